import { type FormEvent, type ReactNode, useState } from 'react';
import { DateInput } from '../form/date-input.tsx';
import { Field } from '../ui/field.tsx';
import { formatDate, readDate } from '../words/format.ts';
import { useWords } from '../words/words.tsx';

/** Supposes that the goods are ready on another day. */
export function DayForm(props: {
  readonly ready: string;
  readonly today: string;
  readonly onMove: (ready: string) => void;
}): ReactNode {
  const { t } = useWords();
  const [text, setText] = useState(props.ready);
  const day = readDate(text);
  const isSound = day !== undefined && day >= props.today;
  const isOther = isSound && day !== readDate(props.ready);
  const past = {
    tone: 'error' as const,
    text: t(day ? 'issue.date-in-past' : 'issue.not-a-date', {
      found: formatDate(text),
      today: formatDate(props.today),
    }),
    actions: [],
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isOther) props.onMove(day);
  };
  return (
    <form className="what-if-form" onSubmit={submit} aria-label={t('whatIf.day')} noValidate>
      <Field label={t('whatIf.day')} notes={isSound ? [] : [past]}>
        {(input) => <DateInput input={input} value={text} today={props.today} onChange={setText} />}
      </Field>
      <button type="submit" className="button" disabled={!isOther}>
        {t('whatIf.add')}
      </button>
    </form>
  );
}
