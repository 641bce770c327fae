import { type LoadViolation, violationOf } from './load-violation.ts';
import { meetsAlong, type StandingLoad, type StandingPiece, sharedBaseMm2 } from './standing-piece.ts';

/**
 * Checks the unloading order inside a container: nothing that leaves later stands before a piece or above it.
 *
 * Before: towards the door, where the two meet seen from the door. Above: higher, where the two meet seen from above,
 * touching or not. A piece without a drop counts as drop 0: it must be free at every stop.
 */
export function* checkDropOrder({ container, standing }: StandingLoad): Generator<LoadViolation> {
  for (const drop of new Set(standing.map(({ piece }) => dropOf(piece)))) {
    const now = standing.filter(({ piece }) => dropOf(piece) === drop);
    const later = standing.filter(({ piece }) => dropOf(piece) > drop);
    for (const early of now)
      for (const late of later) if (hinders(late, early)) yield hindrance(container, late, early);
  }
}

function hindrance(container: number, late: StandingPiece, early: StandingPiece): LoadViolation {
  const where = late.zMm >= early.zEndMm ? 'above' : 'before';
  const tell = ({ piece }: StandingPiece) => `${piece.id} of drop ${dropOf(piece)}`;
  return violationOf('load-drop-order', {
    container,
    placements: [late.index, early.index],
    found: `${tell(late)} ${where} ${tell(early)}`,
    wanted: 'earlier drops free towards the door and upwards',
  });
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
