import type { TableCell } from '../import/bad-cell.ts';

/** A cell as SheetJS gives it: type, value, formula. */
interface WorkbookCell {
  readonly t?: string;
  readonly v?: unknown;
  readonly w?: string;
  readonly f?: string;
}

/** A sheet as SheetJS gives it when asked for dense rows. */
export interface WorkbookSheet {
  readonly '!data'?: readonly (readonly (WorkbookCell | undefined)[] | undefined)[];
  readonly '!merges'?: readonly {
    readonly s: { readonly r: number; readonly c: number };
    readonly e: { readonly r: number; readonly c: number };
  }[];
  readonly '!rows'?: readonly ({ readonly hidden?: boolean } | undefined)[];
}

/** What of a sheet people should know before they trust the list. */
export interface SheetRemarks {
  /** Rows that the sheet hides; they are passed over. */
  readonly hiddenRows: number;
  /** Cells whose formula was never worked out; they count as empty. */
  readonly emptyFormulas: number;
  /** Sheets of the workbook that were not read. */
  readonly otherSheets: number;
}

/** Rows and columns that are looked at; a list with more is not a list of pieces. */
const ROWS_MAX = 250_000;
const COLUMNS_MAX = 250;

/** Rows of a sheet at their places: hidden ones are empty, so that row numbers stay those that people see. */
export function rowsOfSheet(sheet: WorkbookSheet): {
  readonly rows: readonly (readonly TableCell[])[];
  readonly hiddenRows: number;
  readonly emptyFormulas: number;
} {
  let hiddenRows = 0;
  let emptyFormulas = 0;
  const rows = Array.from(sheet['!data'] ?? [], (cells = [], row) => {
    if (row >= ROWS_MAX) return [];
    const isHidden = sheet['!rows']?.[row]?.hidden === true;
    if (isHidden && cells.some((cell) => cell?.v !== undefined)) hiddenRows++;
    if (isHidden) return [];
    emptyFormulas += cells.filter((cell) => cell?.f !== undefined && cell.v === undefined).length;
    return Array.from(cells.slice(0, COLUMNS_MAX), readCell);
  });
  fillDown(rows, sheet);
  return { rows, hiddenRows, emptyFormulas };
}

function readCell(cell: WorkbookCell | undefined): TableCell {
  if (cell === undefined) return undefined;
  // An error such as #REF! is shown as it stands, and refused as no number.
  if (cell.t === 'e') return cell.w ?? '#ERROR!';
  const { v } = cell;
  return typeof v === 'string' || typeof v === 'number' || typeof v === 'boolean' ? v : undefined;
}

/**
 * Repeats a text that is merged over several rows, as a shipment over its pieces. A number is not repeated: the mass of
 * three rows together is not the mass of each.
 */
function fillDown(rows: TableCell[][], sheet: WorkbookSheet): void {
  for (const { s, e } of sheet['!merges'] ?? []) {
    const value = rows[s.r]?.[s.c];
    if (typeof value !== 'string' || /^[\d\s.,]+$/.test(value) || s.c >= COLUMNS_MAX) continue;
    for (let row = s.r + 1; row <= Math.min(e.r, rows.length - 1); row++) {
      const cells = rows[row];
      if (cells && cells.length > 0) cells[s.c] ??= value;
    }
  }
}
