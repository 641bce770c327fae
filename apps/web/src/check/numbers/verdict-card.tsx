import type { Finding } from '@karvon/standards';
import { memo, type ReactNode } from 'react';
import { useCheckWords } from '../words/use-check-words.tsx';
import type { CheckedValue, PastedValue } from './check-values.ts';
import { SAMPLES } from './samples.ts';
import { SeverityMark, SpokenText } from './verdict-mark.tsx';

/** What a card of a verdict shows and changes. */
interface VerdictCardProps {
  readonly checked: CheckedValue;
  /** Shows all of it at once; a list of many folds what is more than a line. */
  readonly isOpen: boolean;
  readonly onUse: (value: PastedValue, wanted: string) => void;
}

/** The verdict on one value: a mark with its word, what it is, its parts, its findings, and what it should probably read. */
export const VerdictCard = memo(function VerdictCard({ checked, isOpen, onUse }: VerdictCardProps): ReactNode {
  const { say, name } = useCheckWords();
  const { verdict, otherKinds, line, text } = checked;
  const word = say(verdict.isValid ? 'verdict.valid' : 'verdict.refused');
  const head = (
    <>
      <span className="verdict-mark" data-valid={verdict.isValid}>
        <span aria-hidden="true">{verdict.isValid ? '✓' : '✕'}</span> {word}
      </span>{' '}
      <bdi className="verdict-text">{text}</bdi> <span className="verdict-kind">{name('kind', verdict.kind)}</span>{' '}
      <small className="verdict-line">{say('verdict.line', { line })}</small>
    </>
  );
  const more = (
    <div className="verdict-more">
      {verdict.isValid && verdict.normalised !== text && (
        <p>
          {say('verdict.normalised')}: <bdi className="verdict-text">{verdict.normalised}</bdi>
        </p>
      )}
      <Parts checked={checked} />
      {otherKinds.length > 0 && (
        <p className="verdict-others">
          {say('verdict.others')}: {otherKinds.map((kind) => name('kind', kind)).join('; ')}
        </p>
      )}
      <NearMisses checked={checked} onUse={onUse} />
    </div>
  );
  return (
    <li className="verdict" data-valid={verdict.isValid}>
      {isOpen ? (
        <p className="verdict-head">{head}</p>
      ) : (
        <details>
          <summary className="verdict-head">{head}</summary>
          {more}
        </details>
      )}
      <Findings checked={checked} onUse={onUse} />
      {isOpen && more}
    </li>
  );
});

/** What the value is with another check digit, beside what it is as it stands. */
function NearMisses({ checked, onUse }: Pick<VerdictCardProps, 'checked' | 'onUse'>): ReactNode {
  const { say, name } = useCheckWords();
  return checked.near.map(({ kind, suggestion }) => (
    <p key={kind} className="verdict-others">
      {say('verdict.near')}: {name('kind', kind)}{' '}
      <button type="button" className="chip" onClick={() => onUse(checked, suggestion)}>
        {say('verdict.use', { value: suggestion })}
      </button>
    </p>
  ));
}

function Findings({ checked, onUse }: Pick<VerdictCardProps, 'checked' | 'onUse'>): ReactNode {
  const { verdict } = checked;
  if (verdict.findings.length === 0) return null;
  return (
    <ul className="verdict-findings">
      {verdict.findings.map((found, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: Findings of one verdict never change their order.
        <FindingLine key={index} found={found} kind={verdict.kind} onUse={(wanted) => onUse(checked, wanted)} />
      ))}
    </ul>
  );
}

function FindingLine(props: {
  readonly found: Finding;
  readonly kind: string;
  readonly onUse: (value: string) => void;
}): ReactNode {
  const { say, finding, valuesOf } = useCheckWords();
  const { code, severity, message, suggestion } = props.found;
  const isForm = code === 'form-wrong';
  const values = isForm ? [] : valuesOf(message);
  const sample = isForm ? SAMPLES[props.kind] : undefined;
  return (
    <li data-severity={severity}>
      <SeverityMark severity={severity} /> <SpokenText said={finding(code, message)} />{' '}
      {values.length > 0 && (
        <span className="verdict-values">{say('verdict.values', { values: values.join(' · ') })}</span>
      )}{' '}
      {sample !== undefined && <span className="verdict-values">{say('verdict.sample', { sample })}</span>}{' '}
      <code>{code}</code>{' '}
      {suggestion !== undefined && (
        <button type="button" className="chip" onClick={() => props.onUse(suggestion)}>
          {say('verdict.use', { value: suggestion })}
        </button>
      )}
    </li>
  );
}

function Parts({ checked }: Pick<VerdictCardProps, 'checked'>): ReactNode {
  const { say, name, meaning } = useCheckWords();
  const { parts, kind } = checked.verdict;
  if (parts.length === 0) return null;
  return (
    <table className="verdict-parts">
      <caption className="visually-hidden">{say('verdict.parts', { value: checked.text })}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{say('verdict.part')}</th>
          <th scope="col">{say('verdict.value')}</th>
          <th scope="col">{say('verdict.meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: Parts of one verdict never change their order.
          <tr key={index}>
            <th scope="row">{name('part', part.name)}</th>
            <td>{kind === 'incoterm' ? <SpokenText said={meaning(part.value)} /> : <bdi>{part.value}</bdi>}</td>
            <td>
              <PartMeaning name={part.name} kind={kind} text={part.meaning} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The number of a firm repeats its kind in its first part; the kind has a name in every language. */
function PartMeaning(props: { readonly name: string; readonly kind: string; readonly text: string }): ReactNode {
  const { name, meaning } = useCheckWords();
  if (props.name === 'number' && props.kind.startsWith('tax-')) return name('kind', props.kind);
  return <SpokenText said={meaning(props.text)} />;
}
