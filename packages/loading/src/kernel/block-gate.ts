import type { BlockSet } from './block-set.ts';
import type { LoadProblem } from './load-problem.ts';
import type { LoadState } from './load-state.ts';

/** Where a block would go in a space: 1 at the far end along an axis. */
interface Corner {
  readonly farX: number;
  readonly farY: number;
}

/** Decides whether the rules let a block stand in a space that holds it. */
export class BlockGate {
  private readonly problem: LoadProblem;
  private readonly blocks: BlockSet;
  /** False when stock is the only rule, as on the academic instances. */
  private readonly hasRules: boolean;
  private readonly hasDrops: boolean;

  constructor(problem: LoadProblem, blocks: BlockSet) {
    this.problem = problem;
    this.blocks = blocks;
    const { kinds } = problem;
    const massG = kinds.reduce((sum, kind) => sum + kind.massG * kind.count, 0);
    const drops = new Set(kinds.map((kind) => kind.drop));
    this.hasDrops = drops.size > 1;
    this.hasRules =
      this.hasDrops ||
      problem.isBearingLimited ||
      massG > problem.payloadG ||
      kinds.some((kind) => kind.isFloorOnly || kind.isStackOnly || kind.topGroup !== 0);
  }

  /** True when the block is in stock and breaks no rule in that space and corner. */
  isOpen(state: LoadState, block: number, space: number, corner: Corner): boolean {
    const { firstKind, kinds, kindCounts } = this.blocks;
    const { left } = state;
    for (let k = firstKind[block]; k < firstKind[block + 1]; k++) if (left[kinds[k]] < kindCounts[k]) return false;
    return !this.hasRules || this.keepsRules(state, block, space, corner);
  }

  private keepsRules(state: LoadState, block: number, space: number, corner: Corner): boolean {
    const { blocks } = this;
    const s = state.spaces;
    if (state.massG + blocks.massesG[block] > this.problem.payloadG) return false;
    if (blocks.floorOnly[block] === 1 && s[space + 2] > 0) return false;
    if (blocks.stackOnly[block] === 1 && s[space + 2] === 0) return false;
    if (blocks.pressures[block] > s[space + 7]) return false;
    if (s[space + 6] !== 0 && blocks.ownGroups[block] !== s[space + 6]) return false;
    if (!this.hasDrops) return true;
    if (blocks.drops[block] !== state.drop) return false;
    const x = corner.farX ? s[space + 3] - blocks.lengths[block] : s[space];
    const y = corner.farY ? s[space + 4] - blocks.widths[block] : s[space + 1];
    return !this.isBarred(state, block, x, y, s[space + 2]);
  }

  /** True when something that leaves later stands between the block and the door. */
  private isBarred(state: LoadState, block: number, x: number, y: number, z: number): boolean {
    const { lengths, widths, heights } = this.blocks;
    const x2 = x + lengths[block];
    const y2 = y + widths[block];
    const z2 = z + heights[block];
    const { solids } = state;
    for (let i = 0, end = state.laterSolidCount * 6; i < end; i += 6) {
      if (solids[i] < x2 || solids[i + 1] >= y2 || solids[i + 4] <= y) continue;
      if (solids[i + 2] < z2 && solids[i + 5] > z) return true;
    }
    return false;
  }
}
