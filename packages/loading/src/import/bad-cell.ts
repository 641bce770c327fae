/** What can be wrong with a list of pieces; codes are stable, a sentence each. */
export const LOAD_LIST_CODES = {
  'load-list-empty': 'The list has no row with a piece.',
  'load-list-columns-missing': 'No column is found for a measure without which nothing can be loaded.',
  'load-list-cell-missing': 'A cell that the piece needs is empty.',
  'load-list-number-unreadable': 'The cell is no number, or names a unit that is not known.',
  'load-list-number-ambiguous': 'The comma may part thousands or decimals, and the list does not show which.',
  'load-list-not-positive': 'The number is zero or negative.',
  'load-list-quantity-broken': 'The quantity is no whole number.',
  'load-list-drop-broken': 'The drop is no whole number from 1 on.',
  'load-list-unit-doubt': 'The piece would be far too large or too small: the unit of length is in doubt.',
  'load-list-yes-no-unreadable': 'The cell is neither yes nor no.',
  'load-list-orientation-unreadable': 'The cell names no side that may stand upright.',
  'load-list-id-repeated': 'An earlier row has the same id.',
  'load-list-rules-contradict':
    'Two rules of the piece contradict: floor only and stack only, or nothing on top and yet a load on top.',
  'load-list-too-many': 'The list has more pieces than one plan takes.',
} as const;

/** Code of what is wrong with a cell. */
export type LoadListCode = keyof typeof LOAD_LIST_CODES;

/** A cell that keeps its row out, or a fault of the whole list at its first cell. */
export interface BadCell {
  /** Row of the sheet, from 1. */
  readonly row: number;
  /** Cell as sheets name it: `C7`. */
  readonly column: string;
  /** What the cell holds, as text. */
  readonly value: string;
  readonly code: LoadListCode;
  /** What is wanted there instead. */
  readonly wanted: string;
}

/** A value as a sheet or a CSV reader gives it. */
export type TableCell = string | number | boolean | null | undefined;

/** A cell as people read it, without white space around. */
export function textOf(cell: TableCell): string {
  return cell === null || cell === undefined ? '' : String(cell).trim();
}

/** Name of a cell, both indices from 0: `cellName(6, 2)` is `C7`. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
