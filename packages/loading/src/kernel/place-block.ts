import { type BlockSet, FACE_STRIDE } from './block-set.ts';
import { FitTable } from './fit-table.ts';
import { carveSpaces } from './free-spaces.ts';
import { type LoadProblem, UNLIMITED } from './load-problem.ts';
import { blankState, type LoadState, MARK, MOVE_STRIDE, roomy, UNKNOWN_DISTANCE } from './load-state.ts';
import { openTop } from './opened-tops.ts';
import { coverSpaces, type NewTop } from './supported-spaces.ts';

/** An empty state of the problem: its spaces are those over the floor, or the whole inside without full support. */
export function emptyState(problem: LoadProblem): LoadState {
  const state = blankState(problem);
  const [x2, y2, ceiling] = problem.size;
  state.left.set(problem.kinds.map((kind) => kind.count));
  state.drop = problem.kinds.reduce((most, kind) => (kind.count > 0 ? Math.max(most, kind.drop) : most), 0);
  if (problem.isSupported) {
    openTop(problem, state, { x1: 0, y1: 0, x2, y2, z: 0, ceiling, group: 0, pressure: UNLIMITED });
    return state;
  }
  state.spaces.set([0, 0, 0, x2, y2, ceiling, 0, UNLIMITED, MARK.open, UNKNOWN_DISTANCE]);
  state.spaceCount = 1;
  const fits = new FitTable(problem);
  for (const { at, size } of problem.obstacles) {
    const end = at.map((from, axis) => from + size[axis]);
    carveSpaces(state, Int32Array.of(...at, ...end), fits);
  }
  return state;
}

/**
 * Places a block with its near lower corner at x, y, z, and brings spaces, solids and stock up to date.
 *
 * `pressure` is what the floor of its space may bear; the new tops may bear that less what the block
 * presses itself. The caller has made sure that the block fits and is in stock. Returns the
 * work, as a number of blocks looked at.
 */
export function placeBlock(
  problem: LoadProblem,
  blocks: BlockSet,
  state: LoadState,
  block: number,
  x: number,
  y: number,
  z: number,
  ceiling: number,
  pressure: number,
): number {
  if (!problem.isSupported) {
    cuboid[0] = x;
    cuboid[1] = y;
    cuboid[2] = z;
    cuboid[3] = x + blocks.lengths[block];
    cuboid[4] = y + blocks.widths[block];
    cuboid[5] = z + blocks.heights[block];
    const pairs = carveSpaces(state, cuboid, blocks.fits);
    noteMove(blocks, state, block, x, y, z);
    return pairs;
  }
  const { bases, tops, firstBase, firstTop } = blocks;
  for (let f = firstBase[block]; f < firstBase[block + 1]; f += FACE_STRIDE) {
    const [x1, y1] = [x + bases[f], y + bases[f + 1]];
    coverSpaces(state, z, x1, y1, x1 + bases[f + 3], y1 + bases[f + 4]);
  }
  const bears = problem.isBearingLimited ? pressure - blocks.pressures[block] : pressure;
  for (let f = firstTop[block]; f < firstTop[block + 1]; f += FACE_STRIDE) {
    const height = z + tops[f + 2];
    if (height >= ceiling) continue;
    top.x1 = x + tops[f];
    top.y1 = y + tops[f + 1];
    top.x2 = top.x1 + tops[f + 3];
    top.y2 = top.y1 + tops[f + 4];
    top.z = height;
    top.ceiling = ceiling;
    top.group = tops[f + 6];
    top.pressure = problem.isBearingLimited ? Math.min(tops[f + 5], bears) : pressure;
    openTop(problem, state, top);
  }
  noteMove(blocks, state, block, x, y, z);
  return state.spaceCount;
}

/** Reused for each block, for it lives no longer than the call. */
const cuboid = new Int32Array(6);

/** Reused for each top, for it lives no longer than the call. */
const top: NewTop = { x1: 0, y1: 0, x2: 0, y2: 0, z: 0, ceiling: 0, group: 0, pressure: 0 };

/** Adds the block's solids and the move, and takes its boxes from stock. */
export function noteMove(blocks: BlockSet, state: LoadState, block: number, x: number, y: number, z: number): void {
  const { firstSolid, solids, firstKind, kinds, kindCounts } = blocks;
  const from = firstSolid[block];
  const length = firstSolid[block + 1] - from;
  let at = state.solidCount * 6;
  state.solids = roomy(state.solids, at + length);
  const target = state.solids;
  for (let i = from; i < from + length; i += 6, at += 6) {
    target[at] = x + solids[i];
    target[at + 1] = y + solids[i + 1];
    target[at + 2] = z + solids[i + 2];
    target[at + 3] = x + solids[i + 3];
    target[at + 4] = y + solids[i + 4];
    target[at + 5] = z + solids[i + 5];
  }
  state.solidCount += length / 6;
  for (let i = firstKind[block]; i < firstKind[block + 1]; i++) state.left[kinds[i]] -= kindCounts[i];
  const move = state.moveCount++ * MOVE_STRIDE;
  state.moves = roomy(state.moves, move + MOVE_STRIDE);
  state.moves[move] = block;
  state.moves[move + 1] = x;
  state.moves[move + 2] = y;
  state.moves[move + 3] = z;
  state.value += blocks.values[block];
  state.massG += blocks.massesG[block];
}
