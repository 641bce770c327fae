import type { LoadRequest, Piece } from '../load-request.ts';
import { type ContainerTask, orientationsOf } from './container-problem.ts';
import { fillByWalls, haveRoomForWalls } from './drop-walls.ts';
import { type FilledContainer, type FillLimits, fillContainer } from './fill-container.ts';
import { dropOf } from './piece-drops.ts';
import { innerVolumeMm3, pieceVolumeMm3, sumOfCounts, volumeOfCounts } from './plan-bound.ts';

/**
 * Shares of the effort: for a load of all pieces, also where walls may follow and where the container is the only one, and
 * for the walls. Walls that hold all end long before theirs is spent.
 */
const LOAD_SHARE = 0.35;
const BEFORE_WALLS_SHARE = 0.25;
const ALONE_SHARE = 0.5;
const WALLS_SHARE = 1;

/** Tries at how many of the earliest pieces go in, the share of each, and how many are made whatever they take. */
const PROBES_MAX = 6;
const PROBE_SHARE = 0.06;
const PROBES_LEAST = 2;

/** The first try takes so much of the volume that was loaded when all pieces were there to choose from. */
const GUESS_SHARE = 0.9;

type FillTask = (task: ContainerTask, share: number, onBetter?: FillLimits['onBetter']) => FilledContainer | undefined;

/** Fills a container with some of the pieces at a share of the effort. */
type Fill = (counts: readonly number[], share: number) => FilledContainer | undefined;

/**
 * Fills one container; where drops go over several, with as many pieces as leave the earliest drops whole.
 *
 * A later drop in this container would keep what is left of an earlier one out of all the next. The tries share the
 * effort: together they take up to 1.75 times as much, and each search its least number of steps.
 */
export function fillDrops(task: ContainerTask, limits: FillLimits): FilledContainer | undefined {
  const { request } = task;
  const isAlone = request.containers.reduce((sum, { countMax }) => sum + (countMax ?? 2), 0) <= 1;
  const fitting = task.counts.map((count, rank) => (fitsAlone(request.pieces[rank], task) ? count : 0));
  const drops = dropsWithin(task, fitting, isAlone ? Number.POSITIVE_INFINITY : innerVolumeMm3(task.kind));
  const counts = fitting.map((count, rank) => (drops.includes(dropOfRank(request, rank)) ? count : 0));
  const fillTask: FillTask = (some, share, onBetter = limits.onBetter) => {
    const part = { ...limits, steps: Math.max(1, Math.floor(limits.steps * share)), spent: 0, onBetter };
    const filled = fillContainer(some, part);
    limits.spent += part.spent;
    limits.isCutOff ||= part.isCutOff;
    return filled;
  };
  if (drops.length < 2) return fillTask({ ...task, counts }, 1);
  const fill: Fill = (some, share) => fillTask({ ...task, counts: some }, share);
  const all = fill(counts, shareOfAll(task, counts, isAlone));
  if (!all || limits.isCutOff || sumOfCounts(all.counts) === sumOfCounts(counts)) return all;
  const walls = limits.spent < limits.steps && fillWalls({ ...task, counts }, limits, fillTask);
  const loads = walls ? [walls, all] : [all];
  const usable = isAlone ? loads : loads.filter((load) => leavesWhole(request, counts, load));
  if (usable.length > 0) return usable.reduce((best, load) => (load.value > best.value ? load : best));
  return fillEarliest({ task: { ...task, counts }, limits, fill, volumeMm3: all.volumeMm3 });
}

/** The drops of which there are pieces, without those before which others have more than that volume. */
function dropsWithin({ request }: ContainerTask, counts: readonly number[], volumeMm3Max: number): readonly number[] {
  const drops = new Set(request.pieces.filter((_, rank) => (counts[rank] ?? 0) > 0).map(dropOf));
  return [...drops].filter((drop) => {
    const before = counts.map((count, rank) => (dropOfRank(request, rank) < drop ? count : 0));
    return volumeOfCounts(request, before) <= volumeMm3Max;
  });
}

function shareOfAll(task: ContainerTask, counts: readonly number[], isAlone: boolean): number {
  const mayHaveWalls = haveRoomForWalls({ ...task, counts });
  if (isAlone) return mayHaveWalls ? ALONE_SHARE : 1;
  return mayHaveWalls ? BEFORE_WALLS_SHARE : LOAD_SHARE;
}

/** The drops as walls, while the share of the effort for them lasts for another stretch. */
function fillWalls(task: ContainerTask, limits: FillLimits, fill: FillTask): FilledContainer | undefined {
  const stepsEnd = limits.spent + limits.steps * WALLS_SHARE;
  return fillByWalls(task, (stretch, share) => {
    const left = (stepsEnd - limits.spent) / limits.steps;
    return left < share / 2 ? undefined : fill(stretch, Math.min(left, share), () => undefined);
  });
}

/** Pieces for a container, how it is filled with some of them, and the volume that it takes when all are there to choose from. */
interface EarliestTask {
  readonly task: ContainerTask;
  readonly limits: FillLimits;
  readonly fill: Fill;
  readonly volumeMm3: number;
}

/** The load with as many pieces, drop by drop, as halving finds to leave the earlier drops whole. */
function fillEarliest({ task, limits, fill, volumeMm3 }: EarliestTask): FilledContainer | undefined {
  const { request, counts } = task;
  const ranks = counts.map((_, rank) => rank).sort((a, b) => dropOfRank(request, a) - dropOfRank(request, b));
  const firstDrop = Math.min(
    ...request.pieces.flatMap(({ drop }, rank) => (drop !== undefined && (counts[rank] ?? 0) > 0 ? [drop] : [])),
  );
  // The first drop may be cut: what is left of it goes ahead in the next container.
  let most = sumOfCounts(counts.filter((_, rank) => dropOfRank(request, rank) <= firstDrop));
  let tooMany = sumOfCounts(counts);
  let best: FilledContainer | undefined;
  let next = countWithin(request, counts, ranks, volumeMm3 * GUESS_SHARE);
  for (let probe = 0; probe < PROBES_MAX && tooMany - most > 1 && !limits.isCutOff; probe++) {
    if (probe >= PROBES_LEAST && limits.spent >= limits.steps) break;
    const tried = Math.max(most + 1, Math.min(tooMany - 1, next));
    const some = firstOf(counts, ranks, tried);
    const filled = fill(some, PROBE_SHARE);
    if (filled && leavesWhole(request, some, filled)) [most, best] = [tried, filled];
    else tooMany = tried;
    next = Math.floor((most + tooMany) / 2);
  }
  if (best && limits.isCutOff) return best;
  const some = firstOf(counts, ranks, most);
  const last = fill(some, Math.max(LOAD_SHARE, 1 - limits.spent / limits.steps));
  if (!best) return last;
  return last && last.value > best.value && leavesWhole(request, some, last) ? last : best;
}

/** How many pieces in the order of `ranks` have no more than that volume. */
function countWithin(
  request: LoadRequest,
  counts: readonly number[],
  ranks: readonly number[],
  volumeMm3: number,
): number {
  let [count, left] = [0, volumeMm3];
  for (const rank of ranks) {
    const piece = request.pieces[rank];
    if (!piece) continue;
    const taken = Math.min(counts[rank] ?? 0, Math.floor(left / pieceVolumeMm3(piece)));
    count += taken;
    left -= taken * pieceVolumeMm3(piece);
    if (taken < (counts[rank] ?? 0)) break;
  }
  return count;
}

/** The first so many pieces of `counts` in the order of `ranks`. */
function firstOf(counts: readonly number[], ranks: readonly number[], most: number): readonly number[] {
  const first = counts.map(() => 0);
  let left = most;
  for (const rank of ranks) {
    const taken = Math.min(left, counts[rank] ?? 0);
    first[rank] = taken;
    left -= taken;
  }
  return first;
}

/** True when of `counts` all that leaves before the greatest drop is loaded; what has no drop may go into any container. */
function leavesWhole({ pieces }: LoadRequest, counts: readonly number[], filled: FilledContainer): boolean {
  const greatest = Math.max(...pieces.flatMap((piece, rank) => ((counts[rank] ?? 0) > 0 ? [dropOf(piece)] : [])));
  return pieces.every(
    ({ drop }, rank) => drop === undefined || drop >= greatest || (filled.counts[rank] ?? 0) === (counts[rank] ?? 0),
  );
}

function fitsAlone(piece: Piece | undefined, { kind }: ContainerTask): boolean {
  return piece !== undefined && orientationsOf(piece, kind).length > 0;
}

function dropOfRank({ pieces }: LoadRequest, rank: number): number {
  return dropOf(pieces[rank] ?? {});
}
