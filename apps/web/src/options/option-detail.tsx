import type { Plan } from '@karvon/contract';
import type { PlanOption } from '@karvon/model';
import type { ReactNode } from 'react';
import { BordersPanel } from '../borders/borders-panel.tsx';
import { CostPanel } from '../cost/cost-panel.tsx';
import { useMoney } from '../cost/shown-money.tsx';
import { OptionMap } from '../map/option-map.tsx';
import { PapersPanel } from '../papers/papers-panel.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { WhyPanel } from '../why/why-panel.tsx';
import { useWords } from '../words/words.tsx';
import { labelText } from './option-card.tsx';

/** Everything of the chosen option: map, timeline, costs, papers, borders, and why. */
export function OptionDetail(props: {
  readonly plan: Plan;
  readonly option: PlanOption;
  readonly number: number;
  readonly theme: 'light' | 'dark';
  readonly today: string;
  /** Plans anew for another ready date. */
  readonly onMove: (ready: string) => void;
}): ReactNode {
  const { t, days } = useWords();
  const money = useMoney();
  const { plan, option } = props;
  const move = {
    ready: plan.request.ready.slice(0, 10),
    earliest: props.today,
    latest: plan.network.horizon.to,
    onMove: props.onMove,
  };
  return (
    <section className="detail" aria-labelledby="detail-title" id="detail">
      <div className="detail-head">
        <h2 id="detail-title">
          {t('option.heading', { number: String(props.number) })} <span>{labelText(option, t)}</span>
        </h2>
        <p>
          <b>{money.show(option.cost.totalCents)}</b> · P50 {t('card.days', { days: days(option.durationHours.p50) })} ·
          P90 {t('card.days', { days: days(option.durationHours.p90) })}
        </p>
      </div>
      <OptionMap options={plan.options} selected={option} theme={props.theme} />
      <Tabs
        label={t('tab.legs')}
        tabs={[
          {
            id: 'timeline',
            title: t('tab.timeline'),
            panel: <Timeline option={option} deadlineAt={deadlineOf(plan, option)} move={move} />,
          },
          { id: 'cost', title: t('tab.cost'), panel: <CostPanel option={option} plan={plan} /> },
          { id: 'papers', title: t('tab.papers'), panel: <PapersPanel option={option} /> },
          { id: 'borders', title: t('tab.borders'), panel: <BordersPanel option={option} /> },
          { id: 'why', title: t('tab.why'), panel: <WhyPanel option={option} plan={plan} /> },
        ]}
      />
    </section>
  );
}

/** The deadline as an instant: a bare day means its close of business, 18:00 at the place of delivery. */
function deadlineOf(plan: Plan, option: PlanOption): string | undefined {
  const { deadline } = plan.request;
  if (!deadline) return undefined;
  const offset = /([+-]\d{2}:\d{2}|Z)$/.exec(option.arrival.planned)?.[1] ?? 'Z';
  if (deadline.length === 10) return `${deadline}T18:00:00${offset}`;
  return /(Z|[+-]\d{2}:\d{2})$/.test(deadline) ? deadline : deadline + offset;
}
