import type { FrontQuery } from './front-query.ts';

/** Expansions between two questions whether to stop. */
const EXPANSIONS_PER_QUESTION = 1024;

/** What a search has spent so far, and whether it had to stop. */
export interface Budget {
  expandedCount: number;
  labelCount: number;
  isCutOff: boolean;
}

/** Says whether a search must stop: its labels are spent, or whoever asked wants no more. */
export function mustStop(query: FrontQuery, budget: Budget, labelCount: number): boolean {
  const isAsked = budget.expandedCount % EXPANSIONS_PER_QUESTION === 0;
  if (labelCount >= query.labelsMax || (isAsked && query.shouldStop?.() === true)) budget.isCutOff = true;
  return budget.isCutOff;
}
