import type { ContainerKind, LoadRequest } from '../load-request.ts';
import { balanceLoad } from './balance-repair.ts';
import { type ContainerTask, gramsOf } from './container-problem.ts';
import type { FilledContainer } from './fill-container.ts';
import { orderForLoading } from './loading-order.ts';
import { dropOf } from './piece-drops.ts';
import { sumOfCounts, volumeOfCounts } from './plan-bound.ts';
import { countsOf, type StandingBox, volumeOf } from './standing-box.ts';

/** The most of a stretch that a drop is thought to fill. */
const FILL_MAX = 0.92;

/** What the last stretch may lack, as a share, to be worth twice the effort. */
const NEARLY_ALL_LACKS = 0.02;

/** Lengths that are tried for a stretch, from its fair share of the room (0) towards what the others leave at best (1). */
const STEPS_ON = [0, 0.25, 0.5] as const;

/** Fills a stretch of a container, given as a kind, with pieces of one drop at a share of the effort; undefined when that is spent. */
type FillStretch = (task: ContainerTask, share: number) => FilledContainer | undefined;

/** True when each of the drops may go into a stretch of its own. */
export function haveRoomForWalls({ request, kind, counts }: ContainerTask): boolean {
  if (kind.reserved?.length) return false;
  const volumes = dropCounts(request, counts).map((own) => volumeOfCounts(request, own));
  return lengthsFor(volumes, kind.inner.widthMm * kind.inner.heightMm, kind.inner.lengthMm).length > 0;
}

/**
 * Fills a container drop by drop, each a stretch of its own from the front wall on, the last one first; undefined where
 * reserved spaces or the balance of the whole forbid it, or a drop does not go in whole before the first one is reached.
 *
 * Where boxes are strongly mixed each stretch is filled better than a load that must heed the drops box by box.
 */
export function fillByWalls(task: ContainerTask, fill: FillStretch): FilledContainer | undefined {
  const { request, kind, counts } = task;
  const { reserved, centreOfGravity: _, axles: __, ...plain } = kind;
  if (reserved?.length) return undefined;
  const stretches = dropCounts(request, counts);
  const volumes = stretches.map((own) => volumeOfCounts(request, own));
  const areaMm2 = kind.inner.widthMm * kind.inner.heightMm;
  const boxes: StandingBox[] = [];
  let startMm = 0;
  let leftG = kind.payloadKg === undefined ? Number.POSITIVE_INFINITY : gramsOf(kind.payloadKg);
  for (const [rank, own] of stretches.entries()) {
    const payload = Number.isFinite(leftG) && { payloadKg: leftG / 1000 };
    const lengthsMm = lengthsFor(volumes.slice(rank), areaMm2, kind.inner.lengthMm - startMm);
    const fillLength = (lengthMm: number, share: number) => {
      const stretch: ContainerKind = { ...plain, ...payload, inner: { ...kind.inner, lengthMm } };
      return fill({ ...task, kind: stretch, counts: own }, share / stretches.length);
    };
    let stretch: FilledContainer | undefined;
    for (const lengthMm of lengthsMm) {
      stretch = fillLength(lengthMm, 1);
      if (stretch?.boxes.length === sumOfCounts(own)) break;
    }
    const isLast = rank === stretches.length - 1;
    const lacking = sumOfCounts(own) - (stretch?.boxes.length ?? 0);
    if (isLast && lacking > 0 && lacking <= sumOfCounts(own) * NEARLY_ALL_LACKS)
      stretch = fillLength(kind.inner.lengthMm - startMm, 2) ?? stretch;
    if (!stretch || (!isLast && stretch.boxes.length < sumOfCounts(own))) return undefined;
    for (const box of stretch.boxes) {
      boxes.push({ ...box, x: box.x + startMm });
      leftG -= gramsOf(request.pieces[box.piece]?.massKg ?? 0);
    }
    startMm = boxes.reduce((end, box) => Math.max(end, box.x + box.length), startMm);
  }
  return balanced(task, boxes);
}

/**
 * Lengths to try for the first of some volumes in a room, mm: as much of it as the volume is of all, then more, until the
 * others have no more than they fill at best. All of it for the last.
 */
function lengthsFor(volumes: readonly number[], areaMm2: number, roomMm: number): readonly number[] {
  const sum = volumes.reduce((total, volume) => total + volume, 0);
  const own = volumes[0] ?? 0;
  const mostMm = Math.floor(roomMm - (sum - own) / areaMm2 / FILL_MAX);
  const fairMm = Math.ceil((roomMm * own) / sum);
  if (volumes.length === 1) return [roomMm];
  return fairMm > mostMm ? [] : STEPS_ON.map((share) => Math.floor(fairMm + (mostMm - fairMm) * share));
}

/** Counts of each drop alone, the last drop first. */
function dropCounts({ pieces }: LoadRequest, counts: readonly number[]): readonly (readonly number[])[] {
  const drops = [...new Set(pieces.map(dropOf))].sort((a, b) => b - a);
  return drops
    .map((drop) => counts.map((count, rank) => (dropOf(pieces[rank] ?? {}) === drop ? count : 0)))
    .filter((own) => sumOfCounts(own) > 0);
}

/** The load as a filled container, moved about where it must be balanced, in order; undefined where pieces would have to leave. */
function balanced(
  { request, kind, values }: ContainerTask,
  loaded: readonly StandingBox[],
): FilledContainer | undefined {
  const massesG = request.pieces.map(({ massKg }) => gramsOf(massKg));
  const balance = balanceLoad(loaded, { kind, massesG, mayReorder: false });
  const { boxes, barred } = orderForLoading(balance.boxes, kind.inner.heightMm);
  if (balance.refused.length > 0 || barred.length > 0) return undefined;
  return {
    kind,
    boxes,
    counts: countsOf(boxes, request.pieces.length),
    volumeMm3: volumeOf(boxes),
    value: boxes.reduce((sum, { piece }) => sum + (values[piece] ?? 0), 0),
    refused: new Map(),
  };
}
