import { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import {
  closeLoadMemory,
  countRollOuts,
  drawBischoffRatcliff,
  drawLoadRequest,
  type LoadRequest,
  makeLoadMemory,
} from '../index.ts';
import { planLoad } from './plan-load.ts';

/** Threads run what is built, as those of the server do. */
const BUILT = new URL('../../dist/', import.meta.url).href;

/** Serves the memory as the product does. */
const SERVE = `
  import { workerData } from 'node:worker_threads';
  const { serveRollOuts } = await import(workerData.built + 'index.js');
  serveRollOuts(workerData.memory);
`;

/** Says that it is ready, takes one task and goes away with it. */
const TAKE_ONE = `
  import { workerData } from 'node:worker_threads';
  const { BoardMemory, WORD } = await import(workerData.built + 'kernel/board-memory.js');
  const board = new BoardMemory(workerData.memory);
  while ((board.get(WORD.search) & 1) === 0);
  board.set(WORD.ready, board.get(WORD.search));
  while (board.takeTask() === undefined);
  Atomics.add(board.ints, WORD.served, 1);
`;

const threads: Worker[] = [];

function startThread(memory: SharedArrayBuffer, program = SERVE): Worker {
  const script = new URL(`data:text/javascript,${encodeURIComponent(program)}`);
  const thread = new Worker(script, { workerData: { built: BUILT, memory }, execArgv: [] });
  threads.push(thread);
  return thread;
}

afterEach(async () => {
  await Promise.all(threads.splice(0).map((thread) => thread.terminate()));
});

function newMemory(): SharedArrayBuffer {
  const memory = makeLoadMemory();
  if (!memory) throw new Error('Node has no SharedArrayBuffer.');
  return memory;
}

/** A plan and what was told on the way, as text; `stopAfter` questions it is stopped. */
function planText(request: LoadRequest, stopAfter: number, memory?: SharedArrayBuffer): string {
  let asked = 0;
  const told: unknown[] = [];
  const plan = planLoad(request, {
    shouldStop: () => ++asked > stopAfter,
    onProgress: (progress) => told.push(progress),
    memory,
  });
  return JSON.stringify({ plan, told });
}

const withEffort = (request: LoadRequest, effort: number): LoadRequest => ({ ...request, effort });
const strong = withEffort(drawBischoffRatcliff({ classNumber: 12, index: 4, supportPermille: 1000 }), 800_000);

/** Mixes of the rules, with the features that they are chosen for; and loads of one container. */
const REQUESTS: readonly (readonly [LoadRequest, number])[] = [
  ...[10, 20, 22, 24, 33, 42].map((seed) => [withEffort(drawLoadRequest(seed, 60), 300_000), 1e9] as const),
  [strong, 1e9],
  [strong, 700],
  [withEffort(drawLoadRequest(12, 60), 300_000), 250],
  [withEffort(drawBischoffRatcliff({ classNumber: 8, index: 5, supportPermille: 0 }), 800_000), 1e9],
];

test('LP2 A plan, its steps and what is told on the way are the same bytes with none, one or three other threads', async () => {
  const features = REQUESTS.map(([{ pieces, containers, supportPermille }]) => ({
    drops: pieces.some(({ drop }) => drop !== undefined),
    balance: containers.some(({ centreOfGravity, axles }) => centreOfGravity !== undefined || axles !== undefined),
    bearing: pieces.some(({ stacking }) => stacking.topPressureKgPerM2Max !== undefined),
    free: supportPermille === 0,
  }));
  for (const feature of ['drops', 'balance', 'bearing', 'free'] as const)
    expect({ feature, count: features.filter((has) => has[feature]).length > 1 }).toEqual({ feature, count: true });
  const alone = REQUESTS.map(([request, stopAfter]) => planText(request, stopAfter));
  expect(alone.filter((text) => JSON.parse(text).plan.containers.length > 1).length).toBeGreaterThan(1);
  expect(alone.filter((text) => JSON.parse(text).plan.isCutOff).length).toBe(2);
  const strongAlone = JSON.stringify(planLoad(strong));
  for (const others of [0, 1, 3]) {
    const memory = newMemory();
    const started = Array.from({ length: others }, () => startThread(memory));
    await Promise.all(started.map((thread) => new Promise((resolve) => thread.once('online', resolve))));
    const shared = REQUESTS.map(([request, stopAfter]) => planText(request, stopAfter, memory));
    expect(shared).toEqual(alone);
    // On a busy machine the others may have had no turn yet.
    while (others > 0 && countRollOuts(memory).served < 100)
      expect(JSON.stringify(planLoad(strong, { memory }))).toBe(strongAlone);
    expect(countRollOuts(memory).posted > 0).toBe(others > 0);
    closeLoadMemory(memory);
  }
}, 120_000);

test('LP3 A thread that joins during a plan, or is ended during it, changes nothing', async () => {
  const alone = JSON.stringify(planLoad(strong));
  const memory = newMemory();
  const told = (act: () => void) => {
    let isFirst = true;
    return () => {
      if (isFirst) act();
      isFirst = false;
    };
  };
  const start = told(() => startThread(memory));
  while (countRollOuts(memory).served === 0)
    expect(JSON.stringify(planLoad(strong, { memory, onProgress: start }))).toBe(alone);
  // The thread is up now, and is ended as soon as the next plan has a first load.
  const [thread] = threads;
  const ended = new Promise((resolve) => thread?.once('exit', resolve));
  const end = told(() => void thread?.terminate());
  expect(JSON.stringify(planLoad(strong, { memory, onProgress: end }))).toBe(alone);
  await ended;
  expect(JSON.stringify(planLoad(strong, { memory }))).toBe(alone);
}, 60_000);

test('LP4 A thread that goes away with a roll-out does not hold the plan up', async () => {
  const alone = JSON.stringify(planLoad(strong));
  const memory = newMemory();
  const thread = startThread(memory, TAKE_ONE);
  await new Promise((resolve) => thread.once('online', resolve));
  let plan = '';
  while (countRollOuts(memory).served === 0) plan = JSON.stringify(planLoad(strong, { memory }));
  expect(plan).toBe(alone);
  // Its task is never settled, so that later plans are made alone, and are the same.
  const { posted } = countRollOuts(memory);
  expect(JSON.stringify(planLoad(strong, { memory }))).toBe(alone);
  expect(countRollOuts(memory)).toEqual({ posted, served: 1 });
}, 60_000);

test('LP5 Threads return when the memory is closed, also when they begin later', async () => {
  const memory = newMemory();
  const early = startThread(memory);
  await new Promise((resolve) => early.once('online', resolve));
  planLoad(strong, { memory });
  closeLoadMemory(memory);
  const later = startThread(memory);
  const codes = await Promise.all(
    [early, later].map((thread) => new Promise((resolve) => thread.once('exit', resolve))),
  );
  expect(codes).toEqual([0, 0]);
}, 60_000);
