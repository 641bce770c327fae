import type { LoadRequest } from '../load-request.ts';
import { type ContainerTask, orientationsOf } from './container-problem.ts';
import { fillByWalls } from './drop-walls.ts';
import { type FilledContainer, type FillLimits, fillContainer } from './fill-container.ts';
import { innerVolumeMm3, volumeOfCounts } from './plan-bound.ts';

/** Tries at how much of the last drop goes along, and the shares of the effort of each and of a load that may be the last. */
const PROBES_MAX = 5;
const PROBE_SHARE = 0.06;
const LOAD_SHARE = 0.35;

/** Fills a container with some of the pieces at a share of the effort. */
type Fill = (counts: readonly number[], share: number) => FilledContainer | undefined;

/**
 * Fills one container; where drops go over several, with as many of the earliest ones as it takes whole, and as much of the
 * next one as leaves them whole.
 *
 * A later drop in this container would keep what is left of an earlier one out of all the next.
 */
export function fillDrops(task: ContainerTask, limits: FillLimits): FilledContainer | undefined {
  const { request, counts } = task;
  const fill = (some: ContainerTask, share: number, onBetter = limits.onBetter) => {
    const part = { ...limits, steps: Math.max(1, Math.floor(limits.steps * share)), spent: 0, onBetter };
    const filled = fillContainer(some, part);
    limits.spent += part.spent;
    limits.isCutOff ||= part.isCutOff;
    return filled;
  };
  const drops = [...new Set(request.pieces.flatMap(({ drop }, rank) => ((counts[rank] ?? 0) > 0 ? [drop ?? 0] : [])))];
  if (drops.length < 2) return fill(task, 1);
  // Drop by drop as much again is spent: where that takes all, no other container is needed.
  const fillAll: Fill = (some, share) => {
    const filled = fill({ ...task, counts: some }, share);
    if (limits.isCutOff || !filled || isAll(request, filled, some)) return filled;
    const walls = fillByWalls({ ...task, counts: some }, (stretch, part) => fill(stretch, part, () => undefined));
    return walls && walls.value > filled.value ? walls : filled;
  };
  const isAlone = request.containers.reduce((sum, { countMax }) => sum + (countMax ?? 2), 0) <= 1;
  if (isAlone) return fillAll(counts, 1);
  const fillSome: Fill = (some, share) => fill({ ...task, counts: some }, share);
  return fillEarliest({ task, limits, fillAll, fillSome, drops: drops.sort((a, b) => a - b) });
}

/** What goes into which container, how it is filled, and its drops from the first on. */
interface DropTask {
  readonly task: ContainerTask;
  readonly limits: FillLimits;
  /** All that may go in, also drop by drop. */
  readonly fillAll: Fill;
  readonly fillSome: Fill;
  readonly drops: readonly number[];
}

function fillEarliest({ task, limits, fillAll, fillSome, drops }: DropTask): FilledContainer | undefined {
  const { request, kind, counts } = task;
  for (let last = drops.length - 1; last >= 0; last--) {
    const greatest = drops[last] ?? 0;
    const upTo = (isAmong: (drop: number) => boolean) =>
      counts.map((count, rank) => (isAmong(request.pieces[rank]?.drop ?? 0) ? count : 0));
    const some = upTo((drop) => drop <= greatest);
    const before = upTo((drop) => drop < greatest);
    if (last > 0 && volumeOfCounts(request, before) > innerVolumeMm3(kind)) continue;
    const whole = (filled: FilledContainer) => isWhole(request, some, filled, greatest);
    const filled = fillAll(some, LOAD_SHARE);
    if (last === 0 || !filled || whole(filled)) return filled;
    const fewer = limits.isCutOff ? undefined : fillPart({ before, all: some, fill: fillSome, isWhole: whole });
    if (fewer) return fewer;
  }
  return undefined;
}

/** Pieces of the earlier drops, these and the last drop, how they are filled, and whether the earlier ones are whole then. */
interface PartialDrop {
  readonly before: readonly number[];
  readonly all: readonly number[];
  readonly fill: Fill;
  readonly isWhole: (filled: FilledContainer) => boolean;
}

/** A load with all earlier drops and as much of the last one as halving finds; undefined when not even a little of it goes along. */
function fillPart({ before, all, fill, isWhole: whole }: PartialDrop): FilledContainer | undefined {
  const total = all.reduce((sum, count, rank) => sum + count - (before[rank] ?? 0), 0);
  let best: FilledContainer | undefined;
  let [most, tooMany] = [0, total];
  for (let probe = 0; probe < PROBES_MAX && tooMany - most > 1; probe++) {
    const middle = Math.floor((most + tooMany) / 2);
    const filled = fill(firstOf(before, all, middle), PROBE_SHARE);
    if (filled && whole(filled)) [most, best] = [middle, filled];
    else tooMany = middle;
  }
  if (!best) return undefined;
  const better = fill(firstOf(before, all, most), LOAD_SHARE);
  return better && whole(better) && better.value > best.value ? better : best;
}

/** Counts of `before` and the first so many of what `all` holds beside it. */
function firstOf(before: readonly number[], all: readonly number[], most: number): readonly number[] {
  let left = most;
  return all.map((count, rank) => {
    const taken = Math.min(left, count - (before[rank] ?? 0));
    left -= taken;
    return (before[rank] ?? 0) + taken;
  });
}

/** True when all that leaves before the greatest drop is loaded, but for what never fits. */
function isWhole(request: LoadRequest, counts: readonly number[], filled: FilledContainer, greatest: number): boolean {
  return counts.every((count, rank) => {
    const piece = request.pieces[rank];
    if (!piece?.drop || piece.drop >= greatest || count === 0) return true;
    return (filled.counts[rank] ?? 0) === count || orientationsOf(piece, filled.kind).length === 0;
  });
}

/** True when all is loaded, but for what never fits. */
function isAll(request: LoadRequest, filled: FilledContainer, counts: readonly number[]): boolean {
  return request.pieces.every(
    (piece, rank) =>
      (filled.counts[rank] ?? 0) === (counts[rank] ?? 0) || orientationsOf(piece, filled.kind).length === 0,
  );
}
