import type { Placement } from '@karvon/loading';
import type { Face } from './projection.ts';

/** For a piece, by face: how many pieces must be placed until those that touch the face cover it whole. */
export type HiddenFrom = Readonly<Record<Face['side'], number>>;

/**
 * Says of every piece from which number of placed pieces on each face is covered by its neighbours, so that a drawing
 * leaves it out; `Infinity` when it stays open. A face at a wall that the eye looks through stays open too.
 */
export function listHiddenFaces(placements: readonly Placement[]): readonly HiddenFrom[] {
  const byFoot = groupBy(placements, (one) => one.zMm);
  const byRight = groupBy(placements, (one) => one.yMm + one.widthMm);
  const byFront = groupBy(placements, (one) => one.xMm);
  return placements.map((one) => ({
    top: coveredFrom(byFoot.get(one.zMm + one.heightMm), one, ['x', 'y']),
    left: coveredFrom(byRight.get(one.yMm), one, ['x', 'z']),
    door: coveredFrom(byFront.get(one.xMm + one.lengthMm), one, ['y', 'z']),
  }));
}

/** Pieces by the plane of one of their faces, in loading order. */
type Planes = ReadonlyMap<number, readonly (readonly [rank: number, one: Placement])[]>;

function groupBy(placements: readonly Placement[], planeOf: (one: Placement) => number): Planes {
  const planes = new Map<number, (readonly [number, Placement])[]>();
  for (const [rank, one] of placements.entries()) {
    const plane = planeOf(one);
    const others = planes.get(plane);
    if (others) others.push([rank, one]);
    else planes.set(plane, [[rank, one]]);
  }
  return planes;
}

/** Pieces in loading order cover a face until none of it is left: neighbours do not overlap, so their shares add up. */
function coveredFrom(
  neighbours: readonly (readonly [rank: number, one: Placement])[] | undefined,
  one: Placement,
  [first, second]: readonly [Axis, Axis],
): number {
  let open = overlap(one, one, first) * overlap(one, one, second);
  for (const [rank, other] of neighbours ?? []) {
    open -= overlap(one, other, first) * overlap(one, other, second);
    if (open <= 0) return rank + 1;
  }
  return Number.POSITIVE_INFINITY;
}

type Axis = 'x' | 'y' | 'z';

function overlap(a: Placement, b: Placement, axis: Axis): number {
  const [lowA, longA, lowB, longB] =
    axis === 'x'
      ? [a.xMm, a.lengthMm, b.xMm, b.lengthMm]
      : axis === 'y'
        ? [a.yMm, a.widthMm, b.yMm, b.widthMm]
        : [a.zMm, a.heightMm, b.zMm, b.heightMm];
  return Math.max(0, Math.min(lowA + longA, lowB + longB) - Math.max(lowA, lowB));
}
