import type { FindingSink } from '../document-reader.ts';
import type { FindingPlace } from '../finding.ts';
import type { EpcisEvent, EpcisHeader, Namespaces } from './epcis-event.ts';

/** An event that was read, with what its names mean and where it stands. */
export interface ReadEvent {
  readonly event: EpcisEvent;
  /** Namespaces of the prefixes that the event uses. */
  readonly namespaces: Namespaces;
  /** Place of the event in the document; the path is a JSON pointer in both syntaxes. */
  readonly place: FindingPlace;
  /** Position in the list of events, from 0. */
  readonly position: number;
  /** True when the event has a finding of severity error. */
  readonly isRefused: boolean;
}

/** Takes what a reader of EPCIS documents understands. */
export interface EpcisSink extends FindingSink {
  /**
   * What the document says beside its events: before the first event with what stands before it, and once more at the end when more
   * has come since; the last one is whole.
   */
  onHeader(header: EpcisHeader): void;
  /** One event. Values that are no event at all give findings only; an event with errors comes with `isRefused`. */
  onEvent(read: ReadEvent): void;
}
