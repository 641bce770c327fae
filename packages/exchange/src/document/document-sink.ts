import type { TransportConsignment, TransportEvent } from '@karvon/model';
import type { DcsaEvent } from '../dcsa/dcsa-event.ts';
import type { FindingSink } from '../document-reader.ts';
import type { InterchangeReceipt } from '../edifact/receipt.ts';
import type { EpcisHeader } from '../epcis/epcis-event.ts';
import type { ReadEvent } from '../epcis/epcis-sink.ts';
import type { FindingPlace, Loss } from '../finding.ts';
import type { NoteCheckOptions } from '../note/check-note.ts';
import type { DetectedFormat, DocumentFormat } from './document-format.ts';

/** An EDIFACT message that is neither a consignment nor an event here, such as CONTRL. */
export interface MessageSummary {
  readonly type: string;
  /** Directory as named in UNH, such as `D.96A`. */
  readonly directory: string;
  readonly reference: string;
  readonly segmentCount: number;
}

/** Takes what a document of any format says, in its order and as soon as it is read. */
export interface DocumentSink extends FindingSink {
  /** What the document is; comes first. */
  onFormat?(format: DetectedFormat): void;
  /** A consignment, where it stands, and in which format it was told. */
  onConsignment?(consignment: TransportConsignment, place: FindingPlace, format: DocumentFormat): void;
  /** An event in canonical words, and what of the source has no word there; the paths are those of the source. */
  onEvent?(event: TransportEvent, place: FindingPlace, losses: readonly Loss[]): void;
  /** The header of an EPCIS document; it may come again, more complete, at the end. */
  onEpcisHeader?(header: EpcisHeader): void;
  /** An EPCIS event as it was read, before the same event comes in canonical words. */
  onEpcisEvent?(read: ReadEvent): void;
  /** A DCSA event as it was read, before the same event comes in canonical words. */
  onDcsaEvent?(event: DcsaEvent, place: FindingPlace): void;
  /** An EDIFACT message that is not mapped. */
  onMessage?(message: MessageSummary, place: FindingPlace): void;
  /** What was found in an EDIFACT interchange, once it has ended: enough to acknowledge it. */
  onReceipt?(receipt: InterchangeReceipt): void;
}

/** What a caller may set for reading a document of any format. */
export interface DocumentReadingOptions extends NoteCheckOptions {
  /** Offset of EDIFACT times that say none, such as `+05:00`; `Z` when not given. */
  readonly zone?: string;
  /** Whether the cross-field rules are checked for each consignment; true when not given. */
  readonly checksRules?: boolean;
}
