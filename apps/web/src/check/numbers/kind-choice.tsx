import { IDENTIFIER_KINDS, KIND_GROUPS } from '@karvon/standards';
import type { ReactNode } from 'react';
import { useCheckWords } from '../words/use-check-words.tsx';

/** Groups that hold more than one kind; the others would stand in the list twice. */
const GROUPS = Object.keys(KIND_GROUPS).filter((group) => (KIND_GROUPS[group]?.length ?? 0) > 1);

/** Tells whether a text names a kind of identifier or a group of kinds. */
export function isKind(text: string): boolean {
  return Object.hasOwn(KIND_GROUPS, text) || IDENTIFIER_KINDS.some(({ kind }) => kind === text);
}

/** The choice of what the numbers are: found out, a group, or one kind. */
export function KindChoice(props: { readonly kind: string; readonly onKind: (kind: string) => void }): ReactNode {
  const { say, name } = useCheckWords();
  return (
    <div className="field">
      <label htmlFor="check-kind">{say('numbers.kind')}</label>
      <select id="check-kind" value={props.kind} onChange={(event) => props.onKind(event.target.value)}>
        <optgroup label={say('numbers.groups')}>
          {GROUPS.map((group) => (
            <option key={group} value={group}>
              {name('group', group)}
            </option>
          ))}
        </optgroup>
        <optgroup label={say('numbers.kinds')}>
          {IDENTIFIER_KINDS.map(({ kind }) => (
            <option key={kind} value={kind}>
              {name('kind', kind)}
            </option>
          ))}
        </optgroup>
      </select>
    </div>
  );
}
