export { buildServer, type ServerOptions } from './build-server.ts';
export { type StartOptions, startServer } from './start-server.ts';
