import { setImmediate as breathe } from 'node:timers/promises';
import { type Plan, type PlanEvent, PlanRequest, type Problem } from '@karvon/contract';
import { type Desk, measureMiles, planRequestInStages, type RequestProgress } from '@karvon/operations';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { asIssues, makeProblem, refuseShape, sendProblem } from './problem.ts';

/** So many plans are worked on at once; more would only make each other late. */
const PLANS_AT_ONCE_MAX = 16;

/** Counts the plans that are being worked on. */
export interface PlanLoad {
  underWay: number;
}

/** Adds `POST /api/plan`: one answer as JSON, or progress and answer as lines of JSON. */
export function addPlan(server: FastifyInstance, desk: Desk, load: PlanLoad): void {
  server.post('/api/plan', async (request, reply) => {
    const body = PlanRequest.safeParse(request.body);
    if (!body.success) return refuseShape(reply, asIssues(body.error, request.body));
    if (load.underWay >= PLANS_AT_ONCE_MAX) return sendProblem(reply, makeProblem('too-many-plans', 503, []));
    load.underWay++;
    try {
      const isStream = request.headers.accept?.includes('application/x-ndjson') ?? false;
      return await (isStream
        ? streamPlan(body.data, desk, request, reply)
        : answerPlan(body.data, desk, request, reply));
    } finally {
      load.underWay--;
    }
  });
}

async function answerPlan(
  body: PlanRequest,
  desk: Desk,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const outcome = await workOut(body, desk, request, () => undefined);
  if (outcome === undefined) return reply;
  return 'options' in outcome ? reply.send(outcome) : sendProblem(reply, outcome);
}

async function streamPlan(
  body: PlanRequest,
  desk: Desk,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  reply.hijack();
  reply.raw.writeHead(200, {
    'content-type': 'application/x-ndjson',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  const write = (event: PlanEvent): void => {
    reply.raw.write(`${JSON.stringify(event)}\n`);
  };
  try {
    const outcome = await workOut(body, desk, request, ({ first, ...progress }) => {
      write({ type: 'progress', ...progress });
      const option = first?.();
      if (option) write({ type: 'first', option });
    });
    if (outcome && 'options' in outcome) write({ type: 'answer', answer: outcome });
    else if (outcome) write({ type: 'problem', problem: outcome });
  } catch (error) {
    request.log.error(error);
    write({ type: 'problem', problem: makeProblem('internal-error', 500, []) });
  }
  reply.raw.end();
  return reply;
}

/** Plans step by step, letting other requests in between; gives nothing when the client has gone. */
async function workOut(
  body: PlanRequest,
  desk: Desk,
  request: FastifyRequest,
  report: (progress: RequestProgress) => void,
): Promise<Plan | Problem | undefined> {
  const isGone = () => request.raw.socket.destroyed;
  const miles = await measureMiles(body, desk);
  const stages = planRequestInStages(body, desk, { shouldStop: isGone, miles });
  for (;;) {
    const step = stages.next();
    if (step.done) return step.value.ok ? step.value.value : makeProblem('request-refused', 422, step.value.error);
    report(step.value);
    await breathe();
    if (isGone()) return undefined;
  }
}
