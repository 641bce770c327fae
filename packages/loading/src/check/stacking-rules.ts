import { type Contact, type Contacts, restingAreaMm2 } from './contact.ts';
import { type LoadViolation, violationOf } from './load-violation.ts';
import { baseAreaMm2, type StandingLoad, type StandingPiece } from './standing-piece.ts';

/** Checks what each piece rests on: share of the base, floor only, stack only, tops that bear nothing, groups. */
export function* checkStacking(load: StandingLoad, contacts: Contacts): Generator<LoadViolation> {
  for (const [rank, upper] of load.standing.entries()) {
    const below = contacts[rank] ?? [];
    if (upper.piece.stacking.isStackOnly === true && below.length === 0)
      yield violationOf('load-stack-only', {
        container: load.container,
        placements: [upper.index],
        found: `${upper.piece.id} on no piece`,
        wanted: 'on other pieces',
      });
    if (upper.zMm === 0) continue;
    yield* checkSupport(load, upper, below);
    if (upper.piece.stacking.isFloorOnly === true)
      yield violationOf('load-floor-only', {
        container: load.container,
        placements: [upper.index],
        found: `${upper.piece.id} at a height of ${upper.zMm} mm`,
        wanted: 'on the floor',
      });
    for (const contact of below) yield* checkTop(load, upper, contact.below);
  }
}

function* checkSupport(load: StandingLoad, upper: StandingPiece, below: readonly Contact[]): Generator<LoadViolation> {
  const permille = load.request.supportPermille ?? 1000;
  const restingMm2 = restingAreaMm2(below);
  const baseMm2 = baseAreaMm2(upper);
  // Both products stay exact: an area is at most 10^12 square millimetres, see LENGTH_MM_MAX.
  if (restingMm2 * 1000 >= permille * baseMm2) return;
  yield violationOf('load-support', {
    container: load.container,
    placements: [upper.index],
    found: `${restingMm2} of ${baseMm2} mm² rest on pieces`,
    wanted: `at least ${permille} thousandths`,
  });
}

function* checkTop(load: StandingLoad, upper: StandingPiece, lower: StandingPiece): Generator<LoadViolation> {
  const { container } = load;
  const placements = [upper.index, lower.index];
  const { isStackable, group } = lower.piece.stacking;
  const found = `${upper.piece.id} on ${lower.piece.id}`;
  if (!isStackable) yield violationOf('load-top-forbidden', { container, placements, found, wanted: 'nothing on it' });
  if (group !== undefined && upper.piece.stacking.group !== group)
    yield violationOf('load-stack-group', {
      container,
      placements,
      found: `${found}, of ${upper.piece.stacking.group ?? 'no'} group`,
      wanted: `group ${group}`,
    });
}
