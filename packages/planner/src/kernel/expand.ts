import type { Bounds } from './bounds.ts';
import { leastMinutes } from './drive-bounds.ts';
import { drivenAfter, elapsedDriving, STANDSTILL_MINUTES_OF_REST } from './driving.ts';
import { type Dominance, isHopeless, keepInFront } from './front.ts';
import type { Connector, FrontQuery } from './front-query.ts';
import { firstEntry, laterEntry, storageDays } from './gates.ts';
import { addLabel, type LabelRow, NO_LABEL, readLabel, type Trial } from './label-pool.ts';
import { EDGE_DRIVING, EDGE_SCHEDULED, type EdgeRow, type EdgeWeights, type VertexRow } from './leg-graph.ts';
import { LIMITS, type SearchSpace } from './search-space.ts';

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
  /** The label whose ways on are followed, and the one that is tried. */
  readonly from: Trial;
  readonly trial: Trial;
  /** Latest arrival and highest cost still wanted at the door. */
  arrivalMinutesMax: number;
  /** So too the latest arrival by number of transshipments; the last number stands for all from there on. */
  readonly arrivalMinutesMaxOf: Int32Array;
  /** True when nothing but arrival and transshipments counts, so that these limits say all that the door says. */
  readonly isDoorInLimits: boolean;
  centsMax: number;
  /** Arrival of the earliest way at the door so far. */
  fastestMinutes: number;
  /** By how much a way may outlast the fastest; `Infinity` when the front is wanted whole. */
  readonly arrivalSlack: number;
}

/** Keys put the first criterion before the second: cost stays below 2^31, and time below 2^22 minutes (7.9 years). */
const KEY_STEP_OF_ARRIVAL = 2 ** 31;
const KEY_STEP_OF_CENTS = 2 ** 22;

/** Makes the first labels: one for each way from the door into the graph. */
export function enterGraph(run: SearchRun): void {
  run.query.access.forEach((way, index) => {
    writeAccess(run, way, index);
    keepTrial(run);
  });
}

/** Writes a way from the door into the graph into the trial. */
export function writeAccess(run: SearchRun, way: Connector, index: number): void {
  const { query, trial } = run;
  writeConnector(run, way, undefined);
  trial.parent = NO_LABEL;
  trial.edge = index as EdgeRow;
  trial.entryMinutes = query.readyMinutes;
  trial.arrivalMinutes = query.readyMinutes + elapsedDriving(0, way.drivingMinutes);
  trial.drivenMinutes = drivenAfter(0, way.drivingMinutes);
  trial.vertex = way.vertex;
  forgetDriver(run);
}

/** Follows every open edge and every egress from a label. */
export function expandLabel(run: SearchRun, label: LabelRow): void {
  const { space, query, from, trial } = run;
  const { firstEdgeOfVertex } = space.graph;
  readLabel(space.pool, label, from);
  trial.parent = label;
  const { vertex } = from;
  const last = firstEdgeOfVertex[(vertex + 1) as VertexRow];
  for (let edge = firstEdgeOfVertex[vertex]; edge < last; edge++) {
    if (space.isOpenEdge[edge] === 1) followEdge(run, edge);
  }
  for (let index = 0; index < query.egress.length; index++) {
    const way = query.egress[index] as Connector;
    if (way.vertex === vertex) leaveGraph(run, way, index as EdgeRow);
  }
}

/** Follows the edge by which a label came at the next entry, where an earlier arrival is no sure advantage. */
export function followLater(run: SearchRun, label: LabelRow): void {
  const { space, from, trial } = run;
  const { pool, graph } = space;
  const parent = pool.parentOfLabel[label];
  const vertex = pool.vertexOfLabel[label];
  if (parent === NO_LABEL || vertex === graph.vertexCount) return;
  const edge = pool.edgeOfLabel[label];
  if (run.bounds.lookahead.hasDriver[vertex] === 1 || !isHoldWorthwhile(run, edge, vertex)) return;
  readLabel(pool, parent, from);
  trial.parent = parent;
  followEdgeFrom(run, edge, laterEntry(graph, edge, pool.entryMinutes[label]));
}

/** Follows an edge at its first entry. */
function followEdge(run: SearchRun, edge: EdgeRow): void {
  const { space, bounds, from, query } = run;
  const { graph } = space;
  const target = graph.targetOfEdge[edge];
  const transshipments = query.criteria.transshipments ? from.transshipments + graph.transshipmentsOfEdge[edge] : 0;
  const arrivalMax = latestArrival(run, transshipments + bounds.transshipments[target]) - bounds.minutes[target];
  if (from.arrivalMinutes + space.leastMinutesOfEdge[edge] > arrivalMax) return;
  if (query.criteria.cents && from.cents + run.weights.centsOfEdge[edge] + bounds.cents[target] > run.centsMax) return;
  followEdgeFrom(run, edge, firstEntry(graph, edge, from.arrivalMinutes));
}

/**
 * Follows an edge at an entry and, where it may be worthwhile, at later ones: up to the first label that is kept, for
 * without a driver who may rest meanwhile the later ones come to the door no earlier and cost no less, and their turn
 * comes when that label is taken from the queue; with one all at once.
 */
function followEdgeFrom(run: SearchRun, edge: EdgeRow, firstMinutes: number): void {
  const { graph } = run.space;
  const target = graph.targetOfEdge[edge];
  const latestEntry = run.arrivalMinutesMax - run.bounds.minutes[target] - graph.minutesOfEdge[edge];
  for (let entry = firstMinutes; entry <= latestEntry; entry = laterEntry(graph, edge, entry)) {
    writeEdge(run, edge);
    enterEdge(run, edge, entry);
    const isKept = keepTrial(run);
    if (!isHoldWorthwhile(run, edge, target) || (isKept && run.bounds.lookahead.hasDriver[target] === 0)) return;
  }
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

/** Adds what depends on the moment of entry to the trial. */
export function enterEdge(run: SearchRun, edge: EdgeRow, entryMinutes: number): void {
  const { weights, query, from, trial } = run;
  const { graph } = run.space;
  const wait = entryMinutes - from.arrivalMinutes;
  const minutes = graph.minutesOfEdge[edge];
  const isFresh = graph.isFreshDriverOfEdge[edge] === 1 || wait >= STANDSTILL_MINUTES_OF_REST;
  const driven = isFresh ? 0 : from.drivenMinutes;
  trial.entryMinutes = entryMinutes;
  if (graph.kindOfEdge[edge] === EDGE_DRIVING) {
    trial.arrivalMinutes = entryMinutes + elapsedDriving(driven, minutes);
    trial.drivenMinutes = drivenAfter(driven, minutes);
  } else {
    trial.arrivalMinutes = entryMinutes + minutes;
    trial.drivenMinutes = minutes >= STANDSTILL_MINUTES_OF_REST ? 0 : driven;
  }
  const storage = weights.storageCentsPerDayOfVertex[from.vertex];
  if (storage > 0 && query.criteria.cents && graph.kindOfEdge[edge] === EDGE_SCHEDULED) {
    trial.cents += storage * storageDays(wait, graph.freeMinutesOfVertex[from.vertex]);
  }
  forgetDriver(run);
}

/** Where no driver goes on his minutes do not matter. */
function forgetDriver({ bounds, trial }: SearchRun): void {
  if (bounds.lookahead.hasDriver[trial.vertex] === 0) trial.drivenMinutes = 0;
}

/** Follows a way from the label in `from` to the door. */
export function leaveGraph(run: SearchRun, way: Connector, index: EdgeRow): void {
  const { space, from, trial } = run;
  writeConnector(run, way, from);
  const driven = way.isFreshDriver ? 0 : from.drivenMinutes;
  trial.edge = index;
  trial.entryMinutes = from.arrivalMinutes;
  trial.arrivalMinutes = from.arrivalMinutes + elapsedDriving(driven, way.drivingMinutes);
  trial.drivenMinutes = 0;
  if (trial.arrivalMinutes > run.arrivalMinutesMax || trial.cents > run.centsMax) return;
  trial.vertex = space.graph.vertexCount as VertexRow;
  const label = space.pool.count as LabelRow;
  if (!keepInFront(space, run.dominance, trial, label)) return;
  run.doorLabels.push(label);
  commit(run, trial.arrivalMinutes, trial.cents);
  tightenArrival(run, trial.arrivalMinutes, trial.transshipments);
}

/** Latest arrival at the door that is still wanted with so many transshipments. */
export function latestArrival({ arrivalMinutesMaxOf }: SearchRun, transshipments: number): number {
  return arrivalMinutesMaxOf[transshipments < LIMITS ? transshipments : LIMITS - 1]!;
}

/**
 * A way at the door is at most the fastest one's slack away from the last that is wanted, and where nothing else counts
 * only earlier ones are wanted with as many transshipments.
 */
function tightenArrival(run: SearchRun, arrivalMinutes: number, transshipments: number): void {
  if (run.isDoorInLimits) limitArrival(run, arrivalMinutes - 1, transshipments);
  if (arrivalMinutes < run.fastestMinutes) run.fastestMinutes = arrivalMinutes;
  if (run.arrivalSlack === Number.POSITIVE_INFINITY) return;
  const { readyMinutes } = run.query;
  const latest = readyMinutes + Math.floor((arrivalMinutes - readyMinutes) * run.arrivalSlack);
  if (latest >= run.arrivalMinutesMax) return;
  run.arrivalMinutesMax = latest;
  limitArrival(run, latest, 0);
}

function limitArrival({ arrivalMinutesMaxOf }: SearchRun, latest: number, transshipments: number): void {
  for (let number = transshipments; number < LIMITS; number++) {
    if (latest < arrivalMinutesMaxOf[number]!) arrivalMinutesMaxOf[number] = latest;
  }
}

/** Writes the values of a way between a door and the graph behind those of a label, or of none, into the trial. */
function writeConnector(run: SearchRun, way: Connector, from: Trial | undefined): void {
  const { trial } = run;
  const { criteria } = run.query;
  const grams = criteria.grams ? way.grams : 0;
  const risk = criteria.risk ? way.risk : 0;
  trial.cents = (from?.cents ?? 0) + (criteria.cents ? way.cents : 0);
  trial.grams = (from?.grams ?? 0) + grams;
  trial.leastGrams = (from?.leastGrams ?? 0) + grams;
  trial.risk = (from?.risk ?? 0) + risk;
  trial.leastRisk = (from?.leastRisk ?? 0) + risk;
  trial.transshipments = from?.transshipments ?? 0;
}

/** Writes all that does not depend on the moment of entry into the trial. */
export function writeEdge(run: SearchRun, edge: EdgeRow): void {
  const { from, trial, weights } = run;
  const { criteria } = run.query;
  const grams = criteria.grams ? weights.gramsOfEdge[edge] : 0;
  const risk = criteria.risk ? weights.riskOfEdge[edge] : 0;
  trial.vertex = run.space.graph.targetOfEdge[edge];
  trial.edge = edge;
  trial.cents = criteria.cents ? from.cents + weights.centsOfEdge[edge] : 0;
  trial.grams = from.grams + grams;
  trial.leastGrams = from.leastGrams + grams;
  trial.risk = from.risk + risk;
  trial.leastRisk = from.leastRisk + risk;
  trial.transshipments = criteria.transshipments ? from.transshipments + run.space.graph.transshipmentsOfEdge[edge] : 0;
}

/** Keeps the trial when it may still lead to a wanted way, and queues it; says whether it did. */
function keepTrial(run: SearchRun): boolean {
  const { space, bounds, trial, dominance } = run;
  const { vertex } = trial;
  const arrivalLeast = trial.arrivalMinutes + leastMinutes(bounds, vertex, trial.drivenMinutes);
  const centsLeast = trial.cents + bounds.cents[vertex];
  const arrivalMax = latestArrival(run, trial.transshipments + bounds.transshipments[vertex]);
  if (arrivalLeast > arrivalMax || centsLeast > run.centsMax) return false;
  if (!run.isDoorInLimits && isHopeless(space, dominance.leeway, bounds, trial, arrivalLeast)) return false;
  if (!keepInFront(space, dominance, trial, space.pool.count as LabelRow)) return false;
  commit(run, arrivalLeast, centsLeast);
  return true;
}

function commit(run: SearchRun, arrivalLeast: number, centsLeast: number): void {
  const label = addLabel(run.space.pool, run.trial);
  run.space.labelHeap.push(
    run.order === 'arrival'
      ? arrivalLeast * KEY_STEP_OF_ARRIVAL + centsLeast
      : centsLeast * KEY_STEP_OF_CENTS + arrivalLeast,
    label,
  );
}

/** Least arrival at the door that a key of a search by arrival was made with. */
export function arrivalOfKey(key: number): number {
  return Math.floor(key / KEY_STEP_OF_ARRIVAL);
}
