import { workerData } from 'node:worker_threads';
import { serveRollOuts } from '@karvon/loading';

/** Runs in a thread of its own: does roll-outs of the plans that share its memory until it is closed, and ends. */
serveRollOuts(workerData as SharedArrayBuffer);
