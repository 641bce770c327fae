import type { Mode, PlanOption } from '@karvon/model';

/** How well the money of an option is known. */
export type Confidence = 'high' | 'medium' | 'low';

/** Claims that rest on an offer, a published rate or observation. */
const FIRM_CLAIMS = ['quoted', 'tariff', 'measured', 'schedule'];

/** Share 0..1 of an option's money that is quoted, published, measured or scheduled. */
export function firmShare(option: PlanOption): number {
  const { byClaim, totalCents } = option.cost;
  if (totalCents <= 0) return 0;
  const firmCents = FIRM_CLAIMS.reduce((sum, claim) => sum + (byClaim[claim] ?? 0), 0);
  return firmCents / totalCents;
}

/** Grades a share of firm money: high from four fifths, medium from one half. An incomplete price is never high. */
export function confidenceOf(option: PlanOption): Confidence {
  const share = firmShare(option);
  if (share >= 0.8 && !option.cost.isIncomplete) return 'high';
  return share >= 0.5 ? 'medium' : 'low';
}

/** Legs of an option as modes with their share of the travelling time; neighbours of one mode stay apart. */
export function chainOf(option: PlanOption): readonly { readonly mode: Mode; readonly share: number }[] {
  const hours = option.legs.map(({ durationHours }) => Math.max(durationHours.p50, 0.1));
  const total = hours.reduce((sum, value) => sum + value, 0);
  return option.legs.map(({ mode }, index) => ({ mode, share: (hours[index] ?? 0) / total }));
}

/** By what options can be sorted; `best` keeps the planner's own order. */
export const SORTS = ['best', 'cost', 'time', 'risk', 'emissions', 'transfers'] as const;

/** One of `SORTS`. */
export type Sort = (typeof SORTS)[number];

/** Sorts options by a criterion, least first; complete prices come before lower bounds; ties keep their order. */
export function sortOptions(options: readonly PlanOption[], sort: Sort): readonly PlanOption[] {
  if (sort === 'best') return options;
  const figure = FIGURES[sort];
  return [...options].sort((a, b) => {
    const byCompleteness = sort === 'cost' ? Number(a.cost.isIncomplete) - Number(b.cost.isIncomplete) : 0;
    return byCompleteness || figure(a) - figure(b);
  });
}

const FIGURES: Readonly<Record<Exclude<Sort, 'best'>, (option: PlanOption) => number>> = {
  cost: ({ cost }) => cost.totalCents,
  time: ({ durationHours }) => durationHours.p50,
  risk: ({ riskHours }) => riskHours,
  emissions: ({ emissionsGCo2e }) => emissionsGCo2e,
  transfers: ({ transshipments }) => transshipments,
};
