import { type Contacts, restingAreaMm2 } from './contact.ts';
import { type LoadViolation, violationOf } from './load-violation.ts';
import type { StandingLoad, StandingPiece } from './standing-piece.ts';

/** Relative error allowed where masses are handed down; exact ratios would grow without end with the height of a stack. */
export const BEARING_TOLERANCE = 1e-9;

/**
 * Checks what rests on each top: whole mass, and pressure by area of contact.
 *
 * A piece presses with its own mass and all that it bears, evenly on the area on which it rests; so each piece below
 * gets a part in proportion to its area of contact. The one rule that is not exact: masses are doubles of kilograms.
 */
export function* checkBearing(load: StandingLoad, contacts: Contacts): Generator<LoadViolation> {
  const { bornKg, pressureKgPerM2 } = handDown(load.standing, contacts);
  for (const [rank, piece] of load.standing.entries()) {
    yield* checkTopMass(load, piece, bornKg[rank] ?? 0);
    for (const { below } of contacts[rank] ?? []) yield* checkPressure(load, piece, below, pressureKgPerM2[rank] ?? 0);
  }
}

/** Mass on the top of each piece, and pressure under each, by rank in `standing`. */
export interface Bearing {
  readonly bornKg: readonly number[];
  readonly pressureKgPerM2: readonly number[];
}

/** Hands every mass down to the floor, from the highest base to the lowest. */
export function handDown(standing: readonly StandingPiece[], contacts: Contacts): Bearing {
  const rankOf = new Map(standing.map((piece, rank) => [piece, rank]));
  const bornKg = standing.map(() => 0);
  const pressureKgPerM2 = standing.map(() => 0);
  const fromTop = standing.map((_, rank) => rank).sort((a, b) => zOf(standing, b) - zOf(standing, a));
  for (const rank of fromTop) {
    const resting = contacts[rank] ?? [];
    const restingMm2 = restingAreaMm2(resting);
    const massKg = (standing[rank]?.piece.massKg ?? 0) + (bornKg[rank] ?? 0);
    if (restingMm2 > 0) pressureKgPerM2[rank] = (massKg * 1e6) / restingMm2;
    for (const { below, areaMm2 } of resting) {
      const belowRank = rankOf.get(below) ?? 0;
      bornKg[belowRank] = (bornKg[belowRank] ?? 0) + (massKg * areaMm2) / restingMm2;
    }
  }
  return { bornKg, pressureKgPerM2 };
}

function zOf(standing: readonly StandingPiece[], rank: number): number {
  return standing[rank]?.zMm ?? 0;
}

function isAbove(value: number, limit: number): boolean {
  return value > limit * (1 + BEARING_TOLERANCE);
}

function* checkTopMass(load: StandingLoad, lower: StandingPiece, bornKg: number): Generator<LoadViolation> {
  const limitKg = lower.piece.stacking.topMassKgMax;
  if (limitKg === undefined || !isAbove(bornKg, limitKg)) return;
  yield violationOf('load-top-mass', {
    container: load.container,
    placements: [lower.index],
    found: `${bornKg.toFixed(3)} kg on ${lower.piece.id}`,
    wanted: `at most ${limitKg} kg`,
  });
}

function* checkPressure(
  load: StandingLoad,
  upper: StandingPiece,
  lower: StandingPiece,
  pressureKgPerM2: number,
): Generator<LoadViolation> {
  const limitKgPerM2 = lower.piece.stacking.topPressureKgPerM2Max;
  if (limitKgPerM2 === undefined || !isAbove(pressureKgPerM2, limitKgPerM2)) return;
  yield violationOf('load-pressure', {
    container: load.container,
    placements: [upper.index, lower.index],
    found: `${pressureKgPerM2.toFixed(3)} kg/m² by ${upper.piece.id} on ${lower.piece.id}`,
    wanted: `at most ${limitKgPerM2} kg/m²`,
  });
}
