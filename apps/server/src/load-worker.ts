import { parentPort, workerData } from 'node:worker_threads';
import { planLoadRequest } from '@karvon/operations';

/** Runs in a thread of its own: plans the load that it was started with, tells progress, then the answer, and ends. */
const answer = planLoadRequest(workerData, (progress) => parentPort?.postMessage(progress));
parentPort?.postMessage({ type: 'answer', answer });
