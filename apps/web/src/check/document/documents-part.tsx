import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../../words/words.tsx';
import { useCheckWords } from '../words/use-check-words.tsx';
import { DocumentCard } from './document-card.tsx';
import { SAMPLE_DOCUMENTS } from './document-report.ts';
import { type DocumentDesk, FILES_MAX } from './use-documents.ts';

const SAMPLE_NAMES = { smgs: 'documents.sampleSmgs', edifact: 'documents.sampleEdifact' } as const;

/** Where files are dropped or chosen, with what each of them says. */
export function DocumentsPart({ desk }: { readonly desk: DocumentDesk }): ReactNode {
  const { say } = useCheckWords();
  const { number } = useWords();
  return (
    <section className="check-part check-documents" aria-labelledby="documents-title">
      <DropArea desk={desk} />
      <div className="check-answer">
        {desk.leftOutCount > 0 && (
          <p className="banner banner-stale" role="alert">
            {say('documents.tooMany', { max: number(FILES_MAX), count: number(desk.leftOutCount) })}
          </p>
        )}
        <ul className="documents" aria-label={say('documents.list')}>
          {desk.entries.map((entry) => (
            <DocumentCard key={entry.id} entry={entry} desk={desk} />
          ))}
        </ul>
      </div>
    </section>
  );
}

/** The place for files, the button that chooses them, and documents to begin with. */
function DropArea({ desk }: { readonly desk: DocumentDesk }): ReactNode {
  const { say } = useCheckWords();
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) =>
    desk.add(Array.from(files ?? [], (file) => ({ name: file.name, source: file })));
  const isDragged = useFileDrop(take);
  return (
    <div className="check-input no-print">
      <h2 id="documents-title">{say('documents.title')}</h2>
      <div className="drop" data-dragged={isDragged || undefined}>
        <p>{say('documents.drop')}</p>
        <button type="button" className="button button-strong" onClick={() => input.current?.click()}>
          {say('documents.choose')}
        </button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={say('documents.choose')}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
        <p className="hint">{say('documents.local')}</p>
      </div>
      <p className="hint">{say('documents.formats')}</p>
      <p className="examples">
        <span>{say('numbers.examples')}:</span>
        {SAMPLE_DOCUMENTS.map((sample) => {
          const name = say(SAMPLE_NAMES[sample]);
          return (
            <button
              key={sample}
              type="button"
              className="chip"
              onClick={() => desk.add([{ name: say('documents.sample', { name }), source: sample }])}
            >
              {name}
            </button>
          );
        })}
      </p>
    </div>
  );
}

/** Takes files that are dropped anywhere on the page, which would otherwise leave it; tells whether some hang over it. */
function useFileDrop(take: (files: FileList | null) => void): boolean {
  const [isDragged, setIsDragged] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsDragged(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsDragged(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsDragged(false);
      take(event.dataTransfer?.files ?? null);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  });
  return isDragged;
}
