import { type Plan, type PlanChange, PRICE_PERCENT } from '@karvon/contract';
import { MODES, type Mode } from '@karvon/model';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Field } from '../ui/field.tsx';
import { readDecimal } from '../words/format.ts';
import { useNames } from '../words/names.tsx';
import { useWords } from '../words/words.tsx';
import { chargesOf } from './subjects.ts';

type Component = Extract<PlanChange, { readonly kind: 'price' }>['component'];

/** Supposes that charges of a kind are dearer or cheaper, everywhere or of one mode or state alone. */
export function PriceForm(props: { readonly plan: Plan; readonly onAdd: (change: PlanChange) => void }): ReactNode {
  const { t, number } = useWords();
  const [component, setComponent] = useState<Component | ''>('');
  const [text, setText] = useState('20');
  const [mode, setMode] = useState<Mode | ''>('');
  const [state, setState] = useState('');
  const percent = readDecimal(text.replace('%', '').replace('\u2212', '-'));
  const isSound =
    percent !== undefined && percent >= PRICE_PERCENT.least && percent <= PRICE_PERCENT.most && percent !== 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (component === '' || !isSound) return;
    props.onAdd({ kind: 'price', component, percent, ...(mode && { mode }), ...(state && { state }) });
    setComponent('');
  };
  const range = { least: number(PRICE_PERCENT.least), most: number(PRICE_PERCENT.most) };
  const outOfRange = { tone: 'error' as const, text: t('issue.price-percent-range', range), actions: [] };
  const { components } = chargesOf(props.plan);
  return (
    <form className="what-if-form" onSubmit={submit} aria-label={t('whatIf.price')} noValidate>
      <Field label={t('whatIf.price')}>
        {(input) => (
          <select {...input} value={component} onChange={(event) => setComponent(event.target.value as Component | '')}>
            <option value="">{t('whatIf.choose')}</option>
            {(components as readonly Component[]).map((kind) => (
              <option key={kind} value={kind}>
                {t(`cost.${kind}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('whatIf.percent')} notes={isSound ? [] : [outOfRange]}>
        {(input) => (
          <input {...input} autoComplete="off" value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
      <Scope plan={props.plan} mode={mode} state={state} onMode={setMode} onState={setState} />
      <button type="submit" className="button" disabled={component === '' || !isSound}>
        {t('whatIf.add')}
      </button>
    </form>
  );
}

/** Of which mode and in which state the charges are. */
function Scope(props: {
  readonly plan: Plan;
  readonly mode: Mode | '';
  readonly state: string;
  readonly onMode: (mode: Mode | '') => void;
  readonly onState: (state: string) => void;
}): ReactNode {
  const { t } = useWords();
  const names = useNames();
  return (
    <>
      <Field label={t('whatIf.mode')}>
        {(input) => (
          <select {...input} value={props.mode} onChange={(event) => props.onMode(event.target.value as Mode | '')}>
            <option value="">{t('whatIf.any')}</option>
            {MODES.map((mode) => (
              <option key={mode} value={mode}>
                {t(`mode.${mode}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('whatIf.state')}>
        {(input) => (
          <select {...input} value={props.state} onChange={(event) => props.onState(event.target.value)}>
            <option value="">{t('whatIf.any')}</option>
            {chargesOf(props.plan).states.map((state) => (
              <option key={state} value={state}>
                {names.state(state)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}
