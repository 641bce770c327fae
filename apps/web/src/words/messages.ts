import type { Language } from './language.ts';

/** Key of a message; the English file is the list of all. */
export type MessageKey = keyof typeof import('./en.json');

/** The messages of one language by key, in ICU MessageFormat. */
export type Messages = Readonly<Record<MessageKey, string>>;

/** Loads the messages of one language; each is a file of its own, so that a reader fetches one. */
export async function loadMessages(language: Language): Promise<Messages> {
  const file = await LOADERS[language]();
  return file.default;
}

const LOADERS: Readonly<Record<Language, () => Promise<{ readonly default: Messages }>>> = {
  en: () => import('./en.json'),
  ru: () => import('./ru.json'),
  tg: () => import('./tg.json'),
};
