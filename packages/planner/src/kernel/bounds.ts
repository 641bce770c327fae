import type { Column, MutableColumn } from '@karvon/arrays';
import { asColumn } from '@karvon/arrays';
import { boundMinutes, type MinuteBounds, UNREACHABLE } from './drive-bounds.ts';
import { elapsedDriving } from './driving.ts';
import type { Connector, Criteria, FrontQuery } from './front-query.ts';
import type { EdgeRow, EdgeWeights, VertexRow } from './leg-graph.ts';
import { findLookahead, type Lookahead } from './lookahead.ts';
import { openEdges, type SearchSpace } from './search-space.ts';

/** What a query fixes for its bounds: destination, weights, closures and the criteria that count. */
export type BoundsQuery = Pick<
  FrontQuery,
  'egress' | 'requiredCapability' | 'requiredEquipment' | 'isClosedEdge' | 'criteria'
> & {
  /**
   * Ends the work on each criterion as soon as these vertices have their bounds; those farther away share the last. It
   * saves half the time when the bounds serve one query; without it they serve any access equally well.
   */
  readonly access?: FrontQuery['access'];
};

/**
 * By vertex, the least that is still to come on the way to the door, for each criterion alone (waiting and storage
 * left out), or `UNREACHABLE`; 0 for a criterion that does not count.
 *
 * Bounds hold for one egress and one set of weights, for every ready time, timetable and horizon, and for every set of
 * closures and required bits that includes those they were computed with.
 */
export interface Bounds extends MinuteBounds {
  readonly criteria: Criteria;
  readonly cents: MutableColumn<VertexRow>;
  readonly grams: MutableColumn<VertexRow>;
  readonly risk: MutableColumn<VertexRow>;
  readonly transshipments: MutableColumn<VertexRow>;
  readonly lookahead: Lookahead;
}

/** Computes the backward bounds of a destination: one backward Dijkstra search for each criterion that counts. */
export function computeBounds(space: SearchSpace, weights: EdgeWeights, query: BoundsQuery): Bounds {
  openEdges(space, query);
  const { criteria } = query;
  const lookahead = findLookahead(space, weights, query);
  return {
    criteria,
    ...minuteBoundsOf(space, lookahead, query),
    cents: criteria.cents ? boundsOf(space, weights.centsOfEdge, query, (way) => way.cents) : zeros(space),
    grams: criteria.grams ? boundsOf(space, weights.gramsOfEdge, query, (way) => way.grams) : zeros(space),
    risk: criteria.risk ? boundsOf(space, weights.riskOfEdge, query, (way) => way.risk) : zeros(space),
    transshipments: criteria.transshipments
      ? boundsOf(space, space.graph.transshipmentsOfEdge, query, () => 0)
      : zeros(space),
    lookahead,
  };
}

/** Bounds of the time to the door, with the rests of drivers who go on. */
export function minuteBoundsOf(
  space: SearchSpace,
  lookahead: Lookahead,
  query: Pick<BoundsQuery, 'egress' | 'access'>,
): MinuteBounds {
  if (lookahead.isAnyDriver) return boundMinutes(space, lookahead.hasDriver, query);
  const minutes = boundsOf(space, space.leastMinutesOfEdge, query, (way) => elapsedDriving(0, way.drivingMinutes));
  return { minutes, remainders: undefined, othersLeast: UNREACHABLE };
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
  { egress, access }: Pick<BoundsQuery, 'egress' | 'access'>,
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
  settleBackward(space, bound, weights, access);
  return bound;
}

/** Settles vertices in the order of their bounds until none is left, or until all those of the access are settled. */
function settleBackward(
  space: SearchSpace,
  bound: MutableColumn<VertexRow>,
  weights: Column<EdgeRow>,
  access?: readonly Connector[],
): void {
  const { firstIncoming, incomingEdges, sourceOfIncoming, isOpenEdge, vertexHeap } = space;
  const farthest = () => access?.reduce((most, way) => Math.max(most, bound[way.vertex]), 0) ?? UNREACHABLE;
  let limit = farthest();
  while (vertexHeap.size > 0 && vertexHeap.leastKey < limit) {
    const key = vertexHeap.leastKey;
    const vertex = vertexHeap.pop();
    if (key > bound[vertex]) continue;
    const last = firstIncoming[(vertex + 1) as VertexRow];
    for (let i = firstIncoming[vertex]; i < last; i++) {
      const edge = incomingEdges[i];
      const value = key + weights[edge];
      if (value >= limit) continue;
      const source = sourceOfIncoming[i];
      if (value >= bound[source] || isOpenEdge[edge] === 0) continue;
      bound[source] = value;
      vertexHeap.push(value, source);
    }
    limit = farthest();
  }
  if (limit < UNREACHABLE) levelAt(space, bound, limit);
}

/** What is not settled when the least key is `key` lies at least so far away. */
function levelAt(space: SearchSpace, bound: MutableColumn<VertexRow>, key: number): void {
  for (let vertex = 0 as VertexRow; vertex < space.graph.vertexCount; vertex++) {
    if (bound[vertex] > key) bound[vertex] = key;
  }
}

function zeros(space: SearchSpace): MutableColumn<VertexRow> {
  return asColumn<VertexRow, number>(new Int32Array(space.graph.vertexCount));
}
