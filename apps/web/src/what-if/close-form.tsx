import type { Plan, PlanChange } from '@karvon/contract';
import { type FormEvent, type ReactNode, useState } from 'react';
import { DateInput } from '../form/date-input.tsx';
import { Field } from '../ui/field.tsx';
import { readDate } from '../words/format.ts';
import { useWords } from '../words/words.tsx';
import { SubjectChoice } from './subject-choice.tsx';
import { subjectsOf } from './subjects.ts';

/** Supposes that a border, port, airport or service is closed, for some days or until further notice. */
export function CloseForm(props: {
  readonly plan: Plan;
  readonly today: string;
  readonly onAdd: (change: PlanChange) => void;
}): ReactNode {
  const { t } = useWords();
  const [at, setAt] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [first, last] = [readDate(from), readDate(to)];
  const isWrong = (from !== '' && !first) || (to !== '' && !last) || (first && last ? last < first : false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (at === '' || isWrong) return;
    props.onAdd({ kind: 'closure', at, ...(first && { from: first }), ...(last && { to: last }) });
    setAt('');
  };
  const note = isWrong ? [{ tone: 'error' as const, text: t('issue.closure-days-reversed'), actions: [] }] : [];
  return (
    <form className="what-if-form" onSubmit={submit} aria-label={t('whatIf.close')} noValidate>
      <Field label={t('whatIf.close')}>
        {(input) => <SubjectChoice input={input} subjects={subjectsOf(props.plan)} value={at} onChange={setAt} />}
      </Field>
      <Field label={t('whatIf.from')}>
        {(input) => <DateInput input={input} value={from} today={props.today} onChange={setFrom} />}
      </Field>
      <Field label={t('whatIf.to')} notes={note}>
        {(input) => <DateInput input={input} value={to} today={props.today} onChange={setTo} />}
      </Field>
      <button type="submit" className="button" disabled={at === '' || isWrong}>
        {t('whatIf.add')}
      </button>
    </form>
  );
}
