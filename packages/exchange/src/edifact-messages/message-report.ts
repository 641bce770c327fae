import type { FindingSink } from '../document-reader.ts';
import { FindingReporter } from '../edifact/finding-reporter.ts';
import type { EdifactMessage } from '../edifact/message.ts';
import type { FindingSeverity } from '../finding.ts';
import type { MESSAGE_CODES } from './message-codes.ts';

/** A code of a finding on what a message says. */
export type MessageCode = keyof typeof MESSAGE_CODES;

/** Where a value stands: segment from 0, element and component from 1, as `EdifactMessage` counts. */
export interface ValuePlace {
  readonly segment: number;
  readonly element?: number;
  readonly component?: number;
}

/** Passes on what is to be said of the message that is being read, each with its place in it. */
export class MessageReport {
  readonly #reporter: FindingReporter;
  readonly #saidOnce = new Set<MessageCode>();
  #message: EdifactMessage | undefined;
  #first = 0;
  #last = Number.POSITIVE_INFINITY;

  constructor(sink: FindingSink) {
    this.#reporter = new FindingReporter(sink);
  }

  /** Begins with the next message. */
  begin(message: EdifactMessage): void {
    this.#message = message;
    this.#last = Number.POSITIVE_INFINITY;
    this.#first = 0;
    this.#saidOnce.clear();
  }

  /** Says nothing of segments before `first` and from `last` on: somebody else reads them. */
  limit(first: number, last: number): void {
    this.#first = first;
    this.#last = last;
  }

  /** Says something of a place in the message. */
  say(severity: FindingSeverity, code: MessageCode, text: string, place: ValuePlace): void {
    if (place.segment < this.#first || place.segment >= this.#last) return;
    const found = this.#message!.placeOf(place.segment, place.element, place.component);
    this.#reporter[severity](code, text, found);
  }

  /** Says something that holds for many places of a message at the first of them only. */
  sayOnce(severity: FindingSeverity, code: MessageCode, text: string, place: ValuePlace): void {
    if (this.#saidOnce.has(code)) return;
    this.#saidOnce.add(code);
    this.say(severity, code, text, place);
  }
}
