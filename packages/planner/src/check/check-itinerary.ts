import type { PlanOption } from '@karvon/model';
import { checkCapabilities } from './check-capabilities.ts';
import { checkDriving } from './check-driving.ts';
import { checkMoney } from './check-money.ts';
import { checkRules } from './check-rules.ts';
import { checkTimes } from './check-times.ts';
import { checkTrack } from './check-track.ts';
import type { CheckGround, ItineraryViolation } from './itinerary-violation.ts';

/** Lists every promise that an option breaks, from the data tables alone; an empty list is a sound itinerary. */
export function checkItinerary(ground: CheckGround, option: PlanOption): readonly ItineraryViolation[] {
  return [
    ...checkTrack(ground, option),
    ...checkTimes(ground, option),
    ...checkDriving(option),
    ...checkCapabilities(ground, option),
    ...checkRules(ground, option),
    ...checkMoney(option),
  ];
}
