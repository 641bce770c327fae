import { NOTICE_WORDS, type NoticeCode } from '@karvon/contract';
import page from './en.json';

const notices = Object.fromEntries(Object.entries(NOTICE_WORDS).map(([code, text]) => [`notice.${code}`, text]));

/** The English messages: those of the page, and the notices, whose words the command shares. */
export const english = { ...page, ...notices } as Readonly<Record<keyof typeof page | `notice.${NoticeCode}`, string>>;
