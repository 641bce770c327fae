import { type LoadState, MARK, roomy, SPACE_STRIDE } from './load-state.ts';

/**
 * Takes a cuboid out of all free spaces, where no space needs a plane to rest on.
 *
 * Each space that it cuts leaves up to six maximal ones, one at each face of the cuboid; those that
 * lie within another one go, and so do those too small for any box, for a space never grows again.
 * What holds a part of a space that was cut ends at the same face, or it would have been cut too:
 * so parts are held only against those of their own face and the whole spaces that touch it.
 * Source: Parreño, Alvarez-Valdes, Tamarit, Oliveira, "A maximal-space algorithm for the container
 * loading problem", INFORMS Journal on Computing 20, 2008.
 */
export function carveSpaces(state: LoadState, cuboid: Int32Array, least: number): void {
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
    if (s[at] === x2) note(LOW_X, at);
    else if (s[at + 3] === x1) note(HIGH_X, at);
    else if (s[at + 1] === y2) note(LOW_Y, at);
    else if (s[at + 4] === y1) note(HIGH_Y, at);
    else if (s[at + 2] === z2) note(LOW_Z, at);
    else if (s[at + 5] === z1) note(HIGH_Z, at);
    else {
      if (s[at + 8] === MARK.open) {
        if (x1 - s[at] >= least) pushPart(state, at, HIGH_X, x1);
        if (s[at + 3] - x2 >= least) pushPart(state, at, LOW_X, x2);
        if (y1 - s[at + 1] >= least) pushPart(state, at, HIGH_Y, y1);
        if (s[at + 4] - y2 >= least) pushPart(state, at, LOW_Y, y2);
        if (z1 - s[at + 2] >= least) pushPart(state, at, HIGH_Z, z1);
        if (s[at + 5] - z2 >= least) pushPart(state, at, LOW_Z, z2);
      }
      s[at + 8] = MARK.gone;
      if (firstGone === end) firstGone = at;
    }
  }
  for (const face of FACES) dropHeld(s, face, end);
  closeRanks(state, firstGone);
}

/** Spaces that end at one face of the cuboid, by their places; `field` is the number that is the face's. */
interface FaceList {
  readonly field: number;
  places: Int32Array;
  count: number;
}

function faceList(field: number): FaceList {
  return { field, places: new Int32Array(64), count: 0 };
}

// Reused for each cuboid, for they live no longer than the call.
const LOW_X = faceList(0);
const LOW_Y = faceList(1);
const LOW_Z = faceList(2);
const HIGH_X = faceList(3);
const HIGH_Y = faceList(4);
const HIGH_Z = faceList(5);
const FACES = [LOW_X, LOW_Y, LOW_Z, HIGH_X, HIGH_Y, HIGH_Z] as const;

function note(face: FaceList, place: number): void {
  if (face.count === face.places.length) face.places = grown(face.places);
  face.places[face.count++] = place;
}

function grown(places: Int32Array): Int32Array<ArrayBuffer> {
  const greater = new Int32Array(places.length * 2);
  greater.set(places);
  return greater;
}

/** Copies the space at `from` up to a face of the cuboid that lies at `value`. */
function pushPart(state: LoadState, from: number, face: FaceList, value: number): void {
  const s = state.spaces;
  const at = state.spaceCount++ * SPACE_STRIDE;
  s[at] = s[from];
  s[at + 1] = s[from + 1];
  s[at + 2] = s[from + 2];
  s[at + 3] = s[from + 3];
  s[at + 4] = s[from + 4];
  s[at + 5] = s[from + 5];
  s[at + 6] = s[from + 6];
  s[at + 7] = s[from + 7];
  s[at + 8] = MARK.open;
  s[at + face.field] = value;
  note(face, at);
}

/** Marks the new spaces of a face, which lie from `firstNew` on, as gone where another one of it holds them. */
function dropHeld(s: Int32Array, { places, count }: FaceList, firstNew: number): void {
  for (let i = 0; i < count; i++) {
    const a = places[i];
    if (a < firstNew) continue;
    const x1 = s[a];
    const y1 = s[a + 1];
    const z1 = s[a + 2];
    const x2 = s[a + 3];
    const y2 = s[a + 4];
    const z2 = s[a + 5];
    for (let j = 0; j < count; j++) {
      const b = places[j];
      if (s[b] > x1 || s[b + 3] < x2 || s[b + 1] > y1 || s[b + 4] < y2 || s[b + 2] > z1 || s[b + 5] < z2) continue;
      if (a === b || s[b + 8] === MARK.gone) continue;
      s[a + 8] = MARK.gone;
      break;
    }
  }
}

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
