import { type ReactNode, useId } from 'react';
import { useWords } from '../words/words.tsx';

/** Something to say at a field: what is wrong or asked, and what may be clicked to settle it. */
export interface FieldNote {
  readonly tone: 'error' | 'question';
  readonly text: string;
  readonly actions: readonly { readonly label: string; readonly act: () => void }[];
}

/** What an input inside a field must carry. */
export interface FieldInput {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
}

/** Lays out a labelled input with its hint and notes; the input is told the ids it must carry. */
export function Field(props: {
  readonly label: string;
  readonly hint?: string;
  readonly notes?: readonly FieldNote[];
  readonly isOptional?: boolean;
  readonly className?: string;
  readonly children: (input: FieldInput) => ReactNode;
}): ReactNode {
  const { t } = useWords();
  const id = useId();
  const notes = props.notes ?? [];
  const noteId = notes.length > 0 || props.hint ? `${id}-note` : undefined;
  const hasError = notes.some(({ tone }) => tone === 'error');
  return (
    <div className={`field ${props.className ?? ''}`} data-error={hasError || undefined}>
      <label htmlFor={id}>
        {props.label}
        {props.isOptional && <span className="optional"> {t('form.optional')}</span>}
      </label>
      {props.children({ id, 'aria-describedby': noteId, 'aria-invalid': hasError || undefined })}
      <div id={noteId} className="field-notes" aria-live="polite">
        {notes.length === 0 && props.hint ? <span className="hint">{props.hint}</span> : null}
        {notes.map((note) => (
          <Note key={note.text} note={note} />
        ))}
      </div>
    </div>
  );
}

function Note({ note }: { readonly note: FieldNote }): ReactNode {
  return (
    <div className="note" data-tone={note.tone}>
      <span>{note.text}</span>
      {note.actions.length > 0 && (
        <span className="note-actions">
          {note.actions.map(({ label, act }) => (
            <button key={label} type="button" className="chip" onClick={act}>
              {label}
            </button>
          ))}
        </span>
      )}
    </div>
  );
}
