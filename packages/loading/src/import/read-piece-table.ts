import type { Piece } from '../load-request.ts';
import { type BadCell, cellName, type LoadListCode, type TableCell, textOf } from './bad-cell.ts';
import { findCommaMeaning, readNumber } from './cell-number.ts';
import type { PieceField } from './piece-fields.ts';
import { readPiece } from './piece-row.ts';
import { PIECES_MAX_DEFAULT, type PieceTableOptions } from './piece-table-options.ts';
import { RowReader, type TableContext } from './row-reader.ts';
import { findMapping, type PieceMapping } from './table-mapping.ts';
import type { LengthUnit, MassUnit } from './table-units.ts';
import { wordsOf } from './table-words.ts';

/** What a list says, as it was understood. */
export interface PieceTable {
  /** Which columns were read as what; to be shown, and kept for the next list. */
  readonly mapping: PieceMapping;
  /** Unit of lengths that neither header nor cell states. */
  readonly lengthUnit: LengthUnit;
  /** True when nothing stated that unit: people should look. */
  readonly isLengthUnitGuessed: boolean;
  /** Unit of masses that neither header nor cell states. */
  readonly massUnit: MassUnit;
  readonly pieces: readonly Piece[];
  /** Every bad cell; its row gives no piece, or is of no use where the whole list is at fault. */
  readonly badRows: readonly BadCell[];
}

/**
 * Reads a list of pieces from the rows of a sheet or a CSV file, headers included; throws nothing.
 *
 * Headers may be English, Russian or Tajik, in one row or two with merged cells, under a title. Numbers may be text with
 * decimal comma, grouped digits and a unit. Empty rows and rows of totals are passed over. Lengths become whole mm,
 * rounded up; masses kg to the gram.
 */
export function readPieceTable(rows: readonly (readonly TableCell[])[], options: PieceTableOptions = {}): PieceTable {
  const mapping = options.mapping ?? findMapping(rows);
  const bodyRows = [...rows.entries()].slice(mapping.rowsBefore).filter(([, cells]) => isPieceRow(cells));
  const comma = findCommaMeaning(bodyRows.flatMap(([, cells]) => listNumbers(cells, mapping)));
  const guessed = guessLengthUnit(
    bodyRows.map(([, cells]) => cells),
    mapping,
  );
  const lengthUnit = options.lengthUnit ?? guessed;
  const context: TableContext = { mapping, comma, lengthUnit, massUnit: options.massUnit ?? 'kg' };
  const fault = findTableFault(mapping, bodyRows.length, options);
  const { pieces, badRows } = fault ? { pieces: [], badRows: [fault] } : readRows(bodyRows, context, options);
  const isStated = options.lengthUnit !== undefined || hasStatedUnits(mapping);
  return { mapping, lengthUnit, isLengthUnitGuessed: !isStated, massUnit: context.massUnit, pieces, badRows };
}

/** A row with anything in it that does not begin with a word for total. */
function isPieceRow(cells: readonly TableCell[]): boolean {
  const first = cells.map(textOf).find((text) => text !== '');
  return first !== undefined && !/^(total|sum|итог|всего|чамъ|хамаги)/.test(wordsOf(first)[0] ?? '');
}

const NUMBER_FIELDS: readonly PieceField[] = [
  'length',
  'width',
  'height',
  'mass',
  'totalMass',
  'quantity',
  'topMass',
  'topPressure',
];

function listNumbers(cells: readonly TableCell[], { columns }: PieceMapping): TableCell[] {
  return NUMBER_FIELDS.flatMap((field) => {
    const column = columns[field];
    return column === undefined ? [] : [cells[column]];
  });
}

function hasStatedUnits({ columns, lengthUnits }: PieceMapping): boolean {
  const measures =
    columns.dimensions === undefined ? (['length', 'width', 'height'] as const) : (['dimensions'] as const);
  return measures.every((field) => lengthUnits[field] !== undefined);
}

/** By the greatest side of the middle row: up to 3.5 metres, up to 350 centimetres, else millimetres. */
function guessLengthUnit(rows: readonly (readonly TableCell[])[], { columns }: PieceMapping): LengthUnit {
  const fields = ['length', 'width', 'height', 'dimensions'] as const;
  const greatest = rows
    .map((cells) => {
      const parts = fields.flatMap((field) => {
        const column = columns[field];
        return column === undefined ? [] : textOf(cells[column]).split(/[x×х*/]/iu);
      });
      const numbers = parts.map((part) => readNumber(part, 'decimal'));
      return Math.max(0, ...numbers.map((reading) => (reading.ok ? reading.value : 0)));
    })
    .sort((a, b) => a - b);
  const middle = greatest[Math.floor(greatest.length / 2)] ?? 0;
  if (middle <= 3.5) return 'm';
  return middle <= 350 ? 'cm' : 'mm';
}

function findTableFault(mapping: PieceMapping, rowCount: number, options: PieceTableOptions): BadCell | undefined {
  const { columns, rowsBefore } = mapping;
  const missing: string[] = [];
  if (columns.dimensions === undefined)
    missing.push(...(['length', 'width', 'height'] as const).filter((side) => columns[side] === undefined));
  const hasMass = columns.mass !== undefined || columns.totalMass !== undefined || options.massKgDefault !== undefined;
  if (!hasMass) missing.push('mass');
  const fault = (row: number, code: LoadListCode, wanted: string): BadCell => {
    return { row: row + 1, column: cellName(row, 0), value: '', code, wanted };
  };
  if (rowCount === 0) return fault(rowsBefore, 'load-list-empty', 'a row for each kind of piece, under the headers');
  if (missing.length === 0) return undefined;
  return fault(Math.max(0, rowsBefore - 1), 'load-list-columns-missing', `a column headed ${missing.join(', ')}`);
}

function readRows(
  rows: readonly (readonly [number, readonly TableCell[]])[],
  context: TableContext,
  options: PieceTableOptions,
): { pieces: Piece[]; badRows: BadCell[] } {
  const pieces: Piece[] = [];
  const badRows: BadCell[] = [];
  const ids = new Set<string>();
  const piecesMax = options.piecesMax ?? PIECES_MAX_DEFAULT;
  let total = 0;
  for (const [row, cells] of rows) {
    const reader = new RowReader(cells, row, context);
    const piece = readPiece(reader, options);
    if (piece && ids.has(piece.id)) reader.fault('id', 'load-list-id-repeated', 'an id of its own');
    if (piece) ids.add(piece.id);
    total += piece?.count ?? 0;
    if (total > piecesMax)
      reader.fault('quantity', 'load-list-too-many', `at most ${piecesMax} pieces: split the list by shipment or drop`);
    badRows.push(...reader.bad);
    if (total > piecesMax) break;
    if (piece && reader.bad.length === 0) pieces.push(piece);
  }
  return { pieces, badRows };
}
