import {
  asLoadIssues,
  ENDPOINTS,
  LOAD_LIMITS,
  LoadAnswer,
  type LoadEvent,
  LoadPlanRequest,
  LoadReportQuery,
} from '@karvon/contract';
import { type Desk, readLoadRequest } from '@karvon/operations';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { LoadJob } from './load-job.ts';
import { LoadThreads } from './load-threads.ts';
import type { PlanLoad } from './plan.ts';
import { asIssues, makeProblem, refuseShape, sendProblem } from './problem.ts';

/** A list of pieces is larger than a form: 5,000 kinds with names take about 2 MB. */
const LOAD_BODY_BYTES_MAX = 4 * 1024 * 1024;

/** What to do with a list that is too long. */
const TOO_LARGE = `: at most ${LOAD_LIMITS.pieces} pieces of ${LOAD_LIMITS.kinds} kinds are planned at once; split the list by shipment or drop`;

/** A plan of 20,000 pieces takes about 3 MB, with line breaks twice as much. */
const REPORT_BODY_BYTES_MAX = 12 * 1024 * 1024;

/** So many loads are planned at once; the first shares its work with the other threads at hand, a second takes one thread. */
const LOADS_AT_ONCE_MAX = 2;

/**
 * Adds `POST /api/load-plans`: one answer as JSON, the best so far and the answer as lines of JSON, or the load report as
 * PDF; and `POST /api/load-reports`, which sets the report of a plan that is at hand. A plan that is alone takes `threads`.
 */
export function addLoadPlans(server: FastifyInstance, desk: Desk, load: PlanLoad, threads: number): void {
  let atOnce = 0;
  const planners = new LoadThreads(LOADS_AT_ONCE_MAX);
  server.addHook('onClose', () => planners.close());
  const inTurn = async (reply: FastifyReply, work: () => Promise<FastifyReply>): Promise<FastifyReply> => {
    if (atOnce >= LOADS_AT_ONCE_MAX) return sendProblem(reply, makeProblem('too-many-plans', 503, []));
    atOnce++;
    load.underWay++;
    try {
      return await work();
    } finally {
      atOnce--;
      load.underWay--;
    }
  };
  server.post(
    ENDPOINTS.loadPlan.path,
    { bodyLimit: LOAD_BODY_BYTES_MAX, config: { tooLarge: TOO_LARGE } },
    async (request, reply) => {
      const query = LoadReportQuery.safeParse(request.query);
      if (!query.success) return refuseShape(reply, asIssues(query.error, request.query));
      const body = LoadPlanRequest.safeParse(request.body);
      if (!body.success) return refuseShape(reply, asLoadIssues(body.error, request.body));
      const read = readLoadRequest(body.data, desk.tables.equipment);
      if (!read.ok) return sendProblem(reply, makeProblem('request-refused', 422, read.error));
      const job: LoadJob = { kind: 'plan', task: read.value, threads: atOnce === 0 ? threads : 1 };
      const accept = request.headers.accept ?? '';
      return inTurn(reply, () => {
        if (accept.includes('application/pdf'))
          return answerJob(planners, { ...job, report: reportOf(query.data) }, reply);
        return accept.includes('application/x-ndjson')
          ? streamJob(planners, job, request, reply)
          : answerJob(planners, job, reply);
      });
    },
  );
  server.post(ENDPOINTS.loadReport.path, { bodyLimit: REPORT_BODY_BYTES_MAX }, async (request, reply) => {
    const query = LoadReportQuery.safeParse(request.query);
    if (!query.success) return refuseShape(reply, asIssues(query.error, request.query));
    const body = LoadAnswer.safeParse(request.body);
    if (!body.success) return refuseShape(reply, asIssues(body.error, request.body));
    const job: LoadJob = { kind: 'report', answer: body.data, report: reportOf(query.data) };
    return inTurn(reply, () => answerJob(planners, job, reply));
  });
}

/** A report bears today's day, in UTC, unless it is asked for another. */
function reportOf(query: LoadReportQuery): LoadReportQuery & { readonly day: string } {
  return { ...query, day: query.day ?? new Date().toISOString().slice(0, 10) };
}

async function answerJob(planners: LoadThreads, job: LoadJob, reply: FastifyReply): Promise<FastifyReply> {
  const outcome = await planners.run(job, () => undefined, whenGone(reply));
  if (outcome === undefined) return reply;
  if (outcome.type === 'answer') return reply.send(outcome.answer);
  if (outcome.type === 'refused') return sendProblem(reply, makeProblem('request-refused', 422, outcome.issues));
  return reply
    .type('application/pdf')
    .header('content-disposition', 'attachment; filename="karvon-load-plan.pdf"')
    .send(Buffer.from(outcome.bytes));
}

async function streamJob(
  planners: LoadThreads,
  job: LoadJob,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
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
    const outcome = await planners.run(job, (news) => news.type === 'progress' && write(news), whenGone(reply));
    if (outcome?.type === 'answer') write(outcome);
  } catch (error) {
    request.log.error(error);
    write({ type: 'problem', problem: makeProblem('internal-error', 500, []) });
  }
  reply.raw.end();
  return reply;
}

/** Ends a job when its client goes away. */
function whenGone(reply: FastifyReply): (leave: () => void) => void {
  return (leave) => reply.raw.once('close', leave);
}
