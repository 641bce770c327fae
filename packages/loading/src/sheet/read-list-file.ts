import type { TableCell } from '../import/bad-cell.ts';
import type { LoadFileCode, LoadFileFault } from './file-fault.ts';
import { rowsOfSheet, type SheetRemarks, type WorkbookSheet } from './sheet-rows.ts';
import { decodeText, parseTextTable } from './text-table.ts';
import { unpackedBytesOf } from './zip-size.ts';

/** The part of SheetJS that reads workbooks; the caller brings it, for this package has no dependency. */
export interface WorkbookReader {
  read(
    bytes: Uint8Array,
    options: {
      readonly type: 'array';
      readonly dense: true;
      readonly sheetRows: number;
      /** Rows are told hidden only with it. */
      readonly cellStyles: true;
    },
  ): { readonly SheetNames: readonly string[]; readonly Sheets: Readonly<Record<string, unknown>> };
}

/** Rows of a list with what people should know of them, or why the file gives none. */
export type ListFileReading =
  | { readonly ok: true; readonly rows: readonly (readonly TableCell[])[]; readonly remarks: SheetRemarks }
  | { readonly ok: false; readonly fault: LoadFileFault };

/** Largest file that is looked at, and the most that a workbook may unpack to. */
export const LIST_FILE_BYTES_MAX = 20 * 1024 * 1024;
const UNPACKED_BYTES_MAX = 200 * 1024 * 1024;

const NO_REMARKS: SheetRemarks = { hiddenRows: 0, emptyFormulas: 0, otherSheets: 0 };

/** Whether bytes begin a workbook (zip or compound file), for which a `WorkbookReader` is needed. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return isZip(bytes) || isCompound(bytes);
}

/**
 * Reads the rows of a list from the bytes of an Excel workbook or a text table, whatever its name; throws nothing.
 *
 * The first sheet with a row of three filled cells is taken. Hidden rows are passed over, texts merged over rows are
 * repeated, formulas give the value that was saved.
 */
export function readListFile(bytes: Uint8Array, workbooks: WorkbookReader): ListFileReading {
  if (bytes.length === 0) return fault('load-file-empty', '0 bytes');
  if (bytes.length > LIST_FILE_BYTES_MAX) return tooMuch('load-file-too-large', bytes.length);
  if (isZip(bytes)) {
    const unpacked = unpackedBytesOf(bytes);
    if (unpacked === undefined) return fault('load-file-broken', 'an archive without its directory');
    if (unpacked > UNPACKED_BYTES_MAX) return tooMuch('load-file-bomb', unpacked);
  }
  if (isWorkbook(bytes)) return readWorkbook(bytes, workbooks);
  const beginning = bytes.subarray(0, 2000);
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!isWide && beginning.some(isControl)) return fault('load-file-format', 'a file that is no text');
  const text = decodeText(bytes);
  if (/^\s*(<|%PDF|\{)/.test(text.slice(0, 200))) return fault('load-file-format', text.trim().slice(0, 12));
  return { ok: true, rows: parseTextTable(text), remarks: NO_REMARKS };
}

function readWorkbook(bytes: Uint8Array, workbooks: WorkbookReader): ListFileReading {
  try {
    const book = workbooks.read(bytes, { type: 'array', dense: true, sheetRows: 250_000, cellStyles: true });
    const sheets = book.SheetNames.map((name) => rowsOfSheet((book.Sheets[name] ?? {}) as WorkbookSheet));
    const filled = sheets.filter(({ rows }) => rows.some(isFilled));
    const [first] = filled;
    if (!first) return fault('load-file-empty', 'no sheet with a row of three filled cells');
    const { rows, ...remarks } = first;
    return { ok: true, rows, remarks: { ...remarks, otherSheets: filled.length - 1 } };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(said)) return fault('load-file-encrypted', 'a workbook under a password');
    return fault('load-file-broken', said.slice(0, 100));
  }
}

function isFilled(row: readonly TableCell[]): boolean {
  return row.filter((cell) => cell !== undefined && cell !== null && cell !== '').length >= 3;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

function isCompound(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
}

/** A sign that no text has: tab, the ends of lines and the end of a file of old are texts'. */
function isControl(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 32 && byte !== 26);
}

function fault(code: LoadFileCode, found: string): ListFileReading {
  return { ok: false, fault: { code, found } };
}

function tooMuch(code: LoadFileCode, bytes: number): ListFileReading {
  const foundMegabytes = Math.round(bytes / 1024 / 1024);
  return { ok: false, fault: { code, found: `${foundMegabytes} MB`, foundMegabytes } };
}
