import { leastMinutes } from './drive-bounds.ts';
import { enterEdge, leaveGraph, type SearchRun, writeAccess, writeEdge } from './expand.ts';
import type { Connector } from './front-query.ts';
import { firstEntry } from './gates.ts';
import { addLabel, type LabelRow, NO_LABEL, readLabel } from './label-pool.ts';
import { type EdgeRow, NEVER, NONE, type VertexRow } from './leg-graph.ts';

/** Ways with so many transshipments more than the fewest are tried. */
const FURTHER_TRANSSHIPMENTS = 8;
/** A way that has not come to the door after so many edges is given up: greed may go round in circles. */
const STEPS_MAX = 100;

/**
 * Brings a few ways to the door before the search: for each number of transshipments the one that always takes the edge
 * after which the door seems nearest. They are seldom the best, but the search then drops from its start what is worse.
 */
export function seedDoor(run: SearchRun): void {
  const { query, bounds } = run;
  const fewest = Math.min(...query.access.map((way) => bounds.transshipments[way.vertex]));
  const further = query.criteria.transshipments ? FURTHER_TRANSSHIPMENTS : 0;
  for (let most = fewest; most <= fewest + further; most++) walkGreedily(run, most);
}

function walkGreedily(run: SearchRun, transshipmentsMax: number): void {
  let label = enterGreedily(run, transshipmentsMax);
  for (let step = 0; step < STEPS_MAX && label !== NO_LABEL; step++) {
    if (leaveFrom(run, label)) return;
    label = stepGreedily(run, label, transshipmentsMax);
  }
}

function enterGreedily(run: SearchRun, transshipmentsMax: number): LabelRow {
  const { query, bounds, trial, space } = run;
  let [best, bestMinutes] = [-1, run.arrivalMinutesMax + 1];
  query.access.forEach((way, index) => {
    if (bounds.transshipments[way.vertex] > transshipmentsMax) return;
    writeAccess(run, way, index);
    const minutes = trial.arrivalMinutes + leastMinutes(bounds, way.vertex, trial.drivenMinutes);
    if (minutes < bestMinutes) [best, bestMinutes] = [index, minutes];
  });
  if (best < 0) return NO_LABEL;
  writeAccess(run, query.access[best] as Connector, best);
  return addLabel(space.pool, trial);
}

/** Takes the way out to the door where there is one. */
function leaveFrom(run: SearchRun, label: LabelRow): boolean {
  const { query, space, from, trial } = run;
  readLabel(space.pool, label, from);
  trial.parent = label;
  const index = query.egress.findIndex((way) => way.vertex === from.vertex);
  if (index < 0) return false;
  leaveGraph(run, query.egress[index] as Connector, index as EdgeRow);
  return true;
}

/** Adds the label behind the edge after which the door seems nearest, or gives `NO_LABEL`. */
function stepGreedily(run: SearchRun, label: LabelRow, transshipmentsMax: number): LabelRow {
  const { space, bounds, from, trial } = run;
  const { graph, pool } = space;
  readLabel(pool, label, from);
  trial.parent = label;
  let [best, bestMinutes] = [NONE as EdgeRow, run.arrivalMinutesMax + 1];
  const last = graph.firstEdgeOfVertex[(from.vertex + 1) as VertexRow];
  for (let edge = graph.firstEdgeOfVertex[from.vertex]; edge < last; edge++) {
    if (space.isOpenEdge[edge] === 0) continue;
    const target = graph.targetOfEdge[edge];
    if (from.arrivalMinutes + space.leastMinutesOfEdge[edge] + bounds.minutes[target] >= bestMinutes) continue;
    if (!take(run, edge)) continue;
    if (trial.transshipments + bounds.transshipments[target] > transshipmentsMax) continue;
    const minutes = trial.arrivalMinutes + leastMinutes(bounds, target, trial.drivenMinutes);
    if (trial.cents + bounds.cents[target] <= run.centsMax && minutes < bestMinutes)
      [best, bestMinutes] = [edge, minutes];
  }
  if (best === NONE) return NO_LABEL;
  take(run, best);
  return addLabel(pool, trial);
}

/** Writes an edge at its first entry into the trial; false when there is none. */
function take(run: SearchRun, edge: EdgeRow): boolean {
  const { from, space } = run;
  const entry = firstEntry(space.graph, edge, from.arrivalMinutes);
  if (entry === NEVER) return false;
  writeEdge(run, edge);
  enterEdge(run, edge, entry);
  return true;
}
