import type { ExchangeFinding } from './finding.ts';

/**
 * Reads one document in pieces, in constant memory: what is understood goes to the sink as soon as it is whole. Nothing
 * that the bytes hold makes it throw; what is wrong with them is a finding.
 */
export interface DocumentReader {
  /** Takes the next bytes, in pieces of any size. */
  write(bytes: Uint8Array): void;
  /** Says that there are no more bytes. */
  end(): void;
}

/** Takes what a reader understands; formats add what they deliver. */
export interface FindingSink {
  onFinding(finding: ExchangeFinding): void;
}
