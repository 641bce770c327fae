import { BlockChooser, type Choice, emptyChoice } from './block-choice.ts';
import type { BlockSet } from './block-set.ts';
import type { ChoiceRules } from './choice-rules.ts';
import type { LoadProblem } from './load-problem.ts';
import { blankState, copyState, type LoadState, MARK, SPACE_STRIDE } from './load-state.ts';
import { placeBlock } from './place-block.ts';

/** Moves of a roll-out after which blocks out of stock are swept from its list. */
const MOVES_PER_SWEEP = 6;

/** Finishes loads greedily; owns one scratch state, so that a roll-out allocates nothing. */
export class RollOut {
  readonly chooser: BlockChooser;
  /** The state that the last roll-out ended in. */
  readonly end: LoadState;
  private readonly problem: LoadProblem;
  private readonly blocks: BlockSet;
  private readonly active: Int32Array;
  private readonly choice: Choice = emptyChoice();

  constructor(problem: LoadProblem, blocks: BlockSet, rules: ChoiceRules) {
    this.problem = problem;
    this.blocks = blocks;
    this.chooser = new BlockChooser(problem, blocks, rules);
    this.active = new Int32Array(blocks.count);
    this.end = blankState(problem);
  }

  /** Value of the load that the greedy choice makes of `state`; `state` itself is kept. */
  run(state: LoadState, active: Int32Array, activeCount: number): number {
    copyState(state, this.end);
    return this.finish(active, activeCount);
  }

  /** Makes of `end`, as it stands, the load that the greedy choice makes of it; its value. */
  finish(active: Int32Array, activeCount: number): number {
    this.chooser.lookAhead(this.end);
    let list = active;
    let count = activeCount;
    for (let moves = 1; this.move(list, count); moves++) {
      if (moves % MOVES_PER_SWEEP !== 0) continue;
      count = sweepActive(this.blocks, this.end.left, list, count, this.active);
      list = this.active;
    }
    return this.end.value;
  }

  private move(active: Int32Array, activeCount: number): boolean {
    const { chooser, choice, end } = this;
    for (;;) {
      if (!chooser.pickSpace(end, choice)) return false;
      if (chooser.rankBlocks(end, active, activeCount, choice, 1)) break;
      end.spaces[choice.space * SPACE_STRIDE + 8] = MARK.closed;
    }
    chooser.work += placeChoice(this.problem, this.blocks, end, choice, choice.blocks[0]);
    return true;
  }
}

/** A space of a state, and where in it a block goes: 1 at the far end along an axis. */
export interface Corner {
  readonly space: number;
  readonly farX: number;
  readonly farY: number;
}

/** Places `block` in the space and corner of the choice; returns the work, as a number of blocks looked at. */
export function placeChoice(
  problem: LoadProblem,
  blocks: BlockSet,
  state: LoadState,
  choice: Corner,
  block: number,
): number {
  const s = state.spaces;
  const at = choice.space * SPACE_STRIDE;
  const x = choice.farX ? s[at + 3] - blocks.lengths[block] : s[at];
  const y = choice.farY ? s[at + 4] - blocks.widths[block] : s[at + 1];
  return placeBlock(problem, blocks, state, block, x, y, s[at + 2], s[at + 5], s[at + 7]);
}

/** Copies the blocks of `from` that are still in stock to `to`, in their order; returns how many. */
export function sweepActive(
  blocks: BlockSet,
  left: Int32Array,
  from: Int32Array,
  fromCount: number,
  to: Int32Array,
): number {
  const { firstKind, kinds, kindCounts } = blocks;
  let count = 0;
  for (let i = 0; i < fromCount; i++) {
    const block = from[i];
    const end = firstKind[block + 1];
    let k = firstKind[block];
    while (k < end && left[kinds[k]] >= kindCounts[k]) k++;
    if (k === end) to[count++] = block;
  }
  return count;
}
