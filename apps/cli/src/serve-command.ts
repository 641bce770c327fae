import { fileURLToPath } from 'node:url';
import { startServer } from '@karvon/server';
import type { Command } from 'commander';

/** Adds `karvon serve`: the page and the API, as `npm start` does. */
export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('serve the page and the API')
    .option('--port <number>', 'port to listen on', process.env.PORT ?? '3000')
    .option('--host <address>', 'address to listen on', process.env.HOST ?? '127.0.0.1')
    .option('--routing-url <url>', 'routing server that measures first and last miles', process.env.KARVON_ROUTING_URL)
    .action(async ({ port, host, routingUrl }: { port: string; host: string; routingUrl?: string }) => {
      const overlays = program.opts<{ data?: string[] }>().data ?? [];
      const pageFolder = fileURLToPath(new URL('../../web/dist', import.meta.url));
      process.exitCode = await startServer({ port, host, pageFolder, overlays, routingUrl });
    });
}
