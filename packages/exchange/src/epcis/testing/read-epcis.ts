import type { DocumentReader } from '../../document-reader.ts';
import type { ExchangeFinding } from '../../finding.ts';
import type { EpcisHeader } from '../epcis-event.ts';
import type { EpcisSink, ReadEvent } from '../epcis-sink.ts';

/** All that a reader told of one document. */
export interface EpcisOutcome {
  readonly header: EpcisHeader | undefined;
  readonly events: readonly ReadEvent[];
  readonly findings: readonly ExchangeFinding[];
}

/** Reads a document in pieces of the given lengths, over and over, and gathers what comes of it. */
export function readEpcis(
  createReader: (sink: EpcisSink) => DocumentReader,
  document: string | Uint8Array,
  pieceLengths: readonly number[] = [65_536],
): EpcisOutcome {
  let header: EpcisHeader | undefined;
  const events: ReadEvent[] = [];
  const findings: ExchangeFinding[] = [];
  const reader = createReader({
    onHeader: (one) => {
      header = one;
    },
    onEvent: (event) => {
      events.push(event);
    },
    onFinding: (finding) => {
      findings.push(finding);
    },
  });
  writeInPieces(reader, typeof document === 'string' ? new TextEncoder().encode(document) : document, pieceLengths);
  return { header, events, findings };
}

/** Writes bytes in pieces of the given lengths, over and over, and ends. */
export function writeInPieces(reader: DocumentReader, bytes: Uint8Array, pieceLengths: readonly number[]): void {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const length = Math.max(pieceLengths[turn % pieceLengths.length] ?? 1, 1);
    reader.write(bytes.subarray(at, at + length));
    at += length;
  }
  reader.end();
}
