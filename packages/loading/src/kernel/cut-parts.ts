import { MARK, SPACE_STRIDE, UNKNOWN_DISTANCE } from './load-state.ts';

/**
 * Spaces that end at one face of what was placed: whole ones that touch it and parts of those cut.
 *
 * What holds a part ends at the same face, or it would have been cut too: so a part is held against
 * the spaces of its own list alone.
 */
export interface FaceList {
  /** Which number of a space lies at the face. */
  readonly field: number;
  /** Where the spaces lie in `spaces`. */
  places: Int32Array<ArrayBufferLike>;
  count: number;
}

/** An empty list for the face that `field` of a space lies at. */
export function faceList(field: number): FaceList {
  return { field, places: new Int32Array(64), count: 0 };
}

/** Adds the space at `place`. */
export function notePlace(face: FaceList, place: number): void {
  if (face.count === face.places.length) {
    const greater = new Int32Array(face.places.length * 2);
    greater.set(face.places);
    face.places = greater;
  }
  face.places[face.count++] = place;
}

/** Copies the space at `from` to `to`, up to a face that lies at `value`. */
export function cutPart(s: Int32Array, from: number, to: number, face: FaceList, value: number): void {
  for (let i = 0; i < SPACE_STRIDE - 1; i++) s[to + i] = s[from + i];
  s[to + face.field] = value;
  s[to + 9] = UNKNOWN_DISTANCE;
  notePlace(face, to);
}

/**
 * Marks the spaces of a face that lie from `firstNew` on as gone where another one of it holds them.
 *
 * Each is held against those that stay so far alone, for they are far fewer than those that come.
 * Returns how many pairs were compared.
 */
export function dropHeld(s: Int32Array, { places, count }: FaceList, firstNew: number): number {
  let kept = 0;
  let pairs = 0;
  for (let i = 0; i < count; i++) {
    const a = places[i];
    let j = 0;
    while (j < kept && (a < firstNew || !isWithin(s, a, places[j]))) j++;
    pairs += j;
    if (j < kept) {
      // What holds much comes first, so that the next ones are soon held.
      const holder = places[j];
      places[j] = places[j >> 1];
      places[j >> 1] = holder;
      s[a + 8] = MARK.gone;
      continue;
    }
    let to = 0;
    for (let k = 0; k < kept; k++) {
      const b = places[k];
      if (b >= firstNew && isWithin(s, b, a)) s[b + 8] = MARK.gone;
      else places[to++] = b;
    }
    places[to] = a;
    kept = to + 1;
  }
  return pairs;
}

/** True when the space at `a` offers nothing that the one at `b` does not. */
export function isWithin(s: Int32Array, a: number, b: number): boolean {
  return (
    s[a] >= s[b] &&
    s[a + 3] <= s[b + 3] &&
    s[a + 1] >= s[b + 1] &&
    s[a + 4] <= s[b + 4] &&
    s[a + 2] >= s[b + 2] &&
    s[a + 5] <= s[b + 5] &&
    s[a + 7] <= s[b + 7] &&
    s[a + 6] === s[b + 6]
  );
}
