import type { TransportCharge, TransportCustoms, TransportIncoterm, TransportTemperature } from './transport-charge.ts';
import type { TransportEquipment, TransportSeal } from './transport-equipment.ts';
import type { TransportItem } from './transport-goods.ts';
import type { TransportMovement } from './transport-movement.ts';
import type { TransportParty } from './transport-party.ts';
import type { CarrierSection, TransportPlace } from './transport-place.ts';
import type {
  LocalizedText,
  TransportDocument,
  TransportMoney,
  TransportReference,
  TransportRemark,
} from './transport-words.ts';

/** Kinds of contracts of carriage, with their document code in UN/EDIFACT code list 1001. */
export const CONTRACT_KINDS = {
  smgs: '722',
  'cim-smgs': '722',
  cim: '720',
  cmr: '730',
  'bill-of-lading': '705',
  'sea-waybill': '710',
  'air-waybill': '740',
  multimodal: '760',
  'booking-or-instruction': '335',
} as const satisfies Readonly<Record<string, string>>;

/** A key of `CONTRACT_KINDS`. */
export type ContractKind = keyof typeof CONTRACT_KINDS;

/** The document of the contract of carriage. */
export interface TransportContract {
  readonly kind: ContractKind;
  /** Number of the note or bill; SMGS box 29. */
  readonly number?: string;
  /** ISO 8601 date of the conclusion of the contract; SMGS box 26. */
  readonly issuedOn?: string;
  /** Where it was made out. */
  readonly issuedAt?: LocalizedText;
}

/** When things happen. Instants are ISO 8601 with offset. */
export interface TransportTimes {
  /** The goods are ready for loading. */
  readonly readyAt?: string;
  /** The carrier took the goods over. */
  readonly acceptedAt?: string;
  readonly departedAt?: string;
  readonly estimatedArrivalAt?: string;
  /** Arrival at the destination; SMGS box 27. */
  readonly arrivedAt?: string;
  readonly deliveredAt?: string;
  /** Agreed limit of delivery. */
  readonly deliverBy?: string;
}

/** A reservation on the goods or their packing at taking over (CMR articles 8 and 9) or delivery (article 30). */
export interface TransportReservation {
  readonly stage: 'taking-over' | 'delivery';
  /** Code of the reservation, as in the list of the note; absent for free text alone. */
  readonly code?: string;
  readonly text?: LocalizedText;
  /** UNTDID 3035 role of who makes it. */
  readonly madeBy?: string;
  /** ISO 8601 with offset. */
  readonly madeAt?: string;
}

/** A signature, stamp or electronic seal under the note. */
export interface TransportSignature {
  /** UNTDID 3035 role of who signs: `CZ`, `CA`, `CN`. */
  readonly role: string;
  /** What it confirms: that the note is issued, the goods are taken over, or they are delivered. */
  readonly stage: 'issue' | 'taking-over' | 'delivery';
  readonly form: 'signature' | 'stamp' | 'electronic';
  /** Name of who signs. */
  readonly name?: string;
  /** ISO 8601 with offset. */
  readonly signedAt?: string;
  /** SHA-256 in lower-case hex of the content that it fixes; electronic seals only. */
  readonly contentHash?: string;
}

/** Masses and counts of the whole consignment as the document states them; the sum of the items may differ, and that is a finding. */
export interface TransportTotals {
  readonly grossMassKg?: number;
  readonly netMassKg?: number;
  readonly volumeM3?: number;
  readonly packageCount?: number;
}

/**
 * One consignment under one contract of carriage, whatever document speaks of it.
 *
 * Names follow the UN/CEFACT Multi-Modal Transport reference data model, D23B, Supply Chain Consignment and what hangs from it.
 * Lists are never absent, only empty. Masses are kilograms, volumes cubic metres, dates `2026-11-23`, instants ISO 8601 with offset.
 */
export interface TransportConsignment {
  readonly contract?: TransportContract;
  readonly references: readonly TransportReference[];
  readonly parties: readonly TransportParty[];
  /** In the order of the journey; border crossings in the order in which they are passed. */
  readonly places: readonly TransportPlace[];
  /** In the order of the journey, first the carrier that takes the goods over. */
  readonly carrierSections: readonly CarrierSection[];
  readonly movements: readonly TransportMovement[];
  readonly equipment: readonly TransportEquipment[];
  readonly items: readonly TransportItem[];
  readonly totals?: TransportTotals;
  /** Seals as the note lists them for the whole; those of single equipment are with it. */
  readonly seals: readonly TransportSeal[];
  /** Who loads: SMGS box 20. */
  readonly loadedBy?: 'carrier' | 'consignor';
  /** How the mass was found: SMGS box 21. */
  readonly massMethod?: 'scale' | 'stated' | 'standard' | 'measured' | 'draught';
  readonly charges: readonly TransportCharge[];
  readonly incoterm?: TransportIncoterm;
  /** Value declared to the carrier for the whole. */
  readonly declaredValue?: TransportMoney;
  readonly customs?: TransportCustoms;
  readonly documents: readonly TransportDocument[];
  readonly remarks: readonly TransportRemark[];
  readonly times?: TransportTimes;
  readonly temperature?: TransportTemperature;
  readonly reservations: readonly TransportReservation[];
  readonly signatures: readonly TransportSignature[];
}

/** A consignment of which nothing is known yet; readers fill it in. */
export const EMPTY_TRANSPORT_CONSIGNMENT: TransportConsignment = {
  references: [],
  parties: [],
  places: [],
  carrierSections: [],
  movements: [],
  equipment: [],
  items: [],
  seals: [],
  charges: [],
  documents: [],
  remarks: [],
  reservations: [],
  signatures: [],
};
