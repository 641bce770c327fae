import { asColumn, type Column, groupRows, type MutableColumn, type Row, RowHeap } from '@karvon/arrays';
import { elapsedDriving } from './driving.ts';
import type { FrontQuery } from './front-query.ts';
import { createFrontStore, type FrontStore } from './front-store.ts';
import { createLabelPool, type LabelPool, type LabelRow } from './label-pool.ts';
import { EDGE_DRIVING, EDGE_SCHEDULED, type EdgeRow, type LegGraph, NONE, type VertexRow } from './leg-graph.ts';
import { RadixHeap } from './radix-heap.ts';

/** One way on from a vertex to the door, as far as time goes. */
export type RemainderRow = Row<'remainder'>;

/** Numbers of transshipments that are told apart: more than any way worth taking has. */
export const LIMITS = 32;
/** A moment after every arrival, for what has not been reached. */
export const UNREACHED = 0x7fffffff;

/** Position in the list of edges by target. */
export type IncomingRow = Row<'incoming'>;

/** Bits that edges share, and these edges. */
interface Mask {
  readonly capability: number;
  readonly equipment: number;
  readonly edges: EdgeRow[];
}

/**
 * A graph with its backward edges, and the memory that searches on it use again and again; one search at a time.
 * A change of the graph's columns must be told by `refreshEdge`.
 */
export interface SearchSpace {
  readonly graph: LegGraph;
  readonly sourceOfEdge: Column<EdgeRow, VertexRow>;
  /** Edges into vertex `v` are `incomingEdges[firstIncoming[v]]` up to `incomingEdges[firstIncoming[v + 1]]`. */
  readonly firstIncoming: Column<VertexRow, IncomingRow>;
  readonly incomingEdges: Column<IncomingRow, EdgeRow>;
  readonly sourceOfIncoming: Column<IncomingRow, VertexRow>;
  /** As `firstIncoming` and `sourceOfIncoming`, for edges without a timetable alone. */
  readonly firstUnscheduled: Column<VertexRow, IncomingRow>;
  readonly sourceOfUnscheduled: Column<IncomingRow, VertexRow>;
  /** 1 where a scheduled edge leaves. */
  readonly hasDepartureOfVertex: Uint8Array & Column<VertexRow>;
  /** Edges on which a driver who is already there goes on: driving, without a fresh driver. */
  readonly drivingOnEdges: readonly EdgeRow[];
  /** Least time an edge takes: its minutes, with cut-off, breaks and rests for a fresh driver, without waiting. */
  readonly leastMinutesOfEdge: MutableColumn<EdgeRow>;
  /** Edges by their bits: networks have few different ones. */
  readonly masks: readonly Mask[];
  /** 1 when the query of the last `openEdges` may use the edge. */
  readonly isOpenEdge: Uint8Array & Column<EdgeRow>;
  readonly vertexHeap: RadixHeap<VertexRow>;
  readonly labelHeap: RowHeap<LabelRow>;
  readonly remainderHeap: RowHeap<RemainderRow>;
  readonly arrivalHeap: RadixHeap<LabelRow>;
  /** By vertex, `LIMITS` moments: the earliest arrival with so many transshipments, or `UNREACHED`. */
  readonly reachedMinutes: Int32Array;
  readonly pool: LabelPool;
  readonly fronts: FrontStore;
}

/** Makes the backward edges and the memory for searches on a graph. */
export function createSearchSpace(graph: LegGraph): SearchSpace {
  const sources = new Int32Array(graph.edgeCount);
  for (let vertex = 0 as VertexRow; vertex < graph.vertexCount; vertex++) {
    sources.fill(vertex, graph.firstEdgeOfVertex[vertex], graph.firstEdgeOfVertex[(vertex + 1) as VertexRow]);
  }
  const incoming = groupRows(graph.targetOfEdge as unknown as Int32Array, graph.vertexCount);
  const unscheduled = listEdges(graph, (edge) => graph.kindOfEdge[edge] !== EDGE_SCHEDULED);
  const incomingUnscheduled = groupRows(
    unscheduled.map((edge) => graph.targetOfEdge[edge]),
    graph.vertexCount,
  );
  const space: SearchSpace = {
    graph,
    sourceOfEdge: asColumn<EdgeRow, VertexRow>(sources),
    firstIncoming: asColumn<VertexRow, IncomingRow>(incoming.first),
    incomingEdges: asColumn<IncomingRow, EdgeRow>(incoming.rows),
    sourceOfIncoming: asColumn<IncomingRow, VertexRow>(incoming.rows.map((edge) => sources[edge]!)),
    firstUnscheduled: asColumn<VertexRow, IncomingRow>(incomingUnscheduled.first),
    sourceOfUnscheduled: asColumn<IncomingRow, VertexRow>(
      incomingUnscheduled.rows.map((row) => sources[unscheduled[row]!]!),
    ),
    hasDepartureOfVertex: new Uint8Array(graph.vertexCount),
    drivingOnEdges: listEdges(graph, (edge) => {
      return graph.kindOfEdge[edge] === EDGE_DRIVING && graph.isFreshDriverOfEdge[edge] === 0;
    }),
    leastMinutesOfEdge: asColumn<EdgeRow, number>(new Int32Array(graph.edgeCount)),
    masks: findMasks(graph),
    isOpenEdge: new Uint8Array(graph.edgeCount),
    vertexHeap: new RadixHeap(),
    labelHeap: new RowHeap(),
    remainderHeap: new RowHeap(),
    arrivalHeap: new RadixHeap(),
    reachedMinutes: new Int32Array(graph.vertexCount * LIMITS).fill(UNREACHED),
    pool: createLabelPool(),
    fronts: createFrontStore(graph.vertexCount),
  };
  for (let edge = 0 as EdgeRow; edge < graph.edgeCount; edge++) {
    refreshEdge(space, edge);
    if (graph.kindOfEdge[edge] === EDGE_SCHEDULED) space.hasDepartureOfVertex[space.sourceOfEdge[edge]] = 1;
  }
  return space;
}

/** Takes over a change of an edge's minutes or cut-off. */
export function refreshEdge(space: SearchSpace, edge: EdgeRow): void {
  const { kindOfEdge, minutesOfEdge, cutOffMinutesOfEdge } = space.graph;
  const kind = kindOfEdge[edge];
  const minutes = minutesOfEdge[edge];
  space.leastMinutesOfEdge[edge] =
    kind === EDGE_DRIVING
      ? elapsedDriving(0, minutes)
      : kind === EDGE_SCHEDULED
        ? cutOffMinutesOfEdge[edge] + minutes
        : minutes;
}

/** Marks in `isOpenEdge` which edges a query may use: not closed, able to carry the goods, taking their equipment. */
export function openEdges(
  space: SearchSpace,
  query: Pick<FrontQuery, 'requiredCapability' | 'requiredEquipment' | 'isClosedEdge'>,
): void {
  const { graph, isOpenEdge, masks } = space;
  const { requiredCapability, requiredEquipment, isClosedEdge } = query;
  isOpenEdge.fill(1);
  for (const { capability, equipment, edges } of masks) {
    const lacks = (requiredCapability & ~capability) | (requiredEquipment & ~equipment);
    if (lacks !== 0) for (const edge of edges) isOpenEdge[edge] = 0;
  }
  if (isClosedEdge === undefined) return;
  for (let edge = 0 as EdgeRow; edge < graph.edgeCount; edge++) if (isClosedEdge[edge] === 1) isOpenEdge[edge] = 0;
}

function findMasks({ edgeCount, capabilityOfEdge, equipmentOfEdge }: LegGraph): readonly Mask[] {
  const masks = new Map<string, Mask>();
  let mask: Mask | undefined;
  for (let edge = 0 as EdgeRow; edge < edgeCount; edge++) {
    const [capability, equipment] = [capabilityOfEdge[edge], equipmentOfEdge[edge]];
    if (mask?.capability !== capability || mask.equipment !== equipment) {
      const key = `${capability},${equipment}`;
      mask = masks.get(key) ?? { capability, equipment, edges: [] };
      masks.set(key, mask);
    }
    mask.edges.push(edge);
  }
  return [...masks.values()];
}

function listEdges(graph: LegGraph, isListed: (edge: EdgeRow) => boolean): EdgeRow[] {
  const edges: EdgeRow[] = [];
  for (let edge = 0 as EdgeRow; edge < graph.edgeCount; edge++) if (isListed(edge)) edges.push(edge);
  return edges;
}

/** No query is ready before the epoch, so that an opening date at or before it is no gate. */
export function isGated({ graph }: SearchSpace, edge: EdgeRow): boolean {
  return (
    graph.kindOfEdge[edge] === EDGE_SCHEDULED ||
    graph.hoursOfEdge[edge] !== NONE ||
    graph.usableFromMinutesOfEdge[edge] > 0
  );
}
