import { NOTICE_WORDS } from '@karvon/contract';
import page from './en.json';
import type { Messages } from './messages.ts';

const notices = Object.fromEntries(Object.entries(NOTICE_WORDS).map(([code, text]) => [`notice.${code}`, text]));

/** The English messages: those of the page, and the notices, whose words the command shares. */
export const english = { ...page, ...notices } as Messages;
