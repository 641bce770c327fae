import type { ExchangeFinding } from '../finding.ts';
import type { EdifactMessage, EdifactSink, InterchangeHeader, InterchangeSummary, MessageHeader } from './message.ts';
import { isAcknowledgementType } from './message-directory.ts';

/** What a reading has found in one message. */
export interface MessageReceipt {
  readonly header: MessageHeader;
  /** Position of UNH in the interchange, from 1, UNB being 1; 0 when the message has not come whole. */
  readonly position: number;
  readonly findings: readonly ExchangeFinding[];
}

/** What a reading has found in one interchange: enough to acknowledge it. */
export interface InterchangeReceipt {
  readonly header: InterchangeHeader;
  readonly messageCount: number;
  readonly isComplete: boolean;
  /** Whether it holds nothing but acknowledgements, which are not acknowledged themselves. */
  readonly isAcknowledgement: boolean;
  /** Messages with findings, in their order; a message that is not here has none. */
  readonly messages: readonly MessageReceipt[];
  /** Findings that belong to no message. */
  readonly findings: readonly ExchangeFinding[];
}

/** A sink that passes everything on and gives a receipt when an interchange has ended. */
export function withReceipts(sink: EdifactSink, onReceipt: (receipt: InterchangeReceipt) => void): EdifactSink {
  return new ReceiptSink(sink, onReceipt);
}

class ReceiptSink implements EdifactSink {
  readonly #sink: EdifactSink;
  readonly #onReceipt: (receipt: InterchangeReceipt) => void;
  #messages: MessageReceipt[] = [];
  #findings: ExchangeFinding[] = [];
  #isAcknowledgement = true;
  /** Findings since the last message: those of the next one, and those between the two. */
  #pending: ExchangeFinding[] = [];

  constructor(sink: EdifactSink, onReceipt: (receipt: InterchangeReceipt) => void) {
    this.#sink = sink;
    this.#onReceipt = onReceipt;
  }

  onFinding(finding: ExchangeFinding): void {
    this.#pending.push(finding);
    this.#sink.onFinding(finding);
  }

  onInterchange(header: InterchangeHeader): void {
    this.#isAcknowledgement = true;
    this.#sink.onInterchange?.(header);
  }

  onMessage(message: EdifactMessage): void {
    this.#isAcknowledgement &&= isAcknowledgementType(message.header.type);
    const position = message.placeOf(0).segment?.position ?? 0;
    const end = position + message.segmentCount;
    this.#sink.onMessage(message);
    const isOfMessage = ({ place }: ExchangeFinding) =>
      place.segment === undefined
        ? place.reference === message.header.reference && place.reference !== ''
        : place.segment.position >= position && place.segment.position < end;
    const findings = this.#pending.filter(isOfMessage);
    if (findings.length > 0) this.#messages.push({ header: message.header, position, findings });
    this.#keep(this.#pending.filter((finding) => !isOfMessage(finding)));
    this.#pending = [];
  }

  onInterchangeEnd(summary: InterchangeSummary): void {
    this.#sink.onInterchangeEnd?.(summary);
    this.#keep(this.#pending);
    this.#onReceipt({
      header: summary.header,
      messageCount: summary.messageCount,
      isComplete: summary.isComplete,
      isAcknowledgement: this.#isAcknowledgement && summary.messageCount > 0,
      messages: this.#messages,
      findings: this.#findings,
    });
    this.#messages = [];
    this.#findings = [];
    this.#pending = [];
  }

  /** Keeps findings of messages that were not delivered under their reference, the others with the interchange. */
  #keep(findings: readonly ExchangeFinding[]): void {
    for (const finding of findings) {
      const { reference } = finding.place;
      if (reference === undefined) this.#findings.push(finding);
      else this.#messages.push({ header: headerOfReference(reference), position: 0, findings: [finding] });
    }
  }
}

function headerOfReference(reference: string): MessageHeader {
  return { reference, type: '', directory: '.', agency: '', associationCode: '', commonAccessReference: '' };
}
