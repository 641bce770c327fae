import { describe, expect, test } from 'vitest';
import { blockShapes } from './block-shapes.ts';
import { type BoxKind, type LoadProblem, UNLIMITED } from './load-problem.ts';

const kind = (topGPerM2: number): BoxKind => ({
  orientations: [[10, 10, 10]],
  count: 1,
  value: 1000,
  massG: 1000,
  topGPerM2,
  topMassG: UNLIMITED,
  isStackable: true,
  isFloorOnly: false,
  isStackOnly: false,
  topGroup: 0,
  ownGroup: 0,
  drop: 0,
});

/** Two boxes of one size, of which each can stand on the other: a box presses with 10 kg per square metre. */
const problem = (first: number, second: number): LoadProblem => ({
  size: [10, 10, 20],
  kinds: [kind(first), kind(second)],
  obstacles: [],
  payloadG: 1e9,
  isSupported: true,
  unitMm: 100 / Math.sqrt(10),
  isBearingLimited: first < UNLIMITED || second < UNLIMITED,
});

describe('blockShapes', () => {
  test('LO14 Of blocks with the same boxes, those whose tops bear far more are kept beside the others', () => {
    const stacks = (first: number, second: number) =>
      blockShapes(problem(first, second), { blocksMax: 100, fillPermille: 1000, pairsMax: 1000 })
        .filter(({ boxCount }) => boxCount === 2)
        .map(({ grids }) => grids.map((grid) => grid.kind));
    expect(stacks(UNLIMITED - 1, 20_000)).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(stacks(UNLIMITED, UNLIMITED)).toHaveLength(1);
  });
});
