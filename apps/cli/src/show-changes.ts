import { comparePlans, type Plan } from '@karvon/contract';
import { type PlanOption, statesOnWay } from '@karvon/model';
import { days, money } from './say-figures.ts';
import { wrap } from './table.ts';

/** What a plan changed against another of a like request: the cheapest and the fastest, then way by way. */
export function showChanges(before: Plan, after: Plan): string {
  const { cheapestCents, fastestHours, same, moved, fresh, gone } = comparePlans(before, after);
  const ends = [
    Math.abs(cheapestCents) >= 100 ? `the cheapest ${signed(cheapestCents, sayMoney)}` : '',
    Math.abs(fastestHours) >= 1 ? `the fastest ${signed(fastestHours, sayDays)}` : '',
  ].filter(Boolean);
  return [
    wrap(`What that changes: ${ends.join(', ') || 'neither the cheapest nor the fastest'}; ${same} ways as before`),
    ...moved.map(({ option, cents, hours }) =>
      wrap(`  changed: ${nameOf(option)}, ${signed(cents, sayMoney)}, ${signed(hours, sayDays)}`),
    ),
    ...fresh.map((option) => wrap(`  new: ${nameOf(option)}, ${sayMoney(option.cost.totalCents)}`)),
    ...gone.map((option) => wrap(`  no longer offered: ${nameOf(option)}, ${sayMoney(option.cost.totalCents)}`)),
  ].join('\n');
}

function nameOf(option: PlanOption): string {
  const { legs, borders, equipment } = option;
  const posts = borders.map(({ from }) => from.nameEn).join(', ');
  return `${equipment} ${statesOnWay(option).join(' ')} (${legs.map(({ mode }) => mode).join('-')}${posts ? ` by ${posts}` : ''})`;
}

/** A difference with its sign. */
function signed(value: number, say: (amount: number) => string): string {
  return `${value < 0 ? '-' : '+'}${say(Math.abs(value))}`;
}

function sayMoney(cents: number): string {
  return money(cents, 'USD');
}

function sayDays(hours: number): string {
  return `${days(hours)} days`;
}
