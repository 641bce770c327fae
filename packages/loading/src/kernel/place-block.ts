import { type BlockSet, FACE_STRIDE } from './block-set.ts';
import type { LoadProblem } from './load-problem.ts';
import { type LoadState, MOVE_STRIDE, roomy } from './load-state.ts';
import { coverPlane, type NewTop, uncoverPlane } from './supported-spaces.ts';

/**
 * Places a block with its near lower corner at x, y, z, and brings spaces, solids and stock up to date.
 *
 * `pressure` is what the floor of its space may bear; the new tops may bear that less what the block
 * presses itself. The caller has made sure that the block fits and is in stock.
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
): void {
  const { bases, tops, firstBase, firstTop } = blocks;
  for (let f = firstBase[block]; f < firstBase[block + 1]; f += FACE_STRIDE) {
    const [x1, y1] = [x + bases[f], y + bases[f + 1]];
    coverPlane(state, z, x1, y1, x1 + bases[f + 3], y1 + bases[f + 4]);
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
    uncoverPlane(state, top);
  }
  noteMove(blocks, state, block, x, y, z);
}

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
