import { asColumn, type Column, type MutableColumn } from '@karvon/arrays';
import { elapsedDriving, REST_MINUTES, STANDSTILL_MINUTES_OF_REST } from './driving.ts';
import type { Connector } from './front-query.ts';
import { EDGE_DRIVING, type EdgeRow, type VertexRow } from './leg-graph.ts';
import { isGated, type RemainderRow, type SearchSpace } from './search-space.ts';

/** Bound of a vertex from which the door cannot be reached; two of them still add up below 2^31. */
export const UNREACHABLE = 0x3fffffff;

/** Remainders that a vertex tells apart; one more stands for all that are longer. */
const REMAINDERS_MAX = 6;

const NO_REMAINDER = -1 as RemainderRow;

/**
 * What is left to do from a vertex to the door for a driver who goes on: minutes to drive until his state is forgotten
 * (at a fresh driver, a long standstill or the door), and other minutes that do not depend on it.
 */
export interface Remainders {
  readonly firstOfVertex: MutableColumn<VertexRow, RemainderRow>;
  readonly next: RemainderRow[];
  readonly driving: number[];
  readonly other: number[];
}

/** Least minutes to the door. */
export interface MinuteBounds {
  /** By vertex, for a driver who has rested. */
  readonly minutes: MutableColumn<VertexRow>;
  /** For a driver who has not; absent where no driver goes on. */
  readonly remainders: Remainders | undefined;
  /** No way that the remainders leave out is shorter. */
  readonly othersLeast: number;
}

/** Least minutes from a vertex to the door for a driver who has driven so long since his last rest. */
export function leastMinutes(bounds: MinuteBounds, vertex: VertexRow, drivenMinutes: number): number {
  const { remainders } = bounds;
  if (drivenMinutes === 0 || remainders === undefined) return bounds.minutes[vertex];
  const { driving, other, next } = remainders;
  let least = bounds.othersLeast;
  for (let row = remainders.firstOfVertex[vertex]; row !== NO_REMAINDER; row = next[row]!) {
    const minutes = elapsedDriving(drivenMinutes, driving[row]!) + other[row]!;
    if (minutes < least) least = minutes;
  }
  return least;
}

interface Walk extends Remainders {
  readonly space: SearchSpace;
  readonly hasDriver: Column<VertexRow>;
  readonly minutes: MutableColumn<VertexRow>;
  readonly vertexOf: VertexRow[];
  readonly countOfVertex: Uint8Array & MutableColumn<VertexRow>;
}

/**
 * Computes the bounds where drivers go on: a Dijkstra search from the door over what is left to do, in the order of what
 * a driver who has rested needs. Gates count as open, but any may be waited at for a rest. With an access it ends when
 * no driver can be farther away.
 */
export function boundMinutes(
  space: SearchSpace,
  hasDriver: Column<VertexRow>,
  { egress, access }: { readonly egress: readonly Connector[]; readonly access?: readonly Connector[] },
): MinuteBounds {
  const { vertexCount } = space.graph;
  const walk: Walk = {
    space,
    hasDriver,
    minutes: asColumn<VertexRow, number>(new Int32Array(vertexCount).fill(UNREACHABLE)),
    vertexOf: [],
    countOfVertex: new Uint8Array(vertexCount),
    firstOfVertex: asColumn<VertexRow, RemainderRow>(new Int32Array(vertexCount).fill(NO_REMAINDER)),
    next: [],
    driving: [],
    other: [],
  };
  space.remainderHeap.clear();
  for (const way of egress) {
    if (way.isFreshDriver) reach(walk, way.vertex, 0, elapsedDriving(0, way.drivingMinutes));
    else reach(walk, way.vertex, way.drivingMinutes, 0);
  }
  const othersLeast = settleRemainders(walk, access);
  const { minutes, firstOfVertex, next, driving, other } = walk;
  for (let vertex = 0 as VertexRow; vertex < vertexCount; vertex++) {
    if (minutes[vertex] > othersLeast) minutes[vertex] = othersLeast;
  }
  return { minutes, remainders: { firstOfVertex, next, driving, other }, othersLeast };
}

/** Settles remainders until none is left or the access is bounded; what is not settled is at least as long as returned. */
function settleRemainders(walk: Walk, access: readonly Connector[] | undefined): number {
  const { space, vertexOf } = walk;
  const { firstIncoming, incomingEdges, sourceOfIncoming, isOpenEdge, remainderHeap } = space;
  const awaited = new Set(access?.map((way) => way.vertex));
  let keyMax = UNREACHABLE;
  for (; remainderHeap.size > 0; ) {
    const key = remainderHeap.leastKey;
    if (key > keyMax) return key;
    const row = remainderHeap.pop();
    const vertex = vertexOf[row]!;
    if (!settle(walk, row, vertex, key)) continue;
    if (awaited.delete(vertex) && awaited.size === 0) keyMax = key + REST_MINUTES;
    const last = firstIncoming[(vertex + 1) as VertexRow];
    for (let i = firstIncoming[vertex]; i < last; i++) {
      if (isOpenEdge[incomingEdges[i]] === 1) reachOver(walk, incomingEdges[i], sourceOfIncoming[i], row, key);
    }
  }
  return UNREACHABLE;
}

/** Adds a remainder to those of its vertex unless one there is at least as short in both respects. */
function settle(walk: Walk, row: RemainderRow, vertex: VertexRow, key: number): boolean {
  const { driving, other, next, firstOfVertex, countOfVertex } = walk;
  if (countOfVertex[vertex] > REMAINDERS_MAX) return false;
  for (let settled = firstOfVertex[vertex]; settled !== NO_REMAINDER; settled = next[settled]!) {
    if (driving[settled]! <= driving[row]! && other[settled]! <= other[row]!) return false;
  }
  // Those that come later are no shorter for a driver who has rested, so that without driving this one bounds them all.
  if (countOfVertex[vertex]++ === REMAINDERS_MAX) {
    driving[row] = 0;
    other[row] = key;
  }
  next[row] = firstOfVertex[vertex];
  firstOfVertex[vertex] = row;
  return true;
}

/** Prepends an edge to a settled remainder. */
function reachOver(walk: Walk, edge: EdgeRow, source: VertexRow, row: RemainderRow, key: number): void {
  const { graph, leastMinutesOfEdge } = walk.space;
  const driving = walk.driving[row]!;
  const other = walk.other[row]!;
  const minutes = graph.minutesOfEdge[edge];
  const isFresh = graph.isFreshDriverOfEdge[edge] === 1;
  if (graph.kindOfEdge[edge] === EDGE_DRIVING) {
    const rested = elapsedDriving(0, driving + minutes) + other;
    if (isFresh) reach(walk, source, 0, rested);
    else reach(walk, source, driving + minutes, other);
    if (!isFresh && isGated(walk.space, edge)) reach(walk, source, 0, STANDSTILL_MINUTES_OF_REST + rested);
  } else if (isFresh || minutes >= STANDSTILL_MINUTES_OF_REST) reach(walk, source, 0, leastMinutesOfEdge[edge] + key);
  else {
    reach(walk, source, driving, other + leastMinutesOfEdge[edge]);
    if (isGated(walk.space, edge)) reach(walk, source, 0, STANDSTILL_MINUTES_OF_REST + minutes + key);
  }
}

/** Queues a remainder unless the least of its vertex is shorter by a whole rest, the most that a driver may still owe. */
function reach(walk: Walk, vertex: VertexRow, driving: number, other: number): void {
  const { minutes, hasDriver, countOfVertex, space } = walk;
  const key = elapsedDriving(0, driving) + other;
  const isKnown = hasDriver[vertex] === 1;
  const keyMax = isKnown ? minutes[vertex] + REST_MINUTES : minutes[vertex];
  if (key >= keyMax || countOfVertex[vertex] > REMAINDERS_MAX) return;
  if (key < minutes[vertex]) minutes[vertex] = key;
  walk.driving.push(isKnown ? driving : 0);
  walk.other.push(isKnown ? other : key);
  space.remainderHeap.push(key, (walk.vertexOf.push(vertex) - 1) as RemainderRow);
}
