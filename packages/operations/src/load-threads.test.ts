import type { Worker } from 'node:worker_threads';
import { drawBischoffRatcliff } from '@karvon/loading';
import { afterEach, expect, test } from 'vitest';
import { planLoadRequest, readLoadThreads } from './index.ts';

const request = { ...drawBischoffRatcliff({ classNumber: 10, index: 2 }), effort: 4_000_000 };
const planWith = (threads: number) =>
  JSON.stringify(planLoadRequest({ request, locked: [] }, () => undefined, threads));

const exits: Promise<unknown>[] = [];
const note = (worker: Worker) => exits.push(new Promise((resolve) => worker.once('exit', resolve)));
afterEach(() => void process.off('worker', note));

test('O46 A load plan is the same with one thread and with four, and the others end when it is made', async () => {
  process.on('worker', note);
  const alone = planWith(1);
  expect(exits.length).toBe(0);
  expect(planWith(4)).toBe(alone);
  await expect.poll(() => exits.length).toBe(3);
  expect(await Promise.all(exits)).toEqual([0, 0, 0]);
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
