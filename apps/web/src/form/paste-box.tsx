import { type FormEvent, type ReactNode, useState } from 'react';
import { readText } from '../lookups/lookups.ts';
import { useWords } from '../words/words.tsx';
import type { Draft } from './draft.ts';
import { draftOfReading, isEmptyReading } from './draft-of-reading.ts';

type PasteState = 'idle' | 'reading' | 'understood' | 'nothing' | 'failed';

/** One line in which a request is written or pasted as it came; its reading fills the form. */
export function PasteBox(props: { readonly draft: Draft; readonly onFill: (draft: Draft) => void }): ReactNode {
  const { t, language } = useWords();
  const [text, setText] = useState('');
  const [state, setState] = useState<PasteState>('idle');
  const [notUnderstood, setNotUnderstood] = useState<readonly string[]>([]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    setState('reading');
    try {
      const reading = await readText(text);
      setNotUnderstood(reading.notUnderstood);
      setState(isEmptyReading(reading) ? 'nothing' : 'understood');
      props.onFill(draftOfReading(reading, props.draft, language));
    } catch {
      setNotUnderstood([]);
      setState('failed');
    }
  };
  return (
    <form className="paste" onSubmit={submit} data-tour="1">
      <label htmlFor="paste" className="visually-hidden">
        {t('paste.label')}
      </label>
      <input
        id="paste"
        value={text}
        autoComplete="off"
        placeholder={t('paste.placeholder')}
        onChange={(event) => setText(event.target.value)}
        aria-describedby="paste-note"
      />
      <button type="submit" className="button" disabled={state === 'reading'}>
        {t(state === 'reading' ? 'paste.reading' : 'paste.read')}
      </button>
      <p id="paste-note" className="paste-note" role="status" data-state={state}>
        {state === 'understood' && t('paste.understood')}
        {state === 'nothing' && t('paste.nothing')}
        {state === 'failed' && t('paste.failed')}
        {notUnderstood.length > 0 && <em> {t('paste.notUnderstood', { words: notUnderstood.join(' · ') })}</em>}
      </p>
    </form>
  );
}
