import type { Grade } from '@karvon/model';
import { GRADES } from '@karvon/model';
import type { TableIssue } from './table-issue.ts';
import type { Sourced, Validity } from './tables.ts';

/** Reads the cells of one row, each as what it must be; adds an issue where one is not. A class since issues gather. */
export class CellReader {
  readonly #table: string;
  readonly #line: number;
  readonly #cells: Readonly<Record<string, string>>;
  readonly #issues: TableIssue[];

  constructor(row: {
    readonly table: string;
    readonly line: number;
    readonly cells: Readonly<Record<string, string>>;
    readonly issues: TableIssue[];
  }) {
    this.#table = row.table;
    this.#line = row.line;
    this.#cells = row.cells;
    this.#issues = row.issues;
  }

  /** Gives the line on which the row begins. */
  get line(): number {
    return this.#line;
  }

  /** Gives a text that must not be empty. */
  text(column: string): string {
    return this.matching(column, /./, 'a text');
  }

  /** Gives a text, or `undefined` for an empty cell. */
  optionalText(column: string): string | undefined {
    const found = this.#cells[column] ?? '';
    return found === '' ? undefined : found;
  }

  /** Gives a text that a pattern describes. */
  matching(column: string, pattern: RegExp, wanted: string): string {
    const found = this.#cells[column] ?? '';
    if (!pattern.test(found)) this.#issue(column, found, wanted);
    return found;
  }

  /** Gives one of some words. */
  oneOf<Word extends string>(column: string, words: readonly Word[]): Word {
    const found = this.#cells[column] ?? '';
    const word = words.find((candidate) => candidate === found);
    if (word === undefined) this.#issue(column, found, words.join(' | '));
    return word ?? (found as Word);
  }

  /** Gives texts separated by spaces, each described by a pattern. */
  list(column: string, pattern: RegExp, wanted: string): readonly string[] {
    const found = (this.#cells[column] ?? '').split(' ').filter((part) => part !== '');
    for (const part of found) if (!pattern.test(part)) this.#issue(column, part, wanted);
    return found;
  }

  /** Gives words separated by spaces, each one of some. */
  listOf<Word extends string>(column: string, words: readonly Word[]): readonly Word[] {
    const found = (this.#cells[column] ?? '').split(' ').filter((part) => part !== '');
    return found.flatMap((part) => {
      const word = words.find((candidate) => candidate === part);
      if (word === undefined) this.#issue(column, part, words.join(' | '));
      return word === undefined ? [] : [word];
    });
  }

  /** Gives a number from 0 up, or `undefined` for an empty cell. */
  optionalNumber(column: string): number | undefined {
    const found = this.#cells[column] ?? '';
    if (found === '') return undefined;
    const value = Number(found);
    if (!Number.isFinite(value) || value < 0) this.#issue(column, found, 'a number from 0 up');
    return value;
  }

  /** Gives a day that exists, or `undefined` for an empty cell. */
  optionalDate(column: string): string | undefined {
    const found = this.optionalText(column);
    if (found !== undefined && !isDay(found)) this.#issue(column, found, 'a day such as 2026-02-11');
    return found;
  }

  /** Gives the days of a row from its two columns. */
  validity(fromColumn: string, toColumn: string): Validity {
    const from = this.optionalDate(fromColumn);
    const to = this.optionalDate(toColumn);
    return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  }

  /** Gives what every row says of itself. */
  sourced(): Sourced {
    const note = this.optionalText('note');
    const grade: Grade = this.oneOf('grade', GRADES);
    return { source: this.text('source'), grade, line: this.#line, ...(note === undefined ? {} : { note }) };
  }

  #issue(column: string, found: string, wanted: string): void {
    this.#issues.push({ code: 'cell-malformed', table: this.#table, line: this.#line, column, found, wanted });
  }
}

/** `2026-02-30` has the form of a day but is none. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}
