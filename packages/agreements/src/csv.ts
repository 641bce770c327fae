import Papa from 'papaparse';
import type { TableIssue } from './table-issue.ts';

/** One row of a file: its cells by column, and the line on which it begins, counted from 1 with the header. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Reads the rows of one file; adds an issue for a file, a column or a cell too few. */
export function readRows(
  files: ReadonlyMap<string, string>,
  wanted: { readonly table: string; readonly columns: readonly string[] },
  issues: TableIssue[],
): readonly CsvRow[] {
  const { table, columns } = wanted;
  const text = files.get(table);
  if (text === undefined) {
    issues.push({ code: 'table-missing', table });
    return [];
  }
  const [header = [], ...bodies] = Papa.parse<string[]>(text.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n'), {
    delimiter: ',',
    newline: '\n',
  }).data;
  const missing = columns.filter((column) => !header.includes(column));
  issues.push(...missing.map((column) => ({ code: 'column-missing', table, column }) as const));
  if (missing.length > 0) return [];
  return withLines(header, bodies).filter((row) => isWhole(row, { table, header }, issues));
}

/** A quoted cell may hold line ends, so lines are counted rather than taken from the row's place. */
function withLines(
  header: readonly string[],
  bodies: readonly (readonly string[])[],
): (CsvRow & { readonly width: number })[] {
  let line = 2;
  return bodies.flatMap((body) => {
    const begins = line;
    line += 1 + body.join('').split('\n').length - 1;
    if (body.length === 1 && body[0] === '') return [];
    const cells = Object.fromEntries(header.map((column, index) => [column, (body[index] ?? '').trim()]));
    return [{ line: begins, cells, width: body.length }];
  });
}

function isWhole(
  row: CsvRow & { readonly width: number },
  wanted: { readonly table: string; readonly header: readonly string[] },
  issues: TableIssue[],
): boolean {
  if (row.width === wanted.header.length) return true;
  const found = `${row.width} cells instead of ${wanted.header.length}`;
  issues.push({ code: 'row-malformed', table: wanted.table, line: row.line, found });
  return false;
}
