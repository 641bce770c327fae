import { type ReactNode, useState } from 'react';
import { saveFile } from '../../ui/save-file.ts';
import { ScrollingTable } from '../../ui/scrolling-table.tsx';
import { useWords } from '../../words/words.tsx';
import { lostValue } from '../words/said-loss.ts';
import { useCheckWords } from '../words/use-check-words.tsx';
import { BoxSheet } from './box-sheet.tsx';
import { TARGETS, type Target, type WrittenDocument } from './document-report.ts';
import { countFindings, FindingList, keptFindings } from './finding-list.tsx';
import type { DocumentEntry } from './use-documents.ts';

/** Most losses that are listed; the others are counted. */
const LOSSES_SHOWN_MAX = 200;

/** Longest text that is shown; all of it is downloaded. */
const TEXT_SHOWN_MAX = 20_000;

/** Writes a consignment as another document and tells, field by field, what that cannot carry. */
export function ConvertPanel(props: {
  readonly entry: DocumentEntry;
  readonly onWrite: (target: Target) => void;
}): ReactNode {
  const { say, name } = useCheckWords();
  const { id, written } = props.entry;
  const [target, setTarget] = useState<Target>('cim-smgs');
  return (
    <details className="more convert no-print">
      <summary>{say('convert.title')}</summary>
      <div className="convert-choice">
        <div className="field">
          <label htmlFor={`target-${id}`}>{say('convert.target')}</label>
          <select id={`target-${id}`} value={target} onChange={(event) => setTarget(event.target.value as Target)}>
            {TARGETS.map((one) => (
              <option key={one} value={one}>
                {name('format', one)}
              </option>
            ))}
          </select>
        </div>
        <button type="button" className="button" onClick={() => props.onWrite(target)}>
          {say('convert.write')}
        </button>
      </div>
      <div aria-live="polite">
        {written === 'writing' && <p>{say('convert.writing')}</p>}
        {written === 'failed' && <p className="note">{say('convert.failed')}</p>}
      </div>
      {typeof written === 'object' && <Written document={written} />}
    </details>
  );
}

function Written({ document }: { readonly document: WrittenDocument }): ReactNode {
  const { say, name } = useCheckWords();
  const { number } = useWords();
  const { text, fileName, losses, findings, boxes, target } = document;
  return (
    <section className="written" aria-label={name('format', target)}>
      <h4>{name('format', target)}</h4>
      <p>
        <button type="button" className="button button-strong" onClick={() => saveFile(fileName, text, 'text/plain')}>
          {say('convert.download', { name: fileName })}
        </button>
      </p>
      <p role="status">
        {losses.length === 0 ? say('convert.lossless') : say('convert.losses', { count: number(losses.length) })}
      </p>
      {losses.length > 0 && <Losses losses={losses} />}
      {findings.length > 0 && (
        <>
          <p>{say('convert.findings', { count: number(findings.length) })}</p>
          <FindingList findings={keptFindings(findings)} counts={countFindings(findings)} boxes={boxes} />
        </>
      )}
      {boxes.length > 0 && <BoxSheet boxes={boxes} label={name('format', target)} />}
      <details className="more">
        <summary>{say('convert.text')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: A scrolling region must be reachable by keyboard (WCAG 2.1.1). */}
        <pre className="written-text" tabIndex={0}>
          {text.slice(0, TEXT_SHOWN_MAX)}
          {text.length > TEXT_SHOWN_MAX && '…'}
        </pre>
      </details>
    </section>
  );
}

function Losses({ losses }: Pick<WrittenDocument, 'losses'>): ReactNode {
  const { say, language } = useCheckWords();
  const { number } = useWords();
  const shown = losses.slice(0, LOSSES_SHOWN_MAX);
  return (
    <>
      <ScrollingTable label={say('convert.lost')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('convert.field')}</th>
              <th scope="col">{say('convert.lost')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ path, message }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: Losses of one document never change their order.
              <tr key={index}>
                <td>
                  <code>{path}</code>
                </td>
                <td dir="auto">{language === 'en' ? message : lostValue(message)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollingTable>
      {losses.length > shown.length && (
        <p>{say('documents.moreRows', { shown: number(shown.length), all: number(losses.length) })}</p>
      )}
    </>
  );
}
