import { IDENTIFIER_KINDS, type IdentifierKind, KIND_GROUPS } from './kinds.ts';
import { finding, hasForm, TEXT_LENGTH_MAX, type Verdict, verdictOf, wrongForm } from './verdict.ts';

const KIND_BY_NAME: ReadonlyMap<string, IdentifierKind> = new Map(IDENTIFIER_KINDS.map((one) => [one.kind, one]));

/** Points that a label in front of the number gives: more than any form, for somebody has said what it is. */
const NAMED_POINTS = 200;
const VALID_POINTS = 100;
/** What a fit gives to a kind that nearly any number fits: less than a wagon or station number has whose check digit alone is wrong. */
const LOOSE_VALID_POINTS = 34;
const LOOSE_WEIGHT_MAX = 25;
const DOUBT_POINTS = 25;
/** What a code loses that its standard has not given out, or no longer: hardly anybody means it. */
const UNASSIGNED_POINTS = 80;
const UNASSIGNED_CODES: readonly string[] = ['code-unassigned', 'code-withdrawn'];

/** Kinds whose number is worth naming although its check digit is wrong. */
const NEAR_KINDS: readonly string[] = ['container', 'wagon-cis', 'wagon-uic', 'station-esr', 'sscc', 'awb'];

/** What leaves a good fit good: look-alikes are mended, and a delivery term may wait for its place. */
const HARMLESS_CODES: readonly string[] = [
  'look-alike-letters',
  'place-missing',
  'no-public-check',
  'prefix-length-needed',
];

/**
 * What a text could be: a verdict for each kind whose form it has, the best first.
 *
 * Kinds that the text names come first, then valid ones by how much their form and check digit tell, then those whose check fails; a
 * wagon or station number with a wrong check digit comes before kinds that nearly any number fits. The list is empty when it has the form of none.
 */
export function identify(text: string): readonly Verdict[] {
  return text.length > TEXT_LENGTH_MAX ? [] : rank(IDENTIFIER_KINDS, text);
}

/**
 * The numbers that a text would be with another check digit, among the verdicts on it: wagons, stations, containers and the like, each
 * with its suggestion. A number with a slip may by chance be a valid code of another kind.
 */
export function nearMisses(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts.filter(({ kind, findings }) => {
    const errors = findings.filter(({ severity }) => severity === 'error');
    const isNear = errors.length > 0 && errors.every((one) => one.code === 'check-digit-wrong' && one.suggestion);
    return isNear && NEAR_KINDS.includes(kind);
  });
}

/**
 * Checks a text as a kind of identifier, or as the best of a group (`auto`, `wagon`, `tax`, `gs1`, `tir`, `esr`).
 *
 * It never throws: an unknown kind and a text without end are findings too.
 */
export function checkIdentifier(kind: string, text: string): Verdict {
  if (text.length > TEXT_LENGTH_MAX) {
    const message = `The text has ${text.length} characters; at most ${TEXT_LENGTH_MAX} are read.`;
    return verdictOf(kind, text, { normalised: '', findings: [finding('error', 'text-too-long', message)] });
  }
  const single = KIND_BY_NAME.get(kind);
  if (single !== undefined) return suggestDigits(single.check(text), single);
  if (!Object.hasOwn(KIND_GROUPS, kind)) {
    const findings = [finding('error', 'kind-unknown', `There is no kind of identifier named ${kind.slice(0, 60)}.`)];
    return verdictOf(kind, text, { normalised: text, findings });
  }
  const members = KIND_GROUPS[kind]!.map((name) => KIND_BY_NAME.get(name)!);
  return rank(members, text)[0] ?? wrongForm(kind, text, text.trim(), `one of: ${listNames(members)}`);
}

/** Names of a sentence are a handful at most; who asks for all of them has `IDENTIFIER_KINDS`. */
const NAMES_LISTED = 8;

function listNames(kinds: readonly IdentifierKind[]): string {
  const names = kinds.slice(0, NAMES_LISTED).map(({ name }) => name);
  const more = kinds.length - names.length;
  return more > 0 ? `${names.join('; ')}; or ${more} other kinds` : names.join('; ');
}

/** Checks texts one after the other, so that a file of any length needs the memory of one line. */
export function* checkIdentifiers(kind: string, texts: Iterable<string>): Generator<Verdict, void, undefined> {
  for (const text of texts) yield checkIdentifier(kind, text);
}

/** Letters that are read or typed for a digit, Latin and Cyrillic. */
const DIGIT_FOR: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  B: '8',
  О: '0',
  І: '1',
  З: '3',
  Б: '6',
  В: '8',
};

/** Gives a text without the form the number that is meant when its letters are digits misread and its check then holds. */
function suggestDigits(verdict: Verdict, one: IdentifierKind): Verdict {
  if (hasForm(verdict) || verdict.findings.some(({ suggestion }) => suggestion !== undefined)) return verdict;
  const mended = Array.from(verdict.input.toUpperCase(), (character) => DIGIT_FOR[character] ?? character).join('');
  if (/\p{L}/u.test(mended)) return verdict;
  const again = one.check(mended);
  if (!again.isValid) return verdict;
  return { ...verdict, findings: verdict.findings.map((found) => ({ ...found, suggestion: again.normalised })) };
}

function rank(kinds: readonly IdentifierKind[], text: string): readonly Verdict[] {
  return kinds
    .map((one) => ({ verdict: one.check(text), one }))
    .filter(({ verdict }) => hasForm(verdict))
    .map(({ verdict, one }) => ({ verdict, points: pointsOf(verdict, one, text) }))
    .sort((a, b) => b.points - a.points)
    .map(({ verdict }) => verdict);
}

function pointsOf(verdict: Verdict, one: IdentifierKind, text: string): number {
  const named = one.isNamedIn?.(text) === true ? NAMED_POINTS : 0;
  const validPoints = one.weight < LOOSE_WEIGHT_MAX ? LOOSE_VALID_POINTS : VALID_POINTS;
  let points = named + (verdict.isValid ? validPoints : 0) + one.weight;
  for (const { severity, code } of verdict.findings) {
    if (severity === 'error' || HARMLESS_CODES.includes(code)) continue;
    points -= UNASSIGNED_CODES.includes(code) ? UNASSIGNED_POINTS : DOUBT_POINTS;
  }
  return points;
}
