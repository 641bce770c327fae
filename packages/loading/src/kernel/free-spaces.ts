import { cutPart, dropHeld, type FaceList, faceList, notePlace } from './cut-parts.ts';
import type { FitTable } from './fit-table.ts';
import { type LoadState, MARK, roomy, SPACE_STRIDE } from './load-state.ts';

/**
 * Takes a cuboid out of all free spaces, where no space needs a plane to rest on.
 *
 * Each space that it cuts leaves up to six maximal ones, one at each face of the cuboid; those that
 * lie within another one go, and so do those too small for any box, for a space never grows again.
 * Returns the work, as a number of blocks looked at.
 * Source: Parreño, Alvarez-Valdes, Tamarit, Oliveira, "A maximal-space algorithm for the container
 * loading problem", INFORMS Journal on Computing 20, 2008.
 */
export function carveSpaces(state: LoadState, cuboid: Int32Array, fits: FitTable): number {
  const before = state.spaceCount;
  const [x1, y1, z1, x2, y2, z2] = cuboid;
  state.spaces = roomy(state.spaces, before * 7 * SPACE_STRIDE);
  const s = state.spaces;
  for (const face of FACES) face.count = 0;
  const end = before * SPACE_STRIDE;
  let firstGone = end;
  for (let at = 0; at < end; at += SPACE_STRIDE) {
    if (s[at] > x2 || s[at + 3] < x1 || s[at + 1] > y2 || s[at + 4] < y1) continue;
    if (s[at + 2] > z2 || s[at + 5] < z1) continue;
    if (s[at] === x2) notePlace(LOW_X, at);
    else if (s[at + 3] === x1) notePlace(HIGH_X, at);
    else if (s[at + 1] === y2) notePlace(LOW_Y, at);
    else if (s[at + 4] === y1) notePlace(HIGH_Y, at);
    else if (s[at + 2] === z2) notePlace(LOW_Z, at);
    else if (s[at + 5] === z1) notePlace(HIGH_Z, at);
    else {
      if (s[at + 8] === MARK.open) {
        const length = s[at + 3] - s[at];
        const width = s[at + 4] - s[at + 1];
        const height = s[at + 5] - s[at + 2];
        if (s[at] < x1 && fits.mayHold(x1 - s[at], width, height)) pushPart(state, at, HIGH_X, x1);
        if (s[at + 3] > x2 && fits.mayHold(s[at + 3] - x2, width, height)) pushPart(state, at, LOW_X, x2);
        if (s[at + 1] < y1 && fits.mayHold(length, y1 - s[at + 1], height)) pushPart(state, at, HIGH_Y, y1);
        if (s[at + 4] > y2 && fits.mayHold(length, s[at + 4] - y2, height)) pushPart(state, at, LOW_Y, y2);
        if (s[at + 2] < z1 && fits.mayHold(length, width, z1 - s[at + 2])) pushPart(state, at, HIGH_Z, z1);
        if (s[at + 5] > z2 && fits.mayHold(length, width, s[at + 5] - z2)) pushPart(state, at, LOW_Z, z2);
      }
      s[at + 8] = MARK.gone;
      if (firstGone === end) firstGone = at;
    }
  }
  let pairs = 0;
  for (const face of FACES) pairs += dropHeld(s, face, end);
  closeRanks(state, firstGone);
  return SPACE_WORK * before + PAIR_WORK * pairs;
}

// Reused for each cuboid, for they live no longer than the call.
const LOW_X = faceList(0);
const LOW_Y = faceList(1);
const LOW_Z = faceList(2);
const HIGH_X = faceList(3);
const HIGH_Y = faceList(4);
const HIGH_Z = faceList(5);
const FACES = [LOW_X, LOW_Y, LOW_Z, HIGH_X, HIGH_Y, HIGH_Z] as const;

function pushPart(state: LoadState, from: number, face: FaceList, value: number): void {
  cutPart(state.spaces, from, state.spaceCount++ * SPACE_STRIDE, face, value);
}

/** Work of each space that is passed and of each pair that is compared. */
const SPACE_WORK = 7;
const PAIR_WORK = 3;

/** Moves the spaces that are left into the places of those gone, in their order. */
function closeRanks(state: LoadState, firstGone: number): void {
  const s = state.spaces;
  const end = state.spaceCount * SPACE_STRIDE;
  let to = firstGone;
  for (let at = firstGone; at < end; at += SPACE_STRIDE) {
    if (s[at + 8] === MARK.gone) continue;
    if (to !== at) for (let i = 0; i < SPACE_STRIDE; i++) s[to + i] = s[at + i];
    to += SPACE_STRIDE;
  }
  state.spaceCount = to / SPACE_STRIDE;
}
