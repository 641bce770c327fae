import type { TableCell } from '../import/bad-cell.ts';

/** Bytes of a text file as text: by its byte order mark, else UTF-8, else Windows-1251 as Excel saves in Cyrillic lands. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}

/** Rows of a text table: fields parted by tabs, semicolons or commas, quoted as in RFC 4180. */
export function parseTextTable(text: string): string[][] {
  const body = text.replace(/^\ufeff/, '');
  // Excel writes and honours a first line that names the separator.
  const stated = /^sep=(.)\r?\n/i.exec(body);
  return splitRows(stated ? body.slice(stated[0].length) : body, stated?.[1] ?? findSeparator(body));
}

/** The separator that parts the most lines alike; a comma inside decimals loses to a semicolon. */
function findSeparator(text: string): string {
  const sample = text.slice(0, 20_000);
  let best = { separator: ',', score: 0 };
  for (const separator of ['\t', ';', ',']) {
    const widths = splitRows(sample, separator).map((row) => row.length);
    const parted = widths.filter((width) => width > 2);
    const common = Math.max(0, ...parted.map((width) => parted.filter((other) => other === width).length));
    if (common > best.score) best = { separator, score: common };
  }
  return best.separator;
}

function splitRows(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string;
    if (isQuoted) {
      if (letter !== '"') field += letter;
      else if (text[at + 1] === '"') field += text[at++];
      else isQuoted = false;
    } else if (letter === '"' && field === '') isQuoted = true;
    else if (letter === separator) {
      row.push(field);
      field = '';
    } else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text[at + 1] === '\n') at++;
      rows.push([...row, field]);
      row = [];
      field = '';
    } else field += letter;
  }
  return field === '' && row.length === 0 ? rows : [...rows, [...row, field]];
}

/** Text that a spreadsheet would run as a formula is kept a text by an apostrophe (OWASP, "CSV Injection"). */
export function withoutFormula(cell: TableCell): TableCell {
  return typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)) ? `'${cell}` : cell;
}

/** Writes rows as a text table that Excel opens in Cyrillic lands too: semicolons, a byte order mark, no formula. */
export function formatTextTable(rows: readonly (readonly TableCell[])[]): string {
  const lines = rows.map((row) =>
    row
      .map((cell) => {
        const text = String(withoutFormula(cell) ?? '');
        return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
      })
      .join(';'),
  );
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
