import type { LoadListCode, TableCell } from './bad-cell.ts';
import { textOf } from './bad-cell.ts';

/** A number with the unit that stands beside it in the cell, or why it is none. */
export type NumberReading =
  | { readonly ok: true; readonly value: number; readonly unit: string }
  | { readonly ok: false; readonly code: LoadListCode };

/** What a comma in numbers of a list means. */
export type CommaMeaning = 'decimal' | 'thousands' | 'unknown';

/** Blanks that group digits: plain, non-breaking, narrow and thin ones, and the Swiss apostrophe. */
const GROUPING = /[\s\u00a0\u202f\u2009\u2007'’]/g;

/** Reads `1 200,5`, `1,200.5`, `120 см` and numbers that a sheet kept as text. */
export function readNumber(cell: TableCell, comma: CommaMeaning): NumberReading {
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? { ok: true, value: cell, unit: '' } : failWith('load-list-number-unreadable');
  const match = /^([+\-−]?)([\d.,]+)([\p{L}"″]*)\.?$/u.exec(textOf(cell).replaceAll(GROUPING, ''));
  const [, sign, digits = '', unit = ''] = match ?? [];
  if (!match || !/\d/.test(digits)) return failWith('load-list-number-unreadable');
  const plain = decimalOf(digits, comma);
  if (plain === undefined) return failWith('load-list-number-ambiguous');
  if (!/^\d*\.?\d*$/.test(plain)) return failWith('load-list-number-unreadable');
  return { ok: true, value: (sign === '-' || sign === '−' ? -1 : 1) * Number(plain), unit: unit.toLowerCase() };
}

function failWith(code: LoadListCode): NumberReading {
  return { ok: false, code };
}

/** Digits with a point before the decimals; undefined when a comma may be either. */
function decimalOf(digits: string, comma: CommaMeaning): string | undefined {
  const lastComma = digits.lastIndexOf(',');
  if (lastComma < 0) return digits;
  const lastPoint = digits.lastIndexOf('.');
  if (lastPoint >= 0)
    return lastComma > lastPoint ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', '');
  if (!isAmbiguous(digits)) return showsThousands(digits) ? digits.replaceAll(',', '') : digits.replace(',', '.');
  if (comma === 'unknown') return undefined;
  return digits.replace(',', comma === 'decimal' ? '.' : '');
}

/** `1,200` may be either; `0,200`, `1,20` and `1,200,000` may not. */
function isAmbiguous(digits: string): boolean {
  return /^[1-9]\d{0,2},\d{3}$/.test(digits);
}

function showsThousands(digits: string): boolean {
  return /^\d{1,3}(,\d{3}){2,}$/.test(digits);
}

/** What a comma means in a list, by the numbers that leave no doubt. */
export function findCommaMeaning(cells: Iterable<TableCell>): CommaMeaning {
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const digits = cell.replaceAll(GROUPING, '').replace(/[\p{L}"″]+\.?$/u, '');
    if (!/^[\d.,]+$/.test(digits)) continue;
    if (/\.\d+$/.test(digits) || showsThousands(digits)) return 'thousands';
    if (/^\d+,\d+$/.test(digits) && !isAmbiguous(digits)) return 'decimal';
  }
  return 'unknown';
}
