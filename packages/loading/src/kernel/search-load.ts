import { BeamSearch, type FoundLoad } from './beam-search.ts';
import { type BlockSet, blockSet } from './block-set.ts';
import { type BlockLimits, blockShapes } from './block-shapes.ts';
import { CHOICE_RULES } from './choice-rules.ts';
import type { LoadProblem } from './load-problem.ts';
import { MOVE_STRIDE } from './load-state.ts';

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
  /** Steps to spend; one step looks at one block for one space. A least number is spent in any case. */
  readonly steps: number;
  /** How many of the best loads are given back. */
  readonly loadsKept: number;
  /** Emergency stop: true ends the search with the best loads so far. */
  readonly shouldStop?: (() => boolean) | undefined;
  /** Told of each better load. */
  readonly onBetter?: ((boxes: readonly PlacedBox[], value: number, steps: number) => void) | undefined;
}

/** What a search found. */
export interface SearchResult {
  /** Loads by falling value; at least one, which may be empty. */
  readonly loads: readonly (readonly PlacedBox[])[];
  readonly steps: number;
  readonly isCutOff: boolean;
}

/** Looks for the most valuable load of one container; the result depends on problem and steps alone. */
export function searchLoad(problem: LoadProblem, options: SearchOptions): SearchResult {
  const stepsMax = Math.max(STEPS_MIN, options.steps);
  const blocks = blockSet(problem, blockShapes(problem, limitsFor(problem, stepsMax)), CHOICE_RULES.boxExponent);
  const { shouldStop, onBetter } = options;
  const search = new BeamSearch(problem, blocks, CHOICE_RULES, {
    stepsMax,
    loadsKept: options.loadsKept,
    shouldStop,
    onBetter: onBetter && ((found, steps) => onBetter(boxesOf(blocks, found), found.value, steps)),
  });
  const loads = search.run().map((found) => boxesOf(blocks, found));
  return { loads, steps: search.steps, isCutOff: search.isCutOff };
}

/** Fewest steps: enough for a beam that is better than one greedy load, in a few hundredths of a second. */
const STEPS_MIN = 300_000;

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
