import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../words/words.tsx';
import type { FieldInput } from './field.tsx';

/** One candidate of a combobox. */
export interface Candidate {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
}

/** What a combobox is given. */
interface ComboboxProps {
  readonly input: FieldInput;
  readonly value: string;
  readonly candidates: readonly Candidate[];
  readonly isAsking: boolean;
  readonly placeholder?: string;
  readonly onText: (text: string) => void;
  readonly onPick: (id: string) => void;
}

/**
 * A text input with candidates below it. Nothing is picked but by a click or by Enter on a candidate the reader
 * has moved to. Pattern: WAI-ARIA Authoring Practices 1.2, "Editable combobox with list autocomplete".
 */
export function Combobox(props: ComboboxProps): ReactNode {
  const { t } = useWords();
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { candidates } = props;
  useEffect(() => setActive((index) => Math.min(index, candidates.length - 1)), [candidates.length]);
  const pick = (index: number) => {
    const candidate = candidates[index];
    if (!candidate) return;
    props.onPick(candidate.id);
    setIsOpen(false);
    setActive(-1);
  };
  const move = (index: number) => {
    setIsOpen(true);
    setActive(index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = actOfKey(event.key, { isOpen, active, count: candidates.length });
    if (!act) return;
    event.preventDefault();
    if (act.kind === 'close') setIsOpen(false);
    else if (act.kind === 'pick') pick(active);
    else move(act.index);
  };
  const hasText = props.value.trim().length >= 2;
  const isListed = isOpen && hasText && candidates.length > 0;
  return (
    <div className="combobox">
      <input
        {...props.input}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        placeholder={props.placeholder}
        value={props.value}
        aria-expanded={isListed}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isListed && active >= 0 ? `${listId}-${active}` : undefined}
        onChange={(event) => {
          props.onText(event.target.value);
          setIsOpen(true);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setIsOpen(false)}
      />
      <CandidateList {...{ listId, candidates, active, pick }} isOpen={isListed} />
      <span className="visually-hidden" role="status">
        {isOpen && hasText && !props.isAsking ? t('form.candidates', { count: candidates.length }) : ''}
      </span>
      {isOpen && hasText && candidates.length === 0 && (
        <div className="candidates candidates-empty">{t(props.isAsking ? 'form.asking' : 'form.noCandidates')}</div>
      )}
    </div>
  );
}

/** What a key does to the list: closes it, picks the candidate moved to, or moves, around the ends. */
function actOfKey(
  key: string,
  { isOpen, active, count }: { readonly isOpen: boolean; readonly active: number; readonly count: number },
):
  | { readonly kind: 'close' }
  | { readonly kind: 'pick' }
  | { readonly kind: 'move'; readonly index: number }
  | undefined {
  if (key === 'Escape' && isOpen) return { kind: 'close' };
  if (key === 'Enter' && isOpen && active >= 0) return { kind: 'pick' };
  if (key === 'ArrowDown' && count > 0) return { kind: 'move', index: isOpen ? (active + 1) % count : 0 };
  if (key === 'ArrowUp' && count > 0) return { kind: 'move', index: active <= 0 ? count - 1 : active - 1 };
  return undefined;
}

function CandidateList(props: {
  readonly listId: string;
  readonly isOpen: boolean;
  readonly candidates: readonly Candidate[];
  readonly active: number;
  readonly pick: (index: number) => void;
}): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const { active } = props;
  useEffect(() => {
    if (active >= 0) list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div id={props.listId} ref={list} role="listbox" className="candidates" hidden={!props.isOpen}>
      {props.candidates.map((candidate, index) => (
        <div
          key={candidate.id}
          id={`${props.listId}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className="candidate"
          onPointerDown={(event) => {
            event.preventDefault();
            props.pick(index);
          }}
        >
          <span className="candidate-title">{candidate.title}</span>
          <span className="candidate-detail">{candidate.detail}</span>
        </div>
      ))}
    </div>
  );
}
