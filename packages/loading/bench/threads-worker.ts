import { workerData } from 'node:worker_threads';
import { serveRollOuts } from '@karvon/loading';

/** Shares the plans of the bench until their memory is closed. */
serveRollOuts(workerData as SharedArrayBuffer);
