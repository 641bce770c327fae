import type { ExchangeFindingCode } from './finding-codes.ts';

/** Where in a document a finding lies; each format fills in what it has. Lines, columns and segments count from 1. */
export interface FindingPlace {
  readonly line?: number;
  readonly column?: number;
  /** JSON pointer (RFC 6901) or path of XML elements, such as `/epcisBody/eventList/3/action`. */
  readonly path?: string;
  /** Box of a consignment note as printed on the form, such as `18`. */
  readonly box?: string;
  /** EDIFACT: tag, its position in the interchange, and element and component positions, such as `UNT 12 el. 1.2`. */
  readonly segment?: {
    readonly tag: string;
    readonly position: number;
    readonly element?: number;
    readonly component?: number;
  };
  /** Reference of the message, event or consignment that it lies in. */
  readonly reference?: string;
}

/** How much a finding weighs: an error makes the document refused, a warning and a note do not. */
export type FindingSeverity = 'error' | 'warning' | 'note';

/** Something a reader should know of a document: a stable code, what was found, what was wanted, and where. */
export interface ExchangeFinding {
  readonly code: ExchangeFindingCode;
  readonly severity: FindingSeverity;
  /** A sentence that names the thing, the value found and the value wanted. */
  readonly message: string;
  readonly place: FindingPlace;
}

/** A field of the canonical model that a format cannot carry, and what became of it. */
export interface Loss {
  /** Path in the canonical consignment, such as `/items/0/volumeM3`. */
  readonly path: string;
  /** What was lost, in one sentence that shows the value. */
  readonly message: string;
}
