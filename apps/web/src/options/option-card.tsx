import { joinNotices } from '@karvon/contract';
import type { PlanOption } from '@karvon/model';
import type { ReactNode } from 'react';
import { useMoney } from '../cost/shown-money.tsx';
import { Sign } from '../ui/icons.tsx';
import { formatDate } from '../words/format.ts';
import { useNames } from '../words/names.tsx';
import { useWords } from '../words/words.tsx';
import { ClaimBar, claimShares } from './claim-bar.tsx';
import { ModeChain } from './mode-chain.tsx';

/** One option as a card: what it is best at, price, days, and what it takes. The whole card selects it. */
export function OptionCard(props: {
  readonly option: PlanOption;
  readonly number: number;
  readonly isSelected: boolean;
  readonly isCompared: boolean;
  readonly onSelect: () => void;
  readonly onCompare: (isCompared: boolean) => void;
}): ReactNode {
  const { t } = useWords();
  const { option } = props;
  return (
    <li className="card" data-selected={props.isSelected || undefined} data-option={option.id}>
      <div className="card-head">
        <span className="card-name">
          <span className="card-number" title={t('option.heading', { number: String(props.number) })}>
            {props.number}
          </span>
          <Labels option={option} />
        </span>
        <label className="check card-compare">
          <input
            type="checkbox"
            checked={props.isCompared}
            onChange={(event) => props.onCompare(event.target.checked)}
          />
          <span>{t('card.compare')}</span>
        </label>
      </div>
      <CardFigures option={option} />
      <ModeChain option={option} />
      <CardFacts option={option} />
      <ClaimBar option={option} />
      <CardFoot option={option} />
      <button
        type="button"
        className="card-button"
        aria-pressed={props.isSelected}
        aria-label={t('card.select', { number: String(props.number), summary: labelText(option, t) })}
        onClick={props.onSelect}
      />
    </li>
  );
}

/** A way that is shown while the others are looked for: its figures alone, for it may not be among the options. */
export function FirstWay({ option }: { readonly option: PlanOption }): ReactNode {
  const { t } = useWords();
  return (
    <article className="first-way" aria-label={t('plan.firstWay')}>
      <p className="first-way-title">{t('plan.firstWay')}</p>
      <CardFigures option={option} />
      <ModeChain option={option} />
      <CardFacts option={option} />
    </article>
  );
}

/** Writes what an option is best at. */
export function labelText(option: PlanOption, t: ReturnType<typeof useWords>['t']): string {
  const [first = t('label.alternative'), ...others] = option.labels.map((label) => t(`label.${label}`));
  return [first, ...others.map((label) => label.toLowerCase())].join(', ');
}

function Labels({ option }: { readonly option: PlanOption }): ReactNode {
  const { t } = useWords();
  const labels = option.labels.length > 0 ? option.labels : (['alternative'] as const);
  return (
    <span className="labels">
      {labels.map((label) => (
        <span key={label} className="label-tag" data-label={label}>
          {t(`label.${label}`)}
        </span>
      ))}
    </span>
  );
}

function CardFigures({ option }: { readonly option: PlanOption }): ReactNode {
  const { t, days } = useWords();
  const money = useMoney();
  const price = money.show(option.cost.totalCents);
  return (
    <div className="card-figures">
      <span className="price">
        {option.cost.isIncomplete ? t('card.atLeast', { price }) : price}
        {option.cost.isIncomplete && <em>{t('card.incompleteShort')}</em>}
      </span>
      <span className="times">
        <span title={t('card.p50Long')}>
          <small>{t('card.p50')}</small> <b>{t('card.days', { days: days(option.durationHours.p50) })}</b>
        </span>
        <span title={t('card.p90Long')}>
          <small>{t('card.p90')}</small> {t('card.days', { days: days(option.durationHours.p90) })}
        </span>
      </span>
    </div>
  );
}

function CardFacts({ option }: { readonly option: PlanOption }): ReactNode {
  const words = useWords();
  const names = useNames();
  const { t } = words;
  const known = claimShares(option.spreadByClaim, words);
  const borderNames = option.borders.map(names.border);
  return (
    <ul className="facts">
      <li title={borderNames.join(', ')}>{t('card.borders', { count: option.borders.length })}</li>
      <li>
        {option.transshipments > 0 ? t('card.transfers', { count: option.transshipments }) : t('card.noTransfers')}
      </li>
      <li>{t('card.co2', { tonnes: words.number(option.emissionsGCo2e / 1e6, 1) })}</li>
      <li title={`${t('compare.spread')}: ${known}`}>{t('card.risk', { days: words.days(option.riskHours) })}</li>
      {option.onTimeProbability !== undefined && (
        <li className="on-time" data-late={option.onTimeProbability < 0.5 || undefined}>
          {t('card.onTime', { percent: words.percent(option.onTimeProbability) })}
        </li>
      )}
      <li>
        {t('card.perUnit', { count: String(option.equipmentCount), equipment: names.equipment(option.equipment) })}
      </li>
      {borderNames.length > 0 && <li className="border-names">{borderNames.join(' · ')}</li>}
    </ul>
  );
}

function CardFoot({ option }: { readonly option: PlanOption }): ReactNode {
  const { t } = useWords();
  const { oldest, newest, validUntil } = option.dataAge;
  return (
    <div className="card-foot">
      <span>
        {t('card.departure')} {formatDate(option.departure.p50)} → {formatDate(option.arrival.p50)}
      </span>
      <span>
        {t('card.age', { oldest: formatDate(oldest), newest: formatDate(newest) })} ·{' '}
        {validUntil ? t('card.validUntil', { date: formatDate(validUntil) }) : t('card.noEnd')}
      </span>
      {option.notices.length > 0 && (
        <span className="card-notices">
          <Sign name="warn" />
          {t('card.notices', { count: joinNotices(option.notices).length })}
        </span>
      )}
    </div>
  );
}
