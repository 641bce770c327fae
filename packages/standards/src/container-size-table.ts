/** What the first character of a size code says: the outer length. Source: ISO 6346:2022, annex D, table D.1. */
export const CONTAINER_LENGTHS_MM: Readonly<Record<string, number>> = {
  1: 2991,
  2: 6058,
  3: 9125,
  4: 12192,
  A: 7150,
  B: 7315,
  C: 7430,
  D: 7450,
  E: 7820,
  F: 8100,
  G: 12500,
  H: 13106,
  K: 13600,
  L: 13716,
  M: 14630,
  N: 14935,
  P: 16154,
};

/** Outer width and height that the second character of a size code says. */
export interface ContainerSection {
  readonly widthText: string;
  readonly heightText: string;
  /** Height when it is one figure, mm. */
  readonly heightMm?: number;
}

const STANDARD_WIDTH = '2438 mm wide';
const PALLET_WIDTH = 'over 2438 and up to 2500 mm wide';
const OVER_WIDTH = 'over 2500 mm wide';

function section(widthText: string, heightMm: number): ContainerSection {
  return { widthText, heightText: `${heightMm} mm high`, heightMm };
}

/** What the second character of a size code says. Source: ISO 6346:2022, annex D, table D.2. */
export const CONTAINER_SECTIONS: Readonly<Record<string, ContainerSection>> = {
  0: section(STANDARD_WIDTH, 2438),
  2: section(STANDARD_WIDTH, 2591),
  4: section(STANDARD_WIDTH, 2743),
  5: section(STANDARD_WIDTH, 2895),
  6: { widthText: STANDARD_WIDTH, heightText: 'over 2895 mm high' },
  8: section(STANDARD_WIDTH, 1295),
  9: { widthText: STANDARD_WIDTH, heightText: 'up to 1219 mm high' },
  C: section(PALLET_WIDTH, 2591),
  D: section(PALLET_WIDTH, 2743),
  E: section(PALLET_WIDTH, 2895),
  F: { widthText: PALLET_WIDTH, heightText: 'over 2895 mm high' },
  L: section(OVER_WIDTH, 2591),
  M: section(OVER_WIDTH, 2743),
  N: section(OVER_WIDTH, 2895),
  P: { widthText: OVER_WIDTH, heightText: 'over 2895 mm high' },
};

/** Type groups: what kind of box it is when its details are not known. Source: ISO 6346:2022, annex E, table E.1. */
export const CONTAINER_TYPE_GROUPS: Readonly<Record<string, string>> = {
  GP: 'general purpose, without ventilation',
  VH: 'general purpose, ventilated',
  BU: 'dry bulk, without pressure, box type',
  BK: 'dry bulk, under pressure',
  SN: 'for named cargo',
  RE: 'refrigerated',
  RT: 'refrigerated and heated',
  RS: 'refrigerated and heated, with its own power',
  HR: 'refrigerated or heated by removable equipment',
  HI: 'insulated',
  UT: 'open top',
  PL: 'platform',
  PF: 'platform with fixed ends',
  PC: 'platform with folding ends',
  PS: 'platform with complete superstructure',
  PT: 'platform for named cargo',
  TN: 'tank for liquids that are not dangerous',
  TD: 'tank for dangerous liquids',
  TG: 'tank for gases',
  KL: 'tank for liquids',
  NH: 'hopper tank for dry goods',
  NN: 'tank for dry goods, without pressure',
  NP: 'tank for dry goods, under pressure',
  AS: 'air and surface container',
};

/** Detailed types, keyed by the third and fourth character. Source: ISO 6346:2022, annex E, table E.1. */
export const CONTAINER_TYPES: Readonly<Record<string, string>> = {
  G0: 'general purpose, openings at one or both ends',
  G1: 'general purpose, passive vents in the upper part',
  G2: 'general purpose, full openings on one or both sides as well',
  G3: 'general purpose, partial openings on one or both sides as well',
  G9: 'general purpose, with bulk capability',
  V0: 'ventilated, vents in the lower and upper part',
  V2: 'ventilated mechanically, system inside',
  V4: 'ventilated mechanically, system outside',
  B0: 'dry bulk, closed',
  B1: 'dry bulk, airtight',
  B3: 'dry bulk, discharged at the rear by a flap',
  B4: 'dry bulk, discharged at the rear over the full width',
  B5: 'dry bulk, discharged at the rear, fixed full-width opening',
  B8: 'dry bulk, discharged at the front over the full width',
  B9: 'dry bulk, discharged at the side',
  S0: 'for livestock',
  S1: 'for cars',
  S2: 'for live fish',
  S4: 'with a generator',
  R0: 'refrigerated mechanically',
  R1: 'refrigerated and heated mechanically',
  R2: 'refrigerated mechanically, with its own power',
  R3: 'refrigerated and heated mechanically, with its own power',
  H0: 'refrigerated or heated by removable equipment outside, K = 0.4 W/(m²·K)',
  H1: 'refrigerated or heated by removable equipment inside',
  H2: 'refrigerated or heated by removable equipment outside, K = 0.7 W/(m²·K)',
  H5: 'insulated, K = 0.4 W/(m²·K)',
  H6: 'insulated, K = 0.7 W/(m²·K)',
  U0: 'open top, openings at one or both ends',
  U1: 'open top, removable top members in the end frames as well',
  U2: 'open top, openings on one or both sides as well',
  U3: 'open top, openings on the sides and removable top members',
  U4: 'open top, partial openings on one side and full on the other',
  U5: 'open top, complete fixed walls, no doors',
  P0: 'platform',
  P1: 'platform with two complete fixed ends',
  P2: 'platform with fixed posts',
  P3: 'platform with complete folding ends',
  P4: 'platform with folding posts',
  P5: 'platform with open top and open ends',
  P6: 'platform for ship’s gear',
  P7: 'platform for cars',
  P8: 'platform for timber or pipes',
  P9: 'platform for coils',
  T0: 'tank for liquids that are not dangerous, 0.45 bar at least',
  T1: 'tank for liquids that are not dangerous, 1.50 bar at least',
  T2: 'tank for liquids that are not dangerous, 2.65 bar at least',
  T3: 'tank for dangerous liquids, 1.50 bar at least',
  T4: 'tank for dangerous liquids, 2.65 bar at least',
  T5: 'tank for dangerous liquids, 4.00 bar at least',
  T6: 'tank for dangerous liquids, 6.00 bar at least',
  T7: 'tank for gases, 9.10 bar at least',
  T8: 'tank for gases, 22.00 bar at least',
  T9: 'tank for gases, pressure to be agreed',
  A0: 'air and surface container',
};

/** The letter that replaces the last digit of a type when the container is of reduced strength. Source: ISO 6346:2022, annex E. */
export const REDUCED_STRENGTH_LETTERS = 'ABDGJMVWXY';
