import type { PlanOption } from '@karvon/model';
import type { FoundWay } from './search-desk.ts';

/** An assembled option with the way behind it. */
export interface Candidate {
  readonly way: FoundWay;
  readonly option: PlanOption;
}
