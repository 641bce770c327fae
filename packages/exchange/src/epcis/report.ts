import type { FindingSeverity } from '../finding.ts';
import type { ExchangeFindingCode } from '../finding-codes.ts';

/** Takes one finding of a check; the pointer is relative to what is checked. */
export type Report = (code: ExchangeFindingCode, severity: FindingSeverity, pointer: string, message: string) => void;

/** What the checks of an event go by. */
export interface CheckScope {
  readonly report: Report;
  /** Whether a prefix is declared. */
  readonly isPrefix: (prefix: string) => boolean;
  /** JSON spells the words of the vocabulary bare, XML as URIs. */
  readonly syntax: 'json' | 'xml';
}

/** Fields of an object of which nothing is known yet. */
export type Unchecked = Readonly<Record<string, unknown>>;

/** True when the value is an object with fields. */
export function isFields(value: unknown): value is Unchecked {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as a person would name it in a sentence, cut where it is long. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value);
  return text.length > 90 ? `${text.slice(0, 90)}…` : text;
}
