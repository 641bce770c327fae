import { type Finding, finding } from './verdict.ts';

/** A text made ready for reading, and what had to be mended for it. */
export interface CleanText {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Cyrillic and Greek capitals that look like a Latin capital, each with its double. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  ['АA', 'ВB', 'ЕE', 'КK', 'МM', 'НH', 'ОO', 'РP', 'СC', 'ТT', 'УY', 'ХX', 'ЅS', 'ІI', 'ЈJ', 'ҮY', 'ҺH', 'ԚQ', 'ԜW']
    .concat(['ΑA', 'ΒB', 'ΕE', 'ΖZ', 'ΗH', 'ΙI', 'ΚK', 'ΜM', 'ΝN', 'ΟO', 'ΡP', 'ΤT', 'ΥY', 'ΧX'])
    .map((pair) => [pair[0]!, pair[1]!]),
);

/** First digits of the scripts that write numbers in the region: Arabic, Persian, full width. */
const ZEROS = [0x0660, 0x06f0, 0xff10];

/** Full-width Latin capitals begin here; Chinese input methods write them. */
const FULL_WIDTH_A = 0xff21;

/** Spaces of every width, dashes of every length, and marks that are written between groups. */
const SEPARATORS = /[\s\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u2060\u3000\ufeff\-\u2010-\u2015\u2212._]/gu;

/**
 * The text in Latin capitals and plain digits, without spaces, dashes, dots and underscores.
 *
 * Look-alikes of other alphabets (Cyrillic С for Latin C) and digits of other scripts are mended and said in a warning, whose
 * suggestion is the mended text.
 */
export function cleanIdentifier(input: string): CleanText {
  return mendCharacters(input.replace(SEPARATORS, '').toUpperCase());
}

/** The text in Latin capitals and plain digits with its inner marks kept and its spaces made single. */
export function cleanCode(input: string): CleanText {
  return mendCharacters(input.replace(/\s+/gu, ' ').trim().toUpperCase());
}

function mendCharacters(text: string): CleanText {
  const mended = Array.from(text, mendCharacter).join('');
  if (mended === text) return { text, findings: [] };
  const foreign = [...new Set(Array.from(text).filter((character) => mendCharacter(character) !== character))];
  const message = `Letters or digits of another script (${foreign.join(' ')}) stand for Latin ones; mended to ${mended}.`;
  return { text: mended, findings: [finding('warning', 'look-alike-letters', message, mended)] };
}

function mendCharacter(character: string): string {
  const twin = LOOK_ALIKES.get(character);
  if (twin !== undefined) return twin;
  const point = character.codePointAt(0)!;
  for (const zero of ZEROS) if (point >= zero && point <= zero + 9) return String(point - zero);
  if (point >= FULL_WIDTH_A && point < FULL_WIDTH_A + 26) return String.fromCharCode(point - FULL_WIDTH_A + 65);
  return character;
}
