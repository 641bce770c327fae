import { asColumn, asRow, groupRows } from '@karvon/arrays';
import {
  ALWAYS_FROM,
  ALWAYS_TO,
  type DepartureRow,
  EDGE_CONSTANT,
  EDGE_DRIVING,
  EDGE_SCHEDULED,
  type EdgeRow,
  type EdgeWeights,
  type HoursRow,
  type LegGraph,
  NONE,
  type TimetableRow,
  type VertexRow,
  type WindowRow,
} from './leg-graph.ts';

const KINDS = { constant: EDGE_CONSTANT, driving: EDGE_DRIVING, scheduled: EDGE_SCHEDULED };

/** An edge as the builder takes it; what is absent is unlimited, empty or 0. */
export interface NewEdge {
  readonly source: number;
  readonly target: number;
  readonly kind: 'constant' | 'driving' | 'scheduled';
  /** As `LegGraph.minutesOfEdge`. */
  readonly minutes: number;
  /** What `addTimetable` gave. */
  readonly timetable?: number;
  readonly cutOffMinutes?: number;
  /** What `addHours` gave. */
  readonly hours?: number;
  readonly isFreshDriver?: boolean;
  readonly transshipments?: number;
  /** All bits when absent. */
  readonly capability?: number;
  /** All bits when absent. */
  readonly equipment?: number;
  readonly usableFromMinutes?: number;
  readonly usableToMinutes?: number;
}

/** Gathers vertices and edges in any order and lays them out as the columns of a `LegGraph`. */
export class LegGraphBuilder {
  readonly #freeMinutes: number[] = [];
  readonly #edges: NewEdge[] = [];
  readonly #timetables: (readonly number[])[] = [];
  readonly #openings: (readonly (readonly [open: number, close: number])[])[] = [];

  /** Adds a vertex; gives its row. */
  addVertex(freeMinutes = 0): number {
    return this.#freeMinutes.push(freeMinutes) - 1;
  }

  /** Adds departures in any order; gives the timetable's row. */
  addTimetable(departures: readonly number[]): number {
    return this.#timetables.push([...departures].sort((a, b) => a - b)) - 1;
  }

  /** Adds opening windows `[open, close)` in any order, without overlap; gives the row of these hours. */
  addHours(windows: readonly (readonly [open: number, close: number])[]): number {
    return this.#openings.push([...windows].sort((a, b) => a[0] - b[0])) - 1;
  }

  /** Adds an edge; gives its number in order of adding, which `edgeOfAdded` of `build` turns into its row. */
  addEdge(edge: NewEdge): number {
    return this.#edges.push(edge) - 1;
  }

  /** Lays out the columns. `edgeOfAdded` has the row of each edge by its number in order of adding. */
  build(): { readonly graph: LegGraph; readonly edgeOfAdded: readonly EdgeRow[] } {
    const vertexCount = this.#freeMinutes.length;
    const grouped = groupRows(
      this.#edges.map((edge) => edge.source),
      vertexCount,
    );
    const edges = Array.from(grouped.rows, (added) => this.#edges[added] as NewEdge);
    const edgeOfAdded = new Array<EdgeRow>(edges.length);
    grouped.rows.forEach((added, row) => {
      edgeOfAdded[added] = asRow<EdgeRow>(row);
    });
    const windows = this.#openings.flat();
    const graph: LegGraph = {
      vertexCount,
      edgeCount: edges.length,
      firstEdgeOfVertex: asColumn<VertexRow, EdgeRow>(grouped.first),
      ...edgeColumns(edges),
      firstDeparture: asColumn<TimetableRow, DepartureRow>(firstOfLists(this.#timetables)),
      departures: Int32Array.from(this.#timetables.flat()),
      firstWindow: asColumn<HoursRow, WindowRow>(firstOfLists(this.#openings)),
      windowOpen: Int32Array.from(windows, (window) => window[0]),
      windowClose: Int32Array.from(windows, (window) => window[1]),
      freeMinutesOfVertex: Int32Array.from(this.#freeMinutes),
    };
    return { graph, edgeOfAdded };
  }
}

/** Weights of zero for a graph, to be filled: costs, emissions and risks by edge, storage by vertex. */
export function createWeights(graph: LegGraph): EdgeWeights & {
  readonly centsOfEdge: Int32Array;
  readonly gramsOfEdge: Int32Array;
  readonly riskOfEdge: Int32Array;
  readonly storageCentsPerDayOfVertex: Int32Array;
} {
  return {
    centsOfEdge: new Int32Array(graph.edgeCount),
    gramsOfEdge: new Int32Array(graph.edgeCount),
    riskOfEdge: new Int32Array(graph.edgeCount),
    storageCentsPerDayOfVertex: new Int32Array(graph.vertexCount),
  };
}

function edgeColumns(edges: readonly NewEdge[]) {
  return {
    targetOfEdge: asColumn<EdgeRow, VertexRow>(Int32Array.from(edges, (edge) => edge.target)),
    kindOfEdge: Uint8Array.from(edges, (edge) => KINDS[edge.kind]),
    minutesOfEdge: Int32Array.from(edges, (edge) => edge.minutes),
    timetableOfEdge: asColumn<EdgeRow, TimetableRow>(Int32Array.from(edges, (edge) => edge.timetable ?? NONE)),
    cutOffMinutesOfEdge: Int32Array.from(edges, (edge) => edge.cutOffMinutes ?? 0),
    hoursOfEdge: asColumn<EdgeRow, HoursRow>(Int32Array.from(edges, (edge) => edge.hours ?? NONE)),
    isFreshDriverOfEdge: Uint8Array.from(edges, (edge) => (edge.isFreshDriver ? 1 : 0)),
    transshipmentsOfEdge: Uint8Array.from(edges, (edge) => edge.transshipments ?? 0),
    capabilityOfEdge: Uint32Array.from(edges, (edge) => edge.capability ?? 0xffffffff),
    equipmentOfEdge: Uint32Array.from(edges, (edge) => edge.equipment ?? 0xffffffff),
    usableFromMinutesOfEdge: Int32Array.from(edges, (edge) => edge.usableFromMinutes ?? ALWAYS_FROM),
    usableToMinutesOfEdge: Int32Array.from(edges, (edge) => edge.usableToMinutes ?? ALWAYS_TO),
  };
}

function firstOfLists(lists: readonly (readonly unknown[])[]): Int32Array {
  const first = new Int32Array(lists.length + 1);
  lists.forEach((list, row) => {
    first[row + 1] = (first[row] as number) + list.length;
  });
  return first;
}
