import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { drawLoadRequest, type LoadRequest, planLoad } from '../index.ts';

/** Threads run what is built, as those of the server do. */
const BUILT = new URL('../../dist/index.js', import.meta.url).href;
const PROGRAM = `
  import { parentPort, workerData } from 'node:worker_threads';
  const { planLoad } = await import(workerData.built);
  parentPort.postMessage(workerData.requests.map((request) => JSON.stringify(planLoad(request))));
`;

/** Plans requests in a thread of its own; gives each plan as JSON. */
function planInThread(requests: readonly LoadRequest[]): Promise<readonly string[]> {
  const program = new URL(`data:text/javascript,${encodeURIComponent(PROGRAM)}`);
  const worker = new Worker(program, { workerData: { built: BUILT, requests }, execArgv: [] });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

test('LT7 A plan is the same bytes in the main thread and in one, two or four worker threads at once', async () => {
  const requests = [3, 14, 15, 92].map((seed) => ({ ...drawLoadRequest(seed, 40), effort: 20_000 }));
  const expected = requests.map((request) => JSON.stringify(planLoad(request)));
  for (const threads of [1, 2, 4]) {
    const plans = await Promise.all(Array.from({ length: threads }, () => planInThread(requests)));
    for (const plan of plans) expect(plan).toEqual(expected);
  }
}, 120_000);
