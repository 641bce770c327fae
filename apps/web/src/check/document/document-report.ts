import type { DocumentFormat, ExchangeFinding, FindingSeverity, NoteBox } from '@karvon/exchange';
import type { EventClassifier, TransportEventType } from '@karvon/model';

/** Largest file that is read in the browser, bytes; the command reads larger ones. */
export const FILE_BYTES_MAX = 500 * 1024 * 1024;

/** Most findings of each severity that a report keeps; the others are counted. */
export const FINDINGS_KEPT_MAX = 200;

/** Most consignments that a report lays out; the others are counted. */
export const CONSIGNMENTS_KEPT_MAX = 50;

/** Most events that a report keeps as rows; the others are counted. */
export const EVENTS_KEPT_MAX = 500;

/** A consignment as the page shows it: laid out by the boxes of its note, or by rows of its own. */
export interface ShownConsignment {
  /** Number of its contract or reference; empty when it has none. */
  readonly title: string;
  readonly boxes: readonly NoteBox[];
}

/** An event as a row of a table. */
export interface ShownEvent {
  /** ISO 8601 with offset. */
  readonly occurredAt: string;
  readonly classifier: EventClassifier;
  readonly type: TransportEventType;
  readonly where: string;
  readonly things: readonly string[];
  readonly means: string;
}

/** What a document came to: plain data, of a size that does not grow with the document. */
export interface DocumentReport {
  /** Absent when it is none that is read here. */
  readonly format?: DocumentFormat;
  /** EDIFACT: type of the first message. */
  readonly messageType?: string;
  /** EPCIS: version of the schema. */
  readonly version?: string;
  /** EDIFACT messages that are not mapped, with their count. */
  readonly otherMessages: Readonly<Record<string, number>>;
  readonly findings: readonly ExchangeFinding[];
  readonly findingCounts: Readonly<Record<FindingSeverity, number>>;
  readonly consignments: readonly ShownConsignment[];
  readonly consignmentCount: number;
  readonly events: readonly ShownEvent[];
  readonly eventCount: number;
  /** True when the bytes are no text at all. */
  readonly isBinary: boolean;
}

/** A document that a consignment can be written as. */
export const TARGETS = ['smgs', 'cim-smgs', 'ecmr', 'iftmin', 'efti'] as const;

/** One of `TARGETS`. */
export type Target = (typeof TARGETS)[number];

/** A consignment written as another document. */
export interface WrittenDocument {
  readonly target: Target;
  readonly text: string;
  readonly fileName: string;
  readonly losses: readonly { readonly path: string; readonly message: string }[];
  /** What is still wrong with it as such a note; empty for messages. */
  readonly findings: readonly ExchangeFinding[];
  /** Its boxes; empty for messages. */
  readonly boxes: readonly NoteBox[];
}

/** Documents to begin with; the worker writes them itself. */
export const SAMPLE_DOCUMENTS = ['smgs', 'edifact'] as const;

/** One of `SAMPLE_DOCUMENTS`. */
export type SampleDocument = (typeof SAMPLE_DOCUMENTS)[number];

/** What the page asks of the worker that reads one document. */
export type WorkerQuestion =
  | { readonly kind: 'read'; readonly source: Blob | SampleDocument }
  | { readonly kind: 'write'; readonly consignment: number; readonly target: Target };

/** What the worker answers. */
export type WorkerAnswer =
  | { readonly kind: 'progress'; readonly readBytes: number }
  | { readonly kind: 'report'; readonly report: DocumentReport }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'broken' }
  | { readonly kind: 'written'; readonly document: WrittenDocument };
