import { fileURLToPath } from 'node:url';
import { startServer } from './start-server.ts';

/**
 * Composition root of `npm start`: `PORT` and `HOST` choose the address, `KARVON_ROUTING_URL` names a routing server,
 * `KARVON_LOAD_THREADS` says how many threads share a load plan.
 */
const exitCode = await startServer({
  port: process.env.PORT ?? '3000',
  host: process.env.HOST ?? '127.0.0.1',
  routingUrl: process.env.KARVON_ROUTING_URL,
  loadThreads: process.env.KARVON_LOAD_THREADS,
  pageFolder: fileURLToPath(new URL('../../web/dist', import.meta.url)),
});
if (exitCode !== 0) process.exit(exitCode);
