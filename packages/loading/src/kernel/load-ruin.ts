import type { BlockSet } from './block-set.ts';
import type { LoadProblem } from './load-problem.ts';
import { copyState, type LoadState, MOVE_STRIDE, SPACE_STRIDE } from './load-state.ts';
import { emptyState, placeBlock } from './place-block.ts';

/** Work of one ruin, and of each block of the load, as a number of blocks looked at. */
const RUIN_WORK = 3000;
const MOVE_WORK = 100;

/** What goes of a load. */
export interface RuinPlan {
  /** Point of the container, each axis from 0 to 1, about which blocks go. */
  readonly centre: readonly [number, number, number];
  /** Weights of the distances along the axes; 0 makes it a slice through the whole container. */
  readonly weights: readonly [number, number, number];
  /** About so much of its value goes. */
  readonly share: number;
}

/**
 * Takes part of a load out again, so that the rest may be filled anew.
 *
 * The blocks nearest a point go, and under full support with each all that stands over it, so that
 * every column of what is left is still solid from the floor up.
 * Source: ruin and recreate of Schrimpf, Schneider, Stamm-Wilbrandt, Dueck, "Record breaking
 * optimization results using the ruin and recreate principle", Journal of Computational Physics 159, 2000.
 */
export class LoadRuin {
  private readonly problem: LoadProblem;
  private readonly blocks: BlockSet;
  private readonly empty: LoadState;
  /** 1 for each move of the load that goes. */
  private gone = new Uint8Array(64);

  constructor(problem: LoadProblem, blocks: BlockSet) {
    this.problem = problem;
    this.blocks = blocks;
    this.empty = emptyState(problem);
  }

  /**
   * Makes `target` the load without what the plan takes; `load` itself is kept.
   *
   * Returns the work, as a number of blocks looked at.
   */
  run(load: LoadState, plan: RuinPlan, target: LoadState): number {
    if (this.gone.length < load.moveCount) this.gone = new Uint8Array(load.moveCount * 2);
    this.gone.fill(0);
    let valueToGo = plan.share * load.value;
    for (const move of this.nearestFirst(load, plan)) {
      if (valueToGo <= 0) break;
      if (this.gone[move] === 0) valueToGo -= this.takeOut(load, move);
    }
    return RUIN_WORK + MOVE_WORK * load.moveCount + this.rebuild(load, target);
  }

  private nearestFirst(load: LoadState, { centre, weights }: RuinPlan): readonly number[] {
    const { lengths, widths, heights } = this.blocks;
    const [length, width, height] = this.problem.size;
    const { moves } = load;
    const ranked = Array.from({ length: load.moveCount }, (_, move) => {
      const at = move * MOVE_STRIDE;
      const block = moves[at];
      const dx = Math.abs(moves[at + 1] + lengths[block] / 2 - centre[0] * length);
      const dy = Math.abs(moves[at + 2] + widths[block] / 2 - centre[1] * width);
      const dz = Math.abs(moves[at + 3] + heights[block] / 2 - centre[2] * height);
      return { move, distance: dx * weights[0] + dy * weights[1] + dz * weights[2] };
    });
    ranked.sort((a, b) => a.distance - b.distance || a.move - b.move);
    return ranked.map(({ move }) => move);
  }

  /** Takes out a block and, under full support, all that stands over it; returns the value that goes. */
  private takeOut(load: LoadState, first: number): number {
    const { gone, blocks } = this;
    gone[first] = 1;
    let value = blocks.values[load.moves[first * MOVE_STRIDE]];
    if (!this.problem.isSupported) return value;
    for (let move = first + 1; move < load.moveCount; move++) {
      if (gone[move] === 1 || !this.standsOver(load.moves, move, first)) continue;
      value += this.takeOut(load, move);
    }
    return value;
  }

  /** True when the block of one move lies above that of the other, at whatever distance. */
  private standsOver(moves: Int32Array, upper: number, lower: number): boolean {
    const { lengths, widths } = this.blocks;
    const a = upper * MOVE_STRIDE;
    const b = lower * MOVE_STRIDE;
    return (
      moves[a + 3] > moves[b + 3] &&
      moves[a + 1] < moves[b + 1] + lengths[moves[b]] &&
      moves[b + 1] < moves[a + 1] + lengths[moves[a]] &&
      moves[a + 2] < moves[b + 2] + widths[moves[b]] &&
      moves[b + 2] < moves[a + 2] + widths[moves[a]]
    );
  }

  /** Places what stays, in the order in which it was placed; returns the work. */
  private rebuild(load: LoadState, target: LoadState): number {
    copyState(this.empty, target);
    let work = 0;
    for (let move = 0; move < load.moveCount; move++) {
      if (this.gone[move] === 1) continue;
      const at = move * MOVE_STRIDE;
      const block = load.moves[at];
      const x = load.moves[at + 1];
      const y = load.moves[at + 2];
      const z = load.moves[at + 3];
      const space = this.problem.isSupported ? this.spaceUnder(target, block, x, y, z) : 0;
      if (space < 0) continue;
      const { spaces } = target;
      work += placeBlock(this.problem, this.blocks, target, block, x, y, z, spaces[space + 5], spaces[space + 7]);
    }
    return work;
  }

  /** Where the space lies that the block may be placed in there; -1 when what went leaves none. */
  private spaceUnder(state: LoadState, block: number, x: number, y: number, z: number): number {
    const { lengths, widths, heights, pressures } = this.blocks;
    const s = state.spaces;
    let best = -1;
    for (let at = 0; at < state.spaceCount * SPACE_STRIDE; at += SPACE_STRIDE) {
      if (s[at + 2] !== z || s[at] > x || s[at + 1] > y || s[at + 7] < pressures[block]) continue;
      if (s[at + 3] < x + lengths[block] || s[at + 4] < y + widths[block] || s[at + 5] < z + heights[block]) continue;
      if (best < 0 || s[at + 7] > s[best + 7] || (s[at + 7] === s[best + 7] && s[at + 5] > s[best + 5])) best = at;
    }
    return best;
  }
}
