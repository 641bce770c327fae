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
import type { LabelRow } from './label-pool.ts';
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
  const { pool, fronts } = space;
  removeBeaten(space, dominance, trial);
  const { newEntry } = fronts;
  newEntry[AT_CENTS] = pool.cents[trial];
  newEntry[AT_ARRIVAL] = pool.arrivalMinutes[trial];
  newEntry[AT_GRAMS] = pool.grams[trial];
  newEntry[AT_RISK] = pool.risk[trial];
  newEntry[AT_TRANSSHIPMENTS] = pool.transshipments[trial];
  newEntry[AT_DRIVEN] = pool.drivenMinutes[trial];
  newEntry[AT_LABEL] = trial;
  addEntry(fronts, pool.vertexOfLabel[trial]);
  return true;
}

/** Says whether a label in the front of the trial label's vertex is at least as good. */
export function isBeaten(space: SearchSpace, dominance: Dominance, trial: LabelRow): boolean {
  const { pool } = space;
  const vertex = pool.vertexOfLabel[trial];
  return isMatched(
    space,
    vertex,
    vertex === space.graph.vertexCount ? undefined : dominance,
    pool.cents[trial],
    pool.arrivalMinutes[trial],
    pool.grams[trial],
    pool.risk[trial],
    pool.transshipments[trial],
    pool.drivenMinutes[trial],
  );
}

/**
 * Says whether a way already at the door is at least as good as whatever may still become of the trial label, which
 * reaches it at `arrivalLeast` at the earliest.
 */
export function isHopeless(space: SearchSpace, bounds: Bounds, trial: LabelRow, arrivalLeast: number): boolean {
  const { pool, fronts } = space;
  const vertex = pool.vertexOfLabel[trial];
  const door = space.graph.vertexCount as VertexRow;
  if (fronts.firstLeaf[door] === NO_LEAF) return false;
  return isMatched(
    space,
    door,
    undefined,
    pool.cents[trial] + bounds.cents[vertex],
    arrivalLeast,
    pool.grams[trial] + bounds.grams[vertex],
    pool.risk[trial] + bounds.risk[vertex],
    pool.transshipments[trial] + bounds.transshipments[vertex],
    0,
  );
}

/** Says whether a front has an entry at least as good, which at the door, without a dominance, needs no more. */
function isMatched(
  { fronts }: SearchSpace,
  vertex: VertexRow,
  dominance: Dominance | undefined,
  cents: number,
  arrival: number,
  grams: number,
  risk: number,
  transshipments: number,
  driven: number,
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
    (dominance === undefined || outlasts(dominance, vertex, slots, winner, cents, arrival, driven))
  ) {
    return true;
  }
  for (let leaf = fronts.firstLeaf[vertex]; leaf !== NO_LEAF; leaf = slots[leaf + AT_NEXT] as LeafRow) {
    if (slots[leaf + AT_CENTS]! > cents) return false;
    if (
      slots[leaf + AT_ARRIVAL]! > arrival ||
      slots[leaf + AT_RISK]! > risk ||
      slots[leaf + AT_GRAMS]! > grams ||
      slots[leaf + AT_TRANSSHIPMENTS]! > transshipments
    ) {
      continue;
    }
    const end = leaf + AT_ENTRIES + slots[leaf + AT_COUNT]! * ENTRY_SLOTS;
    for (let slot = leaf + AT_ENTRIES; slot < end; slot += ENTRY_SLOTS) {
      if (
        slots[slot + AT_ARRIVAL]! <= arrival &&
        slots[slot + AT_CENTS]! <= cents &&
        slots[slot + AT_RISK]! <= risk &&
        slots[slot + AT_GRAMS]! <= grams &&
        slots[slot + AT_TRANSSHIPMENTS]! <= transshipments &&
        (dominance === undefined || outlasts(dominance, vertex, slots, slot, cents, arrival, driven))
      ) {
        fronts.lastWinner[vertex] = slot;
        return true;
      }
    }
  }
  return false;
}

/** Takes out of its vertex's front what the trial label beats. */
function removeBeaten(space: SearchSpace, dominance: Dominance, trial: LabelRow): void {
  const { pool, fronts } = space;
  const vertex = pool.vertexOfLabel[trial];
  const isDoor = vertex === space.graph.vertexCount;
  const cents = pool.cents[trial];
  const arrival = pool.arrivalMinutes[trial];
  const grams = pool.grams[trial];
  const risk = pool.risk[trial];
  const transshipments = pool.transshipments[trial];
  const driven = pool.drivenMinutes[trial];
  const { slots } = fronts;
  for (let leaf = fronts.firstLeaf[vertex]; leaf !== NO_LEAF; leaf = slots[leaf + AT_NEXT] as LeafRow) {
    if (
      slots[leaf + AT_GREATEST + AT_CENTS]! < cents ||
      slots[leaf + AT_GREATEST + AT_RISK]! < risk ||
      slots[leaf + AT_GREATEST + AT_GRAMS]! < grams ||
      slots[leaf + AT_GREATEST + AT_ARRIVAL]! < arrival ||
      slots[leaf + AT_GREATEST + AT_TRANSSHIPMENTS]! < transshipments
    )
      continue;
    const first = leaf + AT_ENTRIES;
    for (let slot = first + (slots[leaf + AT_COUNT]! - 1) * ENTRY_SLOTS; slot >= first; slot -= ENTRY_SLOTS) {
      if (slots[slot + AT_CENTS]! < cents) break;
      if (
        slots[slot + AT_RISK]! >= risk &&
        slots[slot + AT_GRAMS]! >= grams &&
        slots[slot + AT_ARRIVAL]! >= arrival &&
        slots[slot + AT_TRANSSHIPMENTS]! >= transshipments &&
        (isDoor ||
          staysAhead(
            dominance,
            vertex,
            slots[slot + AT_CENTS]! - cents,
            slots[slot + AT_ARRIVAL]! - arrival,
            driven,
            slots[slot + AT_DRIVEN]!,
          ))
      ) {
        pool.isDominated[slots[slot + AT_LABEL] as LabelRow] = 1;
        removeEntry(fronts, leaf, slot);
      }
    }
  }
}

/** Says whether an entry that is nowhere worse than a label stays so on every way on. */
function outlasts(
  dominance: Dominance,
  vertex: VertexRow,
  slots: Int32Array,
  entry: number,
  cents: number,
  arrival: number,
  driven: number,
): boolean {
  const centsSaved = cents - slots[entry + AT_CENTS]!;
  return staysAhead(
    dominance,
    vertex,
    centsSaved,
    arrival - slots[entry + AT_ARRIVAL]!,
    slots[entry + AT_DRIVEN]!,
    driven,
  );
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
