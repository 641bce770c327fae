import { type LoadState, MARK, roomy, SPACE_STRIDE } from './load-state.ts';

/**
 * Takes a cuboid out of all free spaces, where no space needs a plane to rest on.
 *
 * Each space that it cuts leaves up to six maximal ones; those that lie within another one go, and
 * so do those too small for any box, for a space never grows again.
 * Source: Parreño, Alvarez-Valdes, Tamarit, Oliveira, "A maximal-space algorithm for the container
 * loading problem", INFORMS Journal on Computing 20, 2008.
 */
export function carveSpaces(state: LoadState, cuboid: Int32Array, least: number): void {
  const before = state.spaceCount;
  const [x1, y1, z1, x2, y2, z2] = cuboid;
  state.spaces = roomy(state.spaces, before * 7 * SPACE_STRIDE);
  const s = state.spaces;
  for (let i = 0, at = 0; i < before; i++, at += SPACE_STRIDE) {
    if (s[at] >= x2 || s[at + 3] <= x1 || s[at + 1] >= y2 || s[at + 4] <= y1) continue;
    if (s[at + 2] >= z2 || s[at + 5] <= z1) continue;
    if (s[at + 8] === MARK.open) {
      if (x1 - s[at] >= least) pushPart(state, at, 3, x1);
      if (s[at + 3] - x2 >= least) pushPart(state, at, 0, x2);
      if (y1 - s[at + 1] >= least) pushPart(state, at, 4, y1);
      if (s[at + 4] - y2 >= least) pushPart(state, at, 1, y2);
      if (z1 - s[at + 2] >= least) pushPart(state, at, 5, z1);
      if (s[at + 5] - z2 >= least) pushPart(state, at, 2, z2);
    }
    s[at + 8] = MARK.gone;
  }
  keepMaximal(state, before);
}

/** Copies the space at `from` with one of its numbers changed. */
function pushPart(state: LoadState, from: number, field: number, value: number): void {
  const s = state.spaces;
  const at = state.spaceCount++ * SPACE_STRIDE;
  for (let i = 0; i < SPACE_STRIDE; i++) s[at + i] = s[from + i];
  s[at + field] = value;
  s[at + 8] = MARK.open;
}

function keepMaximal(state: LoadState, first: number): void {
  const s = state.spaces;
  const end = state.spaceCount * SPACE_STRIDE;
  for (let a = first * SPACE_STRIDE; a < end; a += SPACE_STRIDE) {
    const x1 = s[a];
    const y1 = s[a + 1];
    const z1 = s[a + 2];
    const x2 = s[a + 3];
    const y2 = s[a + 4];
    const z2 = s[a + 5];
    for (let b = 0; b < end; b += SPACE_STRIDE) {
      if (s[b] > x1 || s[b + 3] < x2 || s[b + 1] > y1 || s[b + 4] < y2 || s[b + 2] > z1 || s[b + 5] < z2) continue;
      if (a === b || s[b + 8] === MARK.gone) continue;
      s[a + 8] = MARK.gone;
      break;
    }
  }
  let to = 0;
  for (let at = 0; at < end; at += SPACE_STRIDE) {
    if (s[at + 8] === MARK.gone) continue;
    if (to !== at) for (let i = 0; i < SPACE_STRIDE; i++) s[to + i] = s[at + i];
    to += SPACE_STRIDE;
  }
  state.spaceCount = to / SPACE_STRIDE;
}
