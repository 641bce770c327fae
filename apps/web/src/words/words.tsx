import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { createIntl, createIntlCache, type IntlShape } from 'react-intl';
import { daysText, formatMoney, formatNumber, formatPercent } from './format.ts';
import type { Language } from './language.ts';
import type { MessageKey, Messages } from './messages.ts';

/** Values of a message: numbers only where the message counts, everything else already written out. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Writes messages, numbers and money in the page's language. */
export interface Words {
  readonly language: Language;
  readonly t: (key: MessageKey, values?: MessageValues) => string;
  /** Tells whether a text is the key of a message. */
  readonly has: (key: string) => key is MessageKey;
  readonly number: (value: number, decimals?: number) => string;
  readonly percent: (share: number) => string;
  readonly days: (hours: number) => string;
  readonly hours: (hours: number) => string;
  readonly money: (cents: number, currency: string, decimals?: 0 | 2) => string;
  readonly messages: Messages;
}

const WordsContext = createContext<Words | undefined>(undefined);

/** Gives the words of one language to all that is inside. */
export function WordsProvider(props: {
  readonly language: Language;
  readonly messages: Messages;
  readonly children: ReactNode;
}): ReactNode {
  const { language, messages, children } = props;
  const words = useMemo(() => makeWords(language, messages), [language, messages]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** Gives the words of the page's language. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('Broken promise: words are used outside of their provider');
  return words;
}

/** Makes the words of one language. Plurals of Tajik need no rule: a counted noun stays in the singular. */
export function makeWords(language: Language, messages: Messages): Words {
  const intl: IntlShape = createIntl({ locale: language, messages, onError: reportError }, createIntlCache());
  return {
    language,
    messages,
    t: (key, values) => String(intl.formatMessage({ id: key }, values)),
    has: (key): key is MessageKey => Object.hasOwn(messages, key),
    number: (value, decimals = 0) => formatNumber(language, value, decimals),
    percent: (share) => formatPercent(language, share),
    days: (hours) => daysText(language, hours),
    hours: (hours) => formatNumber(language, hours, hours < 9.95 && hours % 1 !== 0 ? 1 : 0),
    money: (cents, currency, decimals = 0) => formatMoney(language, cents, currency, decimals),
  };
}

/** Browsers have no data for Tajik and need none here; whatever else is wrong with a message is our mistake. */
function reportError(error: { readonly code: string; readonly message: string }): void {
  if (error.code !== 'MISSING_DATA') console.error(error.message);
}
