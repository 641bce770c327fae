import { type FormEvent, type ReactNode, useState } from 'react';
import { useEquipment } from '../lookups/lookups.ts';
import { Field } from '../ui/field.tsx';
import { Sign } from '../ui/icons.tsx';
import { PickMany } from '../ui/pick-many.tsx';
import { useNames } from '../words/names.tsx';
import { useWords } from '../words/words.tsx';
import { DateInput } from './date-input.tsx';
import { DoorInput } from './door-input.tsx';
import { type Draft, EMPTY_DRAFT, FOLDED_FIELDS } from './draft.ts';
import type { FormPart } from './form-part.ts';
import { GoodsInput } from './goods-input.tsx';
import { splitMass } from './mass-text.ts';
import { MoreWishes } from './more-wishes.tsx';

/** The request: the fields every quote needs in sight, the rest folded. */
export function QuoteForm(props: FormPart & { readonly isPlanned: boolean; readonly onPlan: () => void }): ReactNode {
  const { t } = useWords();
  const { draft, notes, change } = props;
  const [isUnfolded, setIsUnfolded] = useState(false);
  const hasFoldedNote = FOLDED_FIELDS.some((field) => notes.has(field));
  const wishCount = countWishes(draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onPlan();
  };
  return (
    <form className="quote" onSubmit={submit} noValidate aria-label={t('form.title')} data-tour="2">
      <div className="quote-row quote-doors">
        <DoorField name="from" part={props} />
        <button
          type="button"
          className="icon-button swap"
          aria-label={t('form.swap')}
          title={t('form.swap')}
          onClick={() => change({ from: draft.to, to: draft.from })}
        >
          <Sign name="swap" />
        </button>
        <DoorField name="to" part={props} />
        <Field label={t('field.ready')} notes={notes.get('ready') ?? []} className="field-ready">
          {(input) => (
            <DateInput input={input} value={draft.ready} today={props.today} onChange={(ready) => change({ ready })} />
          )}
        </Field>
      </div>
      <CargoRow {...props} />
      <details
        className="more"
        open={isUnfolded || hasFoldedNote}
        onToggle={(event) => setIsUnfolded(event.currentTarget.open)}
      >
        <summary>
          <Sign name="down" />
          {wishCount > 0 ? t('form.moreCount', { count: String(wishCount) }) : t('form.more')}
        </summary>
        <MoreWishes draft={draft} notes={notes} today={props.today} change={change} />
      </details>
      <div className="quote-end">
        {notes.size > 0 && <span className="quote-wrong">{t('form.wrong', { count: notes.size })}</span>}
        <ClearButton draft={draft} change={change} />
        <button type="submit" className="button button-strong">
          {t(props.isPlanned ? 'form.replan' : 'form.plan')}
        </button>
      </div>
    </form>
  );
}

/** Empties the form, and brings back what was in it as long as nothing new is. */
function ClearButton({ draft, change }: Pick<FormPart, 'draft' | 'change'>): ReactNode {
  const { t } = useWords();
  const [cleared, setCleared] = useState<Draft | undefined>(undefined);
  const isEmpty = JSON.stringify(draft) === JSON.stringify(EMPTY_DRAFT);
  const clear = () => {
    setCleared(draft);
    change(EMPTY_DRAFT);
  };
  if (isEmpty && !cleared) return null;
  return (
    <button type="button" className="button button-quiet" onClick={isEmpty && cleared ? () => change(cleared) : clear}>
      {t(isEmpty ? 'form.bringBack' : 'form.clear')}
    </button>
  );
}

function DoorField({ name, part }: { readonly name: 'from' | 'to'; readonly part: FormPart }): ReactNode {
  const { t } = useWords();
  const notes = part.notes.get(name) ?? [];
  return (
    <Field label={t(`field.${name}`)} notes={notes} className={`field-${name}`}>
      {(input) => (
        <DoorInput
          input={input}
          door={part.draft[name]}
          placeholder={t('hint.door')}
          isAsked={notes.some(({ actions }) => actions.length > 0)}
          onChange={(door) => part.change({ [name]: door })}
        />
      )}
    </Field>
  );
}

function CargoRow({ draft, notes, change }: FormPart): ReactNode {
  const { t } = useWords();
  const names = useNames();
  const equipment = useEquipment().map(({ id }) => ({ id, name: names.equipment(id) }));
  return (
    <div className="quote-row quote-cargo">
      <Field label={t('field.goods')} notes={notes.get('goods') ?? []} hint={t('hint.goods')} className="field-goods">
        {(input) => <GoodsInput input={input} goods={draft.goods} hsCode={draft.hsCode} onChange={change} />}
      </Field>
      <MassField draft={draft} notes={notes} change={change} />
      <Field label={t('field.volume')} notes={notes.get('volume') ?? []} isOptional className="field-volume">
        {(input) => (
          <input
            {...input}
            inputMode="decimal"
            autoComplete="off"
            value={draft.volume}
            onChange={(event) => change({ volume: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('field.equipment')} notes={notes.get('equipment') ?? []} isOptional className="field-equipment">
        {(input) => (
          <PickMany
            input={input}
            choices={equipment}
            chosen={draft.equipment}
            emptyText={draft.equipment.length === 0 ? t('form.any') : t('form.add')}
            onChange={(ids) => change({ equipment: ids })}
          />
        )}
      </Field>
    </div>
  );
}

function MassField({ draft, notes, change }: Pick<FormPart, 'draft' | 'notes' | 'change'>): ReactNode {
  const { t } = useWords();
  return (
    <Field label={t('field.mass')} notes={notes.get('mass') ?? []} className="field-mass">
      {(input) => (
        <span className="with-unit">
          <input
            {...input}
            inputMode="decimal"
            autoComplete="off"
            value={draft.mass}
            onChange={(event) => change({ mass: event.target.value })}
            onBlur={() => change(splitMass(draft.mass) ?? {})}
          />
          <select
            aria-label={t('field.massUnit')}
            value={draft.massUnit}
            onChange={(event) => change({ massUnit: event.target.value === 'kg' ? 'kg' : 't' })}
          >
            <option value="t">{t('unit.t')}</option>
            <option value="kg">{t('unit.kg')}</option>
          </select>
        </span>
      )}
    </Field>
  );
}

function countWishes(draft: Draft): number {
  const texts = [draft.hsCode, draft.packageCount, draft.dangerousClass, draft.valueUsd, draft.capitalRate];
  const others = [draft.deadline, draft.carrierState, draft.pieceCm.join(''), draft.incoterm];
  const lists = [draft.excludeStates, draft.excludeModes, draft.excludePlaces, draft.via];
  return (
    [...texts, ...others].filter(Boolean).length +
    lists.filter((list) => list.length > 0).length +
    Number(draft.needsReefer) +
    Number(draft.allowSplit)
  );
}
