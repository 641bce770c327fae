import { type EdifactCharset, upperCodesOf } from './charset.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Makes text of code units as this machine stores them; three times as fast as `String.fromCharCode`. */
const utf16 = new TextDecoder(isLittleEndian() ? 'utf-16le' : 'utf-16be', { ignoreBOM: true });

function isLittleEndian(): boolean {
  return new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
}

/** A piece of a document as text. */
export interface DecodedText {
  readonly text: string;
  /** UTF-16 code units of the text; its bytes, where it is ASCII. */
  readonly codes: Uint8Array | Uint16Array;
  /** Bytes at the end that begin a character of UTF-8 without ending it; they belong before the next piece. */
  readonly bytesLeft: number;
}

/**
 * Decodes a piece. Nearly all pieces are ASCII, which the UTF-8 decoder takes ten times as fast as a table of ISO 8859;
 * so it goes first: text as long as its bytes, with no replacement character, can be nothing but ASCII.
 */
export function decodePiece(bytes: Uint8Array, charset: EdifactCharset, isLast: boolean): DecodedText {
  const bytesLeft = charset.isUtf8 && !isLast ? unfinishedBytes(bytes) : 0;
  const text = utf8.decode(bytesLeft === 0 ? bytes : bytes.subarray(0, bytes.length - bytesLeft));
  const isAscii = text.length === bytes.length && !text.includes('\ufffd');
  if (isAscii) return { text, codes: bytes, bytesLeft };
  if (charset.isUtf8) return { text, codes: codeUnitsOf(text), bytesLeft };
  return { ...decodeSingleBytes(bytes, upperCodesOf(charset)), bytesLeft };
}

/** UTF-16 code units of a text. */
export function codeUnitsOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
  return codes;
}

/** Decodes a single-byte set: always one code unit a byte, which decoders of the platform do not hold for 0xFF. */
function decodeSingleBytes(bytes: Uint8Array, upperCodes: Uint16Array): { text: string; codes: Uint16Array } {
  const codes = new Uint16Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    codes[i] = byte < 0x80 ? byte : (upperCodes[byte - 0x80] ?? 0xfffd);
  }
  return { text: utf16.decode(codes), codes };
}

/** Bytes at the end of a piece that begin a character of UTF-8 whose other bytes are yet to come: 0 to 3. */
function unfinishedBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < length ? back : 0;
    }
  }
  return 0;
}

/** How many bytes the first `length` characters of a decoded piece were; the last of them is an ASCII character. */
export function byteLengthOf(bytes: Uint8Array, charset: EdifactCharset, text: string, length: number): number {
  if (!charset.isUtf8 || text.length === bytes.length) return length;
  let low = length;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (utf8.decode(bytes.subarray(0, middle)).length >= length) high = middle;
    else low = middle + 1;
  }
  return low;
}
