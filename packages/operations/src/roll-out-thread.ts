import { parentPort } from 'node:worker_threads';
import { serveRollOuts } from '@karvon/loading';

/** Runs in a thread of its own: given the memory of a plan, does roll-outs for it until it is closed; then for the next. */
parentPort?.on('message', (memory: SharedArrayBuffer) => serveRollOuts(memory));
