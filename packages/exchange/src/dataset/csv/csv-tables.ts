import { CONSIGNMENT_COLUMNS, type CsvColumn, EVENT_COLUMNS } from './csv-columns.ts';

/** A table that is read here, and what stands between its cells. */
export interface CsvTable {
  readonly format: 'csv-consignments' | 'csv-events';
  readonly delimiter: string;
}

/** What spreadsheets put between cells. */
const DELIMITERS = [',', ';', '\t'] as const;

const TABLES: readonly (readonly [CsvTable['format'], readonly CsvColumn[]])[] = [
  ['csv-consignments', CONSIGNMENT_COLUMNS],
  ['csv-events', EVENT_COLUMNS],
];

/**
 * Which table a header line begins: the one of which it has a mandatory column and three columns in all; undefined when it is none.
 */
export function findCsvTable(header: string): CsvTable | undefined {
  for (const delimiter of DELIMITERS) {
    const names = new Set(header.split(delimiter).map(columnName));
    for (const [format, columns] of TABLES) {
      const known = columns.filter(({ name }) => names.has(name));
      if (known.length >= 3 && known.some(({ isMandatory }) => isMandatory === true)) return { format, delimiter };
    }
  }
  return undefined;
}

/** A name of a header cell as columns are named: without quotes, in small letters, with underscores for blanks. */
export function columnName(cell: string): string {
  return cell
    .replace(/^\uFEFF/, '')
    .trim()
    .replace(/^"|"$/g, '')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')
    .slice(0, 60);
}

/** Cells as a line of a table; cells with delimiters, quotes or line breaks are quoted (RFC 4180). */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

function quoted(cell: string): string {
  if (cell === '') return cell;
  return /[",;\r\n\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
