import { asColumn, type Column, type MutableColumn } from '@karvon/arrays';
import type { FrontQuery } from './front-query.ts';
import { EDGE_DRIVING, type EdgeRow, type EdgeWeights, type VertexRow } from './leg-graph.ts';
import { isGated, type SearchSpace } from './search-space.ts';

/** What lies ahead of a vertex that makes an earlier arrival less than a sure advantage. */
export interface Lookahead {
  /** 1 when the driver who is there goes on, so that his minutes driven matter. */
  readonly hasDriver: Column<VertexRow>;
  /** False where no driver goes on anywhere. */
  readonly isAnyDriver: boolean;
  /** 1 when somewhere ahead a driver who goes on meets opening hours, a departure or an opening date. */
  readonly hasStorm: Column<VertexRow>;
  /** Highest storage per day at the next departures ahead; the lead of an earlier arrival may cost so much. */
  readonly storageCentsPerDay: Column<VertexRow>;
}

interface Marks {
  readonly isAny: boolean;
  readonly marks: MutableColumn<VertexRow>;
}

/** Finds by vertex whether a driver's state or storage ahead matters. Uses the edges marked by `openEdges`. */
export function findLookahead(
  space: SearchSpace,
  weights: EdgeWeights,
  query: Pick<FrontQuery, 'egress' | 'criteria'>,
): Lookahead {
  const drivers = findDrivers(space, query.egress);
  const hasStorm = drivers.isAny ? findStorms(space, drivers.marks) : column(space);
  const storageCentsPerDay = column(space);
  if (query.criteria.cents) findStorage(space, weights, storageCentsPerDay);
  return { hasDriver: drivers.marks, isAnyDriver: drivers.isAny, hasStorm, storageCentsPerDay };
}

function findDrivers(space: SearchSpace, egress: FrontQuery['egress']): Marks {
  const { graph, sourceOfEdge, isOpenEdge } = space;
  const hasDriver = column(space);
  const stack: VertexRow[] = [];
  const mark = (vertex: VertexRow) => {
    if (hasDriver[vertex] === 1) return;
    hasDriver[vertex] = 1;
    stack.push(vertex);
  };
  for (const way of egress) if (!way.isFreshDriver && way.drivingMinutes > 0) mark(way.vertex);
  for (const edge of space.drivingOnEdges) if (isOpenEdge[edge] === 1) mark(sourceOfEdge[edge]);
  const isAny = stack.length > 0;
  spreadBackward(space, stack, (edge) => graph.isFreshDriverOfEdge[edge] === 0, mark);
  return { isAny, marks: hasDriver };
}

function findStorms(space: SearchSpace, hasDriver: Column<VertexRow>): MutableColumn<VertexRow> {
  const hasStorm = column(space);
  const { graph, sourceOfEdge, isOpenEdge } = space;
  const stack: VertexRow[] = [];
  const mark = (vertex: VertexRow) => {
    if (hasStorm[vertex] === 1) return;
    hasStorm[vertex] = 1;
    stack.push(vertex);
  };
  for (let edge = 0 as EdgeRow; edge < graph.edgeCount; edge++) {
    if (isOpenEdge[edge] === 0 || graph.isFreshDriverOfEdge[edge] === 1) continue;
    const goesOn = graph.kindOfEdge[edge] === EDGE_DRIVING || hasDriver[graph.targetOfEdge[edge]] === 1;
    if (goesOn && isGated(space, edge)) mark(sourceOfEdge[edge]);
  }
  spreadBackward(space, stack, () => true, mark);
  return hasStorm;
}

/** Closed edges are followed too: to see more storage ahead than there is errs on the safe side. */
function findStorage(space: SearchSpace, weights: EdgeWeights, storage: MutableColumn<VertexRow>): void {
  const { graph, hasDepartureOfVertex, firstUnscheduled, sourceOfUnscheduled } = space;
  const rates = weights.storageCentsPerDayOfVertex;
  const stack: VertexRow[] = [];
  for (let vertex = 0 as VertexRow; vertex < graph.vertexCount; vertex++) {
    if (hasDepartureOfVertex[vertex] === 0 || rates[vertex] === 0) continue;
    storage[vertex] = rates[vertex];
    stack.push(vertex);
  }
  stack.sort((a, b) => storage[a] - storage[b]);
  for (let vertex = stack.pop(); vertex !== undefined; vertex = stack.pop()) {
    const rate = storage[vertex];
    const last = firstUnscheduled[(vertex + 1) as VertexRow];
    for (let i = firstUnscheduled[vertex]; i < last; i++) {
      const source = sourceOfUnscheduled[i];
      if (storage[source] >= rate) continue;
      storage[source] = rate;
      stack.push(source);
    }
  }
}

/** Reaches against the open edges that `passes` lets through, until the stack that `reach` fills is empty. */
function spreadBackward(
  space: SearchSpace,
  stack: VertexRow[],
  passes: (edge: EdgeRow) => boolean,
  reach: (vertex: VertexRow) => void,
): void {
  const { firstIncoming, incomingEdges, sourceOfIncoming, isOpenEdge } = space;
  for (let vertex = stack.pop(); vertex !== undefined; vertex = stack.pop()) {
    const last = firstIncoming[(vertex + 1) as VertexRow];
    for (let i = firstIncoming[vertex]; i < last; i++) {
      const edge = incomingEdges[i];
      if (isOpenEdge[edge] === 1 && passes(edge)) reach(sourceOfIncoming[i]);
    }
  }
}

function column(space: SearchSpace): MutableColumn<VertexRow> {
  return asColumn<VertexRow, number>(new Int32Array(space.graph.vertexCount));
}
