import type { ReactNode } from 'react';
import { addDays } from '../form/calendar.ts';
import type { Draft } from '../form/draft.ts';
import { useDoorName } from '../form/use-door-name.ts';
import { formatDate, readDate } from '../words/format.ts';
import { useWords } from '../words/words.tsx';

/** The planned request in one line, with buttons that move its ready date or open the form. */
export function RequestLine(props: {
  readonly draft: Draft;
  readonly today: string;
  readonly isFormOpen: boolean;
  readonly onForm: () => void;
  readonly onMove: (ready: string) => void;
}): ReactNode {
  const { t } = useWords();
  const { draft } = props;
  const from = useDoorName(draft.from);
  const to = useDoorName(draft.to);
  const ready = readDate(draft.ready);
  return (
    <div className="request-line">
      <h1>
        {from} <span aria-hidden="true">→</span> {to}
      </h1>
      <p>
        {draft.mass} {t(`unit.${draft.massUnit}`)} {draft.goods}
        {draft.hsCode && ` (HS ${draft.hsCode})`}
        {draft.volume && `, ${draft.volume} m³`} · {startLow(t('field.ready'))} {formatDate(draft.ready)}
        {draft.dangerousClass && ` · ${startLow(t('field.dangerousClass'))} ${draft.dangerousClass}`}
        {draft.needsReefer && ` · ${startLow(t('field.reefer'))}`}
        {draft.incoterm && ` · ${draft.incoterm}`}
        {draft.deadline && ` · ${startLow(t('field.deadline'))} ${formatDate(draft.deadline)}`}
      </p>
      <div className="request-tools no-print">
        {ready && (
          <fieldset className="plain move" aria-label={t('timeline.move')} title={t('timeline.move')}>
            {[-7, -1, 1, 7].map((step) => {
              const text = `${step < 0 ? '\u2212' : '+'}${t('hours.days', { days: String(Math.abs(step)) })}`;
              const meaning = t(step < 0 ? 'timeline.earlier' : 'timeline.later', { days: Math.abs(step) });
              return (
                <button
                  key={step}
                  type="button"
                  className="chip"
                  disabled={addDays(ready, step) < props.today}
                  aria-label={`${text}, ${meaning}`}
                  onClick={() => props.onMove(addDays(ready, step))}
                >
                  {text}
                </button>
              );
            })}
          </fieldset>
        )}
        <button type="button" className="button" aria-expanded={props.isFormOpen} onClick={props.onForm}>
          {t(props.isFormOpen ? 'form.hide' : 'form.change')}
        </button>
      </div>
    </div>
  );
}

/** A label within a line: its first letter small, what is an abbreviation as it is. */
function startLow(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
