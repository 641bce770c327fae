import type { Placement } from '../load-plan.ts';
import type { Piece, SizeMm, UprightSide } from '../load-request.ts';

/** How a placement agrees with the orientations of its piece. */
export type OrientationVerdict = 'allowed' | 'turned-flat' | 'not-allowed';

/**
 * Says whether a piece may stand as it is placed.
 *
 * The side that stands upright is one of `piece.upright`; the two others lie, in the order length, width, height of
 * the piece along and across the container, or the other way round unless `turnsFlat` is false.
 */
export function judgeOrientation(piece: Piece, placed: Placement): OrientationVerdict {
  let verdict: OrientationVerdict = 'not-allowed';
  for (const side of piece.upright) {
    const [uprightMm, alongMm, acrossMm] = sidesOf(piece.size, side);
    if (uprightMm !== placed.heightMm) continue;
    if (alongMm === placed.lengthMm && acrossMm === placed.widthMm) return 'allowed';
    if (alongMm === placed.widthMm && acrossMm === placed.lengthMm) verdict = 'turned-flat';
  }
  return verdict === 'turned-flat' && piece.turnsFlat !== false ? 'allowed' : verdict;
}

/** The upright side, then the two lying ones in the order of the piece. */
function sidesOf({ lengthMm, widthMm, heightMm }: SizeMm, upright: UprightSide): readonly [number, number, number] {
  if (upright === 'length') return [lengthMm, widthMm, heightMm];
  if (upright === 'width') return [widthMm, lengthMm, heightMm];
  return [heightMm, lengthMm, widthMm];
}
