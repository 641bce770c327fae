import {
  type DepartureRow,
  EDGE_SCHEDULED,
  type EdgeRow,
  type HoursRow,
  type LegGraph,
  NEVER,
  NONE,
  type TimetableRow,
  type WindowRow,
} from './leg-graph.ts';

/** First moment at which goods that are there at `minutes` enter an edge (its departure when scheduled), or `NEVER`. */
export function firstEntry(graph: LegGraph, edge: EdgeRow, minutes: number): number {
  const from = graph.usableFromMinutesOfEdge[edge];
  const hours = graph.hoursOfEdge[edge];
  let entry: number;
  if (graph.kindOfEdge[edge] === EDGE_SCHEDULED) {
    const handedIn = hours === NONE ? minutes : nextOpening(graph, hours, minutes);
    if (handedIn === NEVER) return NEVER;
    entry = departureFrom(
      graph,
      graph.timetableOfEdge[edge],
      Math.max(handedIn + graph.cutOffMinutesOfEdge[edge], from),
    );
  } else {
    const ready = minutes > from ? minutes : from;
    entry = hours === NONE ? ready : nextOpening(graph, hours, ready);
  }
  return entry < graph.usableToMinutesOfEdge[edge] ? entry : NEVER;
}

/** Next moment after the entry `minutes` that may be chosen instead: a later departure, a later opening, or `NEVER`. */
export function laterEntry(graph: LegGraph, edge: EdgeRow, minutes: number): number {
  const hours = graph.hoursOfEdge[edge];
  let entry = NEVER;
  if (graph.kindOfEdge[edge] === EDGE_SCHEDULED) entry = departureFrom(graph, graph.timetableOfEdge[edge], minutes + 1);
  else if (hours !== NONE) entry = openingAfter(graph, hours, minutes);
  return entry < graph.usableToMinutesOfEdge[edge] ? entry : NEVER;
}

/** Started days of storage for a wait, after the free minutes. */
export function storageDays(waitMinutes: number, freeMinutes: number): number {
  return waitMinutes <= freeMinutes ? 0 : Math.ceil((waitMinutes - freeMinutes) / 1440);
}

/** First departure at or after `minutes`, by bisection. */
function departureFrom(graph: LegGraph, timetable: TimetableRow, minutes: number): number {
  const { departures, firstDeparture } = graph;
  let low: number = firstDeparture[timetable];
  const end = firstDeparture[(timetable + 1) as TimetableRow];
  let high: number = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (departures[middle as DepartureRow] < minutes) low = middle + 1;
    else high = middle;
  }
  return low < end ? departures[low as DepartureRow] : NEVER;
}

/** `minutes` itself when open, else the next opening. */
function nextOpening(graph: LegGraph, hours: HoursRow, minutes: number): number {
  const window = windowClosingAfter(graph, hours, minutes);
  if (window >= graph.firstWindow[(hours + 1) as HoursRow]) return NEVER;
  return Math.max(minutes, graph.windowOpen[window]);
}

/** Opening of the first window that begins after `minutes`. */
function openingAfter(graph: LegGraph, hours: HoursRow, minutes: number): number {
  const end = graph.firstWindow[(hours + 1) as HoursRow];
  let window = windowClosingAfter(graph, hours, minutes);
  while (window < end && graph.windowOpen[window] <= minutes) window++;
  return window < end ? graph.windowOpen[window] : NEVER;
}

/** First window that closes after `minutes`, or the end of the list. */
function windowClosingAfter(graph: LegGraph, hours: HoursRow, minutes: number): WindowRow {
  let low: number = graph.firstWindow[hours];
  let high: number = graph.firstWindow[(hours + 1) as HoursRow];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (graph.windowClose[middle as WindowRow] <= minutes) low = middle + 1;
    else high = middle;
  }
  return low as WindowRow;
}
