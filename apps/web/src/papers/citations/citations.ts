import type { Language } from '../../words/language.ts';

/** Rules and treaties as they are cited in a language, by the English citation of the data set. */
export type Citations = Readonly<Record<string, string>>;

/** Loads the citations of a language; they are a file of their own, which the first screen does not fetch. */
export async function loadCitations(language: Exclude<Language, 'en'>): Promise<Citations> {
  return (await CITATIONS[language]()).default;
}

const CITATIONS: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ readonly default: Citations }>>> = {
  ru: () => import('./ru.json'),
  tg: () => import('./tg.json'),
};
