import { fail, ok, type Result } from '@karvon/model';
import Papa from 'papaparse';
import { UNREADABLE } from './column.ts';
import type { TableSchema } from './table-schema.ts';
import { fileNameOf, type NetworkTables, type RowOrigin, TABLE_NAMES, TABLES, type TableName } from './tables.ts';

/** What is wrong with the text of a table: always the table, the line, the column, what was found and what is wanted. */
export interface TableIssue {
  readonly code: 'csv-malformed' | 'column-missing' | 'column-unknown' | 'cell-unreadable' | 'row-short';
  readonly table: TableName;
  readonly file: string;
  /** 1 is the header. */
  readonly line: number;
  readonly column: string;
  readonly found: string;
  readonly wanted: string;
}

/**
 * The typed rows of the CSV texts given by file name (`places.csv`, …), or all issues found.
 *
 * A table without a file is empty. Cells are trimmed; an empty cell is unknown. Files of other names are left alone.
 */
export function parseTables(files: ReadonlyMap<string, string>): Result<NetworkTables, readonly TableIssue[]> {
  const issues: TableIssue[] = [];
  const rows: Partial<Record<TableName, readonly unknown[]>> = {};
  const origins: Partial<Record<TableName, readonly RowOrigin[]>> = {};
  for (const table of TABLE_NAMES) {
    const parsed = parseTable(table, files.get(fileNameOf(table)) ?? '', issues);
    rows[table] = parsed.rows;
    origins[table] = parsed.origins;
  }
  return issues.length > 0 ? fail(issues) : ok({ ...rows, origins } as unknown as NetworkTables);
}

interface ParsedTable {
  readonly rows: readonly unknown[];
  readonly origins: readonly RowOrigin[];
}

function parseTable(table: TableName, csv: string, issues: TableIssue[]): ParsedTable {
  const file = fileNameOf(table);
  const schema: TableSchema = TABLES[table];
  const records = readRecords(table, csv, issues);
  const header = records[0]?.cells.map((cell) => cell.trim());
  if (header === undefined) return { rows: [], origins: [] };
  checkHeader(table, header, issues);
  const rows: unknown[] = [];
  const origins: RowOrigin[] = [];
  for (const { cells, line } of records.slice(1)) {
    if (cells.length !== header.length) {
      issues.push(issueOf(table, line, 'row-short', '*', `${cells.length} cells`, `${header.length} cells`));
      continue;
    }
    rows.push(parseRow(table, schema, header, cells, line, issues));
    origins.push({ file, line });
  }
  return { rows, origins };
}

interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Cells of each record with the line on which it begins; a quoted cell may span lines. Blank lines are skipped. */
function readRecords(table: TableName, csv: string, issues: TableIssue[]): readonly CsvRecord[] {
  const text = csv.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const records: CsvRecord[] = [];
  let line = 1;
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' });
  for (const cells of data) {
    if (cells.length > 1 || cells[0] !== '') records.push({ cells, line });
    line += 1 + cells.reduce((breaks, cell) => breaks + (cell.split('\n').length - 1), 0);
  }
  for (const error of errors) {
    const at = records[error.row ?? 0]?.line ?? 1;
    issues.push(issueOf(table, at, 'csv-malformed', '*', error.message, 'CSV after RFC 4180'));
  }
  return records;
}

function checkHeader(table: TableName, header: readonly string[], issues: TableIssue[]): void {
  const columns = (TABLES[table] as TableSchema).columns;
  const wanted = Object.keys(columns);
  for (const name of wanted) {
    if (header.includes(name) || columns[name]?.mayBeAbsent) continue;
    issues.push(issueOf(table, 1, 'column-missing', name, header.join(','), `a column ${name}`));
  }
  for (const name of header) {
    if (!wanted.includes(name)) {
      issues.push(issueOf(table, 1, 'column-unknown', name, name, `one of ${wanted.join(', ')}`));
    }
  }
}

function parseRow(
  table: TableName,
  schema: TableSchema,
  header: readonly string[],
  cells: readonly string[],
  line: number,
  issues: TableIssue[],
): unknown {
  const row: Record<string, unknown> = {};
  for (const [name, column] of Object.entries(schema.columns)) {
    const at = header.indexOf(name);
    if (at < 0 && !column.mayBeAbsent) continue;
    const cell = at < 0 ? '' : (cells[at] ?? '').trim();
    const value = column.parse(cell);
    if (value === UNREADABLE) issues.push(issueOf(table, line, 'cell-unreadable', name, cell, column.wanted));
    else row[name] = value;
  }
  return row;
}

function issueOf(
  table: TableName,
  line: number,
  code: TableIssue['code'],
  column: string,
  found: string,
  wanted: string,
): TableIssue {
  return { code, table, file: fileNameOf(table), line, column, found, wanted };
}
