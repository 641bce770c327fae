import type { Plan } from '@karvon/contract';
import type { PlanOption } from '@karvon/model';
import type { ReactNode } from 'react';
import { useMoney } from '../cost/shown-money.tsx';
import { useWords } from '../words/words.tsx';

/** What a new plan changed against the one before: the cheapest price and the fastest time. */
export function ChangeLine({ before, after }: { readonly before: Plan; readonly after: Plan }): ReactNode {
  const { t, days } = useWords();
  const money = useMoney();
  if (before.options.length === 0 || after.options.length === 0) return null;
  const cents = least(after, ({ cost }) => cost.totalCents) - least(before, ({ cost }) => cost.totalCents);
  const hours = least(after, ({ durationHours }) => durationHours.p50) - least(before, (o) => o.durationHours.p50);
  const parts = [
    ...(Math.abs(cents) >= 100
      ? [t('results.changedCost', { change: signed(cents, money.show(Math.abs(cents))) })]
      : []),
    ...(Math.abs(hours) >= 1
      ? [t('results.changedTime', { change: signed(hours, t('hours.days', { days: days(Math.abs(hours)) })) })]
      : []),
  ];
  return (
    <p className="change-line" role="status">
      {t('results.changed')}: {parts.length > 0 ? parts.join(', ') : t('results.unchanged')}
    </p>
  );
}

function least(plan: Plan, figure: (option: PlanOption) => number): number {
  return Math.min(...plan.options.map(figure));
}

function signed(value: number, text: string): string {
  return `${value < 0 ? '\u2212' : '+'}${text}`;
}
