import type { LoadProblem } from './load-problem.ts';

/** Numbers of a space in `spaces`; `SPACE` names them. */
export const SPACE_STRIDE = 10;

/**
 * Where each number of a space lies: its two corners, the group and pressure of its floor, whether
 * a box may still fit, and how far from the nearest corner of the container it lies.
 */
export const SPACE = { x1: 0, y1: 1, z1: 2, x2: 3, y2: 4, z2: 5, group: 6, pressure: 7, mark: 8, distance: 9 } as const;

/** Distance of a space that nobody has asked for yet: distances themselves are never negative. */
export const UNKNOWN_DISTANCE = -1;

/** Marks of a space: a box may fit; none fits, but it may grow with a neighbour; gone, to be swept out. */
export const MARK = { open: 0, closed: 1, gone: 2 } as const;

/** Numbers of a move: block, x, y, z. */
export const MOVE_STRIDE = 4;

/**
 * A partly loaded container, in arrays that are reused.
 *
 * Under full support every column of the load is solid from the floor up, so a space is a rectangle
 * of one plane of tops, free up to the ceiling, and the spaces are all maximal such rectangles.
 */
export interface LoadState {
  spaces: Int32Array;
  spaceCount: number;
  /** Grids placed, as corner pairs. */
  solids: Int32Array;
  solidCount: number;
  /** Boxes left by kind. */
  readonly left: Int32Array;
  moves: Int32Array;
  moveCount: number;
  value: number;
  massG: number;
  /** Drop that is being loaded: the greatest of all first. */
  drop: number;
  /** So many of the solids, the first ones, leave later than that drop. */
  laterSolidCount: number;
}

/** Arrays for a state that is about to be copied from another. */
export function blankState(problem: LoadProblem): LoadState {
  return {
    spaces: new Int32Array(64 * SPACE_STRIDE),
    spaceCount: 0,
    solids: new Int32Array(64 * 6),
    solidCount: 0,
    left: new Int32Array(problem.kinds.length),
    moves: new Int32Array(64 * MOVE_STRIDE),
    moveCount: 0,
    value: 0,
    massG: 0,
    drop: 0,
    laterSolidCount: 0,
  };
}

/** Makes `target` equal to `source`. */
export function copyState(source: LoadState, target: LoadState): void {
  target.spaces = roomy(target.spaces, source.spaceCount * SPACE_STRIDE);
  copyRange(source.spaces, target.spaces, source.spaceCount * SPACE_STRIDE);
  target.spaceCount = source.spaceCount;
  target.solids = roomy(target.solids, source.solidCount * 6);
  copyRange(source.solids, target.solids, source.solidCount * 6);
  target.solidCount = source.solidCount;
  target.left.set(source.left);
  target.moves = roomy(target.moves, source.moveCount * MOVE_STRIDE);
  copyRange(source.moves, target.moves, source.moveCount * MOVE_STRIDE);
  target.moveCount = source.moveCount;
  target.value = source.value;
  target.massG = source.massG;
  target.drop = source.drop;
  target.laterSolidCount = source.laterSolidCount;
}

/** The array itself when it holds `length` numbers, else a greater copy. */
export function roomy(array: Int32Array<ArrayBufferLike>, length: number): Int32Array<ArrayBufferLike> {
  if (array.length >= length) return array;
  const greater = new Int32Array(Math.max(length, array.length * 2));
  greater.set(array);
  return greater;
}

/** A plain loop is quicker than `set` of a subarray for the few hundred numbers of a state. */
function copyRange(source: Int32Array, target: Int32Array, length: number): void {
  for (let i = 0; i < length; i++) target[i] = source[i];
}

/**
 * A number for what matters to later moves: the spaces and the boxes left. States that were reached
 * on different ways but offer the same get the same number; chance collisions are rarer than 2^-40.
 */
export function stateKey(state: LoadState): number {
  let low = 0;
  let high = 0;
  const { spaces, left } = state;
  for (let at = 0; at < state.spaceCount * SPACE_STRIDE; at += SPACE_STRIDE) {
    let h = 0x811c9dc5;
    for (let i = 0; i < SPACE.mark; i++) h = Math.imul(h ^ spaces[at + i], 0x01000193) ^ (h >>> 15);
    low = (low + h) | 0;
    high = (high + Math.imul(h ^ (h >>> 16), 0x85ebca6b)) | 0;
  }
  for (let kind = 0; kind < left.length; kind++) {
    low = Math.imul(low ^ left[kind], 0x01000193);
    high = Math.imul(high ^ left[kind] ^ (high >>> 13), 0x5bd1e995);
  }
  low = Math.imul(low ^ state.drop, 0x01000193);
  return (low >>> 0) * 2 ** 21 + (high >>> 11);
}
