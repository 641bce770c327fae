import type { AgreementTables } from '@karvon/agreements';
import type { Consignment, PlanOption } from '@karvon/model';
import type { NetworkTables } from '@karvon/network';

/** One promise that an itinerary breaks. */
export interface ItineraryViolation {
  readonly rule: string;
  /** Index of the leg or border concerned; absent for the whole option. */
  readonly leg?: number;
  readonly message: string;
}

/** What an itinerary is held against. */
export interface CheckGround {
  readonly tables: NetworkTables;
  readonly agreements: AgreementTables;
  readonly consignment: Consignment;
}

/** Lists every promise that an option breaks, from the data tables alone; an empty list is a sound itinerary. */
export function checkItinerary(_ground: CheckGround, _option: PlanOption): readonly ItineraryViolation[] {
  return [];
}
