export { buildServer, type ServerOptions } from './build-server.ts';
export { asIssues, makeProblem } from './problem.ts';
export { type StartOptions, startServer } from './start-server.ts';
