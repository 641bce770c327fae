import type { LocalizedText } from './transport-words.ts';

/**
 * Roles of places on the way, with their code in UN/EDIFACT code list 3227. Reconsignment, where SMGS and CIM meet, is its
 * "place of transfer of responsibility".
 */
export const PLACE_ROLES = {
  acceptance: '10',
  departure: '5',
  loading: '9',
  'border-crossing': '17',
  transshipment: '13',
  reconsignment: '15',
  discharge: '11',
  delivery: '7',
  destination: '8',
} as const satisfies Readonly<Record<string, string>>;

/** A key of `PLACE_ROLES`. */
export type PlaceRole = keyof typeof PLACE_ROLES;

/** A place of the journey; where it has several roles it is listed once for each. UN/CEFACT: Logistics Location. */
export interface TransportPlace {
  readonly role: PlaceRole;
  readonly name: LocalizedText;
  /** UN/LOCODE without space, such as `UZTAS`. */
  readonly unlocode?: string;
  /** Station code of six digits: ESR on 1520 mm railways (5 and a check digit), OSJD list elsewhere. */
  readonly stationCode?: string;
  /** GS1 global location number. */
  readonly gln?: string;
  /** ISO 3166-1 alpha-2. */
  readonly state?: string;
  /** Numeric code of the railway that the place is on, two digits (UIC leaflet 920-14), such as `29` for Uzbekistan. */
  readonly railwayCode?: string;
  /** Siding or private track, in box 5 of the SMGS note. */
  readonly siding?: string;
}

/** A point where a section begins or ends: a station, a border or another place, by name and, on rail, by code. */
export interface SectionPoint {
  readonly name: LocalizedText;
  /** Six digits, as in `TransportPlace`. */
  readonly stationCode?: string;
  /** UN/LOCODE without space. */
  readonly unlocode?: string;
}

/** A section of the way that one carrier is answerable for. SMGS box 22; CMR boxes 16 and 17. */
export interface CarrierSection {
  readonly carrierName: LocalizedText;
  /** Code of the carrier: RICS, four digits, on rail; SCAC or its own elsewhere. */
  readonly carrierCode?: string;
  readonly from: SectionPoint;
  readonly to: SectionPoint;
  /** Law of the section, where the note joins two. */
  readonly regime?: 'smgs' | 'cim' | 'cmr';
}
