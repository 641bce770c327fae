import type { CheckedValue } from './check-values.ts';

/** Writes verdicts in the words of the reader: names of kinds and sentences of findings. */
export interface VerdictWriter {
  readonly headers: readonly string[];
  readonly verdict: (isValid: boolean) => string;
  readonly kind: (kind: string) => string;
  readonly finding: (code: string, message: string) => string;
}

/** The rows of a table of verdicts, its header first. */
export function verdictRows(checked: readonly CheckedValue[], writer: VerdictWriter): readonly (readonly string[])[] {
  const rows = checked.map(({ line, text, verdict }) => [
    String(line),
    text,
    writer.verdict(verdict.isValid),
    writer.kind(verdict.kind),
    verdict.isValid ? verdict.normalised : '',
    suggestionOf({ verdict }) ?? '',
    verdict.findings.map(({ code, message }) => writer.finding(code, message)).join(' '),
  ]);
  return [writer.headers, ...rows];
}

/** What a value should probably read: the last suggestion, for each check begins with what the ones before it have mended. */
export function suggestionOf({ verdict }: Pick<CheckedValue, 'verdict'>): string | undefined {
  return verdict.findings.findLast(({ suggestion }) => suggestion !== undefined)?.suggestion;
}

/** Rows as CSV of RFC 4180 with a byte order mark, without which spreadsheets misread Cyrillic. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const line = (row: readonly string[]) => row.map((cell) => `"${harmless(cell).replaceAll('"', '""')}"`).join(',');
  return `\uFEFF${rows.map(line).join('\r\n')}\r\n`;
}

/** Rows as cells parted by tabs, as spreadsheets take them from the clipboard. */
export function tabbedOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => harmless(cell.replace(/[\t\r\n]+/g, ' '))).join('\t')).join('\n');
}

/** A cell that no spreadsheet takes for a formula: what begins like one gets an apostrophe before it. */
function harmless(cell: string): string {
  return /^[\s\uFEFF]*[=+\-@\t\r|%]/.test(cell) ? `'${cell}` : cell;
}
