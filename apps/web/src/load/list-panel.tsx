import { PIECE_TABLE_TEMPLATE } from '@karvon/loading';
import { type DragEvent, type ReactNode, useId, useState } from 'react';
import { makeExampleRows } from './example-list.ts';
import { type ListOutcome, readDroppedFile, readPasted } from './list-reading.ts';
import type { KeptPlan } from './share.ts';
import { readPlanFile } from './share.ts';
import { downloadSheet } from './sheet-download.ts';
import { useLoadWords } from './use-load-words.tsx';

/** Takes a list: pasted, dropped, chosen as a file, or the example; a file of a plan is opened. */
export function ListPanel(props: {
  readonly isEmpty: boolean;
  readonly onList: (outcome: ListOutcome) => void;
  readonly onPlanFile: (kept: KeptPlan) => void;
}): ReactNode {
  const { t, language } = useLoadWords();
  const [text, setText] = useState('');
  const [isOver, setIsOver] = useState(false);
  const fileId = useId();
  const textId = useId();
  const take = async (file: File | undefined) => {
    if (!file) return;
    const kept = /\.json$/i.test(file.name) ? await readPlanFile(await file.text()) : undefined;
    if (kept) props.onPlanFile(kept);
    else props.onList(await readDroppedFile(file));
  };
  const paste = (pasted: string) => {
    if (pasted.trim() !== '') props.onList({ ok: true, list: readPasted(pasted, t('list.pasted')) });
    setText('');
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Dropping is one way of three; the file button does the same by keyboard.
    <div
      className="load-take"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <div className="load-take-file">
        <p className="load-take-title">{t('list.drop')}</p>
        <p className="hint">{t('list.formats')}</p>
        <div className="load-buttons">
          <label className="button" htmlFor={fileId}>
            {t('list.choose')}
          </label>
          <input
            id={fileId}
            className="visually-hidden load-file"
            type="file"
            accept=".xlsx,.xls,.csv,.txt,.tsv,.json"
            onChange={(event) => {
              void take(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
          <button
            type="button"
            className={props.isEmpty ? 'button' : 'button button-quiet'}
            onClick={() => {
              const rows = makeExampleRows(language);
              const remarks = { hiddenRows: 0, emptyFormulas: 0, otherSheets: 0 };
              props.onList({ ok: true, list: { name: t('list.example'), rows, remarks } });
            }}
          >
            {t('list.takeExample')}
          </button>
          <button
            type="button"
            className="button button-quiet"
            onClick={() => void downloadSheet(`karvon-load-${language}.xlsx`, PIECE_TABLE_TEMPLATE[language])}
          >
            {t('list.template')}
          </button>
        </div>
      </div>
      <div className="load-take-paste">
        <label htmlFor={textId}>{t('list.paste')}</label>
        <textarea
          id={textId}
          rows={3}
          spellCheck={false}
          value={text}
          placeholder={t('list.pasteHint')}
          onChange={(event) => setText(event.target.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain');
            if (!pasted.includes('\n')) return;
            event.preventDefault();
            paste(pasted);
          }}
        />
        {text.trim() !== '' && (
          <button type="button" className="button" onClick={() => paste(text)}>
            {t('list.read')}
          </button>
        )}
      </div>
    </div>
  );
}
