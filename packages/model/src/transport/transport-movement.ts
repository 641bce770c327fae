import type { SectionPoint } from './transport-place.ts';

/** Movement of the consignment by one means of transport. UN/CEFACT: Logistics Transport Movement. */
export interface TransportMovement {
  /** UNTDID 8051: `10` before, `20` main carriage, `30` after. */
  readonly stage: '10' | '20' | '30';
  /** UNECE Recommendation 19: `1` sea, `2` rail, `3` road, `4` air, `8` inland water. */
  readonly mode: string;
  /** UNECE Recommendation 28, four digits, such as `2302` container train. */
  readonly meansType?: string;
  /** Plate of the truck, IMO number of the vessel, number of the train, registration of the aircraft. */
  readonly meansId?: string;
  /** Name of the vessel or train. */
  readonly meansName?: string;
  /** State of registration, ISO 3166-1 alpha-2. */
  readonly meansState?: string;
  /** Voyage, flight or train run. */
  readonly conveyanceNumber?: string;
  readonly from?: SectionPoint;
  readonly to?: SectionPoint;
  /** ISO 8601 with offset. */
  readonly departsAt?: string;
  /** ISO 8601 with offset. */
  readonly arrivesAt?: string;
}
