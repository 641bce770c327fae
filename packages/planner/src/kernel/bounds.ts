import type { Column, MutableColumn } from '@karvon/arrays';
import { asColumn } from '@karvon/arrays';
import { elapsedDriving } from './driving.ts';
import type { Connector, Criteria, FrontQuery } from './front-query.ts';
import type { EdgeRow, EdgeWeights, VertexRow } from './leg-graph.ts';
import { findLookahead, type Lookahead } from './lookahead.ts';
import { openEdges, type SearchSpace } from './search-space.ts';

/** Bound of a vertex from which the door cannot be reached; two of them still add up below 2^31. */
export const UNREACHABLE = 0x3fffffff;

/** What a query fixes for its bounds: destination, weights, closures and the criteria that count. */
export type BoundsQuery = Pick<
  FrontQuery,
  'egress' | 'requiredCapability' | 'requiredEquipment' | 'isClosedEdge' | 'criteria'
>;

/**
 * By vertex, the least that is still to come on the way to the door, for each criterion alone (waiting, storage and
 * the driver's state left out), or `UNREACHABLE`; 0 for a criterion that does not count.
 *
 * Bounds hold for one egress and one set of weights, for every ready time, timetable and horizon, and for every set of
 * closures and required bits that includes those they were computed with.
 */
export interface Bounds {
  readonly criteria: Criteria;
  readonly minutes: MutableColumn<VertexRow>;
  readonly cents: MutableColumn<VertexRow>;
  readonly grams: MutableColumn<VertexRow>;
  readonly risk: MutableColumn<VertexRow>;
  readonly transshipments: MutableColumn<VertexRow>;
  readonly lookahead: Lookahead;
}

/** Computes the exact backward bounds of a destination: one backward Dijkstra search for each criterion that counts. */
export function computeBounds(space: SearchSpace, weights: EdgeWeights, query: BoundsQuery): Bounds {
  openEdges(space, query);
  const { egress, criteria } = query;
  return {
    criteria,
    minutes: boundsOf(space, space.leastMinutesOfEdge, egress, (way) => elapsedDriving(0, way.drivingMinutes)),
    cents: criteria.cents ? boundsOf(space, weights.centsOfEdge, egress, (way) => way.cents) : zeros(space),
    grams: criteria.grams ? boundsOf(space, weights.gramsOfEdge, egress, (way) => way.grams) : zeros(space),
    risk: criteria.risk ? boundsOf(space, weights.riskOfEdge, egress, (way) => way.risk) : zeros(space),
    transshipments: criteria.transshipments
      ? boundsOf(space, space.graph.transshipmentsOfEdge, egress, () => 0)
      : zeros(space),
    lookahead: findLookahead(space, weights, query),
  };
}

/** Lowers one criterion's bounds after `edge` has become cheaper or has been opened, as far as the change reaches. */
export function lowerBounds(
  space: SearchSpace,
  bound: MutableColumn<VertexRow>,
  weights: Column<EdgeRow>,
  edge: EdgeRow,
) {
  const source = space.sourceOfEdge[edge];
  const value = bound[space.graph.targetOfEdge[edge]] + weights[edge];
  if (value >= bound[source]) return;
  bound[source] = value;
  space.vertexHeap.clear();
  space.vertexHeap.push(value, source);
  settleBackward(space, bound, weights);
}

function boundsOf(
  space: SearchSpace,
  weights: Column<EdgeRow>,
  egress: readonly Connector[],
  valueAt: (way: Connector) => number,
): MutableColumn<VertexRow> {
  const bound = asColumn<VertexRow, number>(new Int32Array(space.graph.vertexCount).fill(UNREACHABLE));
  space.vertexHeap.clear();
  for (const way of egress) {
    const value = valueAt(way);
    if (value >= bound[way.vertex]) continue;
    bound[way.vertex] = value;
    space.vertexHeap.push(value, way.vertex);
  }
  settleBackward(space, bound, weights);
  return bound;
}

function settleBackward(space: SearchSpace, bound: MutableColumn<VertexRow>, weights: Column<EdgeRow>): void {
  const { firstIncoming, incomingEdges, sourceOfEdge, isOpenEdge, vertexHeap } = space;
  while (vertexHeap.size > 0) {
    const key = vertexHeap.leastKey;
    const vertex = vertexHeap.pop();
    if (key > bound[vertex]) continue;
    const last = firstIncoming[(vertex + 1) as VertexRow];
    for (let i = firstIncoming[vertex]; i < last; i++) {
      const edge = incomingEdges[i];
      if (isOpenEdge[edge] === 0) continue;
      const value = key + weights[edge];
      const source = sourceOfEdge[edge];
      if (value >= bound[source]) continue;
      bound[source] = value;
      vertexHeap.push(value, source);
    }
  }
}

function zeros(space: SearchSpace): MutableColumn<VertexRow> {
  return asColumn<VertexRow, number>(new Int32Array(space.graph.vertexCount));
}
