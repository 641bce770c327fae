import type { DocumentReader } from '../document-reader.ts';
import { Interchanges } from './interchanges.ts';
import type { EdifactSink } from './message.ts';
import type { EdifactReaderOptions } from './reader-options.ts';
import { byteLengthOf, decodePiece } from './text-decoding.ts';

export type { EdifactReaderOptions } from './reader-options.ts';

/**
 * A reader of EDIFACT interchanges (ISO 9735 versions 1 to 4): checks the envelopes and gives whole messages to the sink.
 *
 * Bytes become text piece by piece under the character set that UNB states. UNB itself is read under the set before it as
 * far as its first element; the bytes behind that element are then decoded anew if the set is another one.
 */
export function createEdifactReader(sink: EdifactSink, options: EdifactReaderOptions = {}): DocumentReader {
  return new EdifactReader(new Interchanges(sink, options));
}

const PIECE_BYTES_MAX = 65_536;
/** Pieces start as small as this behind a change of character set, so that many changes waste little decoding. */
const PIECE_BYTES_MIN = 1024;

class EdifactReader implements DocumentReader {
  readonly #interchanges: Interchanges;
  /** Bytes of a character that is not whole: 0 to 3. */
  #pending: Uint8Array = new Uint8Array(0);
  #pieceBytes = PIECE_BYTES_MAX;
  #hasEnded = false;

  constructor(interchanges: Interchanges) {
    this.#interchanges = interchanges;
  }

  write(bytes: Uint8Array): void {
    if (this.#hasEnded) return;
    let rest = bytes;
    if (this.#pending.length > 0) {
      rest = new Uint8Array(this.#pending.length + bytes.length);
      rest.set(this.#pending);
      rest.set(bytes, this.#pending.length);
      this.#pending = new Uint8Array(0);
    }
    this.#takeAll(rest, false);
  }

  end(): void {
    if (this.#hasEnded) return;
    this.#takeAll(this.#pending, true);
    this.#hasEnded = true;
    this.#interchanges.end();
  }

  #takeAll(bytes: Uint8Array, isLast: boolean): void {
    let from = 0;
    while (from < bytes.length && !this.#interchanges.hasStopped) {
      const piece = bytes.subarray(from, from + this.#pieceBytes);
      const isLastPiece = isLast && from + piece.length === bytes.length;
      const taken = this.#takePiece(piece, isLastPiece);
      if (taken === 0) {
        this.#pending = bytes.slice(from);
        return;
      }
      from += taken;
    }
  }

  /** Takes a piece; how many bytes of it have been taken, 0 when they are but the beginning of a character. */
  #takePiece(bytes: Uint8Array, isLast: boolean): number {
    const { charset } = this.#interchanges;
    const { text, codes, bytesLeft } = decodePiece(bytes, charset, isLast);
    const length = this.#interchanges.take(text, codes);
    if (length === text.length) {
      this.#pieceBytes = Math.min(this.#pieceBytes * 2, PIECE_BYTES_MAX);
      return bytes.length - bytesLeft;
    }
    this.#pieceBytes = PIECE_BYTES_MIN;
    return byteLengthOf(bytes, charset, text, length);
  }
}
