import { Worker } from 'node:worker_threads';
import { ENDPOINTS, type LoadAnswer, type LoadEvent, LoadPlanRequest, type LoadProgress } from '@karvon/contract';
import { type Desk, readLoadRequest } from '@karvon/operations';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PlanLoad } from './plan.ts';
import { asIssues, makeProblem, sendProblem } from './problem.ts';

/** A list of pieces is larger than a form: 5,000 kinds with names take about 2 MB. */
const LOAD_BODY_BYTES_MAX = 4 * 1024 * 1024;

/** So many loads are planned at once; each takes a thread whole. */
const LOADS_AT_ONCE_MAX = 2;

/** The thread runs what is built, also when the server itself is run from its sources by the tests; it takes no flags of theirs. */
const WORKER = new URL('../dist/load-worker.js', import.meta.url);

/** The request that a thread is given: spelled out, as `readLoadRequest` gives it. */
type SpelledRequest = Extract<ReturnType<typeof readLoadRequest>, { readonly ok: true }>['value'];

/** Adds `POST /api/load-plans`: one answer as JSON, or the best so far and the answer as lines of JSON. */
export function addLoadPlans(server: FastifyInstance, desk: Desk, load: PlanLoad): void {
  let atOnce = 0;
  server.post(ENDPOINTS.loadPlan.path, { bodyLimit: LOAD_BODY_BYTES_MAX }, async (request, reply) => {
    const body = LoadPlanRequest.safeParse(request.body);
    if (!body.success) return sendProblem(reply, makeProblem('request-invalid', 400, asIssues(body.error)));
    const read = readLoadRequest(body.data, desk.tables.equipment);
    if (!read.ok) return sendProblem(reply, makeProblem('request-refused', 422, read.error));
    if (atOnce >= LOADS_AT_ONCE_MAX) return sendProblem(reply, makeProblem('too-many-plans', 503, []));
    atOnce++;
    load.underWay++;
    try {
      const isStream = request.headers.accept?.includes('application/x-ndjson') ?? false;
      return await (isStream ? streamLoad(read.value, request, reply) : answerLoad(read.value, reply));
    } finally {
      atOnce--;
      load.underWay--;
    }
  });
}

async function answerLoad(load: SpelledRequest, reply: FastifyReply): Promise<FastifyReply> {
  const answer = await planInThread(load, reply, () => undefined);
  return answer === undefined ? reply : reply.send(answer);
}

async function streamLoad(load: SpelledRequest, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  reply.hijack();
  reply.raw.writeHead(200, {
    'content-type': 'application/x-ndjson',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  const write = (event: LoadEvent): void => {
    reply.raw.write(`${JSON.stringify(event)}\n`);
  };
  try {
    const answer = await planInThread(load, reply, write);
    if (answer) write({ type: 'answer', answer });
  } catch (error) {
    request.log.error(error);
    write({ type: 'problem', problem: makeProblem('internal-error', 500, []) });
  }
  reply.raw.end();
  return reply;
}

/** Plans in a thread, so that other requests are answered meanwhile; gives nothing when the client has gone. */
function planInThread(
  load: SpelledRequest,
  reply: FastifyReply,
  report: (progress: LoadProgress) => void,
): Promise<LoadAnswer | undefined> {
  const worker = new Worker(WORKER, { workerData: load, execArgv: [] });
  return new Promise<LoadAnswer | undefined>((resolve, reject) => {
    const leave = () => resolve(undefined);
    reply.raw.once('close', leave);
    worker.on('message', (event: LoadEvent) => {
      if (event.type === 'answer') resolve(event.answer);
      else if (event.type === 'progress') report(event);
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      reply.raw.off('close', leave);
      reject(new Error('the thread ended without an answer'));
    });
  }).finally(() => void worker.terminate());
}
