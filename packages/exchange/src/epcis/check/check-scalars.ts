import { CBV_WITHDRAWN, CBV_WORDS, type CbvWordKind } from '../cbv-words.ts';
import { offsetMinutes } from '../hash/canonical-value.ts';
import { type CheckScope, shown } from '../report.ts';

const TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d{1,18})?(Z|[+-]\d\d:\d\d)$/;
const OFFSET = /^[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00)$/;
const URI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/;

/** Years that an event of a supply chain can lie in. */
const YEAR_MIN = 1970;
const YEAR_MAX = 2100;

/** Checks an instant; returns it in milliseconds since 1970, or undefined when it is none. */
export function checkTime(scope: CheckScope, value: unknown, pointer: string): number | undefined {
  if (!checkText(scope, value, pointer)) return undefined;
  const match = TIME.exec(value);
  const instant = match === null ? undefined : instantOf(match);
  if (match === null || instant === undefined) {
    const message = `Found ${shown(value)}; wanted an instant with offset, as 2026-03-02T14:05:00+05:00.`;
    scope.report('epcis-time-malformed', 'error', pointer, message);
    return undefined;
  }
  const year = Number(match[1]);
  if (year < YEAR_MIN || year > YEAR_MAX) {
    const message = `The year ${year} cannot be meant; events lie between ${YEAR_MIN} and ${YEAR_MAX}.`;
    scope.report('epcis-time-implausible', 'warning', pointer, message);
  }
  return instant;
}

function instantOf(match: RegExpExecArray): number | undefined {
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const offset = match[7]!;
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  // A second of 60 is a leap second.
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  if (offset !== 'Z' && !/^[+-](?:0\d|1[0-4]):[0-5]\d$/.test(offset)) return undefined;
  return date.getTime() + ((hour * 60 + minute - offsetMinutes(offset)) * 60 + second) * 1000;
}

/** Checks an offset such as `+05:00`; 14 hours is the most. Source: EPCIS 2.0, section 7.4.1. */
export function checkOffset(scope: CheckScope, value: unknown, pointer: string): void {
  if (!checkText(scope, value, pointer) || isOffset(value)) return;
  const message = `Found ${shown(value)}; wanted an offset between -14:00 and +14:00, as +05:00.`;
  scope.report('epcis-offset-malformed', 'error', pointer, message);
}

/** True when a value is an offset such as `+05:00`. */
export function isOffset(value: unknown): value is string {
  return typeof value === 'string' && OFFSET.test(value);
}

/** Checks that a value is a text; says so when it is not. */
export function checkText(scope: CheckScope, value: unknown, pointer: string): value is string {
  if (typeof value === 'string') return true;
  scope.report('epcis-value-type-wrong', 'error', pointer, `Found ${shown(value)}; wanted a text.`);
  return false;
}

/** Checks that a value is a finite number. */
export function checkNumber(scope: CheckScope, value: unknown, pointer: string): value is number {
  if (typeof value === 'number' && Number.isFinite(value)) return true;
  scope.report('epcis-value-type-wrong', 'error', pointer, `Found ${shown(value)}; wanted a number.`);
  return false;
}

/** True when a text has the form of a URI. Source: RFC 3986, section 3. */
export function isUri(text: string): boolean {
  return URI.test(text);
}

/** Checks that a value is a URI. */
export function checkUri(scope: CheckScope, value: unknown, pointer: string): value is string {
  if (!checkText(scope, value, pointer)) return false;
  if (isUri(value)) return true;
  const message = `Found ${shown(value)}; wanted a URI, as urn:epc:id:sscc:234567.18901234567.`;
  scope.report('epcis-uri-malformed', 'error', pointer, message);
  return false;
}

/** Checks a word of the vocabulary, bare in JSON, or a URI of one's own. Source: CBV 2.0, section 7. */
export function checkWord(scope: CheckScope, kind: CbvWordKind, value: unknown, pointer: string): void {
  if (!checkText(scope, value, pointer)) return;
  const { words, webPrefix, urnPrefix } = CBV_WORDS[kind];
  if (words.has(value)) return;
  const bare = [urnPrefix, webPrefix].find((prefix) => prefix !== undefined && value.startsWith(prefix));
  const word = bare === undefined ? value : value.slice(bare.length);
  const successor = kind === 'disposition' ? CBV_WITHDRAWN.get(word) : undefined;
  if (successor !== undefined) {
    const message = `The vocabulary 2.0 no longer has ${word}; it says ${successor}.`;
    scope.report('epcis-word-withdrawn', 'warning', pointer, message);
  } else if (bare !== undefined && words.has(word)) {
    const message = `JSON spells words of the vocabulary bare: ${word} instead of ${value}.`;
    scope.report('epcis-word-not-bare', 'error', pointer, message);
  } else if (bare !== undefined || !isUri(value)) {
    const message = `Found ${shown(value)}; the vocabulary has no such word, and words of one's own are URIs.`;
    scope.report('epcis-word-unknown', 'error', pointer, message);
  }
}
