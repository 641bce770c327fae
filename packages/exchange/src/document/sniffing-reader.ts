import type { DocumentReader } from '../document-reader.ts';
import { detectFormat, HEAD_LENGTH_MAX } from './detect-format.ts';
import type { DetectedFormat } from './document-format.ts';
import type { DocumentReadingOptions, DocumentSink } from './document-sink.ts';
import { createFormatReader } from './format-reader.ts';

/** Lengths of the beginning at which the format is looked for until it is found. */
const LOOKS = [1024, 8192, HEAD_LENGTH_MAX] as const;

/**
 * Makes a reader of documents of any format that is read here: it holds the first bytes until they tell the format, then hands all to
 * the reader of that format. What is no document gives one finding, `format-unknown` or `document-empty`, that says what was found.
 */
export function createDocumentReader(sink: DocumentSink, options: DocumentReadingOptions = {}): DocumentReader {
  return new SniffingReader(sink, options);
}

class SniffingReader implements DocumentReader {
  readonly #sink: DocumentSink;
  readonly #options: DocumentReadingOptions;
  #head: Uint8Array[] = [];
  #headLength = 0;
  #look = 0;
  #reader: DocumentReader | undefined;
  #hasStopped = false;

  constructor(sink: DocumentSink, options: DocumentReadingOptions) {
    this.#sink = sink;
    this.#options = options;
  }

  write(bytes: Uint8Array): void {
    if (this.#hasStopped || bytes.length === 0) return;
    if (this.#reader !== undefined) {
      this.#reader.write(bytes);
      return;
    }
    this.#head.push(bytes.slice());
    this.#headLength += bytes.length;
    if (this.#headLength >= (LOOKS[this.#look] ?? 0)) this.#sniff(false);
  }

  end(): void {
    if (this.#hasStopped) return;
    if (this.#reader === undefined) this.#sniff(true);
    this.#reader?.end();
    this.#hasStopped = true;
  }

  #sniff(isWhole: boolean): void {
    const head = joined(this.#head, this.#headLength);
    this.#head = [head];
    while (this.#look < LOOKS.length && head.length >= (LOOKS[this.#look] ?? 0)) this.#look++;
    const isLast = isWhole || this.#look >= LOOKS.length;
    const detected = detectFormat(head);
    const isSure = detected.format !== undefined && detected.format !== 'note';
    if (!isSure && !isLast) return;
    if (detected.format === undefined) this.#refuse(head.length, detected.found);
    else this.#start(detected, head);
  }

  #start(detected: DetectedFormat, head: Uint8Array): void {
    this.#sink.onFormat?.(detected);
    this.#reader = createFormatReader(detected, this.#sink, this.#options);
    this.#head = [];
    this.#reader.write(head);
  }

  #refuse(length: number, found: string): void {
    this.#hasStopped = true;
    this.#head = [];
    const place = { line: 1, column: 1 };
    if (length === 0 || found === 'nothing but blanks') {
      const message = length === 0 ? 'The document has no bytes.' : 'The document holds blanks only.';
      this.#sink.onFinding({ code: 'document-empty', severity: 'error', message, place });
      return;
    }
    const message = `Found ${found}; wanted EDIFACT, EPCIS, DCSA, a consignment note in JSON, or a table in CSV.`;
    this.#sink.onFinding({ code: 'format-unknown', severity: 'error', message, place });
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
