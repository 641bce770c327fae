import type { Bounds } from './bounds.ts';
import { leastMinutes } from './drive-bounds.ts';
import { drivenAfter, elapsedDriving, STANDSTILL_MINUTES_OF_REST } from './driving.ts';
import { type Dominance, isBeaten, isHopeless, keepInFront } from './front.ts';
import type { Connector, FrontQuery } from './front-query.ts';
import { firstEntry, laterEntry, storageDays } from './gates.ts';
import { type LabelRow, NO_LABEL, reserveLabel } from './label-pool.ts';
import {
  EDGE_DRIVING,
  EDGE_SCHEDULED,
  type EdgeRow,
  type EdgeWeights,
  type LegGraph,
  NEVER,
  NONE,
  type VertexRow,
} from './leg-graph.ts';
import type { SearchSpace } from './search-space.ts';

/** A search under way. */
export interface SearchRun {
  readonly space: SearchSpace;
  readonly weights: EdgeWeights;
  readonly bounds: Bounds;
  readonly query: FrontQuery;
  readonly dominance: Dominance;
  /** True when a later departure or opening is tried where it may save storage ahead. */
  readonly maySaveStorage: boolean;
  /** Labels at the door in the order of making, those beaten since among them. */
  readonly doorLabels: LabelRow[];
  /** Labels are taken by arrival, or by cost when the cheapest way alone is wanted. */
  readonly order: 'arrival' | 'cents';
  /** Latest arrival and highest cost still wanted at the door. */
  arrivalMinutesMax: number;
  centsMax: number;
  /** By how much a way may outlast the fastest; `Infinity` when the front is wanted whole. */
  readonly arrivalSlack: number;
}

/** Keys put the first criterion before the second: cost stays below 2^31, and time below 2^22 minutes (7.9 years). */
const KEY_STEP_OF_ARRIVAL = 2 ** 31;
const KEY_STEP_OF_CENTS = 2 ** 22;

/** Makes the first labels: one for each way from the door into the graph. */
export function enterGraph(run: SearchRun): void {
  const { query } = run;
  query.access.forEach((way, index) => {
    const trial = writeTrial(run, way, NO_LABEL, index as EdgeRow);
    const { pool } = run.space;
    pool.entryMinutes[trial] = query.readyMinutes;
    pool.arrivalMinutes[trial] = query.readyMinutes + elapsedDriving(0, way.drivingMinutes);
    pool.drivenMinutes[trial] = drivenAfter(0, way.drivingMinutes);
    keepTrial(run, trial, way.vertex);
  });
}

/** Follows every open edge and every egress from a label. */
export function expandLabel(run: SearchRun, label: LabelRow): void {
  const { space, query } = run;
  const { firstEdgeOfVertex } = space.graph;
  const vertex = space.pool.vertexOfLabel[label];
  const last = firstEdgeOfVertex[(vertex + 1) as VertexRow];
  for (let edge = firstEdgeOfVertex[vertex]; edge < last; edge++) {
    if (space.isOpenEdge[edge] === 1) followEdge(run, label, edge);
  }
  for (let index = 0; index < query.egress.length; index++) {
    const way = query.egress[index] as Connector;
    if (way.vertex === vertex) leaveGraph(run, label, way, index as EdgeRow);
  }
}

/** Follows an edge at its first entry, and at later ones where an earlier arrival is no sure advantage. */
function followEdge(run: SearchRun, label: LabelRow, edge: EdgeRow): void {
  const { graph, pool } = run.space;
  const target = graph.targetOfEdge[edge];
  const arrivalMax = run.arrivalMinutesMax - run.bounds.minutes[target];
  const arrival = pool.arrivalMinutes[label];
  const arrivalLeast = arrival + run.space.leastMinutesOfEdge[edge];
  if (arrivalLeast > arrivalMax || isTooDear(run, label, edge, target)) return;
  if (mayWait(graph, edge) && isHopelessUnwaited(run, label, edge, arrivalLeast)) return;
  const mayHold = isHoldWorthwhile(run, edge, target);
  let entry = firstEntry(graph, edge, arrival);
  while (entry !== NEVER && entry + graph.minutesOfEdge[edge] <= arrivalMax) {
    followEdgeAt(run, label, edge, entry);
    if (!mayHold) return;
    entry = laterEntry(graph, edge, entry);
  }
}

/** Where goods may wait, that they need not is worth a look before the timetable is read. */
function mayWait(graph: LegGraph, edge: EdgeRow): boolean {
  return graph.kindOfEdge[edge] === EDGE_SCHEDULED || graph.hoursOfEdge[edge] !== NONE;
}

function isTooDear(
  { space, weights, bounds, query, centsMax }: SearchRun,
  label: LabelRow,
  edge: EdgeRow,
  target: VertexRow,
): boolean {
  return query.criteria.cents && space.pool.cents[label] + weights.centsOfEdge[edge] + bounds.cents[target] > centsMax;
}

/** Most edges lead nowhere even if entered at once; to see it before the timetable is read saves most of the time. */
function isHopelessUnwaited(run: SearchRun, label: LabelRow, edge: EdgeRow, arrivalLeast: number): boolean {
  const { space, bounds, dominance } = run;
  const target = space.graph.targetOfEdge[edge];
  const trial = writeEdgeTrial(run, label, edge);
  const { pool } = space;
  pool.arrivalMinutes[trial] = arrivalLeast;
  pool.drivenMinutes[trial] = 0;
  pool.vertexOfLabel[trial] = target;
  if (isHopeless(space, bounds, trial, arrivalLeast + bounds.minutes[target])) return true;
  const isLaterWorse = bounds.lookahead.hasDriver[target] === 0 && dominance.storageCentsPerDay[target] === 0;
  return (
    isLaterWorse && !(dominance.isDriverStrict && dominance.hasStorm[target] === 1) && isBeaten(space, dominance, trial)
  );
}

function isHoldWorthwhile(run: SearchRun, edge: EdgeRow, target: VertexRow): boolean {
  const { dominance } = run;
  if (run.maySaveStorage && dominance.storageCentsPerDay[target] > 0) return true;
  return dominance.isDriverStrict && (dominance.hasStorm[target] === 1 || isStormyGate(run, edge));
}

/** In a proof, a driver's later entry may be the better one even where no storm lies ahead of the target. */
function isStormyGate(run: SearchRun, edge: EdgeRow): boolean {
  const { graph } = run.space;
  if (graph.isFreshDriverOfEdge[edge] === 1) return false;
  return graph.kindOfEdge[edge] === EDGE_DRIVING || run.bounds.lookahead.hasDriver[graph.targetOfEdge[edge]] === 1;
}

function followEdgeAt(run: SearchRun, label: LabelRow, edge: EdgeRow, entryMinutes: number): void {
  const { graph } = run.space;
  const { weights, query } = run;
  const trial = writeEdgeTrial(run, label, edge);
  const { pool } = run.space;
  const source = pool.vertexOfLabel[label];
  const wait = entryMinutes - pool.arrivalMinutes[label];
  const minutes = graph.minutesOfEdge[edge];
  const isFresh = graph.isFreshDriverOfEdge[edge] === 1 || wait >= STANDSTILL_MINUTES_OF_REST;
  const driven = isFresh ? 0 : pool.drivenMinutes[label];
  pool.entryMinutes[trial] = entryMinutes;
  if (graph.kindOfEdge[edge] === EDGE_DRIVING) {
    pool.arrivalMinutes[trial] = entryMinutes + elapsedDriving(driven, minutes);
    pool.drivenMinutes[trial] = drivenAfter(driven, minutes);
  } else {
    pool.arrivalMinutes[trial] = entryMinutes + minutes;
    pool.drivenMinutes[trial] = minutes >= STANDSTILL_MINUTES_OF_REST ? 0 : driven;
  }
  const storage = weights.storageCentsPerDayOfVertex[source];
  if (storage > 0 && query.criteria.cents && graph.kindOfEdge[edge] === EDGE_SCHEDULED) {
    pool.cents[trial] += storage * storageDays(wait, graph.freeMinutesOfVertex[source]);
  }
  keepTrial(run, trial, graph.targetOfEdge[edge]);
}

function leaveGraph(run: SearchRun, label: LabelRow, way: Connector, index: EdgeRow): void {
  const trial = writeTrial(run, way, label, index);
  const { pool, graph } = run.space;
  const driven = way.isFreshDriver ? 0 : pool.drivenMinutes[label];
  pool.entryMinutes[trial] = pool.arrivalMinutes[label];
  pool.arrivalMinutes[trial] = pool.arrivalMinutes[label] + elapsedDriving(driven, way.drivingMinutes);
  pool.drivenMinutes[trial] = 0;
  if (pool.arrivalMinutes[trial] > run.arrivalMinutesMax || pool.cents[trial] > run.centsMax) return;
  pool.vertexOfLabel[trial] = graph.vertexCount as VertexRow;
  if (!keepInFront(run.space, run.dominance, trial)) return;
  run.doorLabels.push(trial);
  commit(run, trial, pool.arrivalMinutes[trial], pool.cents[trial]);
  tightenArrival(run, pool.arrivalMinutes[trial]);
}

/** A way at the door is at most the fastest one's slack away from the last that is wanted. */
function tightenArrival(run: SearchRun, arrivalMinutes: number): void {
  if (run.arrivalSlack === Number.POSITIVE_INFINITY) return;
  const { readyMinutes } = run.query;
  const latest = readyMinutes + Math.floor((arrivalMinutes - readyMinutes) * run.arrivalSlack);
  if (latest < run.arrivalMinutesMax) run.arrivalMinutesMax = latest;
}

function writeTrial(run: SearchRun, way: Connector, parent: LabelRow, edge: EdgeRow): LabelRow {
  const { criteria } = run.query;
  reserveLabel(run.space.pool);
  const { pool } = run.space;
  const trial = pool.count as LabelRow;
  const isFirst = parent === NO_LABEL;
  pool.cents[trial] = (isFirst ? 0 : pool.cents[parent]) + (criteria.cents ? way.cents : 0);
  pool.grams[trial] = (isFirst ? 0 : pool.grams[parent]) + (criteria.grams ? way.grams : 0);
  pool.risk[trial] = (isFirst ? 0 : pool.risk[parent]) + (criteria.risk ? way.risk : 0);
  pool.transshipments[trial] = isFirst ? 0 : pool.transshipments[parent];
  pool.parentOfLabel[trial] = parent;
  pool.edgeOfLabel[trial] = edge;
  return trial;
}

function writeEdgeTrial(run: SearchRun, parent: LabelRow, edge: EdgeRow): LabelRow {
  const { criteria } = run.query;
  const { weights } = run;
  reserveLabel(run.space.pool);
  const { pool, graph } = run.space;
  const trial = pool.count as LabelRow;
  pool.cents[trial] = criteria.cents ? pool.cents[parent] + weights.centsOfEdge[edge] : 0;
  pool.grams[trial] = criteria.grams ? pool.grams[parent] + weights.gramsOfEdge[edge] : 0;
  pool.risk[trial] = criteria.risk ? pool.risk[parent] + weights.riskOfEdge[edge] : 0;
  pool.transshipments[trial] = criteria.transshipments
    ? pool.transshipments[parent] + graph.transshipmentsOfEdge[edge]
    : 0;
  pool.parentOfLabel[trial] = parent;
  pool.edgeOfLabel[trial] = edge;
  return trial;
}

/** Keeps the trial label when it may still lead to a wanted way, and queues it. */
function keepTrial(run: SearchRun, trial: LabelRow, vertex: VertexRow): void {
  const { pool } = run.space;
  const { bounds } = run;
  if (bounds.lookahead.hasDriver[vertex] === 0) pool.drivenMinutes[trial] = 0;
  const arrivalLeast = pool.arrivalMinutes[trial] + leastMinutes(bounds, vertex, pool.drivenMinutes[trial]);
  const centsLeast = pool.cents[trial] + bounds.cents[vertex];
  if (arrivalLeast > run.arrivalMinutesMax || centsLeast > run.centsMax) return;
  pool.vertexOfLabel[trial] = vertex;
  if (isHopeless(run.space, bounds, trial, arrivalLeast)) return;
  if (keepInFront(run.space, run.dominance, trial)) commit(run, trial, arrivalLeast, centsLeast);
}

function commit(run: SearchRun, trial: LabelRow, arrivalLeast: number, centsLeast: number): void {
  const { pool, labelHeap } = run.space;
  pool.isDominated[trial] = 0;
  pool.count++;
  labelHeap.push(
    run.order === 'arrival'
      ? arrivalLeast * KEY_STEP_OF_ARRIVAL + centsLeast
      : centsLeast * KEY_STEP_OF_CENTS + arrivalLeast,
    trial,
  );
}
