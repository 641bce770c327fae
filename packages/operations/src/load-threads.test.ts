import type { Worker } from 'node:worker_threads';
import { drawBischoffRatcliff } from '@karvon/loading';
import { afterEach, expect, test } from 'vitest';
import { planLoadRequest, readLoadThreads } from './index.ts';

const request = { ...drawBischoffRatcliff({ classNumber: 10, index: 2 }), effort: 4_000_000 };
const planWith = (threads: number) =>
  JSON.stringify(planLoadRequest({ request, locked: [] }, () => undefined, threads));

const started: Worker[] = [];
const note = (worker: Worker) => started.push(worker);
afterEach(() => void process.off('worker', note));

test('O46 A load plan is the same with one thread, with four that start, and with those of an earlier plan', async () => {
  process.on('worker', note);
  const alone = planWith(1);
  expect(started.length).toBe(0);
  expect(planWith(4)).toBe(alone);
  await expect.poll(() => started.length).toBe(3);
  expect(planWith(4)).toBe(alone);
  expect(planWith(3)).toBe(alone);
  // Threads are told of after the plan that starts them.
  await new Promise((resolve) => setImmediate(resolve));
  expect(started.length).toBe(3);
  // Threads that have ended are not missed.
  expect(await Promise.all(started.map((worker) => worker.terminate()))).toEqual([1, 1, 1]);
  expect(planWith(4)).toBe(alone);
  await expect.poll(() => started.length).toBe(6);
});

test('O47 A number of threads that is none from 1 to 16 is refused, and none named takes 4 at most', () => {
  const found = ['1', ' 16 '].map((text) => readLoadThreads(text));
  expect(found.map((read) => read.ok && read.value)).toEqual([1, 16]);
  const own = readLoadThreads(undefined);
  expect(own.ok && own.value >= 1 && own.value <= 4).toBe(true);
  for (const text of ['0', '17', '-1', '1.5', 'two']) {
    const read = readLoadThreads(text);
    expect({ text, code: read.ok ? '' : read.error.code }).toEqual({ text, code: 'load-threads-invalid' });
  }
});
