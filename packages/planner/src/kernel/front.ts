import type { Column } from '@karvon/arrays';
import type { Bounds } from './bounds.ts';
import { restLead } from './driving.ts';
import { type LabelPool, type LabelRow, NO_LABEL } from './label-pool.ts';
import type { VertexRow } from './leg-graph.ts';
import type { SearchSpace } from './search-space.ts';

/** What one label must be better by to take another's place at a vertex. */
export interface Dominance {
  /** True when drivers with storms ahead are compared only in equal states. */
  readonly isDriverStrict: boolean;
  readonly hasStorm: Column<VertexRow>;
  /** Storage that each started day of an earlier arrival may cost at the vertex or ahead of it. */
  readonly storageCentsPerDay: Column<VertexRow>;
}

/**
 * Puts the trial label into the front of its vertex unless one there is at least as good in everything; takes out
 * those that it beats. Returns whether it was kept.
 */
export function keepInFront(space: SearchSpace, dominance: Dominance, trial: LabelRow): boolean {
  if (isBeaten(space, dominance, trial)) return false;
  const { pool, frontOfVertex } = space;
  const vertex = pool.vertexOfLabel[trial];
  const isDoor = vertex === space.graph.vertexCount;
  let previous = NO_LABEL;
  for (let other = frontOfVertex[vertex]; other !== NO_LABEL; other = pool.nextInFront[other]) {
    if (beats(pool, dominance, isDoor, trial, other)) {
      pool.isDominated[other] = 1;
      if (previous === NO_LABEL) frontOfVertex[vertex] = pool.nextInFront[other];
      else pool.nextInFront[previous] = pool.nextInFront[other];
    } else previous = other;
  }
  pool.nextInFront[trial] = frontOfVertex[vertex];
  frontOfVertex[vertex] = trial;
  return true;
}

/** Says whether a label in the front of the trial label's vertex is at least as good. */
export function isBeaten(space: SearchSpace, dominance: Dominance, trial: LabelRow): boolean {
  const { pool, frontOfVertex } = space;
  const vertex = pool.vertexOfLabel[trial];
  const isDoor = vertex === space.graph.vertexCount;
  for (let other = frontOfVertex[vertex]; other !== NO_LABEL; other = pool.nextInFront[other]) {
    if (beats(pool, dominance, isDoor, other, trial)) return true;
  }
  return false;
}

/** Says whether a way already at the door is at least as good as whatever may still become of the trial label. */
export function isHopeless(space: SearchSpace, bounds: Bounds, trial: LabelRow): boolean {
  const { pool, frontOfVertex } = space;
  const { arrivalMinutes, cents, grams, risk, transshipments, nextInFront } = pool;
  const vertex = pool.vertexOfLabel[trial];
  const arrivalLeast = arrivalMinutes[trial] + bounds.minutes[vertex];
  const centsLeast = cents[trial] + bounds.cents[vertex];
  const gramsLeast = grams[trial] + bounds.grams[vertex];
  const riskLeast = risk[trial] + bounds.risk[vertex];
  const transshipmentsLeast = transshipments[trial] + bounds.transshipments[vertex];
  const door = space.graph.vertexCount as VertexRow;
  let previous = NO_LABEL;
  for (let other = frontOfVertex[door]; other !== NO_LABEL; previous = other, other = nextInFront[other]) {
    if (
      cents[other] <= centsLeast &&
      arrivalMinutes[other] <= arrivalLeast &&
      grams[other] <= gramsLeast &&
      risk[other] <= riskLeast &&
      transshipments[other] <= transshipmentsLeast
    ) {
      // The label that beat one is the likeliest to beat the next, so it moves to the head of the list.
      if (previous !== NO_LABEL) {
        nextInFront[previous] = nextInFront[other];
        nextInFront[other] = frontOfVertex[door];
        frontOfVertex[door] = other;
      }
      return true;
    }
  }
  return false;
}

/** Says whether every way on from `other` is matched by one from `own` that is at least as good. */
function beats(pool: LabelPool, dominance: Dominance, isDoor: boolean, own: LabelRow, other: LabelRow): boolean {
  const { arrivalMinutes, cents, grams, risk, transshipments, drivenMinutes } = pool;
  if (
    cents[own] > cents[other] ||
    arrivalMinutes[own] > arrivalMinutes[other] ||
    grams[own] > grams[other] ||
    risk[own] > risk[other] ||
    transshipments[own] > transshipments[other]
  ) {
    return false;
  }
  if (isDoor) return true;
  const vertex = pool.vertexOfLabel[own];
  const ownDriven = drivenMinutes[own];
  const otherDriven = drivenMinutes[other];
  let lead = arrivalMinutes[other] - arrivalMinutes[own];
  if (dominance.isDriverStrict && dominance.hasStorm[vertex] === 1) return lead === 0 && ownDriven === otherDriven;
  if (ownDriven !== otherDriven) {
    if (lead < restLead(ownDriven, otherDriven)) return false;
    lead += restLead(otherDriven, ownDriven);
  }
  const storage = dominance.storageCentsPerDay[vertex];
  return storage === 0 || cents[own] + Math.ceil(lead / 1440) * storage <= cents[other];
}
