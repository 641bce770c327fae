/** A character set that UNB can state. */
export interface EdifactCharset {
  /** Syntax identifier (0001), such as `UNOE`. */
  readonly identifier: string;
  /** Name by which TextDecoder knows it. */
  readonly label: string;
  readonly isUtf8: boolean;
  /** Which of the ASCII characters it has: levels A and B leave out some. */
  readonly ascii: 'level-a' | 'level-b' | 'whole';
}

const LABELS: Readonly<Record<string, string>> = {
  UNOA: 'latin1',
  UNOB: 'latin1',
  UNOC: 'latin1',
  UNOD: 'iso-8859-2',
  UNOE: 'iso-8859-5',
  UNOF: 'iso-8859-7',
  UNOG: 'iso-8859-3',
  UNOH: 'iso-8859-4',
  UNOI: 'iso-8859-6',
  UNOJ: 'iso-8859-8',
  UNOK: 'iso-8859-9',
  UNOL: 'iso-8859-15',
  UNOW: 'utf-8',
  UNOX: 'utf-8',
  UNOY: 'utf-8',
};

/** The level A characters besides letters and digits (ISO 9735:1988 annex A), separators included. */
const LEVEL_A_SIGNS = ' .,-()/=!"%&*;<>\'+:?';
const LATER_SIGNS = '_';

/**
 * The character set that a syntax identifier names; `undefined` for one that ISO 9735 does not know. UNOW and UNOX are
 * read as UTF-8 without code extension, the only way in which they are seen.
 * Source: ISO 9735-10:2014 code list 0001.
 */
export function findCharset(identifier: string): EdifactCharset | undefined {
  return CHARSETS.get(identifier);
}

const CHARSETS: ReadonlyMap<string, EdifactCharset> = new Map(
  Object.entries(LABELS).map(([identifier, label]) => {
    const ascii = identifier === 'UNOA' ? 'level-a' : identifier === 'UNOB' ? 'level-b' : 'whole';
    return [identifier, { identifier, label, isUtf8: label === 'utf-8', ascii }];
  }),
);

/** The set in which text before any UNB is read: each byte one character. */
export const CHARSET_BEFORE_HEADER: EdifactCharset = {
  identifier: '',
  label: 'latin1',
  isUtf8: false,
  ascii: 'whole',
};

/** Whether a set has a character (UTF-16 code unit); control characters are in none. */
export function hasCharacter(charset: EdifactCharset, code: number): boolean {
  if (code >= 0x80) {
    if (charset.isUtf8) return code >= 0xa0 && code !== 0xfffd;
    return charset.ascii === 'whole' && (upperHalfOf(charset).get(code) ?? 0) >= 0xa0;
  }
  if (code < 0x20 || code === 0x7f) return false;
  return charset.ascii === 'whole' || hasLevelCharacter(String.fromCharCode(code), charset.ascii);
}

function hasLevelCharacter(character: string, level: 'level-a' | 'level-b'): boolean {
  if (/[A-Z0-9]/.test(character) || LEVEL_A_SIGNS.includes(character)) return true;
  return level === 'level-b' && (/[a-z]/.test(character) || LATER_SIGNS.includes(character));
}

const upperHalves = new Map<string, ReadonlyMap<number, number>>();

/** The characters of a single-byte set from 0x80 on, each with its byte. */
function upperHalfOf(charset: EdifactCharset): ReadonlyMap<number, number> {
  const known = upperHalves.get(charset.label);
  if (known !== undefined) return known;
  const made = new Map<number, number>();
  upperCodesOf(charset).forEach((code, i) => {
    if (code !== 0xfffd) made.set(code, 0x80 + i);
  });
  upperHalves.set(charset.label, made);
  return made;
}

const upperCodes = new Map<string, Uint16Array>();

/**
 * UTF-16 code units of the bytes 0x80 to 0xFF of a single-byte set, U+FFFD where it has none. Those to 0x9F are control
 * characters in ISO 8859, whatever a decoder of the same name for the Internet makes of them.
 */
export function upperCodesOf(charset: EdifactCharset): Uint16Array {
  const known = upperCodes.get(charset.label);
  if (known !== undefined) return known;
  const codes = Uint16Array.from({ length: 128 }, (_, i) => 0x80 + i);
  const text = new TextDecoder(charset.label).decode(Uint8Array.from({ length: 96 }, (_, i) => 0xa0 + i));
  for (let i = 0; i < text.length; i++) codes[32 + i] = text.charCodeAt(i);
  upperCodes.set(charset.label, codes);
  return codes;
}

/** Text as bytes of a set, `?` for what the set does not have. */
export function encodeText(text: string, charset: EdifactCharset): Uint8Array {
  if (charset.isUtf8) return new TextEncoder().encode(text);
  const upper = upperHalfOf(charset);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    bytes[i] = code < 0x80 ? code : (upper.get(code) ?? 0x3f);
  }
  return bytes;
}

/** Whether text of a single-byte set would be text of UTF-8 too, with at least two characters beyond ASCII. */
export function looksLikeUtf8(text: string, charset: EdifactCharset): boolean {
  const bytes = encodeText(text, charset);
  const other = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return bytes.length - other.length >= 2 && !other.includes('\ufffd');
}
