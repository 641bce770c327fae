import { asColumn, asRow } from '@karvon/arrays';
import type { PlanningNetwork } from '../compile/planning-network.ts';
import type { Connector, EdgeRow, EdgeWeights, FrontLabel, LegGraph, VertexRow } from '../kernel/index.ts';

/**
 * A graph in layers, one for each set of vias already passed. An edge that passes a via leads into the layer that has
 * it; only the layer that has all leads to the door, so that every way found passes them, in whatever order is best.
 */
export interface ViaLayers {
  readonly graph: LegGraph;
  readonly weights: EdgeWeights;
  /** Layer 0 to the last: 2 to the power of the vias. */
  readonly layerCount: number;
  enter(connector: Connector, place: string): Connector;
  leave(connector: Connector): Connector;
  closed(column: Uint8Array): Uint8Array;
  /** The label with the edges of the plain graph. */
  plain(label: FrontLabel): FrontLabel;
}

/** Lays a graph and its weights out in layers for at most three vias. */
export function viaLayers(
  network: PlanningNetwork,
  graph: LegGraph,
  weights: EdgeWeights,
  via: readonly string[],
): ViaLayers {
  const layerCount = 1 << via.length;
  const { vertexCount, edgeCount } = graph;
  const bitOf = (place: string) => (via.includes(place) ? 1 << via.indexOf(place) : 0);
  const passed = Int32Array.from(network.edges, (edge) => edge.path.reduce((mask, place) => mask | bitOf(place), 0));
  const tile = (column: unknown) => tileColumn(column as TypedColumn, layerCount);
  return {
    graph: {
      ...tiledColumns(graph, tile),
      vertexCount: vertexCount * layerCount,
      edgeCount: edgeCount * layerCount,
      firstEdgeOfVertex: asColumn<VertexRow, EdgeRow>(tileStarts(graph, layerCount)),
      targetOfEdge: asColumn<EdgeRow, VertexRow>(tileTargets(graph, layerCount, passed)),
    },
    weights: {
      centsOfEdge: tile(weights.centsOfEdge),
      gramsOfEdge: tile(weights.gramsOfEdge),
      riskOfEdge: tile(weights.riskOfEdge),
      storageCentsPerDayOfVertex: tile(weights.storageCentsPerDayOfVertex),
    } as unknown as EdgeWeights,
    layerCount,
    enter: (connector, place) => ({ ...connector, vertex: asRow(connector.vertex + bitOf(place) * vertexCount) }),
    leave: (connector) => ({ ...connector, vertex: asRow(connector.vertex + (layerCount - 1) * vertexCount) }),
    closed: (column) => tile(column) as Uint8Array,
    plain: (label) => ({ ...label, edges: label.edges.map((edge) => asRow<EdgeRow>(edge % edgeCount)) }),
  };
}

type TypedColumn = Int32Array | Uint8Array | Uint32Array;

function tileColumn(column: TypedColumn, times: number): TypedColumn {
  const Kind = column.constructor as new (length: number) => TypedColumn;
  const tiled = new Kind(column.length * times);
  for (let layer = 0; layer < times; layer++) tiled.set(column, layer * column.length);
  return tiled;
}

/** Columns by edge or vertex whose values are the same in every layer. */
const TILED = [
  'kindOfEdge',
  'minutesOfEdge',
  'timetableOfEdge',
  'cutOffMinutesOfEdge',
  'hoursOfEdge',
  'isFreshDriverOfEdge',
  'transshipmentsOfEdge',
  'freeMinutesOfVertex',
  'capabilityOfEdge',
  'equipmentOfEdge',
  'usableFromMinutesOfEdge',
  'usableToMinutesOfEdge',
] as const;

function tiledColumns(graph: LegGraph, tile: (column: unknown) => TypedColumn): LegGraph {
  const columns = Object.fromEntries(TILED.map((name) => [name, tile(graph[name])]));
  return { ...graph, ...columns } as LegGraph;
}

function tileStarts(graph: LegGraph, layerCount: number): Int32Array {
  const starts = new Int32Array(graph.vertexCount * layerCount + 1);
  const first = graph.firstEdgeOfVertex as unknown as Int32Array;
  for (let layer = 0; layer < layerCount; layer++) {
    for (let vertex = 0; vertex <= graph.vertexCount; vertex++) {
      starts[layer * graph.vertexCount + vertex] = first[vertex]! + layer * graph.edgeCount;
    }
  }
  return starts;
}

function tileTargets(graph: LegGraph, layerCount: number, passed: Int32Array): Int32Array {
  const targets = new Int32Array(graph.edgeCount * layerCount);
  const target = graph.targetOfEdge as unknown as Int32Array;
  for (let layer = 0; layer < layerCount; layer++) {
    for (let edge = 0; edge < graph.edgeCount; edge++) {
      targets[layer * graph.edgeCount + edge] = target[edge]! + (layer | passed[edge]!) * graph.vertexCount;
    }
  }
  return targets;
}
