import { comparePlans, type Plan } from '@karvon/contract';
import type { PlanOption } from '@karvon/model';
import { wrap } from './table.ts';

/** What a plan changed against another of a like request: the cheapest and the fastest, then way by way. */
export function showChanges(before: Plan, after: Plan): string {
  const { cheapestCents, fastestHours, same, moved, fresh, gone } = comparePlans(before, after);
  const ends = [
    Math.abs(cheapestCents) >= 100 ? `the cheapest ${money(cheapestCents)}` : '',
    Math.abs(fastestHours) >= 1 ? `the fastest ${days(fastestHours)}` : '',
  ].filter(Boolean);
  return [
    wrap(`What that changes: ${ends.join(', ') || 'neither the cheapest nor the fastest'}; ${same} ways as before`),
    ...moved.map(({ option, cents, hours }) => wrap(`  changed: ${nameOf(option)}, ${money(cents)}, ${days(hours)}`)),
    ...fresh.map((option) => wrap(`  new: ${nameOf(option)}, ${plain(option.cost.totalCents)}`)),
    ...gone.map((option) => wrap(`  no longer offered: ${nameOf(option)}, ${plain(option.cost.totalCents)}`)),
  ].join('\n');
}

function nameOf({ legs, borders, equipment }: PlanOption): string {
  const states = [legs[0]?.from.state, ...borders.map(({ to }) => to.state)];
  const passed = states.filter((state, index) => state !== states[index - 1]);
  const posts = borders.map(({ from }) => from.nameEn).join(', ');
  return `${equipment} ${passed.join(' ')} (${legs.map(({ mode }) => mode).join('-')}${posts ? ` by ${posts}` : ''})`;
}

function money(cents: number): string {
  return `${cents < 0 ? '-' : '+'}${plain(Math.abs(cents))}`;
}

function plain(cents: number): string {
  return `${Math.round(cents / 100).toLocaleString('en-US')} USD`;
}

function days(hours: number): string {
  return `${hours < 0 ? '-' : '+'}${(Math.abs(hours) / 24).toFixed(1)} days`;
}
