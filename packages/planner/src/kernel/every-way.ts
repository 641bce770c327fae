import type { Connector, FrontQuery } from './front-query.ts';
import { EDGE_DRIVING, EDGE_SCHEDULED, type EdgeRow, type EdgeWeights, type LegGraph, NONE } from './leg-graph.ts';

/** Values of one way in the order arrival, cents, grams, risk, transshipments; 0 where a criterion does not count. */
export type WayVector = readonly [arrival: number, cents: number, grams: number, risk: number, transshipments: number];

interface WayState {
  readonly vertex: number;
  readonly minutes: number;
  readonly driven: number;
  readonly cents: number;
  readonly grams: number;
  readonly risk: number;
  readonly transshipments: number;
}

/**
 * Gives the Pareto front by walking every way there is until the horizon: the oracle of the search, slow and plain.
 * It shares nothing with the search but the columns. Throws when more than `statesMax` states are met.
 */
export function walkEveryWay(
  graph: LegGraph,
  weights: EdgeWeights,
  query: FrontQuery,
  statesMax?: number,
): readonly WayVector[] {
  const all = listEveryWay(graph, weights, query, statesMax);
  return all.filter((vector) => !all.some((other) => other !== vector && other.every((v, i) => v <= vector[i]!)));
}

/** Gives the different vectors of all ways there are until the horizon, good or not. */
export function listEveryWay(
  graph: LegGraph,
  weights: EdgeWeights,
  query: FrontQuery,
  statesMax = 20_000,
): readonly WayVector[] {
  const arrivals = new Map<string, WayVector>();
  const seen = new Set<string>();
  const open: WayState[] = query.access.map((way) => drive(startState(query), way, true));
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    const { vertex, minutes, driven, cents, grams, risk, transshipments } = state;
    const key = `${vertex},${minutes},${driven},${cents},${grams},${risk},${transshipments}`;
    if (state.minutes > query.horizonMinutes || seen.has(key)) continue;
    seen.add(key);
    if (seen.size > statesMax) throw new RangeError(`More than ${statesMax} states; the network is too large to walk.`);
    for (const way of query.egress) {
      if (way.vertex !== state.vertex) continue;
      const end = drive(state, way, way.isFreshDriver);
      if (end.minutes <= query.horizonMinutes) arrivals.set(vectorOf(end, query).join(), vectorOf(end, query));
    }
    open.push(...stepsFrom(graph, weights, query, state));
  }
  return [...arrivals.values()];
}

function startState(query: FrontQuery): WayState {
  return { vertex: -1, minutes: query.readyMinutes, driven: 0, cents: 0, grams: 0, risk: 0, transshipments: 0 };
}

function vectorOf(end: WayState, { criteria }: FrontQuery): WayVector {
  return [
    end.minutes,
    criteria.cents ? end.cents : 0,
    criteria.grams ? end.grams : 0,
    criteria.risk ? end.risk : 0,
    criteria.transshipments ? end.transshipments : 0,
  ];
}

function drive(from: WayState, way: Connector, isFreshDriver: boolean): WayState {
  const driver = driveMinuteByMinute(isFreshDriver ? 0 : from.driven, way.drivingMinutes);
  return {
    ...from,
    vertex: way.vertex,
    minutes: from.minutes + driver.elapsed,
    driven: driver.driven,
    cents: from.cents + way.cents,
    grams: from.grams + way.grams,
    risk: from.risk + way.risk,
  };
}

function stepsFrom(graph: LegGraph, weights: EdgeWeights, query: FrontQuery, from: WayState): WayState[] {
  const steps: WayState[] = [];
  for (let edge = 0 as EdgeRow; edge < graph.edgeCount; edge++) {
    const isFromHere =
      edge >= graph.firstEdgeOfVertex[from.vertex as never] &&
      edge < graph.firstEdgeOfVertex[(from.vertex + 1) as never];
    if (!isFromHere || !isUsable(graph, query, edge)) continue;
    for (const entry of listEntries(graph, edge, from.minutes)) {
      steps.push(step(graph, weights, from, edge, entry));
    }
  }
  return steps;
}

function isUsable(graph: LegGraph, query: FrontQuery, edge: EdgeRow): boolean {
  const hasBits = (has: number, required: number) => (has & required) >>> 0 === required >>> 0;
  return (
    query.isClosedEdge?.[edge] !== 1 &&
    hasBits(graph.capabilityOfEdge[edge], query.requiredCapability) &&
    hasBits(graph.equipmentOfEdge[edge], query.requiredEquipment)
  );
}

/** Of all moments at which anything changes, those at which goods that are there at `minutes` may enter the edge. */
function listEntries(graph: LegGraph, edge: EdgeRow, minutes: number): number[] {
  const [from, to] = [graph.usableFromMinutesOfEdge[edge], graph.usableToMinutesOfEdge[edge]];
  const windows = listWindows(graph, edge);
  const openings = windows.map(([open]) => open);
  const isOpen = (moment: number) => windows.some(([open, close]) => open <= moment && moment < close);
  if (graph.kindOfEdge[edge] === EDGE_SCHEDULED) {
    const handedIn = Math.min(...[minutes, ...openings].filter((moment) => moment >= minutes && isOpen(moment)));
    const ready = Math.max(handedIn + graph.cutOffMinutesOfEdge[edge], from);
    return listDepartures(graph, edge).filter((moment) => moment >= ready && moment < to);
  }
  const ready = Math.max(minutes, from);
  return [ready, ...openings].filter((moment) => moment >= ready && moment < to && isOpen(moment));
}

function listWindows(graph: LegGraph, edge: EdgeRow): (readonly [number, number])[] {
  const hours = graph.hoursOfEdge[edge];
  if (hours === NONE) return [[Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]];
  const windows: (readonly [number, number])[] = [];
  for (let row = graph.firstWindow[hours] as number; row < graph.firstWindow[(hours + 1) as never]; row++) {
    windows.push([graph.windowOpen[row as never], graph.windowClose[row as never]]);
  }
  return windows;
}

function listDepartures(graph: LegGraph, edge: EdgeRow): number[] {
  const timetable = graph.timetableOfEdge[edge];
  const departures: number[] = [];
  for (
    let row = graph.firstDeparture[timetable] as number;
    row < graph.firstDeparture[(timetable + 1) as never];
    row++
  ) {
    departures.push(graph.departures[row as never]);
  }
  return departures;
}

function step(graph: LegGraph, weights: EdgeWeights, from: WayState, edge: EdgeRow, entry: number): WayState {
  const wait = entry - from.minutes;
  const minutes = graph.minutesOfEdge[edge];
  const startDriven = graph.isFreshDriverOfEdge[edge] === 1 || wait >= 660 ? 0 : from.driven;
  const isDriving = graph.kindOfEdge[edge] === EDGE_DRIVING;
  const driver = isDriving
    ? driveMinuteByMinute(startDriven, minutes)
    : { elapsed: minutes, driven: minutes >= 660 ? 0 : startDriven };
  let storageDays = 0;
  if (graph.kindOfEdge[edge] === EDGE_SCHEDULED) {
    for (let stored = graph.freeMinutesOfVertex[from.vertex as never]; stored < wait; stored += 1440) storageDays++;
  }
  return {
    vertex: graph.targetOfEdge[edge],
    minutes: entry + driver.elapsed,
    driven: driver.driven,
    cents:
      from.cents + weights.centsOfEdge[edge] + storageDays * weights.storageCentsPerDayOfVertex[from.vertex as never],
    grams: from.grams + weights.gramsOfEdge[edge],
    risk: from.risk + weights.riskOfEdge[edge],
    transshipments: from.transshipments + graph.transshipmentsOfEdge[edge],
  };
}

/** The driving rule, one minute at a time: 45 minutes of break after 270, a rest of 855 after 540. */
function driveMinuteByMinute(driven: number, minutes: number): { elapsed: number; driven: number } {
  let elapsed = 0;
  for (let minute = 0; minute < minutes; minute++) {
    if (driven === 270) elapsed += 45;
    if (driven === 540) {
      elapsed += 855;
      driven = 0;
    }
    driven++;
    elapsed++;
  }
  return { elapsed, driven };
}
