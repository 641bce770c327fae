import { MODES } from '@karvon/model';
import type { ReactNode } from 'react';
import { useStates } from '../lookups/lookups.ts';
import { Field } from '../ui/field.tsx';
import { PickMany } from '../ui/pick-many.tsx';
import { useNames } from '../words/names.tsx';
import { useWords } from '../words/words.tsx';
import { DateInput } from './date-input.tsx';
import type { FormPart } from './form-part.ts';
import { PickPlaces } from './pick-places.tsx';

/** The folded wishes: goods in detail, time and money, and what the way must keep to. */
export function MoreWishes(props: FormPart): ReactNode {
  const { t } = useWords();
  return (
    <div className="wishes">
      <fieldset>
        <legend>{t('form.group.goods')}</legend>
        <GoodsWishes {...props} />
      </fieldset>
      <fieldset>
        <legend>{t('form.group.time')}</legend>
        <TimeWishes {...props} />
      </fieldset>
      <fieldset>
        <legend>{t('form.group.ways')}</legend>
        <WayWishes {...props} />
      </fieldset>
    </div>
  );
}

type TextWish = 'hsCode' | 'packageCount' | 'dangerousClass' | 'valueUsd' | 'capitalRate' | 'incoterm';

function TextWishField({ name, part }: { readonly name: TextWish; readonly part: FormPart }): ReactNode {
  const { t } = useWords();
  return (
    <Field label={t(`field.${name}`)} notes={part.notes.get(name) ?? []}>
      {(input) => (
        <input
          {...input}
          inputMode={name === 'incoterm' ? 'text' : 'decimal'}
          autoComplete="off"
          value={part.draft[name]}
          onChange={(event) => part.change({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
}

function GoodsWishes(part: FormPart): ReactNode {
  const { t } = useWords();
  const { draft, change } = part;
  const setPiece = (index: number, text: string) =>
    change({ pieceCm: draft.pieceCm.map((old, at) => (at === index ? text : old)) as [string, string, string] });
  return (
    <>
      <TextWishField name="hsCode" part={part} />
      <TextWishField name="packageCount" part={part} />
      <Field label={t('field.piece')} notes={part.notes.get('piece') ?? []}>
        {(input) => (
          <span className="piece">
            {(['field.pieceLength', 'field.pieceWidth', 'field.pieceHeight'] as const).map((label, index) => (
              <input
                key={label}
                {...(index === 0 ? input : { 'aria-describedby': input['aria-describedby'] })}
                aria-label={t(label)}
                title={t(label)}
                inputMode="decimal"
                value={draft.pieceCm[index]}
                onChange={(event) => setPiece(index, event.target.value)}
              />
            ))}
          </span>
        )}
      </Field>
      <TextWishField name="dangerousClass" part={part} />
      <CheckWish
        label={t('field.reefer')}
        isOn={draft.needsReefer}
        onChange={(needsReefer) => change({ needsReefer })}
      />
      <CheckWish label={t('field.split')} isOn={draft.allowSplit} onChange={(allowSplit) => change({ allowSplit })} />
    </>
  );
}

function TimeWishes(part: FormPart): ReactNode {
  const { t } = useWords();
  return (
    <>
      <Field label={t('field.deadline')} notes={part.notes.get('deadline') ?? []}>
        {(input) => (
          <DateInput
            input={input}
            value={part.draft.deadline}
            today={part.today}
            onChange={(deadline) => part.change({ deadline })}
          />
        )}
      </Field>
      <TextWishField name="valueUsd" part={part} />
      <TextWishField name="capitalRate" part={part} />
      <TextWishField name="incoterm" part={part} />
    </>
  );
}

function WayWishes(part: FormPart): ReactNode {
  const { t } = useWords();
  const names = useNames();
  const { draft, change, notes } = part;
  const states = useStates()
    .map(({ code }) => ({ id: code, name: names.state(code) }))
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <>
      <ModeWish {...part} />
      <Field label={t('field.excludeStates')} notes={notes.get('excludeStates') ?? []}>
        {(input) => (
          <PickMany
            input={input}
            choices={states}
            chosen={draft.excludeStates}
            emptyText={t('form.add')}
            onChange={(excludeStates) => change({ excludeStates })}
          />
        )}
      </Field>
      <PickPlaces name="excludePlaces" {...part} />
      <PickPlaces name="via" {...part} />
      <Field label={t('field.carrierState')} notes={notes.get('carrierState') ?? []}>
        {(input) => (
          <select
            {...input}
            value={draft.carrierState}
            onChange={(event) => change({ carrierState: event.target.value })}
          >
            <option value="">{t('field.carrierDefault')}</option>
            {states.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}

function ModeWish({ draft, change }: FormPart): ReactNode {
  const { t } = useWords();
  return (
    <fieldset className="plain field" aria-label={t('field.excludeModes')}>
      <span className="label">{t('field.excludeModes')}</span>
      <span className="mode-wishes">
        {MODES.map((mode) => (
          <CheckWish
            key={mode}
            label={t(`mode.${mode}`)}
            isOn={draft.excludeModes.includes(mode)}
            onChange={(isOn) =>
              change({
                excludeModes: MODES.filter((other) => (other === mode ? isOn : draft.excludeModes.includes(other))),
              })
            }
          />
        ))}
      </span>
    </fieldset>
  );
}

function CheckWish(props: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}): ReactNode {
  return (
    <label className="check">
      <input type="checkbox" checked={props.isOn} onChange={(event) => props.onChange(event.target.checked)} />
      <span>{props.label}</span>
    </label>
  );
}
