import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { makeProblem, sendProblem } from './problem.ts';

/** Names by which people ask for a page of the application, and the address of each. */
const VIEW_ADDRESSES: ReadonlyMap<string, string> = new Map([
  ['/plan', '/'],
  ['/check', '/?view=check'],
  ['/load', '/?view=load'],
]);

/** Serves the built page: files named for their content are kept for good, the first file is asked for again. */
export async function addPage(server: FastifyInstance, pageFolder: string): Promise<void> {
  const assets = join(pageFolder, 'assets');
  await server.register(fastifyStatic, {
    root: pageFolder,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, path) => {
      const isNamedForContent = path.startsWith(assets);
      response.setHeader('cache-control', isNamedForContent ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}

/**
 * Answers a request for an address that is none. A browser that follows a link or what somebody typed is led to the page
 * of that name, or gets the page itself, which says that the address is none; a program gets the problem.
 */
export async function answerUnknown(
  request: FastifyRequest,
  reply: FastifyReply,
  pageFolder: string,
): Promise<FastifyReply> {
  const [path = '', query = ''] = request.url.split(/\?(.*)/s);
  const page = wantsPage(request, path) && (await readFile(join(pageFolder, 'index.html')).catch(() => undefined));
  if (page) {
    const view = VIEW_ADDRESSES.get(path.replace(/\/$/, ''));
    if (view !== undefined) return reply.redirect(query ? `${view}${view.includes('?') ? '&' : '?'}${query}` : view);
    return reply.code(404).type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  }
  return sendProblem(reply, makeProblem('not-found', 404, [], `${request.method} ${path}`));
}

/** Browsers name HTML when they open an address; programs and scripts of the page take anything or JSON. */
function wantsPage({ method, headers }: FastifyRequest, path: string): boolean {
  const isReading = method === 'GET' || method === 'HEAD';
  return isReading && !/^\/api(\/|$)/.test(path) && /\btext\/html\b/.test(headers.accept ?? '');
}
