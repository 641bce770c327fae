import { type ReactNode, useState } from 'react';
import { saveFile } from '../../ui/save-file.ts';
import { useWords } from '../../words/words.tsx';
import { useCheckWords } from '../words/use-check-words.tsx';
import { type CheckedValue, type PastedValue, VALUES_MAX } from './check-values.ts';
import type { Verdicts } from './use-verdicts.ts';
import { VerdictCard } from './verdict-card.tsx';
import { csvOf, tabbedOf, verdictRows } from './verdict-table.ts';

/** Cards that are drawn at first, and each time that more are asked for. */
const SHOWN_FIRST = 50;
const SHOWN_MORE = 200;

/** Up to so many values each verdict is shown at length. */
const OPEN_MAX = 4;

/** What the list of verdicts is given. */
interface VerdictListProps {
  readonly verdicts: Verdicts;
  readonly valueCount: number;
  readonly beyondCount: number;
  readonly onUse: (value: PastedValue, wanted: string) => void;
}

/** The verdicts on all values, with their count, a filter, and the table to take along. */
export function VerdictList(props: VerdictListProps): ReactNode {
  const { say } = useCheckWords();
  const { number } = useWords();
  const { checked, isChecking } = props.verdicts;
  const [isRefusedOnly, setIsRefusedOnly] = useState(false);
  const [shownCount, setShownCount] = useState(SHOWN_FIRST);
  const refused = checked.filter(({ verdict }) => !verdict.isValid);
  const listed = isRefusedOnly ? refused : checked;
  const shown = listed.slice(0, shownCount);
  if (props.valueCount === 0) return <p className="verdicts-empty">{say('numbers.empty')}</p>;
  return (
    <>
      <Count {...props} refusedCount={refused.length} />
      <div className="verdicts-tools no-print">
        {checked.length > 1 && (
          <label className="check">
            <input
              type="checkbox"
              checked={isRefusedOnly}
              onChange={(event) => setIsRefusedOnly(event.target.checked)}
            />
            {say('numbers.onlyRefused')}
          </label>
        )}
        <TakeAlong checked={checked} isReady={!isChecking} />
      </div>
      {isRefusedOnly && refused.length === 0 && <p>{say('numbers.noRefused')}</p>}
      <ol className="verdicts">
        {shown.map((one) => (
          <VerdictCard
            key={`${one.start} ${one.text}`}
            checked={one}
            isOpen={checked.length <= OPEN_MAX}
            onUse={props.onUse}
          />
        ))}
      </ol>
      {listed.length > shown.length && (
        <button type="button" className="button no-print" onClick={() => setShownCount(shownCount + SHOWN_MORE)}>
          {say('numbers.more', { count: number(Math.min(SHOWN_MORE, listed.length - shown.length)) })}
        </button>
      )}
    </>
  );
}

function Count(props: VerdictListProps & { readonly refusedCount: number }): ReactNode {
  const { say } = useCheckWords();
  const { number } = useWords();
  const { refusedCount, valueCount, beyondCount } = props;
  const { checked, isChecking } = props.verdicts;
  const said = isChecking
    ? say('numbers.checking', { done: number(checked.length), all: number(valueCount) })
    : say('numbers.count', {
        all: number(checked.length),
        valid: number(checked.length - refusedCount),
        refused: number(refusedCount),
      });
  return (
    <>
      <p className="verdicts-count" role="status">
        {said}
      </p>
      {beyondCount > 0 && (
        <p className="banner banner-stale">
          {say('numbers.beyond', { max: number(VALUES_MAX), count: number(beyondCount) })}
        </p>
      )}
    </>
  );
}

function TakeAlong(props: { readonly checked: readonly CheckedValue[]; readonly isReady: boolean }): ReactNode {
  const { say, name, finding } = useCheckWords();
  const [said, setSaid] = useState('');
  const rows = () =>
    verdictRows(props.checked, {
      headers: [
        say('verdict.line', { line: '' }).trim(),
        say('verdict.value'),
        say('verdict.verdict'),
        say('verdict.kind'),
        say('verdict.normalised'),
        say('verdict.suggestion'),
        say('verdict.finding'),
      ],
      verdict: (isValid) => say(isValid ? 'verdict.valid' : 'verdict.refused'),
      kind: (kind) => name('kind', kind),
      finding: (code, message) => finding(code, message).text,
    });
  const copy = async () => {
    const copied = navigator.clipboard?.writeText(tabbedOf(rows())) ?? Promise.reject(new Error('no clipboard'));
    await copied.then(
      () => setSaid(say('numbers.copied')),
      () => setSaid(say('numbers.notCopied')),
    );
  };
  return (
    <span className="verdicts-take">
      <button type="button" className="button" disabled={!props.isReady} onClick={copy}>
        {say('numbers.copy')}
      </button>
      <button
        type="button"
        className="button"
        disabled={!props.isReady}
        onClick={() => saveFile('karvon-check.csv', csvOf(rows()), 'text/csv')}
      >
        {say('numbers.download')}
      </button>
      <span role="status" className="verdicts-said">
        {said}
      </span>
    </span>
  );
}
