import { cutPart, dropHeld, type FaceList, faceList, isWithin, notePlace } from './cut-parts.ts';
import { type LoadState, MARK, roomy, SPACE_STRIDE, UNKNOWN_DISTANCE } from './load-state.ts';

/**
 * Takes the rectangle of a block's base out of the spaces of its plane.
 *
 * Each space that it cuts leaves up to four maximal rectangles: before, behind, left and right.
 * A closed space leaves closed ones, for what does not fit in the whole does not fit in a part.
 */
export function coverSpaces(state: LoadState, z: number, x1: number, y1: number, x2: number, y2: number): void {
  const end = state.spaceCount * SPACE_STRIDE;
  state.spaces = roomy(state.spaces, end * 5 + 4 * SPACE_STRIDE);
  const s = state.spaces;
  for (const edge of EDGES) edge.count = 0;
  let isCut = false;
  for (let at = 0; at < end; at += SPACE_STRIDE) {
    if (s[at + 2] !== z || s[at] > x2 || s[at + 3] < x1 || s[at + 1] > y2 || s[at + 4] < y1) continue;
    if (s[at] === x2) notePlace(BEHIND, at);
    else if (s[at + 3] === x1) notePlace(BEFORE, at);
    else if (s[at + 1] === y2) notePlace(RIGHT, at);
    else if (s[at + 4] === y1) notePlace(LEFT, at);
    else {
      isCut = true;
      if (s[at] < x1) pushCut(state, at, BEFORE, x1);
      if (s[at + 3] > x2) pushCut(state, at, BEHIND, x2);
      if (s[at + 1] < y1) pushCut(state, at, LEFT, y1);
      if (s[at + 4] > y2) pushCut(state, at, RIGHT, y2);
      s[at + 8] = MARK.gone;
    }
  }
  if (!isCut) return;
  for (const edge of EDGES) dropHeld(s, edge, end);
  sweep(state);
}

// Reused for each base, for they live no longer than the call.
const BEHIND = faceList(0);
const RIGHT = faceList(1);
const BEFORE = faceList(3);
const LEFT = faceList(4);
const EDGES = [BEFORE, BEHIND, LEFT, RIGHT] as const;

function pushCut(state: LoadState, from: number, edge: FaceList, value: number): void {
  cutPart(state.spaces, from, state.spaceCount++ * SPACE_STRIDE, edge, value);
}

/** Fills the places of spaces that are gone with the last ones. */
function sweep(state: LoadState): void {
  const s = state.spaces;
  let last = (state.spaceCount - 1) * SPACE_STRIDE;
  for (let at = 0; at <= last; at += SPACE_STRIDE) {
    if (s[at + 8] !== MARK.gone) continue;
    while (last > at && s[last + 8] === MARK.gone) last -= SPACE_STRIDE;
    if (last > at) for (let i = 0; i < SPACE_STRIDE; i++) s[at + i] = s[last + i];
    last -= SPACE_STRIDE;
  }
  state.spaceCount = last / SPACE_STRIDE + 1;
}

/** A new part of a plane of tops: a rectangle at `z`, free to `ceiling`. */
export interface NewTop {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  z: number;
  ceiling: number;
  group: number;
  pressure: number;
}

/**
 * Adds a top to its plane and makes all maximal rectangles of the union of coplanar tops.
 *
 * Iterated consensus: two rectangles that touch or overlap along one axis give a third, as long as
 * both and as wide as their common width; what lies within another goes. The closure holds every
 * maximal rectangle of the union, so that a box may rest on several blocks of one height.
 */
export function uncoverPlane(state: LoadState, top: NewTop): void {
  let first = state.spaceCount;
  push(state, top.x1, top.y1, top.x2, top.y2, top.z, top.ceiling, top.group, top.pressure);
  let isTouched = false;
  for (; first < state.spaceCount; first++) {
    if (state.spaces[first * SPACE_STRIDE + 8] === MARK.gone) continue;
    for (let j = 0; j < state.spaceCount; j++) {
      const s = state.spaces;
      const b = j * SPACE_STRIDE;
      if (s[b + 2] !== top.z || j === first || s[b + 8] === MARK.gone || s[b + 6] !== top.group) continue;
      if (joinPair(state, first * SPACE_STRIDE, b)) isTouched = true;
      if (state.spaces[first * SPACE_STRIDE + 8] === MARK.gone) break;
    }
  }
  if (isTouched) sweep(state);
}

/** Adds what two rectangles of one plane give together; returns whether it added anything. */
function joinPair(state: LoadState, a: number, b: number): boolean {
  const s = state.spaces;
  const x1 = s[a] > s[b] ? s[a] : s[b];
  const x2 = s[a + 3] < s[b + 3] ? s[a + 3] : s[b + 3];
  const y1 = s[a + 1] > s[b + 1] ? s[a + 1] : s[b + 1];
  const y2 = s[a + 4] < s[b + 4] ? s[a + 4] : s[b + 4];
  if (x1 > x2 || y1 > y2) return false;
  const z = s[a + 2];
  const ceiling = Math.min(s[a + 5], s[b + 5]);
  const group = s[a + 6];
  const pressure = Math.min(s[a + 7], s[b + 7]);
  let isAdded = false;
  if (y1 < y2) {
    const from = Math.min(s[a], s[b]);
    const to = Math.max(s[a + 3], s[b + 3]);
    isAdded = pushUndominated(state, from, y1, to, y2, z, ceiling, group, pressure);
  }
  if (x1 < x2) {
    const from = Math.min(state.spaces[a + 1], state.spaces[b + 1]);
    const to = Math.max(state.spaces[a + 4], state.spaces[b + 4]);
    if (pushUndominated(state, x1, from, x2, to, z, ceiling, group, pressure)) isAdded = true;
  }
  return isAdded;
}

/** Adds a space unless one holds it already, and marks those that it holds as gone. */
function pushUndominated(
  state: LoadState,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  z: number,
  ceiling: number,
  group: number,
  pressure: number,
): boolean {
  const at = state.spaceCount * SPACE_STRIDE;
  push(state, x1, y1, x2, y2, z, ceiling, group, pressure);
  const s = state.spaces;
  for (let b = 0; b < at; b += SPACE_STRIDE) {
    if (s[b + 2] === z && s[b + 8] !== MARK.gone && isWithin(s, at, b)) {
      state.spaceCount--;
      return false;
    }
  }
  for (let b = 0; b < at; b += SPACE_STRIDE) {
    if (s[b + 2] === z && s[b + 8] !== MARK.gone && isWithin(s, b, at)) s[b + 8] = MARK.gone;
  }
  return true;
}

function push(
  state: LoadState,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  z: number,
  ceiling: number,
  group: number,
  pressure: number,
): void {
  const at = state.spaceCount++ * SPACE_STRIDE;
  state.spaces = roomy(state.spaces, at + SPACE_STRIDE);
  const s = state.spaces;
  s[at] = x1;
  s[at + 1] = y1;
  s[at + 2] = z;
  s[at + 3] = x2;
  s[at + 4] = y2;
  s[at + 5] = ceiling;
  s[at + 6] = group;
  s[at + 7] = pressure;
  s[at + 8] = MARK.open;
  s[at + 9] = UNKNOWN_DISTANCE;
}
