import {
  type AcknowledgementOptions,
  encodeInterchange,
  interchangePieces,
  type Loss,
  type MessageContent,
  type WrittenInterchange,
  type WrittenMessage,
} from '@karvon/exchange';

/** Who sends an interchange to whom, and in which character set. */
export interface InterchangeOptions {
  readonly sender: string;
  readonly recipient: string;
  /** Such as `UNOY`, which carries every script, or `UNOE` for Cyrillic. */
  readonly charset: string;
  /** When it is prepared. */
  readonly preparedAt: Date;
}

/** Writes an interchange message by message, so that its length needs no memory. */
export class InterchangeWriter {
  readonly #charset: string;
  readonly #pieces: Generator<string, void, undefined>;
  #next: WrittenMessage | undefined;
  #count = 0;

  constructor({ sender, recipient, charset, preparedAt }: InterchangeOptions, onLoss: (loss: Loss) => void) {
    this.#charset = charset;
    const stamp = stampOf(preparedAt);
    const isLate = charset >= 'UNOW';
    const frame: WrittenInterchange = {
      syntaxIdentifier: charset,
      syntaxVersion: isLate ? '4' : '3',
      sender: { id: sender, qualifier: '', internalId: '' },
      recipient: { id: recipient, qualifier: '', internalId: '' },
      preparedDate: stamp.slice(isLate ? 0 : 2, 8),
      preparedTime: stamp.slice(8, 12),
      controlReference: stamp.slice(0, 14),
      hasLineBreaks: true,
      messages: this.#waiting(),
    };
    this.#pieces = interchangePieces(frame, onLoss);
  }

  /** The bytes of one more message, with the header before the first. */
  message({ type, directory, segments }: MessageContent): Uint8Array {
    const begins = this.#count === 0 ? (this.#pieces.next().value ?? '') : '';
    this.#count++;
    this.#next = { reference: String(this.#count), type, directory, segments };
    return encodeInterchange(begins + (this.#pieces.next().value ?? ''), this.#charset);
  }

  /** The bytes of the trailer; none when there was no message. */
  end(): Uint8Array {
    this.#next = undefined;
    return this.#count === 0 ? new Uint8Array(0) : encodeInterchange(this.#pieces.next().value ?? '', this.#charset);
  }

  /** Gives the writer the message that waits, each time that it is asked for one. */
  *#waiting(): Generator<WrittenMessage> {
    while (this.#next !== undefined) yield this.#next;
  }
}

/** What an acknowledgement of an interchange says of itself. */
export function acknowledgementOf({ preparedAt }: InterchangeOptions, position: number): AcknowledgementOptions {
  const stamp = stampOf(preparedAt);
  const controlReference = position === 1 ? stamp.slice(0, 14) : `${stamp.slice(2, 12)}${position}`.slice(0, 14);
  return { preparedDate: stamp.slice(0, 8), preparedTime: stamp.slice(8, 12), controlReference };
}

/** An instant as digits, from the year to milliseconds. */
function stampOf(instant: Date): string {
  return instant.toISOString().replaceAll(/[^\d]/g, '');
}
