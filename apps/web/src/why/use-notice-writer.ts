import { useMemo } from 'react';
import { useMoney } from '../cost/shown-money.tsx';
import { useNames } from '../words/names.tsx';
import { useWords } from '../words/words.tsx';
import type { NoticeWriter } from './say-notice.ts';

/** Gives the writer of notices with the page's language, names and currency. */
export function useNoticeWriter(): NoticeWriter {
  const words = useWords();
  const names = useNames();
  const money = useMoney();
  return useMemo(() => ({ words, names, money: money.show }), [words, names, money]);
}
