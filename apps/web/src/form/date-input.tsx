import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { FieldInput } from '../ui/field.tsx';
import { Sign } from '../ui/icons.tsx';
import { formatDate, readDate } from '../words/format.ts';
import { useWords } from '../words/words.tsx';
import { CalendarPicker } from './calendar-picker.tsx';

/** A date written as `01.12.2026`, with a calendar whose weeks begin on Monday. The value is ISO where it is a date. */
export function DateInput(props: {
  readonly input: FieldInput;
  readonly value: string;
  readonly today: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const [text, setText] = useState(() => formatDate(props.value));
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    setText((shown) => ((readDate(shown) ?? shown) === props.value ? shown : formatDate(props.value)));
  }, [props.value]);
  const pick = (day: string) => {
    props.onChange(day);
    setText(formatDate(day));
    setIsOpen(false);
    box.current?.querySelector('input')?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: It only watches for leaving and for Escape.
    <div
      className="date-input"
      ref={box}
      onBlur={(event) => !box.current?.contains(event.relatedTarget) && setIsOpen(false)}
      onKeyDown={(event) => event.key === 'Escape' && setIsOpen(false)}
    >
      <input
        {...props.input}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder={t('hint.date')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          props.onChange(readDate(event.target.value) ?? event.target.value);
        }}
        onBlur={() => setText(formatDate(readDate(text) ?? text))}
      />
      <button
        type="button"
        className="icon-button"
        aria-label={t('form.openCalendar')}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Sign name="calendar" />
      </button>
      {isOpen && <CalendarPicker chosen={readDate(props.value) ?? ''} today={props.today} onPick={pick} />}
    </div>
  );
}
