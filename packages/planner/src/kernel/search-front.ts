import type { Bounds } from './bounds.ts';
import { type Budget, mustStop } from './budget.ts';
import { leastMinutes } from './drive-bounds.ts';
import { arrivalOfKey, enterGraph, expandLabel, followLater, latestArrival, type SearchRun } from './expand.ts';
import type { FrontLabel, FrontQuery, FrontResult, Tolerance } from './front-query.ts';
import { clearFront, freeLeaves } from './front-store.ts';
import { createTrial, type LabelRow, NO_LABEL } from './label-pool.ts';
import type { EdgeWeights, VertexRow } from './leg-graph.ts';
import { isEarlierBetter, searchArrivals } from './search-arrivals.ts';
import { LIMITS, openEdges, type SearchSpace } from './search-space.ts';
import { seedDoor } from './seed-door.ts';
import { leewayOf, lenientArrival } from './tolerance.ts';
import { traceWay } from './trace-way.ts';

/** Above every cost and every arrival. */
const NO_LIMIT = 0x7fffffff;
const NO_TOLERANCE: Tolerance = { arrival: 0, cents: 0, grams: 0, risk: 0 };

/**
 * Gives the Pareto front of ways from door to door, whole or within slacks.
 *
 * Label-setting search in the order of arrival plus bound; a new label is dropped when one at its vertex or, with
 * bounds added, one at the door is at least as good. `bounds` must have been computed with the same weights, egress and
 * criteria and with no closure that the query lacks.
 * Source: Mandow, Pérez de la Cruz, "Multiobjective A* search with consistent heuristics", J. ACM 57(5), 2010.
 */
export function searchFront(space: SearchSpace, weights: EdgeWeights, bounds: Bounds, query: FrontQuery): FrontResult {
  openEdges(space, query);
  const { slack } = query;
  const hasSlack = slack !== 'exact';
  const budget: Budget = { expandedCount: 0, labelCount: 0, isCutOff: false };
  const cheapest = hasSlack && query.criteria.cents ? findCheapest(space, weights, bounds, query, budget) : undefined;
  const run = createRun(space, weights, bounds, query, 'arrival');
  if (hasSlack && cheapest !== undefined) run.centsMax = Math.floor(cheapest.cents * slack.cents);
  // Within slacks the limits drop as much.
  if (!hasSlack) seedDoor(run);
  if (isEarlierBetter(run)) searchArrivals(run, budget);
  else search(run, budget);
  const labels = listDoorLabels(run).map((label) => traceWay(run, label));
  clearFronts(space);
  labels.sort((a, b) => a.arrivalMinutes - b.arrivalMinutes || a.cents - b.cents || a.grams - b.grams);
  return { labels, fastest: labels[0], cheapest, ...budget };
}

/** Searches by cost and stops at the first way; arrival counts too, for an earlier one may be the only one in time. */
function findCheapest(
  space: SearchSpace,
  weights: EdgeWeights,
  bounds: Bounds,
  query: FrontQuery,
  budget: Budget,
): FrontLabel | undefined {
  const criteria = { cents: true, grams: false, risk: false, transshipments: false };
  const exact = { ...query, criteria, tolerance: NO_TOLERANCE };
  const run = createRun(space, weights, bounds, exact, 'cents');
  const found = search(run, budget);
  const cheapest = found === NO_LABEL ? undefined : traceWay(run, found);
  clearFronts(space);
  return cheapest;
}

function createRun(
  space: SearchSpace,
  weights: EdgeWeights,
  bounds: Bounds,
  query: FrontQuery,
  order: SearchRun['order'],
): SearchRun {
  space.pool.count = 0;
  space.labelHeap.clear();
  const { hasStorm, storageCentsPerDay } = bounds.lookahead;
  const { slack } = query;
  const maySaveStorage = query.storageDominance === 'strict';
  const isLocal = query.criteria.cents && !maySaveStorage;
  return {
    space,
    doorLabels: [],
    weights,
    bounds,
    query,
    dominance: {
      isDriverStrict: query.driverDominance === 'strict',
      hasStorm,
      storageCentsPerDay: isLocal ? weights.storageCentsPerDayOfVertex : storageCentsPerDay,
      leeway: leewayOf(bounds, query),
    },
    maySaveStorage,
    order,
    from: createTrial(),
    trial: createTrial(),
    arrivalMinutesMax: query.horizonMinutes,
    arrivalMinutesMaxOf: new Int32Array(LIMITS).fill(query.horizonMinutes),
    isDoorInLimits: !(query.criteria.cents || query.criteria.grams || query.criteria.risk),
    centsMax: NO_LIMIT,
    fastestMinutes: NO_LIMIT,
    arrivalSlack: order === 'cents' || slack === 'exact' ? Number.POSITIVE_INFINITY : slack.arrival,
  };
}

/** Expands labels until none is left; when ordered by cost, until the first reaches the door, which it returns. */
function search(run: SearchRun, budget: Budget): LabelRow {
  const { space, query } = run;
  const { pool, labelHeap } = space;
  const door = space.graph.vertexCount as VertexRow;
  enterGraph(run);
  let found = NO_LABEL;
  while (labelHeap.size > 0 && found === NO_LABEL) {
    const key = labelHeap.leastKey;
    const label = labelHeap.pop();
    pool.isSettled[label] = 1;
    followLater(run, label);
    if (pool.isDominated[label] === 1) continue;
    if (run.order === 'arrival' && !isStillWanted(run, arrivalOfKey(key))) break;
    if (pool.vertexOfLabel[label] === door) {
      if (run.order === 'cents') found = label;
      continue;
    }
    if (isOvertaken(run, label)) continue;
    budget.expandedCount++;
    if (mustStop(query, budget, pool.count)) break;
    expandLabel(run, label);
  }
  budget.labelCount += pool.count;
  return found;
}

/** Says whether ways that arrive so late at the earliest are wanted; once the fastest is known the tolerance counts. */
function isStillWanted(run: SearchRun, arrivalLeast: number): boolean {
  const { leeway } = run.dominance;
  if (run.fastestMinutes <= arrivalLeast) leeway.arrivalMinutesMax = run.arrivalMinutesMax;
  return arrivalLeast <= run.arrivalMinutesMax;
}

/** Says whether a way that has come to the door since the label was made leaves it without hope; older ones did not. */
function isOvertaken(run: SearchRun, label: LabelRow): boolean {
  const { space, bounds, doorLabels, dominance } = run;
  const { pool } = space;
  if (doorLabels.length === 0 || doorLabels.at(-1)! < label) return false;
  const { leeway } = dominance;
  const vertex = pool.vertexOfLabel[label];
  const arrivalLeast = pool.arrivalMinutes[label] + leastMinutes(bounds, vertex, pool.drivenMinutes[label]);
  const transshipments = pool.transshipments[label] + bounds.transshipments[vertex];
  if (run.isDoorInLimits) return arrivalLeast > latestArrival(run, transshipments);
  const arrival = lenientArrival(leeway, arrivalLeast);
  const cents = Math.floor((pool.cents[label] + bounds.cents[vertex]) * leeway.centsFactor);
  const grams = Math.floor((pool.leastGrams[label] + bounds.grams[vertex]) * leeway.gramsFactor);
  const risk = Math.floor((pool.leastRisk[label] + bounds.risk[vertex]) * leeway.riskFactor);
  for (let i = doorLabels.length - 1; i >= 0; i--) {
    const other = doorLabels[i]!;
    if (other < label) return false;
    if (
      pool.cents[other] <= cents &&
      pool.arrivalMinutes[other] <= arrival &&
      pool.grams[other] <= grams &&
      pool.risk[other] <= risk &&
      pool.transshipments[other] <= transshipments
    ) {
      return true;
    }
  }
  return false;
}

/** Ways at the door that lie within the limits as they stand at the end. */
function listDoorLabels(run: SearchRun): LabelRow[] {
  const { pool } = run.space;
  const labels: LabelRow[] = [];
  for (const label of run.doorLabels) {
    if (pool.isDominated[label] === 0 && pool.arrivalMinutes[label] <= run.arrivalMinutesMax) labels.push(label);
  }
  return labels;
}

/** Empties the fronts that this search has touched, and no others. */
function clearFronts({ pool, fronts }: SearchSpace): void {
  for (let label = 0 as LabelRow; label < pool.count; label++) clearFront(fronts, pool.vertexOfLabel[label]);
  freeLeaves(fronts);
}
