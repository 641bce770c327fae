import { openDesk, openRoadServer, readLoadThreads } from '@karvon/operations';
import { buildServer } from './build-server.ts';

/** Where to listen, as text from the environment or the command line. */
export interface StartOptions {
  readonly port: string;
  readonly host: string;
  readonly pageFolder: string;
  /** Folders whose tables are laid over the data set. */
  readonly overlays?: readonly string[];
  /** A routing server for first and last miles; no request leaves the machine without one. */
  readonly routingUrl?: string | undefined;
  /** How many threads share the work of a load plan; those at hand, at most 4, when absent. */
  readonly loadThreads?: string | undefined;
}

/** Starts the server and prints its address; answers the exit code, 0 while it runs. */
export async function startServer(options: StartOptions): Promise<number> {
  const { port, host, pageFolder, overlays = [] } = options;
  const portNumber = Number(port);
  if (!/^\d{1,5}$/.test(port) || portNumber > 65_535) {
    console.error(`port-invalid: PORT is "${port}"; wanted a number from 0 to 65535, such as PORT=3001`);
    return 2;
  }
  const roads = openRoadServer(options.routingUrl);
  if (!roads.ok) {
    console.error(`${roads.error.code}: ${roads.error.message}`);
    return 2;
  }
  const threads = readLoadThreads(options.loadThreads);
  if (!threads.ok) {
    console.error(`${threads.error.code}: ${threads.error.message}`);
    return 2;
  }
  const desk = openDesk({ overlays, now: () => new Date(), roads: roads.value });
  const server = await buildServer({ desk, pageFolder, isLogging: true, loadThreads: threads.value });
  try {
    const address = await server.listen({ port: portNumber, host });
    console.log(`Karvon is ready: ${address}\nAPI to try: ${address}/api/docs — stop with Ctrl-C`);
    if (roads.value) console.log(`First and last miles are measured by ${roads.value.address}`);
  } catch (error) {
    console.error(explainListenError(error as NodeJS.ErrnoException, portNumber, host));
    return 2;
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  return 0;
}

function explainListenError(error: NodeJS.ErrnoException, port: number, host: string): string {
  if (error.code === 'EADDRINUSE') {
    return `port-in-use: port ${port} of ${host} is taken by another program; choose another one, such as PORT=${port + 1} npm start`;
  }
  if (error.code === 'EACCES')
    return `port-forbidden: port ${port} needs more rights; choose one above 1023, such as PORT=3000 npm start`;
  return `listen-failed: cannot listen on ${host}:${port}: ${error.message}`;
}
