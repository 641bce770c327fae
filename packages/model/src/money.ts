import type { Claim } from './claim.ts';

/** What a sum of money is paid for. The words are those of the tariff table. */
export const COST_KINDS = [
  'line-haul',
  'station',
  'load',
  'unload',
  'gauge-change',
  'port',
  'border',
  'e-queue',
  'storage',
  'permit',
  'toll',
  'transit',
  'documents',
  'wagon-hire',
  'container-hire',
  'empty-return',
  'groupage',
] as const;

/** One of `COST_KINDS`. */
export type CostKind = (typeof COST_KINDS)[number];

/** One sum of an itinerary: what for, in which state it is earned, and how it is known. */
export interface CostComponent {
  readonly kind: CostKind;
  /** ISO 3166 alpha-2 of the state in which the money is earned. */
  readonly state: string;
  /** Integer minor units of the answer's currency; absent when no rate is known. */
  readonly cents?: number;
  readonly claim: Claim | 'unknown';
  /** Where it arises: index of the leg, and the place or stretch in words of ids. */
  readonly leg: number;
  readonly at: string;
  /** Id of the tariff row or dwell row, and of its source. */
  readonly tariff: string;
  readonly source: string;
  readonly asOf?: string;
}

/** All the money of an option; each map adds up to `totalCents` exactly. */
export interface CostBreakdown {
  readonly totalCents: number;
  readonly currency: string;
  readonly byState: Readonly<Record<string, number>>;
  readonly byComponent: Readonly<Record<string, number>>;
  readonly byClaim: Readonly<Record<string, number>>;
  readonly byLeg: readonly number[];
  readonly components: readonly CostComponent[];
  /** True when a component has no known rate: the total is then a lower bound. */
  readonly isIncomplete: boolean;
}
