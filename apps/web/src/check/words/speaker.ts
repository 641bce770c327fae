import { listCountries, listCurrencies } from '@karvon/standards';
import { type CheckWords, fillText } from './check-words.ts';

/** A text with the language it is in, when that is not the page's. */
export interface Said {
  readonly text: string;
  readonly language?: 'en';
}

/** Says in the reader's language what the libraries say in English. */
export interface Speaker {
  /** The sentence of a finding: its own in English, elsewhere that of its code. */
  readonly finding: (code: string, message: string) => Said;
  /** What a finding found and wanted, picked out of its English sentence; empty in English, where the sentence has it. */
  readonly valuesOf: (message: string) => readonly string[];
  /** What a part of an identifier says. */
  readonly meaning: (english: string) => Said;
}

/** Makes the speaker of one language. */
export function makeSpeaker({ language, tables }: CheckWords): Speaker {
  if (!tables) {
    return { finding: (_, message) => ({ text: message }), valuesOf: () => [], meaning: (text) => ({ text }) };
  }
  const patterns = Object.entries(tables.meanings)
    .filter(([english]) => english.includes('{'))
    .map(([english, own]) => [patternOf(english), own] as const);
  const names = namesOf(language, tables);
  const meaning = (english: string): Said => {
    const exact = tables.meanings[english] ?? names.get(english);
    if (exact !== undefined || english === '') return { text: exact ?? '' };
    for (const [pattern, own] of patterns) {
      const groups = pattern.exec(english)?.groups;
      if (!groups) continue;
      const values = Object.entries(groups).map(([name, value]) => [name, tables.meanings[value] ?? value]);
      return { text: fillText(own, Object.fromEntries(values)) };
    }
    return { text: english, language: 'en' };
  };
  return {
    meaning,
    finding: (code, message) => {
      const own = tables.findings[code];
      return own === undefined ? { text: message, language: 'en' } : { text: own };
    },
    valuesOf: pickValues,
  };
}

/** The values that an English sentence names: what stands in quotes, and words with digits in them. */
export function pickValues(message: string): readonly string[] {
  const found = message.matchAll(/"([^"]{1,80})"|(?<![\w.])([\w./:+-]*\d[\w./:+-]*(?: (?:kg|t|m³|m3|mm|%))?)/gu);
  const values = Array.from(found, ([, quoted, bare]) => (quoted ?? bare ?? '').replace(/[.,:]+$/, ''));
  return [...new Set(values.filter((value) => value !== ''))].slice(0, 6);
}

function patternOf(english: string): RegExp {
  const literal = english.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>.+)');
  return new RegExp(`^${literal}$`, 'u');
}

/** Names of states and currencies by their English: our own first, then the browser's, Russian where it lacks the language. */
function namesOf(language: string, { states, currencies }: NonNullable<CheckWords['tables']>): Map<string, string> {
  const regionNames = new Intl.DisplayNames([language, 'ru'], { type: 'region' });
  const currencyNames = new Intl.DisplayNames([language, 'ru'], { type: 'currency' });
  return new Map([
    ...listCurrencies().map(({ alpha, name }) => [name, currencies[alpha] ?? currencyNames.of(alpha) ?? name] as const),
    ...listCountries().map(({ alpha2, name }) => [name, states[alpha2] ?? regionNames.of(alpha2) ?? name] as const),
  ]);
}
