/** The formats that a document can be found to have, with their names for sentences. `note` is a consignment note of a form not yet known. */
export const DOCUMENT_FORMATS = {
  edifact: 'EDIFACT interchange (ISO 9735)',
  'epcis-json': 'EPCIS 2.0 events in JSON-LD',
  'epcis-xml': 'EPCIS events in XML',
  note: 'consignment note in JSON (UN/CEFACT)',
  smgs: 'SMGS consignment note in JSON (UN/CEFACT)',
  'cim-smgs': 'CIM/SMGS consignment note in JSON (UN/CEFACT)',
  ecmr: 'e-CMR consignment note in JSON (UN/CEFACT)',
  dcsa: 'DCSA Track & Trace 2.2 events in JSON',
  efti: 'eFTI consignment in XML',
  'csv-consignments': 'table of consignments in CSV',
  'csv-events': 'table of events in CSV',
} as const satisfies Readonly<Record<string, string>>;

/** A key of `DOCUMENT_FORMATS`. */
export type DocumentFormat = keyof typeof DOCUMENT_FORMATS;

/** How the bytes of a document become characters, as far as its beginning tells; EDIFACT states its own set in UNB. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** What a document is, by its beginning. */
export interface DetectedFormat {
  readonly format: DocumentFormat;
  readonly encoding: TextEncoding;
  /** EDIFACT: type of the first message, such as `IFTMIN`, when its UNH is within what was looked at. */
  readonly messageType?: string;
  /** CSV: what stands between cells. */
  readonly delimiter?: string;
}

/** A document of no format that is known here. */
export interface UnknownFormat {
  readonly format: undefined;
  /** What was found instead, such as `a PNG image`. */
  readonly found: string;
}
