import type { LegGraph } from './leg-graph.ts';

/** A graph with its backward edges and the memory that searches on it reuse; one search at a time. */
export interface SearchSpace {
  readonly graph: LegGraph;
}

/** Makes the memory for searches on a graph. */
export function createSearchSpace(graph: LegGraph): SearchSpace {
  return { graph };
}
