import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useAddress } from '../address/use-address.ts';
import type { Language } from '../words/language.ts';
import { loadMessages, type Messages } from '../words/messages.ts';
import { WordsProvider } from '../words/words.tsx';
import { Page } from './page.tsx';
import { writeSetting } from './settings.ts';

/** Words of a language that are at hand. */
export interface LoadedWords {
  readonly language: Language;
  readonly messages: Messages;
}

const client = new QueryClient();

/** The whole application, in the words that were loaded first; a change of language loads its words, then shows them. */
export function App({ first }: { readonly first: LoadedWords }): ReactNode {
  const [address, go] = useAddress();
  const [words, setWords] = useState(first);
  const [wished, setWished] = useState(first.language);
  const language = address.language ?? wished;
  useEffect(() => {
    let isGone = false;
    void loadMessages(language).then((messages) => {
      if (isGone) return;
      setWords((before) => (before.language === language ? before : { language, messages }));
      document.documentElement.lang = language;
    });
    return () => {
      isGone = true;
    };
  }, [language]);
  const changeLanguage = (next: Language) => {
    setWished(next);
    writeSetting('language', next);
    go({ language: next }, 'replace');
  };
  return (
    <QueryClientProvider client={client}>
      <WordsProvider {...words}>
        <Page address={address} go={go} onLanguage={changeLanguage} />
      </WordsProvider>
    </QueryClientProvider>
  );
}
