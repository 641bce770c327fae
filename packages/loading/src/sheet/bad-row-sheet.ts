import type { BadCell, TableCell } from '../import/bad-cell.ts';

/** Words over the columns that say what is wrong. */
export interface BadRowWords {
  readonly row: string;
  readonly cell: string;
  readonly reason: string;
  readonly say: (bad: BadCell) => string;
}

/**
 * A sheet of the bad rows to be mended and read again: the list's own headers and cells, before them row, cell and reason.
 * A row with several bad cells stands once.
 */
export function makeBadRowSheet(
  rows: readonly (readonly TableCell[])[],
  { badRows, rowsBefore }: { readonly badRows: readonly BadCell[]; readonly rowsBefore: number },
  words: BadRowWords,
): TableCell[][] {
  const headers = rows.slice(0, rowsBefore).filter((row) => row.some((cell) => cell !== undefined && cell !== ''));
  const byRow = new Map<number, BadCell[]>();
  for (const bad of badRows) byRow.set(bad.row, [...(byRow.get(bad.row) ?? []), bad]);
  return [
    ...headers.map((row, at) => {
      const isLast = at === headers.length - 1;
      return [...(isLast ? [words.row, words.cell, words.reason] : ['', '', '']), ...row];
    }),
    ...[...byRow].map(([row, bad]) => [
      row,
      bad.map(({ column }) => column).join(', '),
      bad.map(words.say).join('; '),
      ...(row > rowsBefore ? (rows[row - 1] ?? []) : []),
    ]),
  ];
}
