/**
 * The goods of a consignment. Names follow the UN/CEFACT Multi-Modal Transport reference model
 * (Consignment, Consignment Item, Transport Equipment, Trade Party).
 */
export interface ConsignmentItem {
  /** As the shipper says it. */
  readonly goodsDescription: string;
  /** Harmonized System, 4 to 10 digits; absent when not known. */
  readonly hsCode?: string;
  readonly grossMassKg: number;
  readonly volumeM3?: number;
  /** UN Rec 21 packaging word of the goods table, such as `bales`. */
  readonly packaging?: string;
  readonly packageCount?: number;
  /** Customs value in minor units of `valueCurrency`. */
  readonly valueCents?: number;
  readonly valueCurrency?: string;
  /** The largest single piece, when it matters for doors. */
  readonly largestPieceMm?: { readonly lengthMm: number; readonly widthMm: number; readonly heightMm: number };
  /** UN model regulations class such as `3` or `9`; absent for goods that are not dangerous. */
  readonly dangerousGoodsClass?: string;
  /** Temperature to keep, when the goods must be cooled. */
  readonly needsReefer?: boolean;
}

/** A door of a consignment: a town, a facility of the network, or a coordinate. */
export interface Door {
  /** Id of a network place, or `geonames:1514879`, or `at:40.2833,69.6222`. */
  readonly id: string;
  readonly name: string;
  readonly nameRu?: string;
  /** Name in the language of its state. */
  readonly nameLocal?: string;
  readonly region?: string;
  /** ISO 3166 alpha-2. */
  readonly state: string;
  readonly lat: number;
  readonly lon: number;
  /** IANA zone. */
  readonly timeZone: string;
}

/** What is to be carried, from where to where, and under which wishes. */
export interface Consignment {
  readonly from: Door;
  readonly to: Door;
  readonly items: readonly ConsignmentItem[];
  /** Equipment ids that the shipper accepts; empty lets the planner try what fits. */
  readonly equipment: readonly string[];
  /** ISO 8601 with offset: when the goods can be loaded. */
  readonly readyAt: string;
  readonly deadlineAt?: string;
  readonly exclude: {
    readonly states: readonly string[];
    readonly modes: readonly Mode[];
    readonly places: readonly string[];
  };
  /** Places that must be passed, in any order. */
  readonly via: readonly string[];
  /** ISO 3166 alpha-2 of the truck carrier's state, whose permits are used; the origin's when absent. */
  readonly carrierState?: string;
  /** What a day of waiting costs on the goods, per cent of their value a year. */
  readonly capitalRatePercent?: number;
}

/** Means of transport. `ferry` carries trucks or wagons; `sea` carries containers. */
export const MODES = ['road', 'rail', 'ferry', 'sea', 'air'] as const;

/** One of `MODES`. */
export type Mode = (typeof MODES)[number];

/** Classes and divisions of the UN Model Regulations on the Transport of Dangerous Goods, chapter 2. */
export const DANGEROUS_CLASSES = [
  '1',
  '1.1',
  '1.2',
  '1.3',
  '1.4',
  '1.5',
  '1.6',
  '2',
  '2.1',
  '2.2',
  '2.3',
  '3',
  '4.1',
  '4.2',
  '4.3',
  '5.1',
  '5.2',
  '6.1',
  '6.2',
  '7',
  '8',
  '9',
] as const;
