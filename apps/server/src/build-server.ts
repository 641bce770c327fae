import { existsSync } from 'node:fs';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { describeOpenApi } from '@karvon/contract';
import type { Desk } from '@karvon/operations';
import Fastify, { type FastifyInstance } from 'fastify';
import { addLoadPlans } from './load-plans.ts';
import { addLookups } from './lookups.ts';
import { addPage, answerUnknown } from './page.ts';
import { addPlan } from './plan.ts';
import { problemOf, sendProblem } from './problem.ts';

/** A request is a form, not a file. */
const BODY_BYTES_MAX = 64 * 1024;

/** How the server is put together. */
export interface ServerOptions {
  readonly desk: Desk;
  /** Folder of the built page; the API alone is served when it does not exist. */
  readonly pageFolder: string;
  readonly isLogging: boolean;
  /** Threads that share the work of a load plan; one alone when absent. */
  readonly loadThreads?: number;
}

/** Builds the server: the API under `/api`, its documentation under `/api/docs`, the page elsewhere. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const { desk, pageFolder, isLogging, loadThreads = 1 } = options;
  const server = Fastify({
    bodyLimit: BODY_BYTES_MAX,
    requestTimeout: 30_000,
    logger: isLogging && { level: 'warn' },
    routerOptions: { maxParamLength: 200 },
  });
  server.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
    // No other origin reaches into the page, which may then share memory between the workers that plan a load.
    reply.header('cross-origin-opener-policy', 'same-origin');
    reply.header('cross-origin-embedder-policy', 'require-corp');
  });
  server.setErrorHandler((error, request, reply) => {
    const problem = problemOf(
      error as Parameters<typeof problemOf>[0],
      request.routeOptions.bodyLimit ?? BODY_BYTES_MAX,
      (request.routeOptions.config as { readonly tooLarge?: string }).tooLarge,
    );
    if (problem.status >= 500) request.log.error(error);
    return sendProblem(reply, problem);
  });
  server.setNotFoundHandler((request, reply) => answerUnknown(request, reply, pageFolder));
  await addDocumentation(server, desk);
  const load = { underWay: 0 };
  addLookups(server, desk, load);
  addPlan(server, desk, load);
  addLoadPlans(server, desk, load, loadThreads);
  if (existsSync(pageFolder)) await addPage(server, pageFolder);
  return server;
}

/** Days from the server's start to the ready date of the example that the documentation offers to try. */
const EXAMPLE_DAYS_AHEAD = 30;

async function addDocumentation(server: FastifyInstance, desk: Desk): Promise<void> {
  const ready = new Date(desk.now().getTime() + EXAMPLE_DAYS_AHEAD * 86_400_000).toISOString().slice(0, 10);
  const document = describeOpenApi(desk.version, ready);
  server.get('/api/openapi.json', async () => document);
  await server.register(swagger, { mode: 'static', specification: { document: document as never } });
  await server.register(swaggerUi, { routePrefix: '/api/docs' });
}
