import type { Plan } from './answer.ts';
import type { Problem } from './problem.ts';

/** Stages of a plan in order. */
export const PLAN_STAGES = ['reading', 'searching', 'alternatives', 'checking', 'rejected'] as const;

/** One of `PLAN_STAGES`. */
export type PlanStage = (typeof PLAN_STAGES)[number];

/**
 * One line of the stream that `POST /api/plan` answers when asked for `application/x-ndjson`.
 * The last line is an answer or a problem.
 */
export type PlanEvent =
  | { readonly type: 'progress'; readonly stage: PlanStage; readonly done: number; readonly total: number }
  | { readonly type: 'answer'; readonly answer: Plan }
  | { readonly type: 'problem'; readonly problem: Problem };
