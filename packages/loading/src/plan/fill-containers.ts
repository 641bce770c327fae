import type { ContainerKind, LoadRequest } from '../load-request.ts';
import type { FilledContainer, FillLimits } from './fill-container.ts';
import { fillDrops } from './fill-drops.ts';
import { compatibleCounts } from './handling-sets.ts';
import { hasManyDrops } from './piece-drops.ts';
import { innerVolumeMm3, sumOfCounts, volumeOfCounts } from './plan-bound.ts';

/** Containers filled one after the other, and what is left. */
export interface FilledContainers {
  readonly containers: readonly FilledContainer[];
  readonly left: readonly number[];
}

/** What is spread over containers, and with what worth. */
export interface SpreadTask {
  readonly request: LoadRequest;
  readonly counts: readonly number[];
  readonly values: readonly number[];
}

/**
 * Fills containers one after the other until all is loaded or none is at hand.
 *
 * Each time every kind at hand is tried at a part of the effort, and the one with the most worth
 * for its cost is filled at full effort; the last one is the cheapest that takes all the rest.
 */
export function fillContainers(task: SpreadTask, limits: FillLimits): FilledContainers {
  const { request } = task;
  const stock = request.containers.map(({ countMax }) => countMax ?? Number.POSITIVE_INFINITY);
  const containers: FilledContainer[] = [];
  let left = task.counts;
  let dropLeast = Number.NEGATIVE_INFINITY;
  const expected = containersExpected(request, left);
  const hasDrops = hasManyDrops(request);
  const stepsEach = (limits.steps * (mayImprove(task, expected) ? FIRST_SHARE : 1)) / expected;
  while (left.some((count) => count > 0) && !limits.isCutOff) {
    const atHand = request.containers.filter((_, rank) => (stock[rank] ?? 0) > 0);
    const counts = dropsFrom(request, left, dropLeast);
    const steps = hasDrops
      ? Math.max(stepsEach * FURTHER_SHARE, Math.min(stepsEach, limits.steps - limits.spent))
      : stepsEach;
    const chosen = chooseContainer({ ...task, counts }, atHand, { ...limits, steps }, limits);
    if (!chosen || chosen.boxes.length === 0) break;
    containers.push(chosen);
    left = left.map((count, rank) => count - (chosen.counts[rank] ?? 0));
    const rank = request.containers.indexOf(chosen.kind);
    stock[rank] = (stock[rank] ?? 0) - 1;
    chosen.counts.forEach((count, piece) => {
      const drop = request.pieces[piece]?.drop;
      if (count > 0 && drop !== undefined) dropLeast = Math.max(dropLeast, drop);
    });
  }
  return { containers, left };
}

/** Pieces whose drop is not before one that a container already holds: containers are emptied in their order. */
function dropsFrom(request: LoadRequest, counts: readonly number[], least: number): readonly number[] {
  return counts.map((count, rank) => ((request.pieces[rank]?.drop ?? Number.POSITIVE_INFINITY) >= least ? count : 0));
}

/** Share of a container's effort, where drops have spent all, for each that is needed beyond those expected. */
const FURTHER_SHARE = 0.25;

/** Share of the effort for a first spread where better ones are looked for. */
const FIRST_SHARE = 0.4;

/** True when all may go in, and in more than one container: then their number is what matters. */
function mayImprove({ request, counts }: SpreadTask, expected: number): boolean {
  const room = request.containers.reduce(
    (sum, kind) => sum + innerVolumeMm3(kind) * (kind.countMax ?? Number.POSITIVE_INFINITY),
    0,
  );
  return !hasManyDrops(request) && expected > 1 && room > volumeOfCounts(request, counts);
}

function containersExpected(request: LoadRequest, counts: readonly number[]): number {
  const volume = volumeOfCounts(request, counts);
  const largest = request.containers.reduce((most, kind) => Math.max(most, innerVolumeMm3(kind)), 1);
  const most = request.containers.reduce((sum, { countMax }) => sum + (countMax ?? Number.POSITIVE_INFINITY), 0);
  return Math.max(1, Math.min(most, Math.ceil((volume / largest) * 1.1)));
}

/** Share of the effort for a container that goes into trying each kind and set of pieces. */
const TRIAL_SHARE = 0.1;

function chooseContainer(
  task: SpreadTask,
  kinds: readonly ContainerKind[],
  limits: FillLimits,
  sum: FillLimits,
): FilledContainer | undefined {
  const candidates = kinds.flatMap((kind) =>
    compatibleCounts(task.request, task.counts).map((counts) => ({ kind, counts })),
  );
  const fill = (kind: ContainerKind, counts: readonly number[], share: number) => {
    const part = { ...limits, steps: Math.max(1, Math.floor(limits.steps * share)), spent: 0 };
    const filled = fillDrops({ ...task, kind, counts }, part);
    sum.spent += part.spent;
    sum.isCutOff ||= part.isCutOff;
    return { filled, spent: part.spent };
  };
  if (candidates.length === 1) return candidates[0] && fill(candidates[0].kind, candidates[0].counts, 1).filled;
  const tried = candidates
    .map(({ kind, counts }) => ({ kind, counts, ...fill(kind, counts, TRIAL_SHARE) }))
    .filter(({ filled }) => filled && filled.boxes.length > 0);
  const wanted = sumOfCounts(task.counts);
  const rated = tried.map((trial) => ({ ...trial, rate: rateOf(trial.filled, wanted) }));
  rated.sort((a, b) => b.rate - a.rate);
  const best = rated[0];
  if (!best) return undefined;
  if (best.filled && best.filled.boxes.length === wanted) return best.filled;
  // A search takes its least number of steps in any case: with so few to spend the same would come of it.
  if (best.spent >= limits.steps) return best.filled;
  const better = fill(best.kind, best.counts, 1).filled;
  return better && better.value > (best.filled?.value ?? 0) ? better : best.filled;
}

/** Worth by cost; what takes all the rest comes first, the cheapest before others. */
function rateOf(filled: FilledContainer | undefined, wanted: number): number {
  if (!filled) return 0;
  const cost = Math.max(1, filled.kind.costCents ?? 1);
  const whole = filled.boxes.length === wanted ? 1e18 : 0;
  return whole > 0 ? whole / cost : filled.value / cost;
}
