import { PIECE_TABLE_TEMPLATE } from '@karvon/loading';
import { type DragEvent, type ReactNode, useId, useState } from 'react';
import { makeExampleRows } from './example-list.ts';
import { type ListOutcome, readDroppedFile, readPasted } from './list-reading.ts';
import type { KeptPlan } from './share.ts';
import { readPlanFile } from './share.ts';
import { downloadSheet } from './sheet-download.ts';
import { useLoadWords } from './use-load-words.tsx';

/** What the parts of the panel do with a list that was taken. */
interface ListTaker {
  readonly onList: (outcome: ListOutcome) => void;
}

/** A file on its way: being read, or not read nor written because what does it could not be fetched. */
type FileState = { readonly kind: 'reading'; readonly name: string } | { readonly kind: 'unfetched' };

/** Takes a list: pasted, dropped, chosen as a file, or the example; a file of a plan is opened. */
export function ListPanel(
  props: ListTaker & { readonly isEmpty: boolean; readonly onPlanFile: (kept: KeptPlan) => void },
): ReactNode {
  const { t } = useLoadWords();
  const [isOver, setIsOver] = useState(false);
  const [state, setState] = useState<FileState | undefined>(undefined);
  const take = async (file: File | undefined) => {
    if (!file) return;
    setState({ kind: 'reading', name: file.name });
    try {
      const kept = /\.json$/i.test(file.name) ? await readPlanFile(await file.text()) : undefined;
      if (kept) props.onPlanFile(kept);
      else props.onList(await readDroppedFile(file));
      setState(undefined);
    } catch {
      setState({ kind: 'unfetched' });
    }
  };
  const takeList = (outcome: ListOutcome) => {
    setState(undefined);
    props.onList(outcome);
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
        <FileButtons
          isEmpty={props.isEmpty}
          onFile={(file) => void take(file)}
          onList={takeList}
          onUnfetched={() => setState({ kind: 'unfetched' })}
        />
        {state && <FileStateLine key={state.kind} state={state} />}
      </div>
      <PasteArea onList={takeList} />
    </div>
  );
}

function FileStateLine({ state }: { readonly state: FileState }): ReactNode {
  const { t } = useLoadWords();
  return (
    <p className="load-take-state" role={state.kind === 'reading' ? 'status' : 'alert'}>
      {state.kind === 'reading' ? t('list.reading', { name: state.name }) : t('list.unfetched')}
    </p>
  );
}

function FileButtons(
  props: ListTaker & {
    readonly isEmpty: boolean;
    readonly onFile: (file: File | undefined) => void;
    readonly onUnfetched: () => void;
  },
): ReactNode {
  const { t, language } = useLoadWords();
  const fileId = useId();
  const takeExample = () => {
    const rows = makeExampleRows(language);
    const remarks = { hiddenRows: 0, emptyFormulas: 0, otherSheets: 0 };
    props.onList({ ok: true, list: { name: t('list.example'), rows, remarks } });
  };
  return (
    <div className="load-buttons">
      <label className="button" htmlFor={fileId}>
        {t('list.choose')}
      </label>
      <input
        id={fileId}
        className="visually-hidden load-file"
        type="file"
        accept=".xlsx,.xls,.xlsm,.xlsb,.ods,.csv,.txt,.tsv,.json"
        onChange={(event) => {
          props.onFile(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <button type="button" className={props.isEmpty ? 'button' : 'button button-quiet'} onClick={takeExample}>
        {t('list.takeExample')}
      </button>
      <button
        type="button"
        className="button button-quiet"
        onClick={() =>
          void downloadSheet(`karvon-load-${language}.xlsx`, PIECE_TABLE_TEMPLATE[language]).catch(props.onUnfetched)
        }
      >
        {t('list.template')}
      </button>
    </div>
  );
}

function PasteArea({ onList }: ListTaker): ReactNode {
  const { t } = useLoadWords();
  const [text, setText] = useState('');
  const textId = useId();
  const paste = (pasted: string) => {
    if (pasted.trim() !== '') onList({ ok: true, list: readPasted(pasted, t('list.pasted')) });
    setText('');
  };
  return (
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
  );
}
