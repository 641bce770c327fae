/** What a caller may set for a reading. Lengths are in characters. */
export interface EdifactReaderOptions {
  /** Interchanges read before, each as `interchangeKey` names it; one of them is a repeated reference. */
  readonly knownInterchanges?: ReadonlySet<string>;
  /** A longer message is refused; 8,388,608 when not given. */
  readonly messageLengthMax?: number;
  /** A longer segment is refused; 1,048,576 when not given. */
  readonly segmentLengthMax?: number;
}
