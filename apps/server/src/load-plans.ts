import { Worker } from 'node:worker_threads';
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
import type { LoadJob, LoadNews } from './load-job.ts';
import type { PlanLoad } from './plan.ts';
import { asIssues, makeProblem, sendProblem } from './problem.ts';

/** A list of pieces is larger than a form: 5,000 kinds with names take about 2 MB. */
const LOAD_BODY_BYTES_MAX = 4 * 1024 * 1024;

/** What to do with a list that is too long. */
const TOO_LARGE = `: at most ${LOAD_LIMITS.pieces} pieces of ${LOAD_LIMITS.kinds} kinds are planned at once; split the list by shipment or drop`;

/** A plan of 20,000 pieces takes about 3 MB, with line breaks twice as much. */
const REPORT_BODY_BYTES_MAX = 12 * 1024 * 1024;

/** So many loads are planned at once; the first shares its work with the other threads at hand, a second takes one thread. */
const LOADS_AT_ONCE_MAX = 2;

/** The thread runs what is built, also when the server itself is run from its sources by the tests; it takes no flags of theirs. */
const WORKER = new URL('../dist/load-worker.js', import.meta.url);

/** What a thread told last; nothing when the client has gone. */
type Outcome = Exclude<LoadNews, { readonly type: 'progress' }> | undefined;

/**
 * Adds `POST /api/load-plans`: one answer as JSON, the best so far and the answer as lines of JSON, or the load report as
 * PDF; and `POST /api/load-reports`, which sets the report of a plan that is at hand. A plan that is alone takes `threads`.
 */
export function addLoadPlans(server: FastifyInstance, desk: Desk, load: PlanLoad, threads: number): void {
  let atOnce = 0;
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
      if (!query.success) return sendProblem(reply, makeProblem('request-invalid', 400, asIssues(query.error)));
      const body = LoadPlanRequest.safeParse(request.body);
      if (!body.success)
        return sendProblem(reply, makeProblem('request-invalid', 400, asLoadIssues(body.error, request.body)));
      const read = readLoadRequest(body.data, desk.tables.equipment);
      if (!read.ok) return sendProblem(reply, makeProblem('request-refused', 422, read.error));
      const job: LoadJob = { kind: 'plan', task: read.value, threads: atOnce === 0 ? threads : 1 };
      const accept = request.headers.accept ?? '';
      return inTurn(reply, () => {
        if (accept.includes('application/pdf')) return answerJob({ ...job, report: reportOf(query.data) }, reply);
        return accept.includes('application/x-ndjson') ? streamJob(job, request, reply) : answerJob(job, reply);
      });
    },
  );
  server.post(ENDPOINTS.loadReport.path, { bodyLimit: REPORT_BODY_BYTES_MAX }, async (request, reply) => {
    const query = LoadReportQuery.safeParse(request.query);
    if (!query.success) return sendProblem(reply, makeProblem('request-invalid', 400, asIssues(query.error)));
    const body = LoadAnswer.safeParse(request.body);
    if (!body.success) return sendProblem(reply, makeProblem('request-invalid', 400, asIssues(body.error)));
    const job: LoadJob = { kind: 'report', answer: body.data, report: reportOf(query.data) };
    return inTurn(reply, () => answerJob(job, reply));
  });
}

/** A report bears today's day, in UTC, unless it is asked for another. */
function reportOf(query: LoadReportQuery): LoadReportQuery & { readonly day: string } {
  return { ...query, day: query.day ?? new Date().toISOString().slice(0, 10) };
}

async function answerJob(job: LoadJob, reply: FastifyReply): Promise<FastifyReply> {
  const outcome = await runInThread(job, reply, () => undefined);
  if (outcome === undefined) return reply;
  if (outcome.type === 'answer') return reply.send(outcome.answer);
  if (outcome.type === 'refused') return sendProblem(reply, makeProblem('request-refused', 422, outcome.issues));
  return reply
    .type('application/pdf')
    .header('content-disposition', 'attachment; filename="karvon-load-plan.pdf"')
    .send(Buffer.from(outcome.bytes));
}

async function streamJob(job: LoadJob, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
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
    const outcome = await runInThread(job, reply, (news) => news.type === 'progress' && write(news));
    if (outcome?.type === 'answer') write(outcome);
  } catch (error) {
    request.log.error(error);
    write({ type: 'problem', problem: makeProblem('internal-error', 500, []) });
  }
  reply.raw.end();
  return reply;
}

/** Works in a thread, so that other requests are answered meanwhile; gives nothing when the client has gone. */
function runInThread(job: LoadJob, reply: FastifyReply, report: (news: LoadNews) => void): Promise<Outcome> {
  const worker = new Worker(WORKER, { workerData: job, execArgv: [] });
  return new Promise<Outcome>((resolve, reject) => {
    const leave = () => resolve(undefined);
    reply.raw.once('close', leave);
    worker.on('message', (news: LoadNews) => {
      if (news.type === 'progress') report(news);
      else resolve(news);
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      reply.raw.off('close', leave);
      reject(new Error('the thread ended without an answer'));
    });
  }).finally(() => void worker.terminate());
}
