import type { PlanOption } from '@karvon/model';
import type { ItineraryViolation } from './itinerary-violation.ts';

/** Nine hours' driving with its break of 45 minutes (AETR, articles 6 and 7), and a minute for rounding. */
const DAY_HOURS_MAX = 9.75 + 0.02;
/** A standstill that counts as a daily rest (AETR, article 1 m). */
const REST_HOURS = 11 - 0.02;

/** Holds trucks to the AETR: no more than a day's driving between two rests, one driver. */
export function checkDriving(option: PlanOption): readonly ItineraryViolation[] {
  const violations: ItineraryViolation[] = [];
  let drivenHours = 0;
  let standingHours = 0;
  for (const [index, leg] of option.legs.entries()) {
    // A truck that loads at a terminal is another truck; one that comes off a ferry is the same.
    if (leg.mode === 'road' && option.legs[index - 1]?.mode !== 'ferry') drivenHours = 0;
    for (const step of leg.steps) {
      if (leg.mode !== 'road' || step.kind !== 'run') {
        standingHours += step.durationHours.p50;
        if (standingHours >= REST_HOURS) drivenHours = 0;
        continue;
      }
      standingHours = 0;
      drivenHours += step.durationHours.p50;
      if (drivenHours > DAY_HOURS_MAX) {
        const message = `${drivenHours.toFixed(2)} h are driven up to ${step.place} without a daily rest`;
        violations.push({ rule: 'aetr', leg: index, message });
        drivenHours = 0;
      }
    }
  }
  return violations;
}
