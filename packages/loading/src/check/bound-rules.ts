import type { LoadPlan } from '../load-plan.ts';
import { quotientOf } from './exact-number.ts';
import { type LoadViolation, violationOf } from './load-violation.ts';
import type { StandingLoad } from './standing-piece.ts';
import { innerMm3, volumeMm3 } from './volume.ts';

/** Rounding that a stated share may carry. */
const SHARE_TOLERANCE = 1e-6;

/**
 * Checks that the plan does not beat the bound that it states.
 *
 * The loaded share of all inner volume used is at most `volumeShareMax`; and `containersMin`, the least number that
 * takes everything, is at most the number used when nothing is left.
 */
export function* checkBound(plan: LoadPlan, loads: readonly StandingLoad[]): Generator<LoadViolation> {
  const { volumeShareMax, containersMin } = plan.bound;
  const roomMm3 = loads.reduce((sum, { kind }) => sum + innerMm3(kind), 0n);
  const loadedMm3 = loads.reduce((sum, { standing }) => sum + volumeMm3(standing), 0n);
  const share = roomMm3 === 0n ? 0 : quotientOf(loadedMm3 * 1_000_000n, roomMm3) / 1_000_000;
  if (!(volumeShareMax >= share - SHARE_TOLERANCE))
    yield violationOf('load-bound-low', { found: `a share of at most ${volumeShareMax}`, wanted: `${share} or more` });
  const used = plan.containers.length;
  const isCount = Number.isInteger(containersMin) && containersMin >= 0;
  if (isCount && (plan.left.length > 0 || containersMin <= used)) return;
  yield violationOf('load-bound-low', {
    found: `at least ${containersMin} containers`,
    wanted: `a whole number, at most the ${used} that take everything`,
  });
}
