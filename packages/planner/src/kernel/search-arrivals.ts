import { type Budget, mustStop } from './budget.ts';
import { latestArrival, leaveGraph, type SearchRun, writeAccess } from './expand.ts';
import type { Connector } from './front-query.ts';
import { firstEntry } from './gates.ts';
import { addLabel, type LabelRow, readLabel } from './label-pool.ts';
import type { EdgeRow, VertexRow } from './leg-graph.ts';
import { LIMITS, type SearchSpace, UNREACHED } from './search-space.ts';

/**
 * Says whether an earlier arrival with as many transshipments is always an advantage: nothing else counts, no driver
 * carries his hours from edge to edge, and nothing but the front itself is wanted.
 */
export function isEarlierBetter({ bounds, query, isDoorInLimits }: SearchRun): boolean {
  return isDoorInLimits && !bounds.lookahead.isAnyDriver && query.slack === 'exact' && query.tolerance === undefined;
}

/**
 * Searches the earliest arrival for each number of transshipments, where `isEarlierBetter`: as the search of fronts
 * does, but what has been reached at a vertex is one moment for each number, which is read and kept in a step.
 * Numbers from `LIMITS - 1` on are only held against smaller ones.
 */
export function searchArrivals(run: SearchRun, budget: Budget): void {
  const { space, query, bounds } = run;
  const { pool, arrivalHeap, reachedMinutes } = space;
  arrivalHeap.clear();
  query.access.forEach((way, index) => {
    writeAccess(run, way, index);
    if (isInTime(run)) keepArrival(run);
  });
  while (arrivalHeap.size > 0 && arrivalHeap.leastKey <= run.arrivalMinutesMax) {
    const arrivalLeast = arrivalHeap.leastKey;
    const label = arrivalHeap.pop();
    const vertex = pool.vertexOfLabel[label];
    const transshipments = pool.transshipments[label];
    if (reachedMinutes[reachedRow(vertex, transshipments)]! < pool.arrivalMinutes[label]) continue;
    if (arrivalLeast > latestArrival(run, transshipments + bounds.transshipments[vertex])) continue;
    budget.expandedCount++;
    if (mustStop(query, budget, pool.count)) break;
    expandArrival(run, label);
  }
  budget.labelCount += pool.count;
  forgetReached(space);
}

function reachedRow(vertex: VertexRow, transshipments: number): number {
  return vertex * LIMITS + (transshipments < LIMITS ? transshipments : LIMITS - 1);
}

function expandArrival(run: SearchRun, label: LabelRow): void {
  const { space, query, from, trial } = run;
  const { firstEdgeOfVertex } = space.graph;
  readLabel(space.pool, label, from);
  trial.parent = label;
  const { vertex } = from;
  const last = firstEdgeOfVertex[(vertex + 1) as VertexRow];
  for (let edge = firstEdgeOfVertex[vertex]; edge < last; edge++) {
    if (space.isOpenEdge[edge] === 1) followArrival(run, edge);
  }
  for (let index = 0; index < query.egress.length; index++) {
    const way = query.egress[index] as Connector;
    if (way.vertex === vertex) leaveGraph(run, way, index as EdgeRow);
  }
}

/** Follows an edge at its first entry unless its target was reached as early before. */
function followArrival(run: SearchRun, edge: EdgeRow): void {
  const { space, bounds, from, trial, query } = run;
  const { graph, reachedMinutes, leastMinutesOfEdge } = space;
  const target = graph.targetOfEdge[edge];
  const transshipments = query.criteria.transshipments ? from.transshipments + graph.transshipmentsOfEdge[edge] : 0;
  const latest = latestArrival(run, transshipments + bounds.transshipments[target]) - bounds.minutes[target];
  const least = leastMinutesOfEdge[edge];
  const reached = reachedMinutes[reachedRow(target, transshipments)]!;
  const arrivalLeast = from.arrivalMinutes + least;
  if (arrivalLeast > latest || arrivalLeast >= reached) return;
  const entry = firstEntry(graph, edge, from.arrivalMinutes);
  // The least time of a departure has its cut-off, which lies before the entry.
  const arrival = entry + least - graph.cutOffMinutesOfEdge[edge];
  if (arrival > latest || arrival >= reached) return;
  trial.vertex = target;
  trial.edge = edge;
  trial.entryMinutes = entry;
  trial.arrivalMinutes = arrival;
  trial.transshipments = transshipments;
  keepArrival(run);
}

function isInTime(run: SearchRun): boolean {
  const { bounds, trial, space } = run;
  const { vertex, arrivalMinutes, transshipments } = trial;
  const latest = latestArrival(run, transshipments + bounds.transshipments[vertex]) - bounds.minutes[vertex];
  return arrivalMinutes <= latest && arrivalMinutes < space.reachedMinutes[reachedRow(vertex, transshipments)]!;
}

/** Keeps the trial as the earliest at its vertex with so many transshipments, and queues it. */
function keepArrival({ space, bounds, trial }: SearchRun): void {
  const { vertex, arrivalMinutes, transshipments } = trial;
  const { reachedMinutes } = space;
  const end = (vertex + 1) * LIMITS;
  if (transshipments < LIMITS - 1) {
    for (let row = reachedRow(vertex, transshipments); row < end && reachedMinutes[row]! > arrivalMinutes; row++) {
      reachedMinutes[row] = arrivalMinutes;
    }
  }
  space.arrivalHeap.push(arrivalMinutes + bounds.minutes[vertex], addLabel(space.pool, trial));
}

function forgetReached({ pool, reachedMinutes, graph }: SearchSpace): void {
  for (let label = 0 as LabelRow; label < pool.count; label++) {
    const vertex = pool.vertexOfLabel[label];
    if (vertex < graph.vertexCount) reachedMinutes.fill(UNREACHED, vertex * LIMITS, (vertex + 1) * LIMITS);
  }
}
