import { findCsvTable } from '../dataset/csv/csv-tables.ts';
import { detectJson, detectXml } from './detect-markup.ts';
import type { DetectedFormat, TextEncoding, UnknownFormat } from './document-format.ts';

/** Bytes of the beginning that tell the format of any document that is read here. */
export const HEAD_LENGTH_MAX = 65_536;

/** Beginnings of files that are no documents, by their first bytes. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], found: string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'a JPEG image'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF image'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive, which spreadsheets and text documents of offices are too'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old office document'],
  [[0x53, 0x51, 0x4c, 0x69], 'an SQLite database'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
];

/**
 * What a document is, by its beginning; `head` needs not be more than `HEAD_LENGTH_MAX` bytes. A note says its form within its first
 * lines; one that does not is just a `note`, and its reader tells the form.
 */
export function detectFormat(head: Uint8Array): DetectedFormat | UnknownFormat {
  const start = head.subarray(0, HEAD_LENGTH_MAX);
  const signature = SIGNATURES.find(([bytes]) => bytes.every((byte, i) => start[i] === byte));
  if (signature !== undefined) return { format: undefined, found: signature[1] };
  const encoding = encodingOf(start);
  const text = new TextDecoder(encoding).decode(start).trimStart();
  if (text === '') return { format: undefined, found: 'nothing but blanks' };
  const first = text.charAt(0);
  if (first === '{' || first === '[') return detectJson(text, encoding);
  if (first === '<') return detectXml(text, encoding);
  if (/^UN[ABGH]/.test(text)) return detectEdifact(text, encoding);
  return detectCsv(text, encoding) ?? { format: undefined, found: describeText(text) };
}

/** UTF-16 by its mark, or because the first two characters, which are ASCII in every format here, have a byte of zero each. */
function encodingOf(head: Uint8Array): TextEncoding {
  const [first, second, third = 0, fourth = 0] = head;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0 && second !== undefined && second !== 0 && third === 0) return 'utf-16be';
  return first !== undefined && first !== 0 && second === 0 && fourth === 0 ? 'utf-16le' : 'utf-8';
}

function detectEdifact(text: string, encoding: TextEncoding): DetectedFormat {
  const header = /(?:^|[^A-Za-z0-9])UNH[^A-Za-z0-9][\w-]{1,14}[^A-Za-z0-9]([A-Z]{6})[^A-Za-z0-9]/.exec(text);
  return { format: 'edifact', encoding, ...(header?.[1] === undefined ? {} : { messageType: header[1] }) };
}

function detectCsv(text: string, encoding: TextEncoding): DetectedFormat | undefined {
  const header = /^[^\r\n]*/.exec(text.slice(0, 16_384))?.[0] ?? '';
  const table = findCsvTable(header);
  return table === undefined ? undefined : { format: table.format, encoding, delimiter: table.delimiter };
}

function describeText(text: string): string {
  const start = text.slice(0, 1000);
  const oddCount = [...start].filter(isOdd).length;
  if (oddCount > start.length / 20) return 'bytes that are no text';
  if (text.startsWith('ISA')) return 'an ANSI X12 interchange';
  const line = (text.split(/[\r\n]/, 1)[0] ?? '').replaceAll(/\p{C}/gu, ' ').slice(0, 60);
  return `a text that begins "${line}"`;
}

/** The replacement character and controls other than blanks are signs of what is no text. */
function isOdd(character: string): boolean {
  return character === '\uFFFD' || (character < ' ' && !'\t\n\v\f\r'.includes(character));
}
