import { type PlanOption, statesOnWay } from '@karvon/model';
import type { ReactNode } from 'react';
import { useMoney } from '../cost/shown-money.tsx';
import { ScrollingTable } from '../ui/scrolling-table.tsx';
import { formatDate } from '../words/format.ts';
import type { MessageKey } from '../words/messages.ts';
import { useNames } from '../words/names.tsx';
import { useWords } from '../words/words.tsx';
import { claimShares } from './claim-bar.tsx';
import { useLegName } from './leg-name.ts';
import { ModeChain } from './mode-chain.tsx';
import { labelText } from './option-card.tsx';
import { firmShare } from './option-figures.ts';
import { Waterfall } from './waterfall.tsx';

/** A row of the comparison: what is said of each option, and the figure by which one may be best. */
interface CompareRow {
  readonly key: MessageKey;
  readonly say: (option: PlanOption, all: readonly PlanOption[]) => ReactNode;
  /** Less is better; absent where options merely differ. */
  readonly figure?: (option: PlanOption) => number;
}

/** Two to four options side by side; where they differ the row is marked, and the best figure named. */
export function CompareTable(props: {
  /** The options with their numbers among the cards. */
  readonly options: readonly { readonly option: PlanOption; readonly number: number }[];
  readonly onEnd: () => void;
}): ReactNode {
  const { t } = useWords();
  const rows = useCompareRows();
  const options = props.options.map(({ option }) => option);
  return (
    <section className="compare" aria-labelledby="compare-title">
      <div className="section-head">
        <h2 id="compare-title">{t('compare.title')}</h2>
        <button type="button" className="button button-quiet" onClick={props.onEnd}>
          {t('compare.clear')}
        </button>
      </div>
      <ScrollingTable label={t('compare.title')}>
        <table className="compare-table">
          <thead>
            <tr>
              <th scope="col">{t('compare.criterion')}</th>
              {props.options.map(({ option, number }) => (
                <th key={option.id} scope="col">
                  {t('option.heading', { number: String(number) })}
                  <small className="block">{labelText(option, t)}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.key} row={row} options={options} />
            ))}
          </tbody>
        </table>
      </ScrollingTable>
    </section>
  );
}

function Row({ row, options }: { readonly row: CompareRow; readonly options: readonly PlanOption[] }): ReactNode {
  const { t } = useWords();
  const figures = row.figure ? options.map(row.figure) : [];
  const least = Math.min(...figures);
  const isDifferent = figures.some((figure) => figure !== least);
  return (
    <tr data-different={isDifferent || undefined}>
      <th scope="row">{t(row.key)}</th>
      {options.map((option, index) => (
        <td key={option.id} data-best={(isDifferent && figures[index] === least) || undefined}>
          {row.say(option, options)}
          {isDifferent && figures[index] === least && <small className="best">{t('compare.best')}</small>}
        </td>
      ))}
    </tr>
  );
}

/** What each leg costs and who earns it, as sums that follow each other. */
function useMoneyRows(): readonly CompareRow[] {
  const names = useNames();
  const legName = useLegName();
  return [
    {
      key: 'cost.byLeg',
      say: (option, all) => (
        <Waterfall
          wholeCents={dearest(all)}
          parts={option.cost.byLeg.map((cents, leg) => ({ key: String(leg), name: legName(option, leg), cents }))}
        />
      ),
    },
    {
      key: 'cost.byState',
      say: ({ cost }, all) => (
        <Waterfall
          wholeCents={dearest(all)}
          parts={Object.entries(cost.byState)
            .sort(([, a], [, b]) => b - a)
            .map(([state, cents]) => ({ key: state, name: names.state(state), cents }))}
        />
      ),
    },
  ];
}

/** One scale for all the options that stand side by side. */
function dearest(options: readonly PlanOption[]): number {
  return Math.max(...options.map(({ cost }) => cost.totalCents));
}

/** When the goods arrive, how sure that is, and how that is known. */
function useTimeRows(): readonly CompareRow[] {
  const words = useWords();
  const { t, days, percent } = words;
  return [
    {
      key: 'compare.time',
      say: ({ durationHours }) => `${days(durationHours.p50)} / ${days(durationHours.p90)}`,
      figure: ({ durationHours }) => durationHours.p50,
    },
    { key: 'compare.arrival', say: ({ arrival }) => formatDate(arrival.p50), figure: (o) => Date.parse(o.arrival.p50) },
    {
      key: 'compare.spread',
      say: ({ riskHours }) => t('hours.days', { days: days(riskHours) }),
      figure: (o) => o.riskHours,
    },
    {
      key: 'compare.spreadKnown',
      say: ({ spreadByClaim }) => claimShares(spreadByClaim, words) || '–',
      figure: ({ spreadByClaim }) => spreadByClaim.assumed ?? 0,
    },
    {
      key: 'compare.onTime',
      say: ({ onTimeProbability }) => (onTimeProbability === undefined ? '–' : percent(onTimeProbability)),
      figure: ({ onTimeProbability }) => -(onTimeProbability ?? 0),
    },
  ];
}

function useCompareRows(): readonly CompareRow[] {
  const { t, number, percent } = useWords();
  const money = useMoney();
  const names = useNames();
  const moneyRows = useMoneyRows();
  const timeRows = useTimeRows();
  const priceOf = ({ cost }: PlanOption) => {
    const price = money.show(cost.totalCents);
    return cost.isIncomplete ? `${t('card.atLeast', { price })} (${t('card.incompleteShort')})` : price;
  };
  return [
    { key: 'compare.price', say: priceOf, figure: ({ cost }) => cost.totalCents },
    ...timeRows,
    {
      key: 'compare.emissions',
      say: (o) => t('card.co2', { tonnes: number(o.emissionsGCo2e / 1e6, 1) }),
      figure: (o) => o.emissionsGCo2e,
    },
    { key: 'compare.transfers', say: (o) => String(o.transshipments), figure: (o) => o.transshipments },
    {
      key: 'compare.borders',
      say: ({ borders }) => (
        <>
          {borders.length}
          <small className="block">{borders.map(names.border).join(' · ')}</small>
        </>
      ),
      figure: ({ borders }) => borders.length,
    },
    {
      key: 'compare.distance',
      say: (o) => t('distance.km', { km: number(o.distanceKm) }),
      figure: (o) => Math.round(o.distanceKm),
    },
    { key: 'compare.known', say: (o) => percent(firmShare(o)), figure: (o) => -Math.round(firmShare(o) * 100) },
    ...moneyRows,
    { key: 'compare.modes', say: (option) => <ModeChain option={option} /> },
    { key: 'compare.states', say: (option) => statesOnWay(option).map(names.state).join(' – ') },
    {
      key: 'compare.equipment',
      say: (o) => t('card.perUnit', { count: String(o.equipmentCount), equipment: names.equipment(o.equipment) }),
    },
  ];
}
