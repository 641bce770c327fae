import { BeamSearch, type FoundLoad } from './beam-search.ts';
import { CHOICES_MAX } from './block-choice.ts';
import { type BlockSet, blockSet } from './block-set.ts';
import { type BlockLimits, blockShapes } from './block-shapes.ts';
import type { BoardMemory } from './board-memory.ts';
import { CHOICE_RULES } from './choice-rules.ts';
import { improveLoad } from './improve-load.ts';
import type { Extent, LoadProblem } from './load-problem.ts';
import { type LoadState, MOVE_STRIDE } from './load-state.ts';
import { emptyState } from './place-block.ts';
import { randomDraw } from './random-draw.ts';
import { closeSearch, openSearch } from './roll-out-board.ts';

/** One box where it stands, in the problem's unit of length. */
export interface PlacedBox {
  readonly kind: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly length: number;
  readonly width: number;
  readonly height: number;
}

/** How long and how to search. */
export interface SearchOptions {
  /** Steps to spend, each about 50 ns of work whatever it goes into. A least number is spent in any case. */
  readonly steps: number;
  /** How many of the best loads are given back. */
  readonly loadsKept: number;
  /** Another seed draws other parts of a load to be filled anew. */
  readonly seed: number;
  /** Emergency stop: true ends the search with the best loads so far. */
  readonly shouldStop?: (() => boolean) | undefined;
  /** True when a load of that mass and moments stands well as it is; the best such load is given back beside the others. */
  readonly isBalanced?: ((moments: LoadMoments) => boolean) | undefined;
  /** Memory through which other threads do roll-outs of the search; none of it changes what is found. */
  readonly board?: BoardMemory | undefined;
  /** Told of each better load. */
  readonly onBetter?: ((boxes: readonly PlacedBox[], value: number, steps: number) => void) | undefined;
}

/** Mass of a load, and its moments by twice the distance along the three axes. */
export interface LoadMoments {
  readonly massG: number;
  readonly moments: Extent;
  /** Where the load ends along the length. */
  readonly xEnd: number;
}

/** What a search found. */
export interface SearchResult {
  /** Loads by falling value; at least one, which may be empty. */
  readonly loads: readonly (readonly PlacedBox[])[];
  /** The best load that is balanced as it stands, where that is asked for. */
  readonly balanced: readonly PlacedBox[] | undefined;
  readonly steps: number;
  readonly isCutOff: boolean;
}

/**
 * Looks for the most valuable load of one container; the result depends on problem, steps and seed alone.
 *
 * First beams from the empty container, each wider by the root of two than the last; then parts of
 * the best load are taken out and filled anew until the steps are spent.
 */
export function searchLoad(problem: LoadProblem, options: SearchOptions): SearchResult {
  const stepsMax = Math.max(STEPS_MIN, options.steps);
  const { shouldStop, onBetter, isBalanced, board } = options;
  // Other threads make the blocks for themselves meanwhile.
  const isShared = board !== undefined && openSearch(board, { problem, steps: stepsMax });
  const blocks = searchBlocks(problem, stepsMax);
  const search = new BeamSearch(problem, blocks, CHOICE_RULES, {
    stepsMax,
    loadsKept: options.loadsKept,
    shouldStop,
    isBalanced: isBalanced && ((state) => isBalanced(momentsOf(blocks, state))),
    onBetter: onBetter && ((found, steps) => onBetter(boxesOf(blocks, found), found.value, steps)),
    board: isShared ? board : undefined,
  });
  const mayImprove = new Set(problem.kinds.map((kind) => kind.drop)).size === 1;
  search.stepsStop = mayImprove ? stepsMax * WIDENING_SHARE : stepsMax;
  widenBeam(search, emptyState(problem));
  search.stepsStop = stepsMax;
  if (mayImprove) improveLoad(problem, blocks, search, randomDraw(options.seed));
  if (isShared) closeSearch(board);
  const loads = search.found.map((found) => boxesOf(blocks, found));
  const balanced = search.balanced && boxesOf(blocks, search.balanced);
  return { loads, balanced, steps: search.steps, isCutOff: search.isCutOff };
}

/** The blocks that a search of so many steps chooses from. */
export function searchBlocks(problem: LoadProblem, steps: number): BlockSet {
  return blockSet(problem, blockShapes(problem, limitsFor(problem, steps)), CHOICE_RULES.boxExponent);
}

/** Share of the steps for beams from the empty container, where the load may be improved afterwards. */
const WIDENING_SHARE = 0.4;

/** Widens the beam until the steps are spent or a whole pass finds nothing new to look at. */
function widenBeam(search: BeamSearch, empty: LoadState): void {
  let rollOutsBefore = -1;
  for (let width = 1; width < CHOICES_MAX; width = Math.max(width + 1, Math.round(width * Math.SQRT2))) {
    if (search.isSpent() || search.rollOuts === rollOutsBefore) return;
    rollOutsBefore = search.rollOuts;
    search.pass(empty, width);
  }
}

/** Fewest steps: enough for a beam that is better than one greedy load, in a few hundredths of a second. */
const STEPS_MIN = 150_000;

/** Kinds above which blocks hardly ever match without a gap. */
const KINDS_MATCHING = 30;

/** Many blocks pay only in a long search, and gaps only where boxes are strongly mixed. */
function limitsFor(problem: LoadProblem, steps: number): BlockLimits {
  return {
    blocksMax: Math.max(1000, Math.min(10_000, Math.floor(steps / 1000))),
    fillPermille: problem.kinds.length > KINDS_MATCHING ? 990 : 1000,
    pairsMax: Math.max(300_000, Math.min(4_000_000, Math.floor(steps / 15))),
  };
}

function momentsOf(blocks: BlockSet, { moves, moveCount, massG, solids, solidCount }: LoadState): LoadMoments {
  const sums: [number, number, number] = [0, 0, 0];
  for (let move = 0; move < moveCount * MOVE_STRIDE; move += MOVE_STRIDE) {
    const block = moves[move];
    for (let axis = 0; axis < 3; axis++) {
      sums[axis] += blocks.moments[block * 3 + axis] + 2 * moves[move + 1 + axis] * blocks.massesG[block];
    }
  }
  let xEnd = 0;
  for (let at = 0; at < solidCount * 6; at += 6) xEnd = Math.max(xEnd, solids[at + 3]);
  return { massG, moments: sums, xEnd };
}

function boxesOf(blocks: BlockSet, { state }: FoundLoad): readonly PlacedBox[] {
  const boxes: PlacedBox[] = [];
  for (let move = 0; move < state.moveCount * MOVE_STRIDE; move += MOVE_STRIDE) {
    const [block, x, y, z] = state.moves.subarray(move, move + MOVE_STRIDE);
    for (const { kind, box, times, at } of blocks.shapes[block].grids) {
      const [length, width, height] = box;
      for (let k = 0; k < times[2]; k++) {
        for (let i = 0; i < times[0]; i++) {
          for (let j = 0; j < times[1]; j++) {
            const corner = { x: x + at[0] + i * length, y: y + at[1] + j * width, z: z + at[2] + k * height };
            boxes.push({ kind, ...corner, length, width, height });
          }
        }
      }
    }
  }
  return boxes;
}
