import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { closeLoadMemory, makeLoadMemory } from '@karvon/loading';
import { fail, ok, type Result } from '@karvon/model';

/** Threads that share a plan when nothing else is asked for: more would mostly wait for each other. */
const THREADS_DEFAULT_MAX = 4;

/** Threads that may be asked for. */
const THREADS_MAX = 16;

/** Steps below which a plan is made before another thread is up. */
const STEPS_LEAST = 2_000_000;

/** The thread runs what is built, also when this file is run from its source; it takes no flags of the tests. */
const THREAD = new URL('../dist/roll-out-thread.js', import.meta.url);

/** Why a number of threads is none. */
export interface LoadThreadsProblem {
  readonly code: 'load-threads-invalid';
  readonly message: string;
}

/** Threads that share the work of one load plan, by the number that a user named; those at hand, at most 4, without one. */
export function readLoadThreads(text: string | undefined): Result<number, LoadThreadsProblem> {
  if (text === undefined || text.trim() === '') return ok(Math.min(THREADS_DEFAULT_MAX, availableParallelism()));
  const threads = Number(text);
  if (/^\d{1,2}$/.test(text.trim()) && threads >= 1 && threads <= THREADS_MAX) return ok(threads);
  const message = `The number of threads for a load plan is "${text}"; wanted a whole number from 1 to ${THREADS_MAX}`;
  return fail({ code: 'load-threads-invalid', message });
}

/** Threads that have served a plan and wait for the next one: their code is read and compiled. */
const idle = new Set<Worker>();

/**
 * Calls `plan` with memory that so many threads share, this one included.
 *
 * The others start while the plan is under way, unless an earlier plan has left some. They wait for the next plan
 * afterwards, and end with the thread that has started them; they do not keep it from ending.
 */
export function withLoadThreads<T>(threads: number, steps: number, plan: (memory?: SharedArrayBuffer) => T): T {
  const memory = threads > 1 && steps >= STEPS_LEAST ? makeLoadMemory() : undefined;
  if (!memory) return plan();
  const others = Array.from({ length: threads - 1 }, takeThread);
  for (const other of others) other.postMessage(memory);
  try {
    return plan(memory);
  } finally {
    closeLoadMemory(memory);
    for (const other of others) idle.add(other);
  }
}

function takeThread(): Worker {
  for (const waiting of idle) {
    idle.delete(waiting);
    return waiting;
  }
  const thread = new Worker(THREAD, { execArgv: [] });
  // A plan goes on without a thread that cannot start or breaks.
  thread.on('error', () => idle.delete(thread));
  thread.on('exit', () => idle.delete(thread));
  thread.unref();
  return thread;
}
