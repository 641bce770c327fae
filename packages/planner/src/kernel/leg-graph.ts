import type { Column, Row } from '@karvon/arrays';

/** A state of the goods at a place: in the yard, aboard a truck, aboard a 1520 wagon. */
export type VertexRow = Row<'vertex'>;
/** A move or a handling that leads the goods from one vertex to another. */
export type EdgeRow = Row<'edge'>;
/** A list of departures; several edges may share one. */
export type TimetableRow = Row<'timetable'>;
/** One departure of a timetable. */
export type DepartureRow = Row<'departure'>;
/** A list of opening hours; several edges may share one. */
export type HoursRow = Row<'hours'>;
/** One opening of a list of hours. */
export type WindowRow = Row<'window'>;

/** Kind of an edge that always lasts its minutes: handling, a border dwell, an unscheduled train. */
export const EDGE_CONSTANT = 0;
/** Kind of an edge that one driver drives: its minutes are driving alone, rests come on top. */
export const EDGE_DRIVING = 1;
/** Kind of an edge that leaves at the departures of its timetable and lasts its minutes from departure to arrival. */
export const EDGE_SCHEDULED = 2;

/** Stands where an edge has no timetable or no opening hours: no row is negative. */
export const NONE = -1;
/** A moment after every horizon; entry at it means that an edge is never to be entered again. */
export const NEVER = 0x7fffffff;
/** `usableFromMinutesOfEdge` of an edge without a first day. */
export const ALWAYS_FROM = -0x80000000;
/** `usableToMinutesOfEdge` of an edge without a last day. */
export const ALWAYS_TO = 0x7fffffff;

/**
 * Columns of the graph on which the search runs. All times are whole minutes since the network's epoch.
 *
 * Edges are in the order of their source: those that leave `v` are `firstEdgeOfVertex[v]` up to, not including,
 * `firstEdgeOfVertex[v + 1]`; so too departures of a timetable and windows of a list of hours, both ascending.
 * `LegGraphBuilder` lays these columns out.
 *
 * An edge is entered at a moment that depends on its gates:
 * - no timetable: at the first moment from `usableFrom` on that lies in an opening window; or, by choice, when a later
 *   window opens;
 * - timetable: the goods are handed in at the first opening, `cutOff` minutes before a departure not before
 *   `usableFrom`; any such departure may be taken.
 * The moment of entry (the departure) lies before `usableTo`.
 */
export interface LegGraph {
  readonly vertexCount: number;
  readonly edgeCount: number;
  readonly firstEdgeOfVertex: Column<VertexRow, EdgeRow>;
  readonly targetOfEdge: Column<EdgeRow, VertexRow>;
  /** `EDGE_CONSTANT`, `EDGE_DRIVING` or `EDGE_SCHEDULED`. */
  readonly kindOfEdge: Column<EdgeRow>;
  /** Constant: P50 minutes. Driving: driving minutes without rests. Scheduled: minutes from departure to arrival. */
  readonly minutesOfEdge: Column<EdgeRow>;
  /** Timetable of a scheduled edge, else `NONE`. */
  readonly timetableOfEdge: Column<EdgeRow, TimetableRow>;
  /** How long before departure the goods must be handed in; 0 unless scheduled. */
  readonly cutOffMinutesOfEdge: Column<EdgeRow>;
  readonly firstDeparture: Column<TimetableRow, DepartureRow>;
  readonly departures: Column<DepartureRow>;
  /** Opening hours, or `NONE` when always open. */
  readonly hoursOfEdge: Column<EdgeRow, HoursRow>;
  readonly firstWindow: Column<HoursRow, WindowRow>;
  /** Windows are `[windowOpen, windowClose)`, ascending, without overlap. */
  readonly windowOpen: Column<WindowRow>;
  readonly windowClose: Column<WindowRow>;
  /** 1 when a fresh driver begins before the edge: the minutes driven become 0. */
  readonly isFreshDriverOfEdge: Column<EdgeRow>;
  readonly transshipmentsOfEdge: Column<EdgeRow>;
  /** Wait for a departure at the vertex that costs no storage. */
  readonly freeMinutesOfVertex: Column<VertexRow>;
  /** Bits of what the edge is able to carry; a query's required bits must all be there. */
  readonly capabilityOfEdge: Column<EdgeRow>;
  /** Bits of the equipment the edge takes; a query's required bits must all be there. */
  readonly equipmentOfEdge: Column<EdgeRow>;
  /** First moment of entry, `ALWAYS_FROM` when there is none. */
  readonly usableFromMinutesOfEdge: Column<EdgeRow>;
  /** Moment from which entry is no longer possible, `ALWAYS_TO` when there is none. */
  readonly usableToMinutesOfEdge: Column<EdgeRow>;
}

/**
 * What the cargo of one query makes of each edge. All values are whole and not negative, and the sum along any path
 * stays below 2^31 (21 million in major units of money, 2,147 t CO2e).
 */
export interface EdgeWeights {
  /** Minor units of money. */
  readonly centsOfEdge: Column<EdgeRow>;
  /** Emissions, g CO2e. */
  readonly gramsOfEdge: Column<EdgeRow>;
  /** Additive spread of the duration, such as its variance in hours squared times 100. */
  readonly riskOfEdge: Column<EdgeRow>;
  /** Storage per started day of waiting for a departure beyond the free minutes, minor units of money. */
  readonly storageCentsPerDayOfVertex: Column<VertexRow>;
}
