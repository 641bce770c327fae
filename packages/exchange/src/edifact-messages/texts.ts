import type { LocalizedText } from '@karvon/model';
import type { EdifactMessage } from '../edifact/message.ts';
import { codeTable } from './code-table.ts';

/** Language of a text whose language nobody says: ISO 639-2 `und`. */
export const LANGUAGE_UNSAID = 'und';

/** Codes of three letters that messages write, with the code of two that is meant. Source: ISO 639-1 and 639-2. */
const LANGUAGES: Readonly<Record<string, string>> = codeTable({
  eng: 'en',
  rus: 'ru',
  chi: 'zh',
  zho: 'zh',
  ger: 'de',
  deu: 'de',
  fre: 'fr',
  fra: 'fr',
  tgk: 'tg',
  uzb: 'uz',
  kaz: 'kk',
  kir: 'ky',
  tuk: 'tk',
  aze: 'az',
  per: 'fa',
  fas: 'fa',
  tur: 'tr',
  kat: 'ka',
  geo: 'ka',
});

/** Language of element 3453, in lower case and two letters where it can be; `und` when it is not said. */
export function languageOf(code: string): string {
  if (code === '') return LANGUAGE_UNSAID;
  const lower = code.toLowerCase();
  return LANGUAGES[lower] ?? (/^[a-z]{2,3}$/.test(lower) ? lower : LANGUAGE_UNSAID);
}

/** Code of element 3453 for a language: upper case, which every character set has; none for `und`. */
export function languageCodeOf(language: string): string {
  return language === LANGUAGE_UNSAID ? '' : language.toUpperCase();
}

/** The components of an element joined by spaces: senders cut texts at words. */
export function joinComponents(
  message: EdifactMessage,
  segment: number,
  element: number,
  from: number,
  to: number,
): string {
  let text = message.valueOf(segment, element, from);
  for (let component = from + 1; component <= to; component++) {
    const piece = message.valueOf(segment, element, component);
    if (piece !== '') text = text === '' ? piece : `${text} ${piece}`;
  }
  return text;
}

/** A text of one language, or without words of it. */
export function textIn(language: string, text: string): LocalizedText {
  // Objects of one shape are made faster than such with a computed key, and most texts say no language.
  return language === LANGUAGE_UNSAID ? { und: text } : { [language]: text };
}

/**
 * Cuts a text into pieces of at most `width` characters, at single spaces, so that joining them with spaces gives it back. Where a word
 * is longer than a piece it is cut inside, and `isExact` is false.
 */
export function cutText(
  text: string,
  width: number,
): { readonly pieces: readonly string[]; readonly isExact: boolean } {
  const pieces: string[] = [];
  let isExact = text.trim() === text;
  let rest = text.trim();
  while (rest.length > width) {
    const at = lastSingleSpace(rest, width);
    if (at > 0) {
      pieces.push(rest.slice(0, at));
      rest = rest.slice(at + 1);
    } else {
      const end = isLowSurrogate(rest.charCodeAt(width)) ? width - 1 : width;
      pieces.push(rest.slice(0, end));
      rest = rest.slice(end);
      isExact = false;
    }
  }
  if (rest !== '') pieces.push(rest);
  return { pieces, isExact: isExact && !/[\r\n]/.test(text) };
}

/** Position of the last space at or before `width` that has no space beside it; 0 when there is none. */
function lastSingleSpace(text: string, width: number): number {
  for (let at = width; at > 0; at--) {
    if (text[at] === ' ' && text[at - 1] !== ' ' && text[at + 1] !== ' ') return at;
  }
  return 0;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The text of the languages wanted, first one first, else of any; with its language. */
export function preferredText(
  text: LocalizedText,
  languages: readonly string[],
): { readonly language: string; readonly text: string } | undefined {
  for (const language of [LANGUAGE_UNSAID, ...languages, ...Object.keys(text)]) {
    const found = Object.hasOwn(text, language) ? text[language] : undefined;
    if (found !== undefined) return { language, text: found };
  }
  return undefined;
}
