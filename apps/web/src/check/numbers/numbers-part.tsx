import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { ADDRESS_NUMBERS_MAX, type CheckedNumbers } from '../../address/address.ts';
import { useDelayed } from '../../ui/use-delayed.ts';
import { useCheckWords } from '../words/use-check-words.tsx';
import { isDocument, type PastedValue, replaceValue, splitValues } from './check-values.ts';
import { isKind, KindChoice } from './kind-choice.tsx';
import { EXAMPLES } from './samples.ts';
import { useVerdicts } from './use-verdicts.ts';
import { VerdictList } from './verdict-list.tsx';

/** What the part of the page for numbers is given. */
interface NumbersPartProps {
  readonly checked: CheckedNumbers | undefined;
  readonly onChecked: (checked: CheckedNumbers | undefined) => void;
  /** Takes a pasted text that is a document. */
  readonly onDocument: (text: string) => void;
}

/** Longest values that an address holds together, in UTF-16 units. */
const ADDRESS_LENGTH_MAX = 1500;

/** Where numbers are pasted, with the verdicts as one types; the address keeps a list that is not too long. */
export function NumbersPart({ checked, onChecked, onDocument }: NumbersPartProps): ReactNode {
  const { say } = useCheckWords();
  const kind = checked?.kind !== undefined && isKind(checked.kind) ? checked.kind : 'auto';
  const [pasted, setPasted] = usePasted(checked, onChecked, kind);
  const settled = useDelayed(pasted, pasted.length > 2000 ? 250 : 120);
  const { values, beyondCount } = useMemo(() => splitValues(settled), [settled]);
  const verdicts = useVerdicts(values, kind);
  const [said, setSaid] = useState('');
  const use = useCallback(
    (value: PastedValue, wanted: string) => setPasted(replaceValue(settled, value, wanted)),
    [settled, setPasted],
  );
  const add = (text: string) => setPasted(pasted.trim() === '' ? text : `${pasted.trimEnd()}\n${text}`);
  return (
    <section className="check-part" aria-labelledby="numbers-title">
      <div className="check-input no-print">
        <h2 id="numbers-title">{say('numbers.title')}</h2>
        <div className="field">
          <label htmlFor="check-numbers">{say('numbers.label')}</label>
          <textarea
            id="check-numbers"
            rows={8}
            spellCheck={false}
            autoCapitalize="characters"
            autoComplete="off"
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
            onPaste={(event) => {
              const text = event.clipboardData.getData('text');
              setSaid('');
              if (!isDocument(text)) return;
              event.preventDefault();
              setSaid(say('numbers.documentPasted'));
              onDocument(text);
            }}
          />
          <p className="hint" role="status">
            {said || (values.length > ADDRESS_NUMBERS_MAX ? say('numbers.notInLink') : '')}
          </p>
        </div>
        <KindChoice kind={kind} onKind={(next) => onChecked(heldBy(pasted, next))} />
        <Examples add={add} clear={pasted === '' ? undefined : () => setPasted('')} />
      </div>
      <section className="check-answer" aria-label={say('numbers.verdicts')}>
        <VerdictList verdicts={verdicts} valueCount={values.length} beyondCount={beyondCount} onUse={use} />
      </section>
    </section>
  );
}

/** Numbers to begin with, and a button that clears the list when there is one. */
function Examples(props: {
  readonly add: (text: string) => void;
  readonly clear: (() => void) | undefined;
}): ReactNode {
  const { say, name } = useCheckWords();
  return (
    <p className="examples">
      <span>{say('numbers.examples')}:</span>
      {EXAMPLES.map((example) => (
        <button key={example.kind} type="button" className="chip" onClick={() => props.add(example.text)}>
          {name('kind', example.kind)}
        </button>
      ))}
      {props.clear && (
        <button type="button" className="button button-quiet" onClick={props.clear}>
          {say('numbers.clear')}
        </button>
      )}
    </p>
  );
}

/** Keeps what was pasted and the address in step: typing changes the address a moment later, back and links change what is pasted. */
function usePasted(
  checked: CheckedNumbers | undefined,
  onChecked: (checked: CheckedNumbers | undefined) => void,
  kind: string,
): readonly [string, (text: string) => void] {
  const [pasted, setPasted] = useState(() => textOf(checked));
  const [written, setWritten] = useState(() => textOf(checked));
  const inAddress = textOf(checked);
  if (inAddress !== written) {
    setWritten(inAddress);
    if (textOf(heldBy(pasted, kind)) !== inAddress) setPasted(inAddress);
  }
  const settled = useDelayed(pasted, 400);
  useEffect(() => {
    if (settled !== pasted) return;
    const held = heldBy(settled, kind);
    if (textOf(held) === inAddress) return;
    setWritten(textOf(held));
    onChecked(held);
  }, [settled, pasted, kind, inAddress, onChecked]);
  return [pasted, setPasted];
}

/** What of a pasted text the address holds: all values, or none when they are too many. */
function heldBy(pasted: string, kind: string): CheckedNumbers | undefined {
  const { values } = splitValues(pasted);
  const numbers = values.map(({ text }) => text);
  const isShort = numbers.length <= ADDRESS_NUMBERS_MAX && numbers.join('').length <= ADDRESS_LENGTH_MAX;
  const held = isShort ? numbers : [];
  return kind === 'auto' && held.length === 0 ? undefined : { ...(kind !== 'auto' && { kind }), numbers: held };
}

function textOf(checked: CheckedNumbers | undefined): string {
  return (checked?.numbers ?? []).join('\n');
}
