import { type BadCell, cellName, type LoadListCode, type TableCell, textOf } from './bad-cell.ts';
import { type CommaMeaning, readNumber } from './cell-number.ts';
import { readYesNo } from './cell-words.ts';
import type { PieceField } from './piece-fields.ts';
import type { PieceMapping } from './table-mapping.ts';
import { KG_PER_UNIT, type LengthUnit, lengthUnitOf, type MassUnit, MM_PER_UNIT, massUnitOf } from './table-units.ts';

/** What all rows of a list are read by. */
export interface TableContext {
  readonly mapping: PieceMapping;
  readonly comma: CommaMeaning;
  readonly lengthUnit: LengthUnit;
  readonly massUnit: MassUnit;
}

/** Reads the cells of one row and gathers what is wrong with them; a class, for it holds that list. */
export class RowReader {
  readonly bad: BadCell[] = [];
  readonly row: number;
  private readonly cells: readonly TableCell[];
  private readonly context: TableContext;

  constructor(cells: readonly TableCell[], row: number, context: TableContext) {
    this.cells = cells;
    this.row = row;
    this.context = context;
  }

  /** The cell of a field; undefined when it is empty or has no column. */
  cell(field: PieceField): TableCell {
    const column = this.context.mapping.columns[field];
    const cell = column === undefined ? undefined : this.cells[column];
    return textOf(cell) === '' ? undefined : cell;
  }

  /** Whether the list has a column for a field. */
  hasColumn(field: PieceField): boolean {
    return this.context.mapping.columns[field] !== undefined;
  }

  /** Says that the cell of a field is bad. */
  fault(field: PieceField, code: LoadListCode, wanted: string): undefined {
    const column = this.context.mapping.columns[field] ?? 0;
    const value = textOf(this.cells[column]);
    this.bad.push({ row: this.row + 1, column: cellName(this.row, column), value, code, wanted });
  }

  /** Text of a field; undefined when it is empty. */
  text(field: PieceField): string | undefined {
    return textOf(this.cell(field)) || undefined;
  }

  /** Yes or no; undefined when the cell is empty or bad. */
  yesNo(field: PieceField): boolean | undefined {
    const cell = this.cell(field);
    if (cell === undefined) return undefined;
    return readYesNo(cell) ?? this.fault(field, 'load-list-yes-no-unreadable', 'yes or no, да or нет, ҳа or не');
  }

  /** A number without a unit; undefined when the cell is empty or bad. */
  number(field: PieceField): number | undefined {
    const cell = this.cell(field);
    if (cell === undefined) return undefined;
    const reading = readNumber(cell, this.context.comma);
    return reading.ok ? reading.value : this.fault(field, reading.code, 'a number');
  }

  /** A positive mass, kg to the gram; 0 too where it may be; undefined when the cell is empty or bad. */
  massKg(field: PieceField, mayBeZero = false): number | undefined {
    const cell = this.cell(field);
    if (cell === undefined) return undefined;
    const reading = readNumber(cell, this.context.comma);
    if (!reading.ok) return this.fault(field, reading.code, 'a mass as 12.5 or 12.5 kg');
    const stated = this.context.mapping.massUnits[field] ?? this.context.massUnit;
    const unit = reading.unit === '' ? stated : massUnitOf(reading.unit);
    if (unit === undefined) return this.fault(field, 'load-list-number-unreadable', 'a mass in g, kg, t or lb');
    if (reading.value === 0 && mayBeZero) return 0;
    if (reading.value <= 0) return this.fault(field, 'load-list-not-positive', 'a mass above 0');
    // A mass below half a gram is one gram: nothing weighs nothing.
    return Math.max(0.001, Math.round(reading.value * KG_PER_UNIT[unit] * 1000) / 1000);
  }

  /** A positive length, whole mm; undefined when the cell is bad. Fractions go up, so that the piece surely fits. */
  lengthMm(field: PieceField, cell: TableCell, unitBeside = ''): number | undefined {
    const reading = readNumber(cell, this.context.comma);
    if (!reading.ok) return this.fault(field, reading.code, 'a length as 120 or 120 cm');
    const stated = this.context.mapping.lengthUnits[field] ?? this.context.lengthUnit;
    const named = reading.unit || unitBeside;
    const unit = named === '' ? stated : lengthUnitOf(named);
    if (unit === undefined) return this.fault(field, 'load-list-number-unreadable', 'a length in mm, cm, m or in');
    if (reading.value <= 0) return this.fault(field, 'load-list-not-positive', 'a length above 0');
    // A millionth below keeps 1.15 m, which no double holds, at 1,150 mm.
    return Math.max(1, Math.ceil(reading.value * MM_PER_UNIT[unit] - 1e-6));
  }
}
