import type { NoticeCode } from '@karvon/contract';
import type { Language } from './language.ts';

/** Key of a message; the English words are the list of all. */
export type MessageKey = keyof typeof import('./en.json') | `notice.${NoticeCode}`;

/** The messages of one language by key, in ICU MessageFormat. */
export type Messages = Readonly<Record<MessageKey, string>>;

/** Loads the messages of one language; each is a file of its own, so that a reader fetches one. */
export async function loadMessages(language: Language): Promise<Messages> {
  return LOADERS[language]();
}

const LOADERS: Readonly<Record<Language, () => Promise<Messages>>> = {
  en: async () => (await import('./english.ts')).english,
  ru: async () => (await import('./ru.json')).default,
  tg: async () => (await import('./tg.json')).default,
};
