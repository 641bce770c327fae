import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Language } from '../../words/language.ts';
import { useWords } from '../../words/words.tsx';
import { type CheckWords, fillText, loadCheckWords, type TextKey } from './check-words.ts';
import { makeSpeaker, type Speaker } from './speaker.ts';

/** Writes the texts of the page Check, and says in the reader's language what the libraries found. */
export interface CheckSpeech extends Speaker {
  readonly language: Language;
  readonly say: (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;
  /** The text of a key that is put together, such as the name of a kind or of a group of kinds; the key itself when there is none. */
  readonly name: (group: 'kind' | 'group' | 'part' | 'format' | 'type' | 'classifier', key: string) => string;
}

const SpeechContext = createContext<CheckSpeech | undefined>(undefined);

/** Gives the words of the page to all that is inside, once they are there; before the first ones come it shows the fallback. */
export function CheckWordsProvider(props: { readonly fallback: ReactNode; readonly children: ReactNode }): ReactNode {
  const { language } = useWords();
  const [words, setWords] = useState<CheckWords | undefined>(undefined);
  useEffect(() => {
    let isGone = false;
    void loadCheckWords(language).then((loaded) => isGone || setWords(loaded));
    return () => {
      isGone = true;
    };
  }, [language]);
  const speech = useMemo(() => words && makeSpeech(words), [words]);
  if (!speech) return props.fallback;
  return <SpeechContext value={speech}>{props.children}</SpeechContext>;
}

/** Gives the words of the page Check. */
export function useCheckWords(): CheckSpeech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('Broken promise: words of the page Check are used outside of their provider');
  return speech;
}

function makeSpeech(words: CheckWords): CheckSpeech {
  const { texts } = words;
  return {
    ...makeSpeaker(words),
    language: words.language,
    say: (key, values) => fillText(texts[key], values),
    name: (group, key) => {
      const byKey: Readonly<Record<string, string>> = texts;
      return byKey[`${group}.${key}`] ?? (group === 'kind' ? byKey[`group.${key}`] : undefined) ?? key;
    },
  };
}
