import { describe, expect, test } from 'vitest';
import { BeamSearch } from './beam-search.ts';
import { type BlockSet, blockSet } from './block-set.ts';
import { blockShapes } from './block-shapes.ts';
import { CHOICE_RULES } from './choice-rules.ts';
import { type BoxKind, type Extent, type LoadProblem, UNLIMITED } from './load-problem.ts';
import { LoadRuin } from './load-ruin.ts';
import { blankState, type LoadState, MOVE_STRIDE } from './load-state.ts';
import { emptyState } from './place-block.ts';
import { randomDraw } from './random-draw.ts';

/** Fifteen kinds of boxes that overfill a container. */
function problemOf(seed: number, isSupported: boolean): LoadProblem {
  const draw = randomDraw(seed);
  const kinds = Array.from({ length: 15 }, (): BoxKind => {
    const [a, b, c] = [4 + Math.floor(draw() * 12), 3 + Math.floor(draw() * 9), 2 + Math.floor(draw() * 8)];
    const orientations: Extent[] = [
      [a, b, c],
      [b, a, c],
    ];
    return { ...PLAIN, orientations, count: 1 + Math.floor(draw() * 9), value: a * b * c };
  });
  return { ...CONTAINER, kinds, isSupported };
}

const PLAIN = {
  massG: 1,
  topGPerM2: UNLIMITED,
  topMassG: UNLIMITED,
  isStackable: true,
  isFloorOnly: false,
  isStackOnly: false,
  topGroup: 0,
  ownGroup: 0,
  drop: 0,
};
const CONTAINER = {
  size: [60, 24, 22],
  obstacles: [],
  payloadG: UNLIMITED,
  unitMm: 1,
  isBearingLimited: false,
} as const;

function movesOf({ moves, moveCount }: LoadState): string[] {
  return Array.from({ length: moveCount }, (_, i) => moves.subarray(i * MOVE_STRIDE, (i + 1) * MOVE_STRIDE).join());
}

/** Grids of the load that hang in the air somewhere, looked for cell by cell. */
function hangingOf(problem: LoadProblem, { solids, solidCount }: LoadState): number {
  const [length, width] = problem.size;
  const heights = new Int32Array(length * width);
  let hanging = 0;
  for (let i = 0; i < solidCount * 6; i += 6) {
    const [x1, y1, z1, x2, y2, z2] = solids.subarray(i, i + 6);
    let isCarried = true;
    for (let x = x1; x < x2; x++) {
      for (let y = y1; y < y2; y++) {
        if (heights[x * width + y] !== z1) isCarried = false;
        heights[x * width + y] = z2;
      }
    }
    if (!isCarried) hanging++;
  }
  return hanging;
}

function greedyLoad(problem: LoadProblem, blocks: BlockSet): LoadState {
  const search = new BeamSearch(problem, blocks, CHOICE_RULES, { stepsMax: 100_000, loadsKept: 1 });
  search.pass(emptyState(problem), 1);
  return search.found[0].state;
}

describe('LoadRuin', () => {
  test('LK3 What stays of a ruined load stands where it stood, and nothing hangs in the air', () => {
    for (const [seed, isSupported] of [
      [1, true],
      [2, true],
      [3, false],
    ] as const) {
      const problem = problemOf(seed, isSupported);
      const limits = { blocksMax: 1000, fillPermille: 990, pairsMax: 100_000 };
      const blocks = blockSet(problem, blockShapes(problem, limits), CHOICE_RULES.boxExponent);
      const load = greedyLoad(problem, blocks);
      const ruin = new LoadRuin(problem, blocks);
      const rest = blankState(problem);
      for (const share of [0.05, 0.3, 0.8]) {
        ruin.run(load, { share, centre: [0.4, 0.6, 0.5], weights: [1, 1, 0.5] }, rest);
        expect(rest.value).toBeLessThanOrEqual(load.value * (1 - share));
        expect(movesOf(load)).toEqual(expect.arrayContaining(movesOf(rest)));
        expect(new Set(movesOf(rest)).size).toBe(rest.moveCount);
        if (isSupported) expect(hangingOf(problem, rest)).toBe(0);
      }
      ruin.run(load, { share: 0, centre: [0, 0, 0], weights: [1, 0, 0] }, rest);
      expect({ moves: movesOf(rest), value: rest.value, left: rest.left }).toEqual({
        moves: movesOf(load),
        value: load.value,
        left: load.left,
      });
    }
  });
});
