import { type Plan, parsePlanChange } from '@karvon/contract';
import type { ReactNode } from 'react';
import type { Draft } from '../form/draft.ts';
import { Sign } from '../ui/icons.tsx';
import { useNames } from '../words/names.tsx';
import { useWords } from '../words/words.tsx';
import { CloseForm } from './close-form.tsx';
import { DayForm } from './day-form.tsx';
import { DelayForm } from './delay-form.tsx';
import { PriceForm } from './price-form.tsx';
import { sayChange } from './say-change.ts';
import { CHANGE_KINDS, countSupposed, NOTHING_SUPPOSED, suppose, takeBack } from './supposed.ts';

/** What may be supposed to be different, and what is: each change plans anew, is in the address, and can be taken back. */
export function WhatIfPanel(props: {
  readonly draft: Draft;
  /** The plan whose ways are offered for a change; absent while none is known. */
  readonly plan: Plan | undefined;
  readonly today: string;
  readonly onChange: (draft: Draft) => void;
}): ReactNode {
  const { t } = useWords();
  const { draft, plan, onChange } = props;
  const count = countSupposed(draft.supposed);
  if (count === 0 && plan === undefined) return null;
  const add = (change: Parameters<typeof suppose>[1]) =>
    onChange({ ...draft, supposed: suppose(draft.supposed, change) });
  return (
    <details className="what-if no-print" open={count > 0}>
      <summary>
        {t('whatIf.title')}
        {count > 0 && <b>{t('whatIf.count', { count })}</b>}
      </summary>
      {count > 0 && <Supposals draft={draft} onChange={onChange} />}
      <p>{t('whatIf.lead')}</p>
      {plan && (
        <div className="what-if-forms">
          <CloseForm plan={plan} today={props.today} onAdd={add} />
          <DelayForm plan={plan} onAdd={add} />
          <PriceForm plan={plan} onAdd={add} />
          <DayForm
            key={draft.ready}
            ready={draft.ready}
            today={props.today}
            onMove={(ready) => onChange({ ...draft, ready })}
          />
        </div>
      )}
    </details>
  );
}

function Supposals({ draft, onChange }: { readonly draft: Draft; readonly onChange: (draft: Draft) => void }) {
  const words = useWords();
  const names = useNames();
  const { t } = words;
  const all = CHANGE_KINDS.flatMap((kind) => draft.supposed[kind].map((text) => ({ kind, text })));
  return (
    <ul className="what-if-list">
      {all.map(({ kind, text }) => {
        const said = sayChange(parsePlanChange(kind, text), text, words, names);
        return (
          <li key={`${kind} ${text}`}>
            <button
              type="button"
              className="chip"
              aria-label={t('whatIf.takeBack', { change: said })}
              onClick={() => onChange({ ...draft, supposed: takeBack(draft.supposed, kind, text) })}
            >
              {said} <Sign name="cross" />
            </button>
          </li>
        );
      })}
      {all.length > 1 && (
        <li>
          <button
            type="button"
            className="button button-quiet"
            onClick={() => onChange({ ...draft, supposed: NOTHING_SUPPOSED })}
          >
            {t('whatIf.takeAllBack')}
          </button>
        </li>
      )}
    </ul>
  );
}
