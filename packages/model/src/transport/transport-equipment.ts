/** Kinds of equipment, with their code in UN/EDIFACT code list 8053. */
export const EQUIPMENT_KINDS = {
  container: 'CN',
  wagon: 'RR',
  trailer: 'TE',
  'semi-trailer': 'SM',
  'swap-body': 'SW',
  'air-container': 'UL',
  pallet: 'PA',
} as const satisfies Readonly<Record<string, string>>;

/** A key of `EQUIPMENT_KINDS`. */
export type EquipmentKind = keyof typeof EQUIPMENT_KINDS;

/** Who put a seal on. Source: UN/EDIFACT code list 9303. */
export const SEALING_PARTIES = {
  SH: 'consignor',
  CA: 'carrier',
  CU: 'customs',
  TO: 'terminal',
  AA: 'consolidator',
  AC: 'quarantine agency',
  AB: 'unknown',
} as const satisfies Readonly<Record<string, string>>;

/** A key of `SEALING_PARTIES`. */
export type SealingParty = keyof typeof SEALING_PARTIES;

/** A seal. UN/CEFACT: Logistics Seal. */
export interface TransportSeal {
  /** As it is stamped on the seal. */
  readonly number: string;
  readonly sealedBy?: SealingParty;
  /** ISO 8601 with offset. */
  readonly sealedAt?: string;
}

/** A container, wagon, trailer or the like that carries goods. UN/CEFACT: Logistics Transport Equipment. */
export interface TransportEquipment {
  /** ISO 6346 number, wagon number of 8 or 12 digits, plate; unique in the consignment, for others point at it. */
  readonly id: string;
  readonly kind: EquipmentKind;
  /** ISO 6346 size and type, such as `45G1`; type of tank of a tank wagon; empty of spaces. */
  readonly sizeType?: string;
  /** Mass of the empty equipment. */
  readonly tareMassKg?: number;
  /** Largest mass of goods that it may carry. */
  readonly payloadMaxKg?: number;
  /** Mass of the goods with packing in it, as the note states it. */
  readonly goodsMassKg?: number;
  /** Verified gross mass: goods, packing and equipment. SOLAS VI/2. */
  readonly verifiedGrossMassKg?: number;
  /** Packages in it, as the note states them. */
  readonly packageCount?: number;
  readonly axleCount?: number;
  /** Name of the owner or keeper. */
  readonly ownerName?: string;
  /** Who provides it for the carriage: SMGS box 8 (`П` carrier, `О` consignor). */
  readonly providedBy?: 'carrier' | 'consignor';
  /** Identifier of the equipment that it stands on: a container's wagon or trailer. */
  readonly carriedOnId?: string;
  readonly seals: readonly TransportSeal[];
}
