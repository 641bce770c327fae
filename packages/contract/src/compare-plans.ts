import type { PlanOption } from '@karvon/model';
import type { Plan } from './answer.ts';

/** Below this a price or a time is taken to be the same: a unit of money, an hour. */
const SAME_CENTS = 100;
const SAME_HOURS = 1;

/** A way that both plans offer, with what it costs and takes more than before. */
export interface MovedWay {
  readonly option: PlanOption;
  readonly cents: number;
  readonly hours: number;
}

/** What a plan changed against another of a like request. */
export interface PlanChanges {
  /** Fields of the request that differ. */
  readonly fields: readonly (keyof Plan['request'])[];
  readonly cheapestCents: number;
  readonly fastestHours: number;
  /** How many ways are offered as before. */
  readonly same: number;
  readonly moved: readonly MovedWay[];
  readonly fresh: readonly PlanOption[];
  readonly gone: readonly PlanOption[];
}

/** Compares two plans way by way; a way is the same when its id is, for ids do not depend on the day. */
export function comparePlans(before: Plan, after: Plan): PlanChanges {
  const former = new Map(before.options.map((option) => [option.id, option]));
  const present = new Set(after.options.map(({ id }) => id));
  const shared = after.options.flatMap((option): MovedWay[] => {
    const old = former.get(option.id);
    if (!old) return [];
    const cents = option.cost.totalCents - old.cost.totalCents;
    return [{ option, cents, hours: option.durationHours.p50 - old.durationHours.p50 }];
  });
  const moved = shared.filter(({ cents, hours }) => Math.abs(cents) >= SAME_CENTS || Math.abs(hours) >= SAME_HOURS);
  return {
    fields: changedFields(before.request, after.request),
    cheapestCents: least(after, costOf) - least(before, costOf),
    fastestHours: least(after, hoursOf) - least(before, hoursOf),
    same: shared.length - moved.length,
    moved,
    fresh: after.options.filter(({ id }) => !former.has(id)),
    gone: before.options.filter(({ id }) => !present.has(id)),
  };
}

function changedFields(before: Plan['request'], after: Plan['request']): PlanChanges['fields'] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Plan['request'])[];
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

function least(plan: Plan, figure: (option: PlanOption) => number): number {
  return Math.min(...plan.options.map(figure));
}

function costOf({ cost }: PlanOption): number {
  return cost.totalCents;
}

function hoursOf({ durationHours }: PlanOption): number {
  return durationHours.p50;
}
