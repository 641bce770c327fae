import type { AgreementTables } from '@karvon/agreements';
import type { Consignment, PlanOption } from '@karvon/model';
import type { NetworkTables } from '@karvon/network';
import { checkCapabilities } from './check-capabilities.ts';
import { checkDriving } from './check-driving.ts';
import { checkMoney } from './check-money.ts';
import { checkRules } from './check-rules.ts';
import { checkTimes } from './check-times.ts';
import { checkTrack } from './check-track.ts';

/** One promise that an itinerary breaks. */
export interface ItineraryViolation {
  readonly rule: string;
  /** Index of the leg or border concerned; absent for the whole option. */
  readonly leg?: number;
  readonly message: string;
}

/** What an itinerary is held against: the tables and the consignment, nothing of the search. */
export interface CheckGround {
  readonly tables: NetworkTables;
  readonly agreements: AgreementTables;
  readonly consignment: Consignment;
}

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
