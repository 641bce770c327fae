import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Sign } from '../ui/icons.tsx';
import { formatDate } from '../words/format.ts';
import { LOCALE_DATA } from '../words/locale-data.ts';
import { useWords } from '../words/words.tsx';
import { addDays, addMonths, weeksOfMonth } from './calendar.ts';

const STEP_OF_KEY: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

interface PickerProps {
  readonly chosen: string;
  readonly today: string;
  readonly onPick: (day: string) => void;
}

/** A month of which a day from today on is picked; arrow keys move by day and week. */
export function CalendarPicker(props: PickerProps): ReactNode {
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
            <Week key={week[0]} {...{ week, month, focus }} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Week(
  props: PickerProps & { readonly week: readonly string[]; readonly month: string; readonly focus: string },
): ReactNode {
  return (
    <tr>
      {props.week.map((day) => (
        <td key={day}>
          <button
            type="button"
            data-day={day}
            tabIndex={day === props.focus ? 0 : -1}
            aria-label={formatDate(day)}
            aria-current={day === props.today ? 'date' : undefined}
            aria-pressed={day === props.chosen}
            data-outside={!day.startsWith(props.month) || undefined}
            disabled={day < props.today}
            onClick={() => props.onPick(day)}
          >
            {Number(day.slice(8))}
          </button>
        </td>
      ))}
    </tr>
  );
}
