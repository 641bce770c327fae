import type { PlanAnswer, PlanOption } from '@karvon/model';
import type { ItineraryViolation } from '../check/itinerary-violation.ts';

/** Codes of what stops a plan. They are stable; `docs/errors.md` explains each. */
export const PLAN_ISSUE_CODES = [
  'mass-not-positive',
  'equipment-unknown',
  'payload-exceeded',
  'volume-exceeded',
  'piece-too-large',
  'doors-equal',
  'door-unreachable',
  'ready-outside-horizon',
  'deadline-before-ready',
  'via-unknown',
  'state-unknown',
  'place-unknown',
  'nothing-left',
  'no-way',
  'stopped',
] as const;

/** One of `PLAN_ISSUE_CODES`. */
export type PlanIssueCode = (typeof PLAN_ISSUE_CODES)[number];

/** One thing that stops a plan: which field of the consignment, what was found, what would help. */
export interface PlanIssue {
  readonly code: PlanIssueCode;
  /** Field of the consignment, such as `from`, `items`, `exclude.states`. */
  readonly path: string;
  /** One English sentence with what was found and what was wanted. */
  readonly message: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** How far a plan is. The stages are those of the API's stream. */
export interface PlanProgress {
  readonly stage: 'searching' | 'alternatives' | 'rejected' | 'checking';
  readonly done: number;
  readonly total: number;
  /**
   * Works out a way that holds, once, when the network has been searched: something to show while the rest is looked for. It
   * may be another than those that are offered in the end.
   */
  readonly first?: () => PlanOption | undefined;
}

/** How to plan, besides the consignment itself. */
export interface PlanOptions {
  /** Uses as many units as the goods need, instead of refusing what one unit cannot carry. */
  readonly isSplitAllowed?: boolean;
  /** Leaves out options whose P90 arrival is after the deadline. */
  readonly isDeadlineHard?: boolean;
  /** At most so many options, 12 when absent. */
  readonly optionsMax?: number;
  /** Asked between searches; when it answers true the plan ends with the issue `stopped`. */
  readonly shouldStop?: () => boolean;
  readonly onProgress?: (progress: PlanProgress) => void;
  /** Told of an option that the independent checker refuses; such an option is never answered. */
  readonly onDropped?: (option: PlanOption, violations: readonly ItineraryViolation[]) => void;
  /** Leaves out the search for rejected ways. */
  readonly isRejectedSkipped?: boolean;
}

/** What a plan gives: the options, the ways that were not offered, notices, and the rates for other currencies. */
export type PlannedWays = Omit<PlanAnswer<unknown>, 'request'>;
