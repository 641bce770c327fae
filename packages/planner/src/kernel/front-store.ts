import { asColumn, type MutableColumn, type Row } from '@karvon/arrays';
import type { VertexRow } from './leg-graph.ts';

/** Place of a leaf in the flat memory of fronts. */
export type LeafRow = Row<'leaf'>;

/** Numbers of one entry: its criteria, minutes driven and label, as the constants below say; one is spare. */
export const ENTRY_SLOTS = 8;
/** Offset in an entry: cost. In a leaf: the least of its entries; so for the next four. */
export const AT_CENTS = 0;
/** Offset of the arrival. */
export const AT_ARRIVAL = 1;
/** Offset of the emissions. */
export const AT_GRAMS = 2;
/** Offset of the risk. */
export const AT_RISK = 3;
/** Offset of the transshipments. */
export const AT_TRANSSHIPMENTS = 4;
/** Offset of the minutes driven since the last rest. */
export const AT_DRIVEN = 5;
/** Offset of the label. */
export const AT_LABEL = 6;

const CRITERION_COUNT = 5;
/** Offset in a leaf: the greatest of each criterion, in the order of the entries. */
export const AT_GREATEST = CRITERION_COUNT;
/** Offset in a leaf: number of its entries. */
export const AT_COUNT = 2 * CRITERION_COUNT;
/** Offset in a leaf: the next leaf of the vertex, or `NO_LEAF`. */
export const AT_NEXT = AT_COUNT + 1;
/** Where the entries of a leaf begin. */
export const AT_ENTRIES = 16;
const LEAF_ENTRIES = 32;
const LEAF_SLOTS = AT_ENTRIES + LEAF_ENTRIES * ENTRY_SLOTS;

/** Ends a list of leaves: the memory's first slots stay free. */
export const NO_LEAF = 0 as LeafRow;
const FIRST_LEAF = 16;

/**
 * The fronts of all vertices. Each is a list of leaves by rising cost, and in a leaf the entries are by rising cost too.
 * Few entries of a long front are nearly as good or nearly as bad as a new label in every criterion at once, and the
 * least and the greatest of a leaf say which leaves need no reading.
 */
export interface FrontStore {
  slots: Int32Array;
  usedSlots: number;
  /** First leaf of the front of a vertex; the door of arrival is the row `vertexCount`. */
  readonly firstLeaf: MutableColumn<VertexRow, LeafRow>;
  /** The entry that `addEntry` adds. */
  readonly newEntry: Int32Array;
  /** Slot of the entry of the vertex that beat a label last, or 0. */
  readonly lastWinner: MutableColumn<VertexRow>;
}

/** Makes empty fronts for so many vertices and the door. */
export function createFrontStore(vertexCount: number): FrontStore {
  return {
    slots: new Int32Array(1 << 14),
    usedSlots: FIRST_LEAF,
    newEntry: new Int32Array(ENTRY_SLOTS),
    firstLeaf: asColumn<VertexRow, LeafRow>(new Int32Array(vertexCount + 1)),
    lastWinner: asColumn<VertexRow, number>(new Int32Array(vertexCount + 1)),
  };
}

/** Puts a copy of `newEntry` into the front of a vertex. */
export function addEntry(store: FrontStore, vertex: VertexRow): void {
  const cents = store.newEntry[AT_CENTS]!;
  let leaf = store.firstLeaf[vertex];
  if (leaf === NO_LEAF) {
    leaf = addLeaf(store, NO_LEAF);
    store.firstLeaf[vertex] = leaf;
  }
  leaf = leafOfCost(store, leaf, cents);
  if (store.slots[leaf + AT_COUNT] === LEAF_ENTRIES) {
    splitLeaf(store, leaf);
    leaf = leafOfCost(store, leaf, cents);
  }
  const { slots } = store;
  widen(slots, leaf, store.newEntry, 0);
  const first = leaf + AT_ENTRIES;
  const end = first + slots[leaf + AT_COUNT]! * ENTRY_SLOTS;
  let slot = end;
  while (slot > first && slots[slot - ENTRY_SLOTS + AT_CENTS]! > cents) slot -= ENTRY_SLOTS;
  if (slot < end) slots.copyWithin(slot + ENTRY_SLOTS, slot, end);
  slots[leaf + AT_COUNT]!++;
  // Eight numbers are copied faster by hand than by a call.
  for (let at = 0; at < ENTRY_SLOTS; at++) slots[slot + at] = store.newEntry[at]!;
}

/** Takes out an entry of a leaf. */
export function removeEntry({ slots }: FrontStore, leaf: LeafRow, slot: number): void {
  const count = slots[leaf + AT_COUNT]! - 1;
  slots[leaf + AT_COUNT] = count;
  slots.copyWithin(slot, slot + ENTRY_SLOTS, leaf + AT_ENTRIES + (count + 1) * ENTRY_SLOTS);
}

/** Empties the front of a vertex; its leaves are free again once `usedSlots` is set back. */
export function clearFront(store: FrontStore, vertex: VertexRow): void {
  store.firstLeaf[vertex] = NO_LEAF;
  store.lastWinner[vertex] = 0;
}

/** Frees the leaves of all fronts. */
export function freeLeaves(store: FrontStore): void {
  store.usedSlots = FIRST_LEAF;
}

/** Last leaf from `leaf` on that begins at or below a cost. */
function leafOfCost({ slots }: FrontStore, leaf: LeafRow, cents: number): LeafRow {
  let next = slots[leaf + AT_NEXT]!;
  while (next !== NO_LEAF && slots[next + AT_CENTS]! <= cents) {
    leaf = next as LeafRow;
    next = slots[leaf + AT_NEXT]!;
  }
  return leaf;
}

function addLeaf(store: FrontStore, next: number): LeafRow {
  const leaf = store.usedSlots;
  store.usedSlots += LEAF_SLOTS;
  if (store.usedSlots > store.slots.length) {
    const slots = new Int32Array(2 * store.slots.length);
    slots.set(store.slots);
    store.slots = slots;
  }
  store.slots[leaf + AT_COUNT] = 0;
  store.slots[leaf + AT_NEXT] = next;
  forgetRange(store.slots, leaf);
  return leaf as LeafRow;
}

/** Moves the dearer half of a full leaf into a new one behind it. */
function splitLeaf(store: FrontStore, leaf: LeafRow): void {
  const added = addLeaf(store, store.slots[leaf + AT_NEXT]!);
  const { slots } = store;
  const half = LEAF_ENTRIES / 2;
  const middle = leaf + AT_ENTRIES + half * ENTRY_SLOTS;
  slots.copyWithin(added + AT_ENTRIES, middle, middle + half * ENTRY_SLOTS);
  slots[leaf + AT_NEXT] = added;
  for (const each of [leaf, added]) {
    slots[each + AT_COUNT] = half;
    forgetRange(slots, each);
    for (let entry = 0; entry < half; entry++) widen(slots, each, slots, each + AT_ENTRIES + entry * ENTRY_SLOTS);
  }
}

function forgetRange(slots: Int32Array, leaf: number): void {
  for (let at = 0; at < CRITERION_COUNT; at++) {
    slots[leaf + at] = 0x7fffffff;
    slots[leaf + AT_GREATEST + at] = -1;
  }
}

function widen(slots: Int32Array, leaf: number, vector: Int32Array, from: number): void {
  for (let at = 0; at < CRITERION_COUNT; at++) {
    const value = vector[from + at]!;
    if (value < slots[leaf + at]!) slots[leaf + at] = value;
    if (value > slots[leaf + AT_GREATEST + at]!) slots[leaf + AT_GREATEST + at] = value;
  }
}
