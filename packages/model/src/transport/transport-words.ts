/**
 * Text in the languages in which a document prints it, by ISO 639-1 code; `und` (ISO 639-2) when its language is not said.
 * Example: `{ ru: 'Пряжа хлопчатобумажная', zh: '棉纱' }`.
 */
export type LocalizedText = Readonly<Record<string, string>>;

/** A sum of money: an integer of the currency's minor units (ISO 4217 exponent), never a fraction. */
export interface TransportMoney {
  /** Minor units: 1250 is 12.50 in a currency of two decimals. */
  readonly amountMinor: number;
  /** ISO 4217 alphabetic code, such as `UZS`. */
  readonly currency: string;
}

/** A number that somebody gave, with the code of what kind it is. */
export interface TransportReference {
  /** UNTDID 1153, such as `CU` consignor's reference, `UCN` unique consignment reference, `BN` booking; see `REFERENCE_TYPES`. */
  readonly type: string;
  readonly value: string;
}

/** Kinds of references that the notes use, with what they are. Source: UN/EDIFACT code list 1153. */
export const REFERENCE_TYPES = {
  CU: 'number that the consignor gave to the consignment',
  CN: 'number that the carrier gave to the consignment',
  FF: 'number that the freight forwarder gave to the consignment',
  UCN: 'unique consignment reference',
  BN: 'booking',
  CT: 'contract of carriage or supply',
  ON: 'order of the buyer',
  GN: 'government reference, as a transport plan or permit',
} as const satisfies Readonly<Record<string, string>>;

/** A document that goes with the consignment. */
export interface TransportDocument {
  /** UNTDID 1001, such as `380` commercial invoice, `271` packing list, `861` certificate of origin. */
  readonly typeCode: string;
  readonly number: string;
  /** ISO 8601 date of issue. */
  readonly issuedOn?: string;
  /** Title as printed, where the code says too little. */
  readonly name?: LocalizedText;
  /** Sheets or copies attached. */
  readonly copyCount?: number;
}

/** What a remark of a note is for; each has its box. */
export const REMARK_KINDS = {
  declaration: 'declared by the consignor: SMGS box 3, CIM/SMGS box 7, CMR box 13',
  'carrier-note': 'remarks of the carrier: CIM/SMGS box 56, CMR box 21 and after',
  'not-for-carrier': 'information that does not bind the carrier: SMGS box 25, CIM/SMGS box 8',
  customs: 'marks of customs and other authorities: SMGS box 28, CIM/SMGS box 26',
  agreement: 'agreed between the parties beyond the form: CMR box 19',
  handling: 'how the goods are to be handled on the way',
} as const satisfies Readonly<Record<string, string>>;

/** A key of `REMARK_KINDS`. */
export type RemarkKind = keyof typeof REMARK_KINDS;

/** A remark of the note, in its languages. */
export interface TransportRemark {
  readonly kind: RemarkKind;
  readonly text: LocalizedText;
}
