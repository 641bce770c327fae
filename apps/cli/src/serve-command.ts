import { fileURLToPath } from 'node:url';
import { startServer } from '@karvon/server';
import type { Command } from 'commander';

/** What may stand after `karvon serve`. */
interface ServeFlags {
  readonly port: string;
  readonly host: string;
  readonly routingUrl?: string;
  readonly loadThreads?: string;
}

/** Adds `karvon serve`: the page and the API, as `npm start` does. */
export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('serve the page and the API')
    .option('--port <number>', 'port to listen on', process.env.PORT ?? '3000')
    .option('--host <address>', 'address to listen on', process.env.HOST ?? '127.0.0.1')
    .option('--routing-url <url>', 'routing server that measures first and last miles', process.env.KARVON_ROUTING_URL)
    .option(
      '--load-threads <number>',
      'threads that share a load plan, 4 at most when absent',
      process.env.KARVON_LOAD_THREADS,
    )
    .action(async ({ port, host, routingUrl, loadThreads }: ServeFlags) => {
      const overlays = program.opts<{ data?: string[] }>().data ?? [];
      const pageFolder = fileURLToPath(new URL('../../web/dist', import.meta.url));
      process.exitCode = await startServer({ port, host, pageFolder, overlays, routingUrl, loadThreads });
    });
}
