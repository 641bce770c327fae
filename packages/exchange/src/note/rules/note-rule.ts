import type { TransportConsignment } from '@karvon/model';
import type { FindingSeverity } from '../../finding.ts';
import type { NoteCode } from '../note-codes.ts';
import type { NoteForm } from '../note-form.ts';

/** What the caller knows of stations; the package itself has no list of them. */
export interface StationLookup {
  /** The station of a six-digit code, or undefined when the list has it not. */
  find(stationCode: string): { readonly name: string; readonly state?: string } | undefined;
  /** Whether a station lies on a usual way between two others; undefined when that is not known. */
  isBetween?(from: string, to: string, between: string): boolean | undefined;
}

/** What a rule may look at besides the consignment. */
export interface NoteContext {
  /** The note that the consignment is, or is to be. */
  readonly form: NoteForm;
  readonly stations?: StationLookup;
}

/** A place where a rule does not hold: a JSON pointer into the consignment, and what was found and wanted there. */
export interface Breach {
  readonly path: string;
  readonly message: string;
}

/** A rule over the fields of a consignment. */
export interface NoteRule {
  readonly rule: NoteCode;
  readonly severity: FindingSeverity;
  /** Forms that the rule is for. */
  readonly forms: readonly NoteForm[];
  /** Agreement, standard or reason that the rule comes from. */
  readonly source: string;
  readonly check: (consignment: TransportConsignment, context: NoteContext) => readonly Breach[];
}

/** All three notes. */
export const ANY_NOTE: readonly NoteForm[] = ['smgs', 'cim-smgs', 'ecmr'];

/** The two rail notes. */
export const RAIL_NOTES: readonly NoteForm[] = ['smgs', 'cim-smgs'];

/** Masses that differ by no more are the same: notes round to the kilogram. */
export const MASS_TOLERANCE_KG = 0.5;

/** The sum of the numbers that are there; undefined when any is missing. */
export function sumWhenAll(values: readonly (number | undefined)[]): number | undefined {
  let sum = 0;
  for (const value of values) {
    if (value === undefined) return undefined;
    sum += value;
  }
  return values.length === 0 ? undefined : sum;
}

/** A number without the noise of binary fractions. */
export function shown(value: number): string {
  return String(Number(value.toFixed(3)));
}
