import type { Severity } from '@karvon/standards';
import type { ReactNode } from 'react';
import type { Said } from '../words/speaker.ts';
import { useCheckWords } from '../words/use-check-words.tsx';

const SIGNS = { error: '✕', warning: '▲', note: 'i' } as const;

/** The weight of a finding as a sign with its word, so that colour is never all that tells it. */
export function SeverityMark({ severity }: { readonly severity: Severity }): ReactNode {
  const { say } = useCheckWords();
  return (
    <span className="severity" data-severity={severity}>
      <span aria-hidden="true">{SIGNS[severity]}</span> {say(`severity.${severity}`)}
    </span>
  );
}

/** A text that the page says, marked where it is not in the page's language. */
export function SpokenText({ said }: { readonly said: Said }): ReactNode {
  return said.language === undefined ? <span>{said.text}</span> : <span lang={said.language}>{said.text}</span>;
}
