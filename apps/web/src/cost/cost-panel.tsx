import type { Plan } from '@karvon/contract';
import type { CostComponent, PlanOption } from '@karvon/model';
import type { ReactNode } from 'react';
import { useLegName } from '../options/leg-name.ts';
import { ModeGlyph } from '../ui/icons.tsx';
import { ScrollingTable } from '../ui/scrolling-table.tsx';
import { formatDate } from '../words/format.ts';
import { useNames } from '../words/names.tsx';
import { useWords } from '../words/words.tsx';
import { MoneyBars } from './money-bars.tsx';
import { baseCurrency, useMoney } from './shown-money.tsx';

/** The money of an option: by what it is paid for, by who earns it, by leg, by how it is known, and every sum. */
export function CostPanel({ option, plan }: { readonly option: PlanOption; readonly plan: Plan }): ReactNode {
  const { t, has } = useWords();
  const names = useNames();
  const money = useMoney();
  const legName = useLegName();
  const { cost } = option;
  const kindName = (kind: string) => (has(`cost.${kind}`) ? t(`cost.${kind}` as 'cost.total') : kind);
  const claimName = (claim: string) => (has(`claim.${claim}`) ? t(`claim.${claim}` as 'claim.tariff') : claim);
  const legs = Object.fromEntries(cost.byLeg.map((cents, index) => [String(index), cents]));
  return (
    <div className="cost">
      <p className="cost-total">
        <span>{t('cost.total')}</span> <b>{money.show(cost.totalCents, 2)}</b>
        <small>
          <RateLine plan={plan} />. {t('cost.rounding')}
        </small>
      </p>
      {cost.isIncomplete && <p className="notice-line">{t('card.incomplete')}</p>}
      <div className="cost-bars">
        <MoneyBars title={t('cost.byState')} sums={cost.byState} nameOf={names.state} />
        <MoneyBars title={t('cost.byComponent')} sums={cost.byComponent} nameOf={kindName} />
        <MoneyBars title={t('cost.byLeg')} sums={legs} nameOf={(index) => legName(option, Number(index))} isOrdered />
        <MoneyBars title={t('cost.byClaim')} sums={cost.byClaim} nameOf={claimName} />
      </div>
      {option.inventoryCents !== undefined && (
        <p className="aside">{t('cost.inventory', { amount: money.show(option.inventoryCents) })}</p>
      )}
      <ComponentTable option={option} kindName={kindName} claimName={claimName} />
    </div>
  );
}

/** The rate by which sums are shown, with its date and source, so that anyone may check it. */
export function RateLine({ plan }: { readonly plan: Plan }): ReactNode {
  const { t, number } = useWords();
  const names = useNames();
  const { code } = useMoney();
  const base = baseCurrency(plan);
  const rate = plan.rates[code];
  if (code === base || !rate) return t('cost.baseCurrency', { currency: base });
  return t('cost.rate', {
    base,
    rate: number(rate.perUnit, rate.perUnit < 10 ? 4 : 2),
    currency: code,
    date: formatDate(rate.date),
    source: names.source(rate.source).title,
  });
}

function ComponentTable(props: {
  readonly option: PlanOption;
  readonly kindName: (kind: string) => string;
  readonly claimName: (claim: string) => string;
}): ReactNode {
  const { t } = useWords();
  const names = useNames();
  const money = useMoney();
  const { components } = props.option.cost;
  const amounts = money.showParts(components.map(({ cents }) => cents ?? 0));
  return (
    <details className="more">
      <summary>{t('cost.list')}</summary>
      <ScrollingTable label={t('cost.list')}>
        <table className="component-table">
          <thead>
            <tr>
              <th scope="col">{t('cost.kind')}</th>
              <th scope="col">{t('cost.where')}</th>
              <th scope="col">{t('cost.state')}</th>
              <th scope="col" className="amount">
                {t('cost.amount')}
              </th>
              <th scope="col">{t('cost.known')}</th>
              <th scope="col">{t('cost.source')}</th>
            </tr>
          </thead>
          <tbody>
            {components.map((component, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: The sums of an option never change places.
              <tr key={index} data-unknown={component.cents === undefined || undefined}>
                <td>{props.kindName(component.kind)}</td>
                <td>
                  <LegGlyph option={props.option} component={component} /> {names.placeId(component.at)}
                </td>
                <td>{names.state(component.state)}</td>
                <td className="amount">{component.cents === undefined ? t('cost.unknownRate') : amounts[index]}</td>
                <td>{props.claimName(component.claim)}</td>
                <SourceCell component={component} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {t('cost.total')}
              </th>
              <td className="amount">{money.show(props.option.cost.totalCents, 2)}</td>
              <td colSpan={2} />
            </tr>
          </tfoot>
        </table>
      </ScrollingTable>
    </details>
  );
}

function LegGlyph({
  option,
  component,
}: {
  readonly option: PlanOption;
  readonly component: CostComponent;
}): ReactNode {
  const leg = option.legs[component.leg];
  return leg ? <ModeGlyph mode={leg.mode} size={14} /> : null;
}

function SourceCell({ component }: { readonly component: CostComponent }): ReactNode {
  const names = useNames();
  const source = names.source(component.source);
  const date = component.asOf ?? source.date;
  return (
    <td className="source">
      {source.title}
      {date && <small> {formatDate(date)}</small>}
      {component.tariff && <small className="block tariff">{component.tariff}</small>}
    </td>
  );
}
