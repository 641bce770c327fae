import { type ReactNode, useState } from 'react';
import { Sign } from '../../ui/icons.tsx';
import { useWords } from '../../words/words.tsx';
import type { TextKey } from '../words/check-words.ts';
import { useCheckWords } from '../words/use-check-words.tsx';
import { BoxSheet } from './box-sheet.tsx';
import { ConvertPanel } from './convert-panel.tsx';
import { type DocumentReport, FILE_BYTES_MAX } from './document-report.ts';
import { EventTable } from './event-table.tsx';
import { FindingList } from './finding-list.tsx';
import { type DocumentDesk, type DocumentEntry, sizeOf } from './use-documents.ts';
import { useSizeText } from './use-size-text.ts';

interface DocumentCardProps {
  readonly entry: DocumentEntry;
  readonly desk: DocumentDesk;
}

/** One file in the state it is in: waiting, being read, refused as a whole, or read, with all that it says. */
export function DocumentCard({ entry, desk }: DocumentCardProps): ReactNode {
  const { say } = useCheckWords();
  const { id, name, state } = entry;
  return (
    <li className="document" data-state={state.kind}>
      <div className="document-head">
        <h3>
          <bdi>{name}</bdi>
        </h3>
        <button
          type="button"
          className="icon-button no-print"
          aria-label={say('documents.close', { name })}
          title={say('documents.close', { name })}
          onClick={() => desk.close(id)}
        >
          <Sign name="cross" />
        </button>
      </div>
      {state.kind === 'read' ? (
        <Read entry={entry} report={state.report} desk={desk} />
      ) : (
        <NotRead entry={entry} desk={desk} />
      )}
    </li>
  );
}

/** What is said of a file that is not read, by why it is not. */
const REASONS = {
  waiting: 'documents.waiting',
  cancelled: 'documents.cancelled',
  unreadable: 'documents.unreadable',
  broken: 'documents.broken',
  'too-large': 'documents.tooLarge',
} as const satisfies Readonly<Record<string, TextKey>>;

function NotRead({ entry, desk }: DocumentCardProps): ReactNode {
  const { say } = useCheckWords();
  const { percent } = useWords();
  const sizeText = useSizeText();
  const { id, state } = entry;
  if (state.kind === 'read') return null;
  if (state.kind === 'reading') {
    const said = say('documents.reading', { percent: percent(Math.min(1, state.share)) });
    return (
      <div className="document-reading" aria-busy="true">
        <progress value={state.share} max={1} aria-label={said} />
        <span>{said}</span>
        <button type="button" className="button" onClick={() => desk.cancel(id)}>
          {say('documents.cancel')}
        </button>
      </div>
    );
  }
  const sizes = { size: sizeText(sizeOf(entry)), max: sizeText(FILE_BYTES_MAX) };
  return (
    <div className="document-reading">
      <p role={state.kind === 'waiting' ? 'status' : 'alert'}>{say(REASONS[state.kind], sizes)}</p>
      {state.kind === 'waiting' && (
        <button type="button" className="button" onClick={() => desk.cancel(id)}>
          {say('documents.cancel')}
        </button>
      )}
      {(state.kind === 'cancelled' || state.kind === 'unreadable') && (
        <button type="button" className="button" onClick={() => desk.again(id)}>
          {say('documents.again')}
        </button>
      )}
    </div>
  );
}

function Read({ entry, report, desk }: DocumentCardProps & { readonly report: DocumentReport }): ReactNode {
  const { say } = useCheckWords();
  const { findings, findingCounts, events, eventCount } = report;
  return (
    <>
      <Summary entry={entry} report={report} />
      {findings.length > 0 ? (
        <FindingList findings={findings} counts={findingCounts} boxes={report.consignments[0]?.boxes ?? []} />
      ) : (
        <p className="document-fine">
          <span aria-hidden="true">✓</span> {say('documents.fine')}
        </p>
      )}
      {events.length > 0 && <EventTable events={events} eventCount={eventCount} />}
      {report.consignments.length > 0 && <Consignments entry={entry} report={report} desk={desk} />}
    </>
  );
}

function Summary({ entry, report }: { readonly entry: DocumentEntry; readonly report: DocumentReport }): ReactNode {
  const { say, name } = useCheckWords();
  const { number } = useWords();
  const sizeText = useSizeText();
  const { format, findingCounts, otherMessages } = report;
  const isRefused = findingCounts.error > 0;
  const others = Object.entries(otherMessages).map(([type, count]) => `${type} × ${number(count)}`);
  const facts: readonly (readonly [TextKey, string | undefined])[] = [
    ['documents.version', report.version],
    ['documents.messages', report.messageType],
    ['documents.otherMessages', others.join(', ')],
    ['documents.consignments', report.consignmentCount > 0 ? number(report.consignmentCount) : undefined],
    ['documents.events', report.eventCount > 0 ? number(report.eventCount) : undefined],
    ['documents.size', sizeOf(entry) > 0 ? sizeText(sizeOf(entry)) : undefined],
  ];
  const what =
    format === undefined ? say(report.isBinary ? 'documents.binary' : 'documents.unknown') : name('format', format);
  return (
    <div className="document-summary" role="status">
      <p>
        <span className="verdict-mark" data-valid={!isRefused}>
          <span aria-hidden="true">{isRefused ? '✕' : '✓'}</span>{' '}
          {say(isRefused ? 'documents.refused' : 'documents.accepted')}
        </span>{' '}
        <strong>{what}</strong>
      </p>
      <dl className="document-facts">
        {facts.map(([key, value]) =>
          value ? (
            <div key={key}>
              <dt>{say(key)}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </div>
  );
}

function Consignments({ entry, report, desk }: DocumentCardProps & { readonly report: DocumentReport }): ReactNode {
  const { say } = useCheckWords();
  const { number } = useWords();
  const { consignments, consignmentCount } = report;
  const [chosen, setChosen] = useState(0);
  const shown = consignments[chosen];
  if (!shown) return null;
  const nameOf = (index: number) =>
    say('documents.consignment', { number: number(index + 1), all: number(consignmentCount) });
  const label = [nameOf(chosen), shown.title].filter(Boolean).join(': ');
  return (
    <>
      {consignments.length > 1 && (
        <div className="field document-which">
          <label htmlFor={`which-${entry.id}`}>{say('documents.which')}</label>
          <select id={`which-${entry.id}`} value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
            {consignments.map(({ title }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: Consignments of one report never change their order.
              <option key={index} value={index}>
                {[nameOf(index), title].filter(Boolean).join(': ')}
              </option>
            ))}
          </select>
        </div>
      )}
      {consignmentCount > consignments.length && (
        <p>{say('documents.moreRows', { shown: number(consignments.length), all: number(consignmentCount) })}</p>
      )}
      <BoxSheet boxes={shown.boxes} label={label} />
      <ConvertPanel entry={entry} onWrite={(target) => desk.write(entry.id, chosen, target)} />
    </>
  );
}
