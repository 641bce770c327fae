import { type LoadViolation, violationOf } from './load-violation.ts';
import { meetsAlong, type StandingLoad, type StandingPiece, sharedBaseMm2 } from './standing-piece.ts';

/**
 * Checks the unloading order inside a container: nothing that leaves later stands before a piece or above it.
 *
 * Before: towards the door, where the two meet seen from the door. Above: higher, where the two meet seen from above,
 * touching or not. A piece without a drop counts as drop 0: it must be free at every stop.
 */
export function* checkDropOrder({ container, standing }: StandingLoad): Generator<LoadViolation> {
  if (standing.every(({ piece }) => dropOf(piece) === 0)) return;
  for (const early of standing) {
    for (const late of standing) {
      if (dropOf(late.piece) <= dropOf(early.piece) || !hinders(late, early)) continue;
      yield violationOf('load-drop-order', {
        container,
        placements: [late.index, early.index],
        found: `${late.piece.id} of drop ${dropOf(late.piece)} ${late.zMm >= early.zEndMm ? 'above' : 'before'} ${early.piece.id} of drop ${dropOf(early.piece)}`,
        wanted: 'earlier drops free towards the door and upwards',
      });
    }
  }
}

function dropOf({ drop }: { readonly drop?: number }): number {
  return drop ?? 0;
}

function hinders(late: StandingPiece, early: StandingPiece): boolean {
  if (late.xMm >= early.xEndMm) return meetsAlong(late, early);
  return late.zMm >= early.zEndMm && sharedBaseMm2(late, early) > 0;
}

/**
 * Checks the unloading order across containers: they are emptied in the order of the plan.
 *
 * So no container holds a smaller drop than one before it does. Pieces without a drop are free to go into any.
 */
export function* checkDropsAcross(loads: readonly StandingLoad[]): Generator<LoadViolation> {
  let greatest = Number.NEGATIVE_INFINITY;
  for (const { container, standing } of loads) {
    const withDrop = standing.filter(({ piece }) => piece.drop !== undefined);
    const early = withDrop.find(({ piece }) => dropOf(piece) < greatest);
    if (early)
      yield violationOf('load-drop-containers', {
        container,
        placements: [early.index],
        found: `${early.piece.id} of drop ${dropOf(early.piece)} after a container with drop ${greatest}`,
        wanted: `drop ${greatest} or later`,
      });
    greatest = withDrop.reduce((most, { piece }) => Math.max(most, dropOf(piece)), greatest);
  }
}
