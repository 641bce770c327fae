import type { ExchangeFinding } from '../../finding.ts';

/** Turns bytes into text piece by piece, and says where bytes are no UTF-8. */
export interface Utf8Decoding {
  /** The text of the next bytes; undefined once the bytes have proved to be no UTF-8 at all. */
  decode(bytes: Uint8Array): string | undefined;
  /** The text of what was left. */
  finish(): string;
}

/** Bytes at the begin that tell UTF-8 from wider sets. */
const HEAD_LENGTH = 4;

/** Starts to decode; each line with broken bytes gives one finding, and at most twenty are told. */
export function createUtf8Decoding(onFinding: (finding: ExchangeFinding) => void): Utf8Decoding {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let line = 1;
  let column = 1;
  let told = 0;
  let lastLine = 0;
  let head: Uint8Array | undefined = new Uint8Array(0);
  let isOtherCharset = false;

  const inspect = (text: string): string => {
    let from = 0;
    for (let at = text.indexOf('\uFFFD'); at >= 0 && told < 20; at = nextBrokenLine(text, at)) {
      [line, column] = advance(text, from, at, line, column);
      from = at;
      if (line === lastLine) continue;
      lastLine = line;
      told++;
      const message = 'Bytes that are no UTF-8 stand here; they are read as the replacement character.';
      onFinding({ code: 'text-undecodable', severity: 'error', message, place: { line, column } });
    }
    [line, column] = advance(text, from, text.length, line, column);
    return text;
  };

  const start = (bytes: Uint8Array): string | undefined => {
    head = undefined;
    const charset = foreignCharset(bytes);
    if (charset === undefined) return inspect(decoder.decode(bytes, { stream: true }));
    isOtherCharset = true;
    const message = `The text is in ${charset}; JSON is exchanged in UTF-8.`;
    onFinding({ code: 'text-undecodable', severity: 'error', message, place: { line: 1, column: 1 } });
    return undefined;
  };

  return {
    decode(bytes) {
      if (isOtherCharset) return undefined;
      if (head === undefined) return inspect(decoder.decode(bytes, { stream: true }));
      head = join(head, bytes);
      if (head.length < HEAD_LENGTH) return '';
      return start(head);
    },
    finish() {
      const rest = head === undefined ? '' : (start(head) ?? '');
      return isOtherCharset ? '' : rest + inspect(decoder.decode());
    },
  };
}

/** Where the first replacement character stands on the lines behind this one; -1 when none does. */
function nextBrokenLine(text: string, from: number): number {
  const lineFeed = text.indexOf('\n', from);
  return lineFeed < 0 ? -1 : text.indexOf('\uFFFD', lineFeed + 1);
}

function advance(text: string, from: number, to: number, line: number, column: number): [number, number] {
  let start = from;
  let lines = line;
  let columns = column;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
    lines++;
    columns = 1;
    start = at + 1;
  }
  return [lines, columns + to - start];
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

/** Name of the wide character set that the first bytes show, or undefined. */
function foreignCharset(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'UTF-16 (little endian)';
  if (first === 0xfe && second === 0xff) return 'UTF-16 (big endian)';
  if (first === 0 && second !== undefined) return 'UTF-16 or UTF-32 (big endian)';
  if (first !== undefined && first > 0 && first < 0x80 && second === 0) return 'UTF-16 or UTF-32 (little endian)';
  return undefined;
}
