/** The widest table that the command prints; it fits the terminals that people have. */
export const TABLE_COLUMNS = 100;

/** Lays rows out as a table of at most `TABLE_COLUMNS`: the last column is cut, with `…`, where it does not fit. */
export function layTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const lines = [header, widths.map((width) => '─'.repeat(width)), ...rows];
  return lines
    .map((row) =>
      cut(
        row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd(),
      ),
    )
    .join('\n');
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
