import type { PlanOption } from '@karvon/model';
import type { FoundWay } from './search-desk.ts';

/** Time, emissions and risk as they weigh against money in the balance, where money with the goods' capital weighs 1. */
const BALANCE = { hours: 0.8, grams: 0.15, risk: 0.15, transshipment: 0.03 };

/** A sum in which a tenth more of anything counts alike whatever its size: weighted logarithms, and a little for each reload. Less is better. */
export function balance(option: PlanOption): number {
  const money = option.cost.totalCents + (option.inventoryCents ?? 0);
  return (
    Math.log(1 + money) +
    BALANCE.hours * Math.log(1 + option.durationHours.p50) +
    BALANCE.grams * Math.log(1 + option.emissionsGCo2e) +
    BALANCE.risk * Math.log(1 + option.riskHours) +
    BALANCE.transshipment * option.transshipments
  );
}

/** Cost and time of an option as they weigh in the balance, and nothing else. Less is better. */
export function costAndTime({ cost, durationHours }: PlanOption): number {
  return weigh(cost.totalCents, durationHours.p50);
}

/** So too of a way that is not worked out yet; its figures and those of options do not compare. */
export function costAndTimeOfWay({ label }: FoundWay): number {
  return weigh(label.cents, label.arrivalMinutes - label.departureMinutes);
}

function weigh(cents: number, time: number): number {
  return Math.log(1 + cents) + BALANCE.hours * Math.log(1 + time);
}
