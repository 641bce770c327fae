import type { Placement } from '@karvon/loading';
import type { Face } from './projection.ts';

/** For a piece, by face: how many pieces must be placed until those that touch the face cover it whole. */
export type HiddenFrom = Readonly<Record<Face['side'], number>>;

/**
 * Says of every piece from which number of placed pieces on each face is covered by its neighbours, so that a drawing
 * leaves it out; `Infinity` when it stays open. A face at a wall that the eye looks through stays open too.
 */
export function listHiddenFaces(placements: readonly Placement[]): readonly HiddenFrom[] {
  return placements.map((one) => ({
    top: coveredFrom(placements, one.lengthMm * one.widthMm, (other) =>
      other.zMm === one.zMm + one.heightMm ? overlap(one, other, 'x') * overlap(one, other, 'y') : 0,
    ),
    left: coveredFrom(placements, one.lengthMm * one.heightMm, (other) =>
      other.yMm + other.widthMm === one.yMm ? overlap(one, other, 'x') * overlap(one, other, 'z') : 0,
    ),
    door: coveredFrom(placements, one.widthMm * one.heightMm, (other) =>
      other.xMm === one.xMm + one.lengthMm ? overlap(one, other, 'y') * overlap(one, other, 'z') : 0,
    ),
  }));
}

/** Pieces in loading order cover an area until none of it is left: neighbours do not overlap, so their shares add up. */
function coveredFrom(
  placements: readonly Placement[],
  areaMm2: number,
  coverMm2: (other: Placement) => number,
): number {
  let open = areaMm2;
  for (const [rank, other] of placements.entries()) {
    open -= coverMm2(other);
    if (open <= 0) return rank + 1;
  }
  return Number.POSITIVE_INFINITY;
}

function overlap(a: Placement, b: Placement, axis: 'x' | 'y' | 'z'): number {
  const [lowA, longA, lowB, longB] =
    axis === 'x'
      ? [a.xMm, a.lengthMm, b.xMm, b.lengthMm]
      : axis === 'y'
        ? [a.yMm, a.widthMm, b.yMm, b.widthMm]
        : [a.zMm, a.heightMm, b.zMm, b.heightMm];
  return Math.max(0, Math.min(lowA + longA, lowB + longB) - Math.max(lowA, lowB));
}
