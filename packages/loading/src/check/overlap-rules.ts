import { type LoadViolation, violationOf } from './load-violation.ts';
import { meetsAlong, type StandingLoad } from './standing-piece.ts';

/** Finds pieces that take the same space: a sweep along the container compares only pieces whose stretches meet. */
export function* checkOverlaps({ container, standing }: StandingLoad): Generator<LoadViolation> {
  const alongContainer = [...standing].sort((a, b) => a.xMm - b.xMm || a.index - b.index);
  for (const [rank, first] of alongContainer.entries()) {
    for (let next = rank + 1; next < alongContainer.length; next++) {
      const second = alongContainer[next];
      if (!second || second.xMm >= first.xEndMm) break;
      if (!meetsAlong(first, second)) continue;
      yield violationOf('load-overlap', {
        container,
        placements: [first.index, second.index].sort((a, b) => a - b),
        found: `${first.piece.id} at ${cornerOf(first)} and ${second.piece.id} at ${cornerOf(second)}`,
        wanted: 'no space in common',
      });
    }
  }
}

function cornerOf({ xMm, yMm, zMm }: { xMm: number; yMm: number; zMm: number }): string {
  return `${xMm}, ${yMm}, ${zMm} mm`;
}
