import { HOLD_HOURS_MAX, type Plan, type PlanChange } from '@karvon/contract';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Field } from '../ui/field.tsx';
import { readDecimal } from '../words/format.ts';
import { useWords } from '../words/words.tsx';
import { SubjectChoice } from './subject-choice.tsx';
import { subjectsOf } from './subjects.ts';

/** Supposes that goods are held longer than known at a border, a port or an airport. */
export function DelayForm(props: { readonly plan: Plan; readonly onAdd: (change: PlanChange) => void }): ReactNode {
  const { t } = useWords();
  const [at, setAt] = useState('');
  const [text, setText] = useState('24');
  const hours = readDecimal(text);
  const isSound = hours !== undefined && hours > 0 && hours <= HOLD_HOURS_MAX;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (at === '' || !isSound) return;
    props.onAdd({ kind: 'delay', at, hours });
    setAt('');
  };
  const tooMuch = {
    tone: 'error' as const,
    text: t('issue.delay-hours-range', { most: String(HOLD_HOURS_MAX) }),
    actions: [],
  };
  const held = subjectsOf(props.plan).filter(({ group }) => group !== 'services');
  return (
    <form className="what-if-form" onSubmit={submit} aria-label={t('whatIf.delay')} noValidate>
      <Field label={t('whatIf.delay')}>
        {(input) => <SubjectChoice input={input} subjects={held} value={at} onChange={setAt} />}
      </Field>
      <Field label={t('whatIf.hours')} notes={isSound ? [] : [tooMuch]}>
        {(input) => (
          <input
            {...input}
            inputMode="decimal"
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className="button" disabled={at === '' || !isSound}>
        {t('whatIf.add')}
      </button>
    </form>
  );
}
