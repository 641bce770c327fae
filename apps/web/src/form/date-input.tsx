import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { FieldInput } from '../ui/field.tsx';
import { Sign } from '../ui/icons.tsx';
import { formatDate, readDate } from '../words/format.ts';
import { LOCALE_DATA } from '../words/locale-data.ts';
import { useWords } from '../words/words.tsx';
import { addDays, addMonths, weeksOfMonth } from './calendar.ts';

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
      {isOpen && <Calendar chosen={readDate(props.value) ?? ''} today={props.today} onPick={pick} />}
    </div>
  );
}

const STEP_OF_KEY: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

function Calendar(props: {
  readonly chosen: string;
  readonly today: string;
  readonly onPick: (day: string) => void;
}): ReactNode {
  const { t, language } = useWords();
  const [focus, setFocus] = useState(props.chosen || props.today);
  const month = focus.slice(0, 7);
  const grid = useRef<HTMLTableElement>(null);
  const { months, weekdaysShort, weekdays } = LOCALE_DATA[language];
  useEffect(() => {
    grid.current?.querySelector<HTMLButtonElement>(`[data-day="${focus}"]`)?.focus();
  }, [focus]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEP_OF_KEY[event.key];
    if (!step) return;
    event.preventDefault();
    setFocus(addDays(focus, step));
  };
  const turn = (step: number) => setFocus(`${addMonths(month, step)}-01`);
  return (
    <div className="calendar" role="dialog" aria-label={t('form.openCalendar')}>
      <div className="calendar-head">
        <button type="button" className="icon-button" aria-label={t('form.previousMonth')} onClick={() => turn(-1)}>
          <Sign name="left" />
        </button>
        <strong aria-live="polite">
          {months[Number(month.slice(5)) - 1]} {month.slice(0, 4)}
        </strong>
        <button type="button" className="icon-button" aria-label={t('form.nextMonth')} onClick={() => turn(1)}>
          <Sign name="right" />
        </button>
      </div>
      <table ref={grid} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {weekdaysShort.map((day, index) => (
              <th key={day} scope="col" abbr={weekdays[index]}>
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOfMonth(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  <button
                    type="button"
                    data-day={day}
                    tabIndex={day === focus ? 0 : -1}
                    aria-label={formatDate(day)}
                    aria-current={day === props.today ? 'date' : undefined}
                    aria-pressed={day === props.chosen}
                    data-outside={!day.startsWith(month) || undefined}
                    disabled={day < props.today}
                    onClick={() => props.onPick(day)}
                  >
                    {Number(day.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
