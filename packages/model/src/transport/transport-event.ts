/** Whether an event was planned, is now expected, or has happened. Source: DCSA Track & Trace 2.2, eventClassifierCode. */
export const EVENT_CLASSIFIERS = ['PLN', 'EST', 'ACT'] as const;

/** One of `EVENT_CLASSIFIERS`. */
export type EventClassifier = (typeof EVENT_CLASSIFIERS)[number];

/**
 * What happened, in the words of the trade, with what each one means. Words of DCSA Track & Trace 2.2 where it has one (its code is in
 * brackets); the others are UNTDID 9015 status reasons that rail and road report and DCSA does not know.
 */
export const TRANSPORT_EVENT_TYPES = {
  arrival: 'The means of transport arrived at the place (ARRI).',
  departure: 'The means of transport left the place (DEPA).',
  passing: 'The means of transport passed the place without a stop there.',
  position: 'The means of transport or equipment was seen at the place.',
  loading: 'The equipment or goods were put on the means of transport (LOAD).',
  discharge: 'The equipment or goods were taken off the means of transport (DISC).',
  'gate-in': 'The equipment came into the facility (GTIN).',
  'gate-out': 'The equipment left the facility (GTOT).',
  stuffing: 'Goods were put into the equipment (STUF).',
  stripping: 'Goods were taken out of the equipment (STRP).',
  'pick-up': 'The carrier picked the equipment up (PICK).',
  'drop-off': 'The carrier dropped the equipment off (DROP).',
  inspection: 'The equipment was inspected (INSP).',
  resealing: 'The equipment got another seal (RSEA).',
  removal: 'The equipment was removed from the shipment (RMVD).',
  'bogie-change': 'The wagon got bogies of another gauge, or the goods were reloaded to one.',
  'border-crossing': 'The goods crossed the border of a state.',
  'customs-inspection': 'Customs inspected the goods (CUSI).',
  'customs-hold': 'Customs holds the goods.',
  'customs-release': 'Customs released the goods (CUSR).',
  'taking-over': 'The carrier took the goods over from the consignor.',
  delivery: 'The goods were delivered to the consignee.',
  delay: 'The carrier told of a delay.',
  'document-received': 'The document was received (RECE).',
  'document-drafted': 'The document was drafted (DRFT).',
  'document-pending-approval': 'The document waits for approval (PENA).',
  'document-pending-update': 'The document waits for an update (PENU).',
  'document-pending-confirmation': 'The document waits for a confirmation (PENC).',
  'document-approved': 'The document was approved (APPR).',
  'document-rejected': 'The document was rejected (REJE).',
  'document-confirmed': 'The document was confirmed (CONF).',
  'document-requested': 'The document was requested (REQS).',
  'document-issued': 'The document was issued (ISSU).',
  'document-surrendered': 'The document was surrendered (SURR).',
  'document-submitted': 'The document was submitted (SUBM).',
  'document-void': 'The document was made void (VOID).',
  'document-completed': 'The document was completed (CMPL).',
  'document-on-hold': 'The document or what it stands for is on hold (HOLD).',
  'document-released': 'The document or what it stands for is released (RELS).',
} as const;

/** One of `TRANSPORT_EVENT_TYPES`. */
export type TransportEventType = keyof typeof TRANSPORT_EVENT_TYPES;

/** Where an event took place, by every name that is known of it. UN/CEFACT MMT: Logistics Location. */
export interface TransportEventLocation {
  /** UN/LOCODE without space, such as `TJDYU`. */
  readonly unLocode?: string;
  /** Station code of the railways of 1520 mm gauge, six digits with the check digit. */
  readonly esrCode?: string;
  /** GS1 Global Location Number, 13 digits. */
  readonly gln?: string;
  /** Code of the facility by SMDG (terminals) or BIC (depots). */
  readonly facilityCode?: string;
  readonly facilityCodeList?: 'SMDG' | 'BIC';
  readonly name?: string;
  /** ISO 3166-1 alpha-2. */
  readonly countryId?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  /** Any other identifier of the place, as a URI. */
  readonly uri?: string;
}

/** What goods travel in, and what was seen of it. UN/CEFACT MMT: Logistics Transport Equipment. */
export interface TransportEventEquipment {
  /** Number as written on it: container (ISO 6346), wagon (8 or 12 digits), trailer plate. */
  readonly id: string;
  readonly category?: 'container' | 'wagon' | 'trailer' | 'unit-load-device';
  /** Size and type by ISO 6346, such as `45G1`. */
  readonly sizeType?: string;
  readonly isEmpty?: boolean;
  readonly seals?: readonly { readonly number: string; readonly party?: string }[];
}

/** A handling unit or goods that an event names, by its GS1 key or another identifier. UN/CEFACT MMT: Logistics Package. */
export interface TransportEventHandlingUnit {
  /** EPC as Digital Link or URN, or any other identifier. */
  readonly id: string;
  /** How many or how much, when the identifier names a class of goods. */
  readonly quantity?: number;
  /** UN Rec 20 code of the quantity's unit; pieces when absent. */
  readonly unitCode?: string;
}

/** What carries the goods on this leg. UN/CEFACT MMT: Logistics Transport Movement, Logistics Transport Means. */
export interface TransportEventMeans {
  readonly mode?: 'road' | 'rail' | 'ferry' | 'sea' | 'inland-water' | 'air' | 'multimodal';
  /** Ship's IMO number, plate of the truck, number of the train or the flight. */
  readonly id?: string;
  readonly name?: string;
  /** Number of the voyage, train run or flight. */
  readonly journeyId?: string;
  /** Where the means of transport is in its turn: inbound voyage and outbound voyage differ at a port. */
  readonly exportJourneyId?: string;
  readonly carrierId?: string;
  readonly flagCountryId?: string;
}

/** A document that the event belongs to. UN/CEFACT MMT: Referenced Document. */
export interface TransportEventDocument {
  /** Kind: DCSA code such as `BKG`, `TRD`, `SHI`, or UNTDID 1001 code, or a CBV word such as `bol`. */
  readonly typeCode: string;
  readonly id: string;
}

/**
 * Something that happened or will happen to a consignment on its way: what trackers, IFTSTA, CODECO, COARRI, DCSA and EPCIS tell each
 * other. Names follow the UN/CEFACT Multi-Modal Transport reference model (Transport Event) and DCSA Track & Trace 2.2.
 */
export interface TransportEvent {
  readonly type: TransportEventType;
  readonly classifier: EventClassifier;
  /** ISO 8601 with offset, such as `2026-03-02T14:05:00+05:00`: the offset is that of the place. */
  readonly occurredAt: string;
  /** ISO 8601 with offset: when the sender wrote the event down. */
  readonly recordedAt?: string;
  /** Identifier that the sender gave, such as a UUID or a CBV event hash. */
  readonly id?: string;
  readonly location?: TransportEventLocation;
  readonly equipment: readonly TransportEventEquipment[];
  readonly handlingUnits: readonly TransportEventHandlingUnit[];
  readonly means?: TransportEventMeans;
  readonly documents: readonly TransportEventDocument[];
  /** Code of the reason, as for a delay. */
  readonly reasonCode?: string;
  readonly remarks?: string;
}
