import { closeLoadMemory, makeLoadMemory } from '@karvon/loading';
import type { LoadMessage, LoadWork } from './load-worker.ts';

/** Workers that share a plan at most, the one that plans included. */
const WORKERS_MAX = 4;

/**
 * Starts a worker that plans a load, and beside it those that share its roll-outs; gives what ends them all.
 *
 * Where the page is not cross-origin isolated no memory can be shared: one worker plans alone, to the same bytes.
 */
export function startPlan(
  work: Omit<LoadWork, 'memory'>,
  tell: (message: LoadMessage) => void,
  fail: (message: string) => void,
): () => void {
  const others = Math.min(WORKERS_MAX, navigator.hardwareConcurrency) - 1;
  const memory = crossOriginIsolated && others > 0 ? makeLoadMemory() : undefined;
  const planning = new Worker(new URL('./load-worker.ts', import.meta.url), { type: 'module' });
  planning.onmessage = ({ data }: MessageEvent<LoadMessage>) => tell(data);
  planning.onerror = ({ message }) => fail(message);
  planning.postMessage({ ...work, memory } satisfies LoadWork);
  const workers = [planning];
  for (let other = 0; memory && other < others; other++) {
    // One that cannot start is not missed: the plan needs the first alone.
    const worker = new Worker(new URL('./roll-out-worker.ts', import.meta.url), { type: 'module' });
    worker.postMessage(memory);
    workers.push(worker);
  }
  return () => {
    if (memory) closeLoadMemory(memory);
    for (const worker of workers) worker.terminate();
  };
}
