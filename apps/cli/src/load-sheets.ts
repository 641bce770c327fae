import { writeFileSync } from 'node:fs';
import xlsx from '@e965/xlsx';
import {
  formatTextTable,
  LOAD_LIST_CODES,
  makeBadRowSheet,
  PIECE_TABLE_TEMPLATE,
  type TableCell,
} from '@karvon/loading';
import type { LoadList } from './load-list.ts';
import { LoadMistake } from './load-mistake.ts';

/** Writes the bad rows of a list with cell and reason; they are read back when mended. */
export function writeBadRows(path: string, { rows, table }: LoadList): void {
  const words = {
    row: 'Row',
    cell: 'Cell',
    reason: 'Reason',
    say: ({ column, value, code, wanted }: (typeof table.badRows)[number]) =>
      `${column} "${value}": ${LOAD_LIST_CODES[code]} Wanted: ${wanted}.`,
  };
  writeSheet(path, makeBadRowSheet(rows, { badRows: table.badRows, rowsBefore: table.mapping.rowsBefore }, words));
}

/** Writes a list to fill in; gives the exit code. */
export function writeTemplate(path: string): number {
  writeSheet(path, PIECE_TABLE_TEMPLATE.en);
  console.error(`Template written to ${path}`);
  return 0;
}

/** Writes rows as a workbook or, where the name ends so, as a text table. */
function writeSheet(path: string, rows: readonly (readonly TableCell[])[]): void {
  try {
    writeFileSync(path, /\.xlsx$/i.test(path) ? asWorkbook(rows) : formatTextTable(rows));
  } catch (error) {
    throw new LoadMistake(`file-unwritable: ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function asWorkbook(rows: readonly (readonly TableCell[])[]): Uint8Array {
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows.map((row) => [...row])), 'Karvon');
  return xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array;
}
