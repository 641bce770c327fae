import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../words/words.tsx';
import type { FieldInput } from './field.tsx';

/** One candidate of a combobox. */
export interface Candidate {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
}

/**
 * A text input with candidates below it. Nothing is picked but by a click or by Enter on a candidate the reader
 * has moved to. Pattern: WAI-ARIA Authoring Practices 1.2, "Editable combobox with list autocomplete".
 */
export function Combobox(props: {
  readonly input: FieldInput;
  readonly value: string;
  readonly candidates: readonly Candidate[];
  readonly isAsking: boolean;
  readonly placeholder?: string;
  readonly onText: (text: string) => void;
  readonly onPick: (id: string) => void;
}): ReactNode {
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
  const onKeyDown = (event: KeyboardEvent) => {
    const count = candidates.length;
    if (event.key === 'Escape' && isOpen) setIsOpen(false);
    else if (event.key === 'ArrowDown' && count > 0) move(isOpen ? (active + 1) % count : 0);
    else if (event.key === 'ArrowUp' && count > 0) move(active <= 0 ? count - 1 : active - 1);
    else if (event.key === 'Enter' && isOpen && active >= 0) pick(active);
    else return;
    event.preventDefault();
  };
  const move = (index: number) => {
    setIsOpen(true);
    setActive(index);
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
