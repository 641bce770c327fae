import { type Balance, centreMm, leverLoads, loadKg } from './balance.ts';
import { quotientOf } from './exact-number.ts';
import { type LoadViolation, violationOf } from './load-violation.ts';
import type { StandingLoad } from './standing-piece.ts';
import { innerMm3, volumeMm3 } from './volume.ts';

/** How far a stated figure may be from the exact one: half of the last digit that people read. */
export const FIGURE_TOLERANCES = { massKg: 0.0005, volumeShare: 1e-6, centreMm: 0.5, axleKg: 0.5 } as const;

/** Checks the figures that a plan states of a container against its placements. */
export function* checkFigures(load: StandingLoad, balance: Balance): Generator<LoadViolation> {
  const { loaded, kind, standing } = load;
  const share = quotientOf(volumeMm3(standing) * 1_000_000n, innerMm3(kind)) / 1_000_000;
  yield* compare(load, 'mass in kg', loaded.massKg, Number(balance.massGrams) / 1000, FIGURE_TOLERANCES.massKg);
  yield* compare(load, 'volume share', loaded.volumeShare, share, FIGURE_TOLERANCES.volumeShare);
  for (const axis of ['x', 'y', 'z'] as const) {
    const stated = loaded.centreOfGravityMm?.[axis];
    yield* compare(load, `centre ${axis} in mm`, stated, centreMm(balance, axis), FIGURE_TOLERANCES.centreMm);
  }
  const lever = kind.axles && leverLoads(balance, kind.axles);
  for (const support of ['front', 'rear'] as const) {
    const exact = lever && loadKg(lever[support], lever.denominator);
    const stated = loaded.axleLoadsKg?.[support];
    yield* compare(load, `load in kg on the ${support} support`, stated, exact, FIGURE_TOLERANCES.axleKg);
  }
}

function* compare(
  { container }: StandingLoad,
  name: string,
  stated: number | undefined,
  exact: number | undefined,
  tolerance: number,
): Generator<LoadViolation> {
  if (stated === exact) return;
  // A hundredth more than the tolerance, so that a figure rounded right at the half is right.
  if (stated !== undefined && exact !== undefined && Math.abs(stated - exact) <= tolerance * 1.01) return;
  const tell = (value: number | undefined) => (value === undefined ? 'none' : String(value));
  yield violationOf('load-figure-wrong', {
    container,
    found: `${name}: ${tell(stated)}`,
    wanted: `${tell(exact)}`,
  });
}
