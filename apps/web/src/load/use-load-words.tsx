import { createContext, type ReactNode, use, useContext, useMemo } from 'react';
import { createIntl, createIntlCache } from 'react-intl';
import type { Language } from '../words/language.ts';
import { useWords, type Words } from '../words/words.tsx';

/** Key of a message of the page Load; the English file is the list of all. */
export type LoadKey = keyof typeof import('./words/en.json');

type LoadMessages = Readonly<Record<LoadKey, string>>;

/** Words of the page Load, beside the signs and numbers of the whole page. */
export interface LoadWords extends Pick<Words, 'language' | 'number' | 'percent'> {
  readonly t: (key: LoadKey, values?: Readonly<Record<string, string | number>>) => string;
  /** How full a container is, to the tenth of a per cent. */
  readonly fill: (share: number) => string;
  /** Millimetres as metres with centimetres, as `1.20 m` or `12.03 × 2.34 m`. */
  readonly metres: (...lengthsMm: readonly number[]) => string;
  /** A mass as `430 kg` or `12.50 t`. */
  readonly mass: (kg: number) => string;
  /** Measures in centimetres. */
  readonly size: (...lengthsMm: readonly number[]) => string;
}

const LOADERS: Readonly<Record<Language, () => Promise<{ readonly default: LoadMessages }>>> = {
  en: () => import('./words/en.json'),
  ru: () => import('./words/ru.json'),
  tg: () => import('./words/tg.json'),
};

const loading = new Map<Language, Promise<LoadMessages>>();

function messagesOf(language: Language): Promise<LoadMessages> {
  const known = loading.get(language) ?? LOADERS[language]().then((file) => file.default);
  loading.set(language, known);
  return known;
}

const LoadWordsContext = createContext<LoadWords | undefined>(undefined);

/** Gives the words of the page Load in the page's language; waits while they are fetched. */
export function LoadWordsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const words = useWords();
  const messages = use(messagesOf(words.language));
  const own = useMemo(() => makeLoadWords(words, messages), [words, messages]);
  return <LoadWordsContext value={own}>{children}</LoadWordsContext>;
}

/** Gives the words of the page Load. */
export function useLoadWords(): LoadWords {
  const words = useContext(LoadWordsContext);
  if (!words) throw new Error('Broken promise: words are used outside of their provider');
  return words;
}

function makeLoadWords(words: Words, messages: LoadMessages): LoadWords {
  const { language, number, percent } = words;
  const onError = (error: { readonly code: string; readonly message: string }) => {
    if (error.code !== 'MISSING_DATA') console.error(error.message);
  };
  const intl = createIntl({ locale: language, messages, onError }, createIntlCache());
  const t: LoadWords['t'] = (key, values) => String(intl.formatMessage({ id: key }, values));
  const centimetres = (mm: number) => number(mm / 10, mm % 10 === 0 ? 0 : 1);
  return {
    language,
    number,
    percent,
    t,
    fill: (share) => `${number(share * 100, 1)} %`,
    metres: (...lengthsMm) => t('unit.m', { value: lengthsMm.map((mm) => number(mm / 1000, 2)).join(' × ') }),
    mass: (kg) =>
      kg < 10_000
        ? t('unit.kg', { value: number(kg, kg < 100 && kg % 1 !== 0 ? 1 : 0) })
        : t('unit.t', { value: number(kg / 1000, 2) }),
    size: (...sides) => t('unit.cm', { value: sides.map(centimetres).join(' × ') }),
  };
}
