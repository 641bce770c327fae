/** The widest table that the command prints; it fits the terminals that people have. */
export const TABLE_COLUMNS = 100;

/** Less room than this is not worth wrapping a cell in. */
const WRAPPED_COLUMNS_MIN = 12;

/**
 * Lays rows out as a table of at most `TABLE_COLUMNS`: what does not fit the last column goes on below its beginning, and a
 * word or a row without room is cut, with `…`.
 */
export function layTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const lastAt = widths.slice(0, -1).reduce((sum, width) => sum + width + 2, 0);
  const room = TABLE_COLUMNS - lastAt;
  const rule = widths.map((width, column) => '─'.repeat(column === widths.length - 1 ? fitting(width, room) : width));
  return [header, rule, ...rows].flatMap((row) => layRow(row, widths, { lastAt, room })).join('\n');
}

function layRow(
  row: readonly string[],
  widths: readonly number[],
  { lastAt, room }: { readonly lastAt: number; readonly room: number },
): readonly string[] {
  const cells = widths.slice(0, -1).map((width, column) => `${(row[column] ?? '').padEnd(width)}  `);
  const last = row[widths.length - 1] ?? '';
  if (last.length <= room || room < WRAPPED_COLUMNS_MIN) return [cut((cells.join('') + last).trimEnd())];
  const [first = '', ...others] = wrapAt(last, room);
  return [cells.join('') + first, ...others.map((line) => ' '.repeat(lastAt) + line)];
}

function fitting(width: number, room: number): number {
  return room < WRAPPED_COLUMNS_MIN ? width : Math.min(width, room);
}

/** The lines of a text at a width; a word that is longer is cut. */
function wrapAt(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length + 1 <= columns) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(cut(word, columns));
  }
  return lines;
}

/** The text itself, or its beginning and `…` where it is wider than a table. */
export function cut(line: string, columns: number = TABLE_COLUMNS): string {
  return line.length <= columns ? line : `${line.slice(0, columns - 1)}…`;
}

/** Breaks a text into lines of at most `TABLE_COLUMNS`, each after the first indented. */
export function wrap(text: string, indent = 2): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > TABLE_COLUMNS && line.trim() !== '') {
      lines.push(line);
      line = ' '.repeat(indent) + word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
