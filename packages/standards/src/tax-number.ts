import type { Part } from './verdict.ts';

/** A kind of tax or registration number: its form, its check and its parts. */
export interface TaxNumber {
  /** Name of the kind, as `tax-kz-bin`. */
  readonly kind: string;
  /** Alpha-2 code of the state. */
  readonly country: string;
  /** What it is in English and what it is called at home. */
  readonly name: string;
  /** Words and letters that may stand before the number, in capitals. */
  readonly labels: readonly string[];
  /** The form in words, for the finding. */
  readonly wanted: string;
  readonly pattern: RegExp;
  /** How many characters at the end are computed; 0 when only the form is checked, for no rule is published. */
  readonly checkLength: number;
  /**
   * The characters that belong at the end of the body; undefined when no number has this body. It is called with a body of the right
   * form alone.
   */
  readonly checkOf?: (body: string) => string | undefined;
  /** True when the check sees every slip of one character. */
  readonly seesEverySlip: boolean;
  /** What the characters say. */
  readonly partsOf?: (text: string) => readonly Part[];
  /** A day hidden in the number as year, month, day; months of entities registered without day have day 1. */
  readonly dateOf?: (text: string) => readonly [number, number, number] | undefined;
  /** Where the rule is written. */
  readonly source: string;
}

/** True when a year, month and day are a day of the calendar. */
export function isCalendarDay([year, month, day]: readonly [number, number, number]): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
