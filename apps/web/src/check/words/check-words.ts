import type { Language } from '../../words/language.ts';

/** Key of a text of the page Check. */
export type TextKey = keyof typeof import('./texts-en.json');

/** The texts of the page in one language. */
export type CheckTexts = Readonly<Record<TextKey, string>>;

/** Sentences of a language that says what the libraries say in English. */
export interface SpokenTables {
  /** What a finding means, by its code. */
  readonly findings: Readonly<Record<string, string>>;
  /** What a part of an identifier says, by the English; `{x}` and `{y}` stand for what varies. */
  readonly meanings: Readonly<Record<string, string>>;
  /** Names of states by ISO 3166-1 alpha-2, where browsers have none in the language. */
  readonly states: Readonly<Record<string, string>>;
  /** Names of currencies by ISO 4217, where browsers have none in the language. */
  readonly currencies: Readonly<Record<string, string>>;
}

/** All words of the page in one language; English needs no tables, for the libraries speak it. */
export interface CheckWords {
  readonly language: Language;
  readonly texts: CheckTexts;
  readonly tables?: SpokenTables;
}

/** Loads the words of the page in one language; they are files of their own, which the first screen does not fetch. */
export async function loadCheckWords(language: Language): Promise<CheckWords> {
  const [texts, tables] = await Promise.all([TEXTS[language](), language === 'en' ? undefined : TABLES[language]()]);
  return { language, texts: texts.default, ...(tables && { tables: tables.default }) };
}

const TEXTS: Readonly<Record<Language, () => Promise<{ readonly default: CheckTexts }>>> = {
  en: () => import('./texts-en.json'),
  ru: () => import('./texts-ru.json'),
  tg: () => import('./texts-tg.json'),
};

const TABLES: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ readonly default: SpokenTables }>>> = {
  ru: () => import('./ru.json'),
  tg: () => import('./tg.json'),
};

/** Puts values into the places of a text, such as `{count}`. */
export function fillText(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
