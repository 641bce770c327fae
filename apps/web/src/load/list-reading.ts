import {
  isWorkbook,
  type LoadFileFault,
  type PieceMapping,
  parseTextTable,
  readListFile,
  readPieceTable,
  type SheetRemarks,
  type TableCell,
} from '@karvon/loading';
import { readSetting, writeSetting } from '../page/settings.ts';

/** Rows of a list with where they came from. */
export interface ListRows {
  readonly name: string;
  readonly rows: readonly (readonly TableCell[])[];
  readonly remarks: SheetRemarks;
}

/** Rows, or why the file gives none. */
export type ListOutcome =
  | { readonly ok: true; readonly list: ListRows }
  | { readonly ok: false; readonly name: string; readonly fault: LoadFileFault };

/** Reads a dropped file in the browser; the part that reads workbooks is fetched when one is dropped. */
export async function readDroppedFile(file: File): Promise<ListOutcome> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const workbooks = isWorkbook(bytes) ? await import('@e965/xlsx') : NO_WORKBOOKS;
  const reading = readListFile(bytes, workbooks);
  if (!reading.ok) return { ok: false, name: file.name, fault: reading.fault };
  return { ok: true, list: { name: file.name, rows: reading.rows, remarks: reading.remarks } };
}

const NO_WORKBOOKS = {
  read: () => {
    throw new Error('no workbook');
  },
};

/** Rows of a pasted table; cells of a spreadsheet come parted by tabs. */
export function readPasted(text: string, name: string): ListRows {
  return { name, rows: parseTextTable(text), remarks: { hiddenRows: 0, emptyFormulas: 0, otherSheets: 0 } };
}

/** Name under which the mapping of lists with these headers is kept in the browser. */
export function signatureOf(rows: ListRows['rows']): string {
  const { rowsBefore } = readPieceTable(rows).mapping;
  const text = JSON.stringify(rows.slice(0, rowsBefore).map((row) => row.map((cell) => String(cell ?? '').trim())));
  let hash = 5381;
  for (let at = 0; at < text.length; at++) hash = (hash * 33 + text.charCodeAt(at)) % 4_294_967_296;
  return `load.mapping.${hash.toString(36)}`;
}

/** A mapping that was mended for a list with the same headers. */
export function findKeptMapping(rows: ListRows['rows']): PieceMapping | undefined {
  const kept = readSetting(signatureOf(rows));
  if (kept === undefined) return undefined;
  try {
    const mapping = JSON.parse(kept) as PieceMapping;
    return typeof mapping.rowsBefore === 'number' && typeof mapping.columns === 'object' ? mapping : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a mapping for lists with the same headers. */
export function keepMapping(rows: ListRows['rows'], mapping: PieceMapping): void {
  writeSetting(signatureOf(rows), JSON.stringify(mapping));
}
