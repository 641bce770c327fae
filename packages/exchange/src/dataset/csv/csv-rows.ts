import Papa from 'papaparse';
import type { DocumentReader } from '../../document-reader.ts';
import type { ExchangeFinding, FindingPlace, FindingSeverity } from '../../finding.ts';
import type { ExchangeFindingCode } from '../../finding-codes.ts';
import type { CsvColumn } from './csv-columns.ts';
import { columnName } from './csv-tables.ts';

/** Characters that one row may have. */
export const ROW_LENGTH_MAX = 1024 * 1024;

/** Characters that are split into rows at once. */
const PIECE_LENGTH = 65_536;

/** Most findings of one code that are told of one table. */
const FINDINGS_PER_CODE_MAX = 1000;

/** One row under its header: where it begins, and its cells by the names of their columns, without blanks around them. */
export interface CsvRow {
  /** Line on which it begins, from 1. */
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** Says what is wrong with a cell or a row; the column is the path of the finding. */
export type ReportCell = (
  code: ExchangeFindingCode,
  severity: FindingSeverity,
  message: string,
  line: number,
  column?: string,
) => void;

/** What a reader of rows needs to know. */
export interface CsvRowOptions {
  readonly delimiter: string;
  readonly encoding: string;
  readonly columns: readonly CsvColumn[];
  readonly onFinding: (finding: ExchangeFinding) => void;
  readonly onRow: (row: CsvRow, report: ReportCell) => void;
  readonly onEnd?: (report: ReportCell) => void;
}

/** Makes a reader of the rows of a table with a header, which holds a piece of text and the row that it breaks off. */
export function createCsvRowReader(options: CsvRowOptions): DocumentReader {
  return new CsvRowReader(options);
}

class CsvRowReader implements DocumentReader {
  readonly #options: CsvRowOptions;
  readonly #decoder: InstanceType<typeof TextDecoder>;
  readonly #told = new Map<string, number>();
  #text = '';
  /** So long is the text to be before it is split again; it doubles while a row does not end. */
  #splitLength = PIECE_LENGTH;
  #newline: '\r\n' | '\n' | '\r' | undefined;
  #line = 1;
  #header: readonly string[] | undefined;
  /** Columns of the header that a row must fill in. */
  readonly #mandatory: string[] = [];
  #hasStopped = false;

  constructor(options: CsvRowOptions) {
    this.#options = options;
    this.#decoder = new TextDecoder(options.encoding);
  }

  write(bytes: Uint8Array): void {
    if (this.#hasStopped) return;
    for (let from = 0; from < bytes.length && !this.#hasStopped; from += PIECE_LENGTH) {
      this.#text += this.#decoder.decode(bytes.subarray(from, from + PIECE_LENGTH), { stream: true });
      if (this.#text.length >= this.#splitLength) this.#split(false);
    }
  }

  end(): void {
    if (!this.#hasStopped) {
      this.#text += this.#decoder.decode();
      this.#split(true);
    }
    if (this.#header === undefined && !this.#hasStopped) this.#takeHeader([], 1);
    this.#options.onEnd?.(this.#report);
  }

  #split(isLast: boolean): void {
    this.#newline ??= newlineOf(this.#text);
    const parser = new Papa.Parser({ delimiter: this.#options.delimiter, newline: this.#newline });
    const { data, errors, meta } = parser.parse(this.#text, 0, !isLast) as {
      data: string[][];
      errors: { code: string; row?: number; message: string }[];
      meta: { cursor: number };
    };
    const broken = new Set(
      isLast
        ? errors.map(({ row }) => row)
        : errors.filter(({ code }) => code !== 'MissingQuotes').map(({ row }) => row),
    );
    data.forEach((cells, index) => {
      this.#takeRow(cells, broken.has(index));
    });
    this.#text = isLast ? '' : this.#text.slice(meta.cursor);
    this.#splitLength = Math.max(PIECE_LENGTH, this.#text.length * 2);
    if (this.#text.length > ROW_LENGTH_MAX) {
      this.#report('csv-row-too-large', 'error', `A row has over ${ROW_LENGTH_MAX} characters.`, this.#line);
      this.#hasStopped = true;
      this.#text = '';
    }
  }

  #takeRow(cells: readonly string[], isBroken: boolean): void {
    const line = this.#line;
    this.#line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    if (cells.every((cell) => cell.trim() === '')) return;
    if (isBroken) this.#report('csv-quote-broken', 'error', 'A quote is not closed as it should be.', line);
    const odd = cells.findIndex((cell) => cell.includes('\uFFFD'));
    if (odd >= 0)
      this.#report(
        'text-undecodable',
        'error',
        `Cell ${odd + 1} holds bytes that are no ${this.#options.encoding}.`,
        line,
      );
    if (this.#header === undefined) this.#takeHeader(cells, line);
    else this.#takeCells(this.#header, cells, line);
  }

  #takeHeader(cells: readonly string[], line: number): void {
    const names = cells.map(columnName);
    const { columns } = this.#options;
    const seen = new Set<string>();
    const header: string[] = [];
    for (const name of names) {
      const isRepeated = seen.has(name);
      header.push(isRepeated ? '' : name);
      seen.add(name);
      if (name === '') continue;
      if (isRepeated) this.#report('csv-column-repeated', 'warning', `Column "${name}" stands twice.`, line, name);
      else if (!columns.some((column) => column.name === name))
        this.#report(
          'csv-column-unknown',
          'warning',
          `Column "${name}" is none of the table; it is left out.`,
          line,
          name,
        );
    }
    this.#header = header;
    for (const { name, isMandatory } of columns) {
      if (isMandatory !== true) continue;
      if (seen.has(name)) this.#mandatory.push(name);
      else this.#report('csv-column-missing', 'error', `The table has no column "${name}".`, line, name);
    }
  }

  #takeCells(header: readonly string[], cells: readonly string[], line: number): void {
    if (cells.slice(header.length).some((cell) => cell.trim() !== ''))
      this.#report(
        'csv-row-length',
        'error',
        `The row has ${cells.length} cells; the table has ${header.length} columns.`,
        line,
      );
    const row = new Map<string, string>();
    // A short row of a wide table costs what it has, not what the table could have.
    cells.forEach((cell, i) => {
      const name = header[i] ?? '';
      const value = cell.trim();
      if (name !== '' && value !== '') row.set(name, value);
    });
    for (const name of this.#mandatory) {
      if (!row.has(name))
        this.#report('csv-value-missing', 'error', `Column "${name}" is empty; it must be filled in.`, line, name);
    }
    this.#options.onRow({ line, cells: row }, this.#report);
  }

  readonly #report: ReportCell = (code, severity, message, line, column) => {
    const told = (this.#told.get(code) ?? 0) + 1;
    this.#told.set(code, told);
    if (told > FINDINGS_PER_CODE_MAX) return;
    const place: FindingPlace = { line, ...(column === undefined ? {} : { path: `/${column}` }) };
    const last = told === FINDINGS_PER_CODE_MAX ? ' Further ones of this kind are not listed.' : '';
    this.#options.onFinding({ code, severity, message: message + last, place });
  };
}

/** A file has one kind of line break; which, its first one tells. */
function newlineOf(text: string): '\r\n' | '\n' | '\r' {
  const at = text.search(/[\r\n]/);
  if (at < 0 || text.charAt(at) === '\n') return '\n';
  if (text.charAt(at + 1) === '\n') return '\r\n';
  return text.includes('\n') ? '\n' : '\r';
}
