import type { LoadContainerEntry } from '@karvon/contract';
import type { ContainerKind } from '@karvon/loading';
import type { ReactNode } from 'react';
import { Field } from '../ui/field.tsx';
import { EFFORTS, type LoadChoices, OWN_NAME, SUPPORTS } from './load-choices.ts';
import { OwnContainerForm } from './own-container-form.tsx';
import { useLoadWords } from './use-load-words.tsx';

const GROUPS = ['container', 'truck', 'wagon', 'pallet'] as const;

/** Chooses the containers at hand, how many of each, and how the load is to be. */
export function ContainerChoice(props: {
  readonly entries: readonly LoadContainerEntry[];
  readonly choices: LoadChoices;
  readonly onChoices: (choices: LoadChoices) => void;
}): ReactNode {
  const { t } = useLoadWords();
  const { entries, choices, onChoices } = props;
  const chosen = choices.containers;
  const add = (name: string) => onChoices({ ...choices, containers: [...chosen, { name, count: undefined }] });
  return (
    <section className="load-choice" aria-label={t('choice.title')}>
      <h2>{t('choice.into')}</h2>
      <ul className="load-kinds">
        {chosen.map(({ name, count }) => (
          <ChosenKind
            key={name}
            entry={entries.find((one) => one.name === name)}
            own={name === OWN_NAME ? choices.own : undefined}
            name={name}
            count={count}
            onCount={(next) =>
              onChoices({
                ...choices,
                containers: chosen.map((one) => (one.name === name ? { name, count: next } : one)),
              })
            }
            onRemove={() => onChoices({ ...choices, containers: chosen.filter((one) => one.name !== name) })}
          />
        ))}
      </ul>
      <select aria-label={t('choice.add')} value="" onChange={({ target }) => target.value && add(target.value)}>
        <option value="">{t('choice.add')}</option>
        {GROUPS.map((group) => (
          <optgroup key={group} label={t(`group.${group}`)}>
            {entries
              .filter((entry) => entry.group === group && !chosen.some(({ name }) => name === entry.name))
              .map((entry) => (
                <option key={entry.name} value={entry.name}>
                  {`${entry.name} – ${nameOf(entry, t('language'))}`}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <OwnContainerForm
        onKind={(own) => {
          const others = chosen.filter(({ name }) => name !== OWN_NAME);
          onChoices({ ...choices, own, containers: [...others, { name: OWN_NAME, count: undefined }] });
        }}
      />
      <Wishes choices={choices} onChoices={onChoices} />
    </section>
  );
}

/** Name of a container in a language. */
export function nameOf(entry: LoadContainerEntry, language: string): string {
  return language === 'ru' ? entry.nameRu : language === 'tg' ? entry.nameTg : entry.nameEn;
}

function ChosenKind(props: {
  readonly entry: LoadContainerEntry | undefined;
  readonly own: ContainerKind | undefined;
  readonly name: string;
  readonly count: number | undefined;
  readonly onCount: (count: number | undefined) => void;
  readonly onRemove: () => void;
}): ReactNode {
  const { t, metres, mass } = useLoadWords();
  const { entry, own, name, count } = props;
  const kind = own ?? entry?.kind;
  return (
    <li className="load-kind">
      <div className="load-kind-text">
        {own ? <b>{t('own.name')}</b> : <b>{name}</b>} {entry && <span>{nameOf(entry, t('language'))}</span>}
        {kind && (
          <small className="block" title={entry?.note}>
            {t('choice.inner', {
              size: metres(kind.inner.lengthMm, kind.inner.widthMm, kind.inner.heightMm),
              payload: kind.payloadKg === undefined ? '–' : mass(kind.payloadKg),
            })}{' '}
            {entry && (
              <cite>
                {t('choice.source', { source: entry.source, grade: t(entry.grade === 'V' ? 'grade.V' : 'grade.G') })}
              </cite>
            )}
          </small>
        )}
      </div>
      <label className="load-kind-count">
        <span className="visually-hidden">{t('choice.count', { name })}</span>
        <input
          type="number"
          min={1}
          max={1000}
          inputMode="numeric"
          placeholder={t('choice.asNeeded')}
          value={count ?? ''}
          onChange={({ target }) => {
            const whole = Math.floor(Number(target.value));
            props.onCount(target.value === '' || !(whole >= 1) ? undefined : Math.min(1000, whole));
          }}
        />
      </label>
      <button type="button" className="icon-button" aria-label={t('choice.remove', { name })} onClick={props.onRemove}>
        ×
      </button>
    </li>
  );
}

function Wishes({
  choices,
  onChoices,
}: {
  readonly choices: LoadChoices;
  readonly onChoices: (choices: LoadChoices) => void;
}): ReactNode {
  const { t } = useLoadWords();
  return (
    <div className="load-wishes">
      <Field label={t('choice.support')}>
        {(input) => (
          <select
            {...input}
            value={choices.support}
            onChange={({ target }) =>
              onChoices({ ...choices, support: SUPPORTS.find((one) => one === target.value) ?? '1000' })
            }
          >
            {SUPPORTS.map((support) => (
              <option key={support} value={support}>
                {t(`support.${support}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('choice.effort')}>
        {(input) => (
          <select
            {...input}
            value={choices.effort}
            onChange={({ target }) =>
              onChoices({ ...choices, effort: EFFORTS.find((one) => one === target.value) ?? 'normal' })
            }
          >
            {EFFORTS.map((effort) => (
              <option key={effort} value={effort}>
                {t(`effort.${effort}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <label className="check">
        <input
          type="checkbox"
          checked={choices.isCentred}
          onChange={({ target }) => onChoices({ ...choices, isCentred: target.checked })}
        />
        {t('choice.centred')}
      </label>
    </div>
  );
}
