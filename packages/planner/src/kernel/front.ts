import type { Column } from '@karvon/arrays';
import type { Bounds } from './bounds.ts';
import { restLead } from './driving.ts';
import {
  AT_ARRIVAL,
  AT_CENTS,
  AT_COUNT,
  AT_DRIVEN,
  AT_ENTRIES,
  AT_GRAMS,
  AT_GREATEST,
  AT_LABEL,
  AT_NEXT,
  AT_RISK,
  AT_TRANSSHIPMENTS,
  addEntry,
  ENTRY_SLOTS,
  type LeafRow,
  NO_LEAF,
  removeEntry,
} from './front-store.ts';
import type { LabelPool, LabelRow, Trial } from './label-pool.ts';
import type { VertexRow } from './leg-graph.ts';
import type { SearchSpace } from './search-space.ts';
import { type Leeway, lenientArrival } from './tolerance.ts';

/** What one label must be better by to take another's place at a vertex. */
export interface Dominance {
  /** True when drivers with storms ahead are compared only in equal states. */
  readonly isDriverStrict: boolean;
  readonly hasStorm: Column<VertexRow>;
  /** Storage that each started day of an earlier arrival may cost at the vertex or ahead of it. */
  readonly storageCentsPerDay: Column<VertexRow>;
  readonly leeway: Leeway;
}

/**
 * Puts the trial into the front of its vertex as the row `label` unless one there is at least as good in everything, or
 * stands for it; takes out those that it beats. Returns whether it was kept.
 */
export function keepInFront(space: SearchSpace, dominance: Dominance, trial: Trial, label: LabelRow): boolean {
  if (isBeaten(space, dominance, trial)) return false;
  const { fronts } = space;
  removeBeaten(space, dominance, trial);
  const { newEntry } = fronts;
  newEntry[AT_CENTS] = trial.cents;
  newEntry[AT_ARRIVAL] = trial.arrivalMinutes;
  newEntry[AT_GRAMS] = trial.grams;
  newEntry[AT_RISK] = trial.risk;
  newEntry[AT_TRANSSHIPMENTS] = trial.transshipments;
  newEntry[AT_DRIVEN] = trial.drivenMinutes;
  newEntry[AT_LABEL] = label;
  addEntry(fronts, trial.vertex);
  return true;
}

/** Says whether a label in the front of the trial's vertex is at least as good or stands for it. */
function isBeaten(space: SearchSpace, dominance: Dominance, trial: Trial): boolean {
  const { leeway } = dominance;
  if (trial.vertex === space.graph.vertexCount) {
    const { arrivalMinutes, cents, leastGrams, leastRisk, transshipments } = trial;
    return isMetAtDoor(space, leeway, arrivalMinutes, cents, leastGrams, leastRisk, transshipments);
  }
  return isMatched(
    space,
    trial.vertex,
    dominance,
    trial,
    trial.cents,
    trial.arrivalMinutes,
    trial.leastGrams + leeway.grams,
    trial.leastRisk + leeway.risk,
    trial.transshipments,
  );
}

/**
 * Says whether a way already at the door stands for whatever may still become of the trial, which reaches it at
 * `arrivalLeast` at the earliest.
 */
export function isHopeless(
  space: SearchSpace,
  leeway: Leeway,
  bounds: Bounds,
  trial: Trial,
  arrivalLeast: number,
): boolean {
  const { vertex } = trial;
  return isMetAtDoor(
    space,
    leeway,
    arrivalLeast,
    trial.cents + bounds.cents[vertex],
    trial.leastGrams + bounds.grams[vertex],
    trial.leastRisk + bounds.risk[vertex],
    trial.transshipments + bounds.transshipments[vertex],
  );
}

/** Says whether a way at the door is at least as good as such values, or within the tolerance of them. */
function isMetAtDoor(
  space: SearchSpace,
  leeway: Leeway,
  arrival: number,
  cents: number,
  grams: number,
  risk: number,
  transshipments: number,
): boolean {
  const door = space.graph.vertexCount as VertexRow;
  if (space.fronts.firstLeaf[door] === NO_LEAF) return false;
  return isMatched(
    space,
    door,
    undefined,
    undefined,
    Math.floor(cents * leeway.centsFactor),
    lenientArrival(leeway, arrival),
    Math.floor(grams * leeway.gramsFactor),
    Math.floor(risk * leeway.riskFactor),
    transshipments,
  );
}

/**
 * Says whether a front has an entry at least as good, which at the door, without a dominance, needs no more. Risk and
 * emissions are looked at first: on the corridors they tell four of five entries from the label, arrival one of thirty,
 * for labels come by arrival.
 */
function isMatched(
  { fronts, pool }: SearchSpace,
  vertex: VertexRow,
  dominance: Dominance | undefined,
  trial: Trial | undefined,
  cents: number,
  arrival: number,
  grams: number,
  risk: number,
  transshipments: number,
): boolean {
  const { slots } = fronts;
  // The entry that beat one label is the likeliest to beat the next; wherever it lies by now, it was a way of this vertex.
  const winner = fronts.lastWinner[vertex];
  if (
    winner !== 0 &&
    slots[winner + AT_ARRIVAL]! <= arrival &&
    slots[winner + AT_CENTS]! <= cents &&
    slots[winner + AT_RISK]! <= risk &&
    slots[winner + AT_GRAMS]! <= grams &&
    slots[winner + AT_TRANSSHIPMENTS]! <= transshipments &&
    (dominance === undefined || standsFor(pool, dominance, slots, winner, trial!))
  ) {
    return true;
  }
  for (let leaf = fronts.firstLeaf[vertex]; leaf !== NO_LEAF; leaf = slots[leaf + AT_NEXT] as LeafRow) {
    if (slots[leaf + AT_CENTS]! > cents) return false;
    if (
      slots[leaf + AT_RISK]! > risk ||
      slots[leaf + AT_GRAMS]! > grams ||
      slots[leaf + AT_ARRIVAL]! > arrival ||
      slots[leaf + AT_TRANSSHIPMENTS]! > transshipments
    ) {
      continue;
    }
    const end = leaf + AT_ENTRIES + slots[leaf + AT_COUNT]! * ENTRY_SLOTS;
    for (let slot = leaf + AT_ENTRIES; slot < end; slot += ENTRY_SLOTS) {
      if (
        slots[slot + AT_RISK]! <= risk &&
        slots[slot + AT_GRAMS]! <= grams &&
        slots[slot + AT_CENTS]! <= cents &&
        slots[slot + AT_TRANSSHIPMENTS]! <= transshipments &&
        slots[slot + AT_ARRIVAL]! <= arrival &&
        (dominance === undefined || standsFor(pool, dominance, slots, slot, trial!))
      ) {
        fronts.lastWinner[vertex] = slot;
        return true;
      }
    }
  }
  return false;
}

/**
 * Says whether an entry, which is within the leeway of a trial, stays ahead on every way on and may stand for it. A
 * label that is still queued takes over what the trial stands for; of one whose ways on have been followed they would
 * not know.
 */
function standsFor(pool: LabelPool, dominance: Dominance, slots: Int32Array, slot: number, trial: Trial): boolean {
  const centsSaved = trial.cents - slots[slot + AT_CENTS]!;
  const lead = trial.arrivalMinutes - slots[slot + AT_ARRIVAL]!;
  const driven = slots[slot + AT_DRIVEN]!;
  if (!staysAhead(dominance, trial.vertex, centsSaved, lead, driven, trial.drivenMinutes)) return false;
  const label = slots[slot + AT_LABEL] as LabelRow;
  const { leastGrams, leastRisk } = trial;
  if (pool.leastGrams[label] <= leastGrams && pool.leastRisk[label] <= leastRisk) return true;
  if (pool.isSettled[label] === 1) return false;
  if (leastGrams < pool.leastGrams[label]) pool.leastGrams[label] = leastGrams;
  if (leastRisk < pool.leastRisk[label]) pool.leastRisk[label] = leastRisk;
  return true;
}

/** Takes out of its vertex's front what the trial beats or may stand for. */
function removeBeaten(space: SearchSpace, dominance: Dominance, trial: Trial): void {
  const { pool, fronts } = space;
  const { vertex, cents, arrivalMinutes, transshipments, drivenMinutes } = trial;
  const isDoor = vertex === space.graph.vertexCount;
  const grams = isDoor ? trial.grams : trial.grams - dominance.leeway.grams;
  const risk = isDoor ? trial.risk : trial.risk - dominance.leeway.risk;
  const { slots } = fronts;
  for (let leaf = fronts.firstLeaf[vertex]; leaf !== NO_LEAF; leaf = slots[leaf + AT_NEXT] as LeafRow) {
    if (
      slots[leaf + AT_GREATEST + AT_CENTS]! < cents ||
      slots[leaf + AT_GREATEST + AT_RISK]! < risk ||
      slots[leaf + AT_GREATEST + AT_GRAMS]! < grams ||
      slots[leaf + AT_GREATEST + AT_ARRIVAL]! < arrivalMinutes ||
      slots[leaf + AT_GREATEST + AT_TRANSSHIPMENTS]! < transshipments
    )
      continue;
    const first = leaf + AT_ENTRIES;
    for (let slot = first + (slots[leaf + AT_COUNT]! - 1) * ENTRY_SLOTS; slot >= first; slot -= ENTRY_SLOTS) {
      const centsSaved = slots[slot + AT_CENTS]! - cents;
      if (centsSaved < 0) break;
      const lead = slots[slot + AT_ARRIVAL]! - arrivalMinutes;
      if (
        slots[slot + AT_RISK]! >= risk &&
        slots[slot + AT_GRAMS]! >= grams &&
        lead >= 0 &&
        slots[slot + AT_TRANSSHIPMENTS]! >= transshipments &&
        (isDoor ||
          (staysAhead(dominance, vertex, centsSaved, lead, drivenMinutes, slots[slot + AT_DRIVEN]!) &&
            takesOver(pool, trial, slots[slot + AT_LABEL] as LabelRow, grams, risk)))
      ) {
        const label = slots[slot + AT_LABEL] as LabelRow;
        pool.isDominated[label] = 1;
        // `lastWinner` may still point to it.
        pool.isSettled[label] = 1;
        removeEntry(fronts, leaf, slot);
      }
    }
  }
}

/**
 * Says whether a trial may stand for all that a label stands for, which is at least `gramsLeast` and `riskLeast`, and
 * if so lets it. One whose ways on have been followed only leaves when nothing is to be taken over.
 */
function takesOver(pool: LabelPool, trial: Trial, label: LabelRow, gramsLeast: number, riskLeast: number): boolean {
  const grams = pool.leastGrams[label];
  const risk = pool.leastRisk[label];
  if (pool.isSettled[label] === 1) return trial.leastGrams <= grams && trial.leastRisk <= risk;
  if (grams < gramsLeast || risk < riskLeast) return false;
  if (grams < trial.leastGrams) trial.leastGrams = grams;
  if (risk < trial.leastRisk) trial.leastRisk = risk;
  return true;
}

/** Of two labels of which the first is nowhere worse: says whether it stays so on every way on. */
function staysAhead(
  dominance: Dominance,
  vertex: VertexRow,
  centsSaved: number,
  lead: number,
  ownDriven: number,
  otherDriven: number,
): boolean {
  if (dominance.isDriverStrict && dominance.hasStorm[vertex] === 1) return lead === 0 && ownDriven === otherDriven;
  let storedMinutes = lead;
  if (ownDriven !== otherDriven) {
    if (lead < restLead(ownDriven, otherDriven)) return false;
    storedMinutes += restLead(otherDriven, ownDriven);
  }
  const storage = dominance.storageCentsPerDay[vertex];
  return storage === 0 || Math.ceil(storedMinutes / 1440) * storage <= centsSaved;
}
