import { type TableCell, textOf } from './bad-cell.ts';
import { type FieldGuess, guessField, type PieceField } from './piece-fields.ts';
import { type LengthUnit, lengthUnitOf, type MassUnit, massUnitOf } from './table-units.ts';
import { wordsOf } from './table-words.ts';

/** Which columns hold what, as plain JSON: shown to people, kept by the caller, and given back for the next list. */
export interface PieceMapping {
  /** Rows before the first piece, headers among them. */
  readonly rowsBefore: number;
  /** Column of each field, from 0. */
  readonly columns: Readonly<Partial<Record<PieceField, number>>>;
  /** Unit that the header of a column states. */
  readonly lengthUnits: Readonly<Partial<Record<PieceField, LengthUnit>>>;
  readonly massUnits: Readonly<Partial<Record<PieceField, MassUnit>>>;
}

/** Rows that are looked at for headers: lists often begin with a title, a date and an address. */
const HEADER_ROWS_SEARCHED = 30;

/** Finds the header, of one row or of two with merged cells: the rows that name the most fields. */
export function findMapping(rows: readonly (readonly TableCell[])[]): PieceMapping {
  let best: { mapping: PieceMapping; score: number } | undefined;
  for (let row = 0; row < Math.min(rows.length, HEADER_ROWS_SEARCHED); row++) {
    const upper = (rows[row] ?? []).map(textOf);
    const lower = (rows[row + 1] ?? []).map(textOf);
    for (const candidate of [mapHeaders(upper, row + 1), mapHeaders(joinHeaders(upper, lower), row + 2)]) {
      const score = Object.keys(candidate.columns).length;
      // A second row must name more than the first alone, or it is the first piece.
      if (score > (best?.score ?? 0)) best = { mapping: candidate, score };
    }
  }
  return best?.mapping ?? { rowsBefore: 0, columns: {}, lengthUnits: {}, massUnits: {} };
}

/** What heads each column: the row above the pieces, joined to the one above it where that names more of the fields. */
export function headersOf(rows: readonly (readonly TableCell[])[], { rowsBefore }: PieceMapping): readonly string[] {
  const [upper = [], lower = []] = [rows[rowsBefore - 2], rows[rowsBefore - 1]].map((row) => row?.map(textOf));
  const joined = joinHeaders(upper, lower);
  const count = (headers: readonly string[]) => Object.keys(mapHeaders(headers, rowsBefore).columns).length;
  return count(joined) > count(lower) ? joined : lower;
}

/** Puts each lower header under the upper one that spans it: merged cells leave all but their first cell empty. */
function joinHeaders(upper: readonly string[], lower: readonly string[]): readonly string[] {
  let spanning = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const above = upper[column] ?? '';
    const below = lower[column] ?? '';
    if (above !== '') spanning = above;
    // A number below is a piece's, not a header's.
    if (/^[\d.,\s]+$/.test(below)) return above;
    return below === '' ? above : `${spanning} ${below}`;
  });
}

function mapHeaders(headers: readonly string[], rowsBefore: number): PieceMapping {
  const columns: Partial<Record<PieceField, number>> = {};
  const lengthUnits: Partial<Record<PieceField, LengthUnit | undefined>> = {};
  const massUnits: Partial<Record<PieceField, MassUnit | undefined>> = {};
  const weights: Partial<Record<PieceField, number>> = {};
  for (const [column, header] of headers.entries()) {
    const words = wordsOf(header);
    const guess = guessUnderSpan(words);
    if (!guess || guess.weight <= (weights[guess.field] ?? 0)) continue;
    weights[guess.field] = guess.weight;
    columns[guess.field] = column;
    const units = words.slice(1);
    lengthUnits[guess.field] = units.map(lengthUnitOf).findLast((unit) => unit !== undefined);
    massUnits[guess.field] = units.map(massUnitOf).findLast((unit) => unit !== undefined);
  }
  return { rowsBefore, columns, lengthUnits: withoutGaps(lengthUnits), massUnits: withoutGaps(massUnits) };
}

/**
 * Under a header that spans three columns, as `Размеры, см`, one word says which measure a column holds; a header that
 * names several, as `Д×Ш×В`, holds them all. `в` before a unit is the preposition.
 */
function guessUnderSpan(words: readonly string[]): FieldGuess | undefined {
  const whole = guessField(words);
  if (whole?.field !== 'dimensions') return whole;
  const sides = words
    .filter((word, rank) => !(word === 'в' && lengthUnitOf(words[rank + 1] ?? '') !== undefined))
    .map((word) => guessField([word]))
    .filter((guess) => guess?.field === 'length' || guess?.field === 'width' || guess?.field === 'height');
  return sides.length === 1 ? sides[0] : whole;
}

function withoutGaps<T>(units: Partial<Record<PieceField, T | undefined>>): Partial<Record<PieceField, T>> {
  return Object.fromEntries(Object.entries(units).filter(([, unit]) => unit !== undefined)) as Partial<
    Record<PieceField, T>
  >;
}
