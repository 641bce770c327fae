import type { Carries, FreeTimeRow, NetworkTables, OpenWindow } from '@karvon/network';
import { type LegGraph, LegGraphBuilder } from '../kernel/index.ts';
import type { PlanEdge, PlanVertex } from './planning-network.ts';

/** Free time in a yard for which no row speaks: it never ends, and storage there costs nothing that is known. */
const FREE_FOREVER = 1_000_000_000;

/** The columns of the search, and the edges in their order. */
export function freezeGraph(
  vertices: readonly PlanVertex[],
  edges: readonly PlanEdge[],
): { readonly graph: LegGraph; readonly edges: readonly PlanEdge[] } {
  const builder = new LegGraphBuilder();
  for (const _vertex of vertices) builder.addVertex(FREE_FOREVER);
  const timetableOf = memo((departures: readonly number[]) => builder.addTimetable(departures));
  const hoursOf = memo((windows: readonly OpenWindow[]) =>
    builder.addHours(windows.map(({ fromMinutes, toMinutes }) => [fromMinutes, toMinutes] as const)),
  );
  for (const edge of edges) {
    builder.addEdge({
      source: edge.fromVertex,
      target: edge.toVertex,
      kind: kindOf(edge),
      minutes: searchMinutes(edge),
      ...(edge.departures === undefined ? {} : { timetable: timetableOf(edge.departures) }),
      cutOffMinutes: edge.cutOffMinutes,
      ...(edge.windows === undefined ? {} : { hours: hoursOf(edge.windows) }),
      isFreshDriver: edge.isFreshDriver,
      transshipments: edge.transshipments,
      capability: edge.capabilityMask,
      equipment: edge.equipmentMask,
      usableFromMinutes: edge.usableFromMinutes,
      usableToMinutes: edge.usableToMinutes,
    });
  }
  const { graph, edgeOfAdded } = builder.build();
  const sorted = new Array<PlanEdge>(edges.length);
  for (const [added, row] of edgeOfAdded.entries()) sorted[row] = edges[added]!;
  return { graph, edges: sorted };
}

/** The minutes of an edge as the search counts them: driving, ride with the dwell after it, or the sum of P50. */
export function searchMinutes(edge: PlanEdge): number {
  if (isDriving(edge)) return edge.runMinutes;
  const parts = edge.departures === undefined ? edge.parts : partsFromDeparture(edge);
  return parts.reduce((sum, part) => sum + part.minutes.p50, 0);
}

/** Whether the edge is driven by one driver, whose rests the search adds. */
export function isDriving(edge: PlanEdge): boolean {
  return edge.kind === 'run' && edge.mode === 'road';
}

/** The parts of a scheduled ride from its departure on; what lies before is kept by the cut-off. */
export function partsFromDeparture(edge: PlanEdge): PlanEdge['parts'] {
  return edge.parts.slice(edge.parts.findIndex((part) => part.kind === 'run'));
}

/** The free minutes of each vertex for one kind of equipment: the most telling row wins, place before kind before any. */
export function freeMinutes(tables: NetworkTables, vertices: readonly PlanVertex[], carries: Carries): Int32Array {
  return Int32Array.from(vertices, (vertex) => {
    if (vertex.form !== 'ground') return FREE_FOREVER;
    const row = findFreeTime(tables.freeTime, vertex, carries);
    return row === undefined ? FREE_FOREVER : Math.round(row.freeDays * 1440);
  });
}

/** The row of free storage that speaks of a yard and a kind of equipment. */
export function findFreeTime(
  rows: readonly FreeTimeRow[],
  vertex: PlanVertex,
  carries: Carries,
): FreeTimeRow | undefined {
  const { place } = vertex;
  const score = (row: FreeTimeRow) =>
    (row.place === place.id ? 4 : 0) + (row.placeKind === place.kind ? 2 : 0) + (row.carries === carries ? 1 : 0);
  return rows
    .filter(
      (row) =>
        (row.place === place.id || row.place === '*') &&
        (row.placeKind === place.kind || row.placeKind === '*' || row.place === place.id) &&
        (row.carries === carries || row.carries === '*'),
    )
    .toSorted((a, b) => score(b) - score(a))[0];
}

function kindOf(edge: PlanEdge): 'constant' | 'driving' | 'scheduled' {
  if (isDriving(edge)) return 'driving';
  return edge.departures === undefined ? 'constant' : 'scheduled';
}

/** Remembers the row that a list was given, so that edges which share a list share its columns. */
function memo<List>(add: (list: List) => number): (list: List) => number {
  const rowOf = new Map<List, number>();
  return (list) => {
    const row = rowOf.get(list) ?? add(list);
    rowOf.set(list, row);
    return row;
  };
}
