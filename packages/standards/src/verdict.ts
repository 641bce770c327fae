import type { FindingCode } from './finding-codes.ts';

/** One piece of an identifier: its name, the characters as they stand, and what they say in words. */
export interface Part {
  readonly name: string;
  readonly value: string;
  readonly meaning: string;
}

/** How much a finding weighs: an error makes the identifier invalid, a warning and a note do not. */
export type Severity = 'error' | 'warning' | 'note';

/** Something a reader should know of the text: a stable code, a sentence, and what it should probably read. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: string;
  /** The whole identifier as it probably should be; absent when nothing better is known. */
  readonly suggestion?: string;
}

/** What one text says when it is read as one kind of identifier. Plain data: it is never thrown. */
export interface Verdict {
  readonly kind: string;
  /** The text as it came, untouched. */
  readonly input: string;
  /** True when no finding is an error. */
  readonly isValid: boolean;
  /** The identifier in its standard spelling; the tidied text when it could not be read. */
  readonly normalised: string;
  readonly parts: readonly Part[];
  readonly findings: readonly Finding[];
}

/** Longest text that is read at all: the longest identifier here, a Digital Link with its domain, stays well below. */
export const TEXT_LENGTH_MAX = 500;

/** Builds a finding of a given weight. */
export function finding(severity: Severity, code: FindingCode, message: string, suggestion?: string): Finding {
  return suggestion === undefined ? { code, severity, message } : { code, severity, message, suggestion };
}

/** Builds a part of an identifier. */
export function part(name: string, value: string, meaning: string): Part {
  return { name, value, meaning };
}

/** What a checker has found out, before it becomes a verdict. */
export interface Reading {
  readonly normalised: string;
  readonly parts?: readonly Part[];
  readonly findings?: readonly Finding[];
}

/** Makes the verdict of a reading: valid when none of its findings is an error. */
export function verdictOf(kind: string, input: string, reading: Reading): Verdict {
  const findings = reading.findings ?? [];
  return {
    kind,
    input,
    isValid: findings.every(({ severity }) => severity !== 'error'),
    normalised: reading.normalised,
    parts: reading.parts ?? [],
    findings,
  };
}

/** The verdict on a text that does not even have the form; `wanted` says the form in words. */
export function wrongForm(kind: string, input: string, tidied: string, wanted: string, suggestion?: string): Verdict {
  const found = tidied === '' ? 'nothing' : `"${tidied.slice(0, 60)}"`;
  return verdictOf(kind, input, {
    normalised: tidied,
    findings: [finding('error', 'form-wrong', `Found ${found}; wanted ${wanted}.`, suggestion)],
  });
}

/** True when the text has the form of its kind, whatever else is wrong with it. */
export function hasForm(verdict: Verdict): boolean {
  return verdict.findings.every(({ code }) => code !== 'form-wrong' && code !== 'text-too-long');
}

/** The characters of one part of a verdict by its name, or undefined. */
export function findPart(verdict: Verdict, name: string): string | undefined {
  return verdict.parts.find((piece) => piece.name === name)?.value;
}
