import type { SectionPoint } from './transport-place.ts';
import type { LocalizedText, TransportMoney, TransportReference } from './transport-words.ts';

/** A charge of the carriage, and who pays it. UN/CEFACT: Logistics Service Charge. SMGS box 23, CMR box 20. */
export interface TransportCharge {
  /** What it is for: `freight` or `supplement`, `customs`, `insurance`, `other`. */
  readonly kind: 'freight' | 'supplement' | 'customs' | 'insurance' | 'other';
  /** UNTDID 4237: `P` paid by who sends, `C` collected from who receives, `A` by a third party. */
  readonly payment?: 'P' | 'C' | 'A';
  /** Who pays, by name: on rail the payer that has a contract with the carrier of the section. */
  readonly payerName?: LocalizedText;
  /** Code of the payer with that carrier. */
  readonly payerCode?: string;
  /** Ground of the payment: contract with the payer. */
  readonly contractReference?: string;
  /** Code of the carrier on whose section it is due, as in `CarrierSection.carrierCode`. */
  readonly carrierCode?: string;
  readonly from?: SectionPoint;
  readonly to?: SectionPoint;
  readonly amount?: TransportMoney;
}

/** Customs and TIR particulars. */
export interface TransportCustoms {
  /** TIR carnet number, two letters and eight digits. */
  readonly tirCarnet?: string;
  /** Codes of the customs offices of departure and of destination, as those states number them. */
  readonly departureOffice?: string;
  readonly destinationOffice?: string;
  /** Declarations, guarantees and permits, by UNTDID 1153 (`AAE` goods declaration, `ABT` customs decision, `AFB` manifest). */
  readonly references: readonly TransportReference[];
}

/** Incoterms of the sale behind the carriage. */
export interface TransportIncoterm {
  /** Three letters, such as `FCA`. */
  readonly term: string;
  /** Named place. */
  readonly place?: string;
}

/** Temperature to be kept. */
export interface TransportTemperature {
  readonly minC?: number;
  readonly maxC?: number;
}
