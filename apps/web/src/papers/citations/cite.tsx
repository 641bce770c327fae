import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWords } from '../../words/words.tsx';
import { type Citations, loadCitations } from './citations.ts';

/** The rule that something rests on, in the page's language where it is known in it, else in English and marked as such. */
export function Cite({ children }: { readonly children: string }): ReactNode {
  const { language } = useWords();
  const { data = NONE } = useQuery({
    queryKey: ['citations', language],
    queryFn: () => (language === 'en' ? NONE : loadCitations(language)),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  });
  const said = data[children];
  return said === undefined ? <cite lang="en">{children}</cite> : <cite>{said}</cite>;
}

const NONE: Citations = {};
