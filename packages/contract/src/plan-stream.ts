import type { PlanOption } from '@karvon/model';
import type { Plan } from './answer.ts';
import type { Problem } from './problem.ts';

/** Stages of a plan in order. */
export const PLAN_STAGES = ['reading', 'searching', 'alternatives', 'checking', 'rejected'] as const;

/** One of `PLAN_STAGES`. */
export type PlanStage = (typeof PLAN_STAGES)[number];

/**
 * One line of the stream that `POST /api/plan` answers when asked for `application/x-ndjson`.
 * The last line is an answer or a problem. A first way may come before it, to look at while the rest is planned: it holds, but
 * has no labels and need not be among the options.
 */
export type PlanEvent =
  | { readonly type: 'progress'; readonly stage: PlanStage; readonly done: number; readonly total: number }
  | { readonly type: 'first'; readonly option: PlanOption }
  | { readonly type: 'answer'; readonly answer: Plan }
  | { readonly type: 'problem'; readonly problem: Problem };
