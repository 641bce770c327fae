/** Languages of the page: English, Russian, Tajik. */
export const LANGUAGES = ['en', 'ru', 'tg'] as const;

/** One of `LANGUAGES`. */
export type Language = (typeof LANGUAGES)[number];

/** Each language as its own readers call it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', ru: 'Русский', tg: 'Тоҷикӣ' };

/** Browser languages whose readers are at home in Russian before English. */
const READS_RUSSIAN = ['ru', 'kk', 'ky', 'uz', 'tk', 'be', 'uk', 'hy', 'az', 'ka'];

/** Gives the page's language for a browser's list of languages, best first. */
export function languageOfBrowser(wished: readonly string[]): Language {
  for (const tag of wished) {
    const primary = tag.toLowerCase().split('-')[0] ?? '';
    if (primary === 'tg') return 'tg';
    if (primary === 'en') return 'en';
    if (READS_RUSSIAN.includes(primary)) return 'ru';
  }
  return 'en';
}

/** Tells whether a text is one of `LANGUAGES`. */
export function isLanguage(text: string | null | undefined): text is Language {
  return (LANGUAGES as readonly string[]).includes(text ?? '');
}
