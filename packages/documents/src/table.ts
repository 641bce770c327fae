import { HAIR, LAPIS, type Sheet } from './sheet.ts';

/** A column of a table: its heading, its share of the width, and how its cells stand. */
export interface Column {
  readonly title: string;
  readonly share: number;
  readonly isNumber?: boolean;
  /** True where long texts take more lines rather than being cut. */
  readonly isText?: boolean;
}

/** A row of a table; a swatch of colour may stand before its first cell. */
export interface Row {
  readonly cells: readonly string[];
  readonly swatch?: string;
  readonly isBold?: boolean;
}

const SIZE = 8;
const LINE = SIZE * 1.3;
const PAD = 3;
/** Lines that a cell takes at most. */
const LINES_MAX = 4;

/** Sets a table; its headings stand again on each page, and no row is parted. */
export function setTable(sheet: Sheet, columns: readonly Column[], rows: readonly Row[]): void {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (share / total) * sheet.width);
  sheet.ensure(3 * (LINE + 2 * PAD));
  setHead(sheet, columns, widths);
  for (const row of rows) {
    const lines = columns.map((column, at) => {
      const width = (widths[at] ?? 0) - 2 * PAD - (at === 0 && row.swatch ? 11 : 0);
      const text = row.cells[at] ?? '';
      if (!column.isText) return [text];
      const all = sheet.breakLines(text, { width: width - 8, size: SIZE, isBold: row.isBold ?? false });
      return all.length > LINES_MAX ? [...all.slice(0, LINES_MAX - 1), `${all[LINES_MAX - 1]} …`] : all;
    });
    const height = Math.max(...lines.map((one) => one.length)) * LINE + PAD;
    if (sheet.ensure(height + 2)) setHead(sheet, columns, widths);
    setRow(sheet, { columns, widths, row, lines });
    sheet.y += height;
    sheet.document
      .moveTo(sheet.left, sheet.y)
      .lineTo(sheet.left + sheet.width, sheet.y)
      .lineWidth(0.3)
      .stroke(HAIR);
  }
  sheet.y += 6;
}

function setHead(sheet: Sheet, columns: readonly Column[], widths: readonly number[]): void {
  const lines = columns.map(({ title }, at) =>
    sheet.breakLines(title, { width: (widths[at] ?? 0) - 2 * PAD, size: 7.5, isBold: true }),
  );
  const height = Math.max(...lines.map((one) => one.length)) * 7.5 * 1.3 + 2 * PAD;
  sheet.document.rect(sheet.left, sheet.y, sheet.width, height).fill('#e9edf4');
  let x = sheet.left;
  for (const [at, { isNumber }] of columns.entries()) {
    const width = widths[at] ?? 0;
    for (const [rank, text] of (lines[at] ?? []).entries())
      sheet.line(text, {
        ...{ x: x + PAD, y: sheet.y + PAD + rank * 7.5 * 1.3, width: width - 2 * PAD, size: 7.5, isBold: true },
        ...{ colour: LAPIS, align: isNumber ? ('right' as const) : ('left' as const) },
      });
    x += width;
  }
  sheet.y += height;
}

function setRow(
  sheet: Sheet,
  parts: {
    readonly columns: readonly Column[];
    readonly widths: readonly number[];
    readonly row: Row;
    readonly lines: readonly (readonly string[])[];
  },
): void {
  const { columns, widths, row, lines } = parts;
  let x = sheet.left;
  for (const [at, { isNumber }] of columns.entries()) {
    const width = widths[at] ?? 0;
    const indent = at === 0 && row.swatch ? 11 : 0;
    if (at === 0 && row.swatch)
      sheet.document
        .rect(x + PAD, sheet.y + PAD, 7, 7)
        .lineWidth(0.4)
        .fillAndStroke(row.swatch, '#13202e');
    for (const [rank, text] of (lines[at] ?? []).entries())
      sheet.line(text, {
        ...{ x: x + PAD + indent, y: sheet.y + PAD / 2 + rank * LINE, width: width - 2 * PAD - indent, size: SIZE },
        ...{ isBold: row.isBold ?? false, align: isNumber ? ('right' as const) : ('left' as const) },
      });
    x += width;
  }
}
