import { closeLoadMemory, makeLoadMemory } from '@karvon/loading';
import type { LoadMessage, LoadWork } from './load-worker.ts';

/** Workers that share a plan at most, the one that plans included. */
const WORKERS_MAX = 4;

/** The workers of a plan: one that plans, and those that share its roll-outs. */
interface PlanWorkers {
  readonly planning: Worker;
  readonly others: readonly Worker[];
}

/** The workers of a plan that is made; they wait for the next one, for their code is read and compiled by then. */
let idle: PlanWorkers | undefined;

/**
 * Has a worker plan a load, and beside it those that share its roll-outs; gives what ends them all. Those of a plan that was
 * made before are taken again.
 *
 * Where the page is not cross-origin isolated no memory can be shared: one worker plans alone, to the same bytes.
 */
export function startPlan(
  work: Omit<LoadWork, 'memory'>,
  tell: (message: LoadMessage) => void,
  fail: (message: string) => void,
): () => void {
  const otherCount = Math.min(WORKERS_MAX, navigator.hardwareConcurrency) - 1;
  const memory = crossOriginIsolated && otherCount > 0 ? makeLoadMemory() : undefined;
  const workers = idle ?? startWorkers(memory ? otherCount : 0);
  idle = undefined;
  let isMade = false;
  workers.planning.onmessage = ({ data }: MessageEvent<LoadMessage>) => {
    isMade = data.kind === 'done';
    tell(data);
  };
  workers.planning.onerror = ({ message }) => fail(message);
  workers.planning.postMessage({ ...work, memory } satisfies LoadWork);
  // One that cannot start is not missed: the plan needs the first alone.
  for (const worker of workers.others) worker.postMessage(memory);
  let isEnded = false;
  return () => {
    if (isEnded) return;
    isEnded = true;
    if (memory) closeLoadMemory(memory);
    if (isMade && !idle) idle = workers;
    else terminate(workers);
  };
}

/** Ends the workers that wait, as when the page is left. */
export function endIdleWorkers(): void {
  if (idle) terminate(idle);
  idle = undefined;
}

function startWorkers(otherCount: number): PlanWorkers {
  const planning = new Worker(new URL('./load-worker.ts', import.meta.url), { type: 'module' });
  const others = Array.from(
    { length: otherCount },
    () => new Worker(new URL('./roll-out-worker.ts', import.meta.url), { type: 'module' }),
  );
  return { planning, others };
}

function terminate({ planning, others }: PlanWorkers): void {
  for (const worker of [planning, ...others]) worker.terminate();
}
