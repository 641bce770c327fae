import type { Contacts } from './contact.ts';
import { sharedLengthMm } from './exact-number.ts';
import { type LoadViolation, violationOf } from './load-violation.ts';
import type { StandingLoad, StandingPiece } from './standing-piece.ts';

/**
 * Checks that a loader can put the pieces in, one after the other in the order of the plan.
 *
 * Every piece on which one rests stands before it is put in. It is then moved in from the door, straight along the
 * container in its own stretch across, at some height at or above its place, and lowered: at one such height at least,
 * neither the way from the place to the door nor the room over the place is taken by what was put in before. It is
 * not turned and not moved across on the way; reserved spaces may be crossed; the door rule looks at the opening.
 */
export function* checkOrder(load: StandingLoad, contacts: Contacts): Generator<LoadViolation> {
  const { container, standing } = load;
  for (const [rank, piece] of standing.entries()) {
    for (const { below } of contacts[rank] ?? []) {
      if (below.index < piece.index) continue;
      yield violationOf('load-order-unsupported', {
        container,
        placements: [piece.index, below.index],
        found: `${piece.piece.id} is put in as ${piece.index}, ${below.piece.id} below it as ${below.index}`,
        wanted: 'first what lies below',
      });
    }
    const bar = findBar(load, rank);
    if (bar)
      yield violationOf('load-order-barred', {
        container,
        placements: [piece.index, bar.index],
        found: `${bar.piece.id} stands in the way of ${piece.piece.id}`,
        wanted: 'a free way from the door at some height',
      });
  }
}

/** Heights of the base at which an earlier piece bars the way, both ends free, mm. */
interface BarredHeights {
  readonly fromMm: number;
  readonly endMm: number;
  readonly by: StandingPiece;
}

/** The first piece that bars the straight way, when no higher way is free either. */
function findBar({ standing, kind }: StandingLoad, rank: number): StandingPiece | undefined {
  const piece = standing[rank];
  if (!piece) return undefined;
  const heightMm = piece.zEndMm - piece.zMm;
  const barred: BarredHeights[] = [];
  let ceilingMm = Math.max(kind.inner.heightMm, piece.zEndMm);
  for (let earlier = 0; earlier < rank; earlier++) {
    const other = standing[earlier];
    if (!other || other.xEndMm <= piece.xMm || other.zEndMm <= piece.zMm) continue;
    if (sharedLengthMm(piece.yMm, piece.yEndMm, other.yMm, other.yEndMm) <= 0) continue;
    if (other.xMm >= piece.xEndMm) barred.push({ fromMm: other.zMm - heightMm, endMm: other.zEndMm, by: other });
    else if (other.zMm >= piece.zEndMm) ceilingMm = Math.min(ceilingMm, other.zMm);
  }
  return barOf(barred, piece.zMm, ceilingMm - heightMm);
}

/** Climbs over what bars the way; undefined as soon as a height is free, at most `highestMm`. */
function barOf(barred: BarredHeights[], placeMm: number, highestMm: number): StandingPiece | undefined {
  const first = barred.find(({ fromMm, endMm }) => fromMm < placeMm && placeMm < endMm)?.by;
  if (!first) return undefined;
  let atMm = placeMm;
  for (const { fromMm, endMm } of barred.sort((a, b) => a.fromMm - b.fromMm)) {
    if (fromMm >= atMm) break;
    atMm = Math.max(atMm, endMm);
  }
  return atMm <= highestMm ? undefined : first;
}
