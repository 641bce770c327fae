import type { FindingSink } from '../document-reader.ts';
import type { FindingPlace } from '../finding.ts';
import type { ServiceAdvice } from './service-advice.ts';

/** One side of an interchange, as UNB or UNG names it (S002, S003). */
export interface InterchangeParty {
  readonly id: string;
  /** Code list of the identification (0007), such as `14` for a GLN; `''` when absent. */
  readonly qualifier: string;
  /** Address for reverse routing (0008) or routing address (0014); `''` when absent. */
  readonly internalId: string;
}

/** The interchange header UNB (ISO 9735), its values as written. */
export interface InterchangeHeader {
  /** Names the character set (0001), such as `UNOC`; `''` when there is no UNB. */
  readonly syntaxIdentifier: string;
  /** `1` to `4` (0002). */
  readonly syntaxVersion: string;
  readonly sender: InterchangeParty;
  readonly recipient: InterchangeParty;
  /** Date of preparation (0017) as written: YYMMDD in versions 1 to 3, CCYYMMDD in version 4. */
  readonly preparedDate: string;
  /** Time of preparation (0019) as written: HHMM. */
  readonly preparedTime: string;
  readonly controlReference: string;
  readonly applicationReference: string;
  /** Whether the sender asks for a CONTRL (0031). */
  readonly requestsAcknowledgement: boolean;
  /** Whether the interchange is a test (0035). */
  readonly isTest: boolean;
  readonly advice: ServiceAdvice;
}

/** The group header UNG, its values as written. */
export interface GroupHeader {
  readonly messageType: string;
  readonly sender: InterchangeParty;
  readonly recipient: InterchangeParty;
  readonly reference: string;
}

/** The message header UNH, its values as written. */
export interface MessageHeader {
  readonly reference: string;
  /** Message type (0065), such as `IFTSTA`. */
  readonly type: string;
  /** Version and release (0052, 0054) as the directories are named, such as `D.96A`. */
  readonly directory: string;
  /** Controlling agency (0051), such as `UN`. */
  readonly agency: string;
  /** Association assigned code (0057), such as `SMDG20`; `''` when absent. */
  readonly associationCode: string;
  /** Common access reference (0068); `''` when absent. */
  readonly commonAccessReference: string;
}

/**
 * One whole message, UNH to UNT, as columns over its text: no value becomes a string before it is asked for.
 *
 * Segments count from 0 (UNH) to `segmentCount - 1` (UNT). Elements count from 1 as the directories draw them, element 0
 * being the tag; components and repetitions count from 1. What is absent is `''`, so a reader of values has no guards.
 *
 * The reader uses one object for all messages: it is valid until `onMessage` returns. Strings taken from it stay valid.
 */
export interface EdifactMessage {
  readonly header: MessageHeader;
  readonly interchange: InterchangeHeader;
  readonly group: GroupHeader | undefined;
  readonly segmentCount: number;
  /** Tag of a segment, such as `NAD`. */
  tagOf(segment: number): string;
  /** Tag of a segment as a number for quick comparing; `packTag('NAD')` gives the same one. */
  packedTagOf(segment: number): number;
  /** Value of a component, release characters taken out. */
  valueOf(segment: number, element: number, component?: number, repetition?: number): string;
  /** Value of a numeric component by the decimal mark of the interchange; `undefined` when absent or no number. */
  numberOf(segment: number, element: number, component?: number, repetition?: number): number | undefined;
  /** Elements that a segment has, its tag left out. */
  elementCountOf(segment: number): number;
  /** Components that an element has; 0 when the element is absent. */
  componentCountOf(segment: number, element: number, repetition?: number): number;
  /** Repetitions of an element (syntax version 4); 1 for a plain element, 0 for an absent one. */
  repetitionCountOf(segment: number, element: number): number;
  /** Where a segment, or an element or component of it, stands in the document, for a finding. */
  placeOf(segment: number, element?: number, component?: number): FindingPlace;
}

/** What an interchange came to, when it has ended. */
export interface InterchangeSummary {
  readonly header: InterchangeHeader;
  readonly groupCount: number;
  readonly messageCount: number;
  /** Whether a UNZ has closed it. */
  readonly isComplete: boolean;
}

/** Takes what the EDIFACT reader understands, in the order of the document. */
export interface EdifactSink extends FindingSink {
  /** A whole message; it is valid until this returns. */
  onMessage(message: EdifactMessage): void;
  /** An interchange begins. */
  onInterchange?(header: InterchangeHeader): void;
  /** An interchange has ended, by UNZ or by the end of the text. */
  onInterchangeEnd?(summary: InterchangeSummary): void;
}

/** A tag of three characters as a number, for quick comparing with `packedTagOf`. */
export function packTag(tag: string): number {
  return (tag.charCodeAt(0) << 16) | (tag.charCodeAt(1) << 8) | tag.charCodeAt(2);
}

/** The tag that a number of `packTag` stands for. */
export function unpackTag(packed: number): string {
  return String.fromCharCode((packed >> 16) & 0xff, (packed >> 8) & 0xff, packed & 0xff);
}
