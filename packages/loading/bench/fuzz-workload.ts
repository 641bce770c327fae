import { drawLoadRequest } from '@karvon/loading';
import type { BenchOptions } from './bench-options.ts';
import { describeViolations, measurePlan } from './engine.ts';
import { meanOf, round, writeResults } from './machine.ts';

const COUNT_DEFAULT = 1000;
const SIZES = [1, 5, 20, 60, 150];
const FAILURES_TOLD_MAX = 20;

/** Random mixes of rules: how many plans fail the checker, or make the engine throw: `fuzz COUNT [--seed FIRST]`. */
export function runFuzz(options: BenchOptions): boolean {
  const count = Number(options.rest[0] ?? COUNT_DEFAULT);
  const firstSeed = options.seedBase ?? 1;
  const effort = options.effort ?? 1;
  const failures: string[] = [];
  const seconds: number[] = [];
  let loaded = 0;
  for (let seed = firstSeed; seed < firstSeed + count; seed++) {
    const outcome = tryMix(seed, SIZES[seed % SIZES.length] ?? 1, effort);
    seconds.push(outcome.seconds);
    loaded += outcome.loaded;
    if (outcome.failure === '') continue;
    failures.push(`seed ${seed}: ${outcome.failure}`);
    if (failures.length <= FAILURES_TOLD_MAX) console.error(failures.at(-1));
  }
  const figures = {
    mixes: count,
    firstSeed,
    failed: failures.length,
    piecesLoaded: loaded,
    meanSeconds: round(meanOf(seconds), 4),
    slowestSeconds: round(
      seconds.reduce((most, value) => Math.max(most, value), 0),
      3,
    ),
  };
  console.log(JSON.stringify(figures, null, 2));
  writeResults('fuzz', { effort, figures, failures: failures.slice(0, FAILURES_TOLD_MAX) });
  return failures.length === 0;
}

function tryMix(seed: number, size: number, effort: number): { failure: string; seconds: number; loaded: number } {
  try {
    const { plan, violations, cpuSeconds } = measurePlan({ ...drawLoadRequest(seed, size), effort });
    const loaded = plan.containers.reduce((sum, { placements }) => sum + placements.length, 0);
    return { failure: describeViolations(violations), seconds: cpuSeconds, loaded };
  } catch (error) {
    return { failure: `throws ${String(error)}`, seconds: 0, loaded: 0 };
  }
}
