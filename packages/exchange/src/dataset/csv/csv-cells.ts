import type { TransportMoney } from '@karvon/model';
import { findCurrency } from '@karvon/standards';
import type { CsvRow, ReportCell } from './csv-rows.ts';

/** Reads the cells of one row, telling of those that have not the form of their column. */
export class CellReader {
  readonly #row: CsvRow;
  readonly #report: ReportCell;

  constructor(row: CsvRow, report: ReportCell) {
    this.#row = row;
    this.#report = report;
  }

  /** The text of a cell; undefined when it is empty. */
  text(column: string): string | undefined {
    return this.#row.cells.get(column);
  }

  /** The words of a cell with blanks between. */
  words(column: string): readonly string[] {
    return this.text(column)?.split(/\s+/) ?? [];
  }

  /** A number of at least zero, with full stop or comma as its mark; blanks between thousands are passed over. */
  number(column: string): number | undefined {
    return this.#parse(column, 'a number', (text) => {
      const plain = text.replaceAll(/[ \u00a0\u202f]/g, '');
      return /^\d{1,15}(?:[.,]\d{1,9})?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined;
    });
  }

  /** A number that may be negative, such as a degree. */
  signed(column: string, max: number): number | undefined {
    return this.#parse(column, `a number from -${max} to ${max}`, (text) =>
      /^-?\d{1,3}(?:[.,]\d{1,12})?$/.test(text) && Math.abs(Number(text.replace(',', '.'))) <= max
        ? Number(text.replace(',', '.'))
        : undefined,
    );
  }

  /** A whole number of at least zero. */
  count(column: string): number | undefined {
    return this.#parse(column, 'a whole number', (text) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined));
  }

  /** One of several words. */
  oneOf<A extends string>(column: string, words: readonly A[]): A | undefined {
    const wanted = words.length > 9 ? 'a word of the list' : words.join(', ');
    return this.#parse(column, wanted, (text) => words.find((word) => word.toLowerCase() === text.toLowerCase()));
  }

  /** A text of a form that a pattern tells. */
  formed(column: string, pattern: RegExp, wanted: string): string | undefined {
    return this.#parse(column, wanted, (text) => (pattern.test(text) ? text : undefined));
  }

  /** A sum of money, whose amount and currency stand in two columns. */
  money(column: string, currencyColumn: string): TransportMoney | undefined {
    const amount = this.number(column);
    const code = this.text(currencyColumn);
    if (amount === undefined) return undefined;
    const currency = code === undefined ? undefined : findCurrency(code.toUpperCase());
    if (currency === undefined) {
      this.refuse(currencyColumn, code ?? '', 'a currency of ISO 4217');
      return undefined;
    }
    return { amountMinor: Math.round(amount * 10 ** currency.decimals), currency: currency.alpha };
  }

  /** Tells that a cell has another form than is wanted. */
  refuse(column: string, found: string, wanted: string): void {
    const message = `Column "${column}" holds "${found.slice(0, 60)}"; wanted ${wanted}.`;
    this.#report('csv-value-unreadable', 'error', message, this.#row.line, column);
  }

  #parse<A>(column: string, wanted: string, parse: (text: string) => A | undefined): A | undefined {
    const text = this.text(column);
    if (text === undefined) return undefined;
    const value = parse(text);
    if (value === undefined) this.refuse(column, text, wanted);
    return value;
  }
}

/** A sum of money as a decimal number. */
export function amountText({ amountMinor, currency }: TransportMoney): string {
  const exponent = findCurrency(currency)?.decimals ?? 0;
  const digits = String(Math.abs(amountMinor)).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  return `${amountMinor < 0 ? '-' : ''}${whole}${exponent === 0 ? '' : `.${digits.slice(-exponent)}`}`;
}

/** A number without exponent and without the noise of binary fractions; empty when absent. */
export function numberText(value: number | undefined): string {
  if (value === undefined) return '';
  return Number.isInteger(value) ? String(value) : value.toFixed(9).replace(/\.?0+$/, '');
}

/** The record without its fields that are undefined. */
export function compact<A extends object>(record: { readonly [K in keyof A]: A[K] | undefined }): A {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(record)) if (value !== undefined) kept[name] = value;
  return kept as A;
}
