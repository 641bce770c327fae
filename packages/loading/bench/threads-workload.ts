import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { closeLoadMemory, countRollOuts, makeLoadMemory } from '@karvon/loading';
import type { BenchOptions } from './bench-options.ts';
import { listInstances, requestOf } from './br-workload.ts';
import { type MeasuredPlan, measurePlan } from './engine.ts';
import { meanOf, round, writeResults } from './machine.ts';

/** Threads that share a plan, the one that plans included, and their memory; none for one thread. */
interface Crew {
  readonly threads: number;
  readonly memory: SharedArrayBuffer | undefined;
}

/** What one instance took with one crew. */
interface Run {
  readonly set: string;
  readonly index: number;
  readonly threads: number;
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly isSame: boolean;
  readonly isFailed: boolean;
}

/**
 * Plans each instance with one thread and with more, one after the other; true when all plans passed and are the same bytes.
 *
 * The numbers of threads stand after the workload's name: those of 1, 2 and 4 that the machine has when none does.
 */
export async function runThreads(options: BenchOptions): Promise<boolean> {
  const counts = options.rest.length > 0 ? options.rest.map(readThreads) : [1, 2, 4].filter(isAtHand);
  const crews: Crew[] = [];
  for (const threads of new Set([1, ...counts])) crews.push(await startCrew(threads));
  const runs = listInstances(options).flatMap(({ classNumber, index }) => {
    const request = requestOf(options, classNumber, index);
    const measured = crews.map(({ memory }) => measurePlan(request, memory));
    const alone = textOf(measured[0]);
    const mine = measured.map(
      (one, rank): Run => ({
        set: `BR${classNumber}`,
        index,
        threads: crews[rank].threads,
        wallMs: round(one.wallMs, 1),
        cpuMs: round(one.cpuSeconds * 1000, 1),
        isSame: textOf(one) === alone,
        isFailed: one.violations.length > 0,
      }),
    );
    console.error(
      `BR${classNumber}/${index} ${mine.map(({ threads, wallMs }) => `${threads}: ${wallMs} ms`).join(', ')}`,
    );
    return mine;
  });
  const table = crews.map((crew) => summarise(crew, runs));
  for (const row of table) console.log(JSON.stringify(row));
  for (const { memory } of crews) if (memory) closeLoadMemory(memory);
  const isGood = runs.every(({ isSame, isFailed }) => isSame && !isFailed);
  console.log(isGood ? 'all plans are the same bytes and keep every rule' : 'PLANS DIFFER OR BREAK A RULE');
  const spent = options.effort === undefined ? '' : `-effort-${options.effort}`;
  writeResults(`threads-support-${options.supportPermille}${spent}`, {
    effort: options.effort ?? 'default',
    crews: table,
    runs,
  });
  return isGood;
}

function isAtHand(threads: number): boolean {
  return threads <= availableParallelism();
}

function readThreads(text: string): number {
  if (!/^\d{1,2}$/.test(text) || Number(text) < 1) throw new Error(`threads: ${text} is no number of threads.`);
  return Number(text);
}

/** Starts what shares the plans with this thread, and waits until it runs. */
async function startCrew(threads: number): Promise<Crew> {
  const memory = threads > 1 ? makeLoadMemory() : undefined;
  const others = Array.from({ length: memory ? threads - 1 : 0 }, () => {
    return new Worker(new URL('./threads-worker.js', import.meta.url), { workerData: memory });
  });
  await Promise.all(others.map((worker) => once(worker, 'online')));
  return { threads, memory };
}

function textOf({ plan }: MeasuredPlan): string {
  return JSON.stringify(plan);
}

function summarise({ threads, memory }: Crew, runs: readonly Run[]): Readonly<Record<string, unknown>> {
  const sumOf = (count: number, figure: 'wallMs' | 'cpuMs', set?: string) =>
    runs
      .filter((run) => run.threads === count && (set === undefined || run.set === set))
      .reduce((sum, run) => sum + run[figure], 0);
  const sets = [...new Set(runs.map(({ set }) => set))];
  const speedUps = sets.map((set) => [set, round(sumOf(1, 'wallMs', set) / sumOf(threads, 'wallMs', set), 2)] as const);
  const { posted, served } = memory ? countRollOuts(memory) : { posted: 0, served: 0 };
  return {
    threads,
    wallSeconds: round(sumOf(threads, 'wallMs') / 1000, 2),
    cpuSeconds: round(sumOf(threads, 'cpuMs') / 1000, 2),
    speedUp: round(sumOf(1, 'wallMs') / sumOf(threads, 'wallMs'), 3),
    meanSpeedUp: round(meanOf(speedUps.map(([, speedUp]) => speedUp)), 3),
    speedUps: Object.fromEntries(speedUps),
    /** Of the roll-outs that were handed out, what the other threads did. */
    othersShare: round(served / Math.max(1, posted), 3),
  };
}
