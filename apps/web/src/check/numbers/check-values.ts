import { checkIdentifier, identify, KIND_GROUPS, nearMisses, type Verdict } from '@karvon/standards';

/** Most values that are checked at once; the rest of a longer list is counted. */
export const VALUES_MAX = 20_000;

/** One value of a pasted text, with where it stands there. */
export interface PastedValue {
  /** Line that it stands in, from 1. */
  readonly line: number;
  readonly text: string;
  /** Position in the pasted text, in UTF-16 units. */
  readonly start: number;
}

/** The values of a pasted text, and how many lines beyond `VALUES_MAX` values there are. */
export interface PastedValues {
  readonly values: readonly PastedValue[];
  readonly beyondCount: number;
}

/** A value with its verdict, and the other kinds that it is valid as. */
export interface CheckedValue extends PastedValue {
  readonly verdict: Verdict;
  readonly otherKinds: readonly string[];
  /** Numbers that the value would be with another check digit. */
  readonly near: readonly NearMiss[];
}

/** A number that a value is but for its check digit. */
export interface NearMiss {
  readonly kind: string;
  readonly suggestion: string;
}

/** Parts a pasted text into values: one a line, and as cells of a table are parted, by tab or semicolon. */
export function splitValues(pasted: string): PastedValues {
  const values: PastedValue[] = [];
  let beyondCount = 0;
  let line = 1;
  let lineStart = 0;
  for (const row of pasted.split('\n')) {
    if (values.length >= VALUES_MAX) beyondCount += row.trim() === '' ? 0 : 1;
    else for (const cell of cellsOf(row)) values.push({ line, ...cell, start: lineStart + cell.start });
    line++;
    lineStart += row.length + 1;
  }
  return { values: values.slice(0, VALUES_MAX), beyondCount };
}

function cellsOf(row: string): readonly { readonly text: string; readonly start: number }[] {
  return Array.from(row.matchAll(/[^\t;\r]+/g), ({ 0: cell, index }) => ({
    text: cell.trim(),
    start: index + cell.length - cell.trimStart().length,
  })).filter(({ text }) => text !== '');
}

/** Checks one value as a kind of identifier or as the likeliest of a group. */
export function checkValue(kind: string, value: PastedValue): CheckedValue {
  const { text } = value;
  if (!Object.hasOwn(KIND_GROUPS, kind)) {
    return { ...value, verdict: checkIdentifier(kind, text), otherKinds: [], near: [] };
  }
  const members = KIND_GROUPS[kind] ?? [];
  const readings = kind === 'auto' ? identify(text) : members.map((member) => checkIdentifier(member, text));
  const verdict = (kind === 'auto' ? readings[0] : undefined) ?? checkIdentifier(kind, text);
  const others = readings.filter((one) => one.isValid && one.kind !== verdict.kind);
  const near = nearMisses(readings).filter((one) => one.kind !== verdict.kind);
  return { ...value, verdict, otherKinds: others.map((one) => one.kind), near: near.map(missOf) };
}

function missOf({ kind, findings }: Verdict): NearMiss {
  return { kind, suggestion: findings.findLast(({ suggestion }) => suggestion !== undefined)?.suggestion ?? '' };
}

/** The pasted text with one value replaced, as by a suggestion. */
export function replaceValue(pasted: string, { start, text }: PastedValue, wanted: string): string {
  return pasted.slice(0, start) + wanted + pasted.slice(start + text.length);
}

/** Tells whether a pasted text is a document and not a list of numbers. */
export function isDocument(pasted: string): boolean {
  return /^[\s\uFEFF]*(?:UN[ABGH][^\p{L}\d]|<[?!\w]|\{\s*"|\[\s*\{)/u.test(pasted);
}
