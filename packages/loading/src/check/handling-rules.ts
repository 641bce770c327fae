import { type LoadViolation, violationOf } from './load-violation.ts';
import type { StandingLoad } from './standing-piece.ts';

/** Finds kinds of handling in a container that must not share one; a pair of one kind with itself bars a second piece. */
export function* checkHandling({ container, request, standing }: StandingLoad): Generator<LoadViolation> {
  for (const [kind, other] of request.incompatible ?? []) {
    const first = standing.find(({ piece }) => piece.handling === kind);
    const second = standing.find((candidate) => candidate !== first && candidate.piece.handling === other);
    if (!first || !second) continue;
    yield violationOf('load-handling-incompatible', {
      container,
      placements: [first.index, second.index],
      found: `${first.piece.id} (${kind}) with ${second.piece.id} (${other})`,
      wanted: 'different containers',
    });
  }
}
