import type { AgreementTables } from '@karvon/agreements';
import type { Consignment } from '@karvon/model';
import type { NetworkTables } from '@karvon/network';

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
