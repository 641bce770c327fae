import type { Bounds } from './bounds.ts';
import type { FrontQuery, FrontResult } from './front-query.ts';
import type { EdgeWeights } from './leg-graph.ts';
import type { SearchSpace } from './search-space.ts';

/** Gives the Pareto front of ways from door to door. */
export function searchFront(
  _space: SearchSpace,
  _weights: EdgeWeights,
  _bounds: Bounds,
  _query: FrontQuery,
): FrontResult {
  throw new Error('The search is not built yet.');
}
