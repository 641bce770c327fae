import { describe, expect, test } from 'vitest';
import { FitTable } from './fit-table.ts';
import { carveSpaces } from './free-spaces.ts';
import { type BoxKind, type Extent, type LoadProblem, UNLIMITED } from './load-problem.ts';
import { type LoadState, SPACE_STRIDE } from './load-state.ts';
import { openTop } from './opened-tops.ts';
import { emptyState } from './place-block.ts';
import { randomDraw } from './random-draw.ts';
import { coverSpaces } from './supported-spaces.ts';

const SIZE: Extent = [7, 6, 5];
const kind: BoxKind = {
  orientations: [
    [2, 1, 2],
    [1, 2, 2],
  ],
  count: 99,
  value: 4,
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
const problem: LoadProblem = {
  size: SIZE,
  kinds: [kind],
  obstacles: [],
  payloadG: UNLIMITED,
  isSupported: true,
  unitMm: 1,
  isBearingLimited: false,
};

/** All spaces of a state as text, in order, so that two sets are compared at a glance. */
function spacesOf({ spaces, spaceCount }: LoadState): string[] {
  const rows = Array.from({ length: spaceCount }, (_, i) => spaces.subarray(i * SPACE_STRIDE, i * SPACE_STRIDE + 6));
  return rows.map((row) => row.join()).sort();
}

/** All pairs of ends along an axis. */
function spansOf(length: number): [number, number][] {
  return Array.from({ length }, (_, from) => from).flatMap((from) =>
    Array.from({ length: length - from }, (_, i): [number, number] => [from, from + i + 1]),
  );
}

type Cuboid = readonly [number, number, number, number, number, number];

function isWithin(a: Cuboid, b: Cuboid): boolean {
  return a.every((side, i) => (i < 3 ? side >= b[i] : side <= b[i]));
}

function isApart(a: Cuboid, b: Cuboid): boolean {
  return [0, 1, 2].some((axis) => a[axis] >= b[axis + 3] || a[axis + 3] <= b[axis]);
}

/** The largest of some cuboids: those that lie within no other. */
function largestOf(cuboids: readonly Cuboid[]): string[] {
  const largest = cuboids.filter((a) => !cuboids.some((b) => a !== b && isWithin(a, b)));
  return largest.map((cuboid) => cuboid.join()).sort();
}

const ALL: readonly Cuboid[] = spansOf(SIZE[0]).flatMap(([x1, x2]) =>
  spansOf(SIZE[1]).flatMap(([y1, y2]) => spansOf(SIZE[2]).map(([z1, z2]): Cuboid => [x1, y1, z1, x2, y2, z2])),
);

function holdsBox([x1, y1, z1, x2, y2, z2]: Cuboid): boolean {
  return kind.orientations.some((box) => box[0] <= x2 - x1 && box[1] <= y2 - y1 && box[2] <= z2 - z1);
}

describe('free spaces', () => {
  test('LK1 Without a support rule the free spaces are the largest empty cuboids that a box goes into', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const draw = randomDraw(seed);
      const state = emptyState({ ...problem, isSupported: false });
      const taken: Cuboid[] = [];
      for (let i = 0; i < 5; i++) {
        const free = ALL.filter((a) => taken.every((b) => isApart(a, b)) && a[3] - a[0] < 4 && a[4] - a[1] < 4);
        const cuboid = free[Math.floor(draw() * free.length)];
        taken.push(cuboid);
        carveSpaces(state, Int32Array.from(cuboid), new FitTable(problem));
        const empty = ALL.filter((a) => holdsBox(a) && taken.every((b) => isApart(a, b)));
        expect({ seed, i, spaces: spacesOf(state) }).toEqual({ seed, i, spaces: largestOf(empty) });
      }
    }
  });

  test('LK2 Under full support the free spaces are the largest rectangles of each plane of tops', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const draw = randomDraw(seed);
      const state = emptyState(problem);
      const heights = Array.from({ length: SIZE[0] }, () => new Array<number>(SIZE[1]).fill(0));
      for (let i = 0; i < 12 && state.spaceCount > 0; i++) {
        const at = Math.floor(draw() * state.spaceCount) * SPACE_STRIDE;
        const [x1, y1, z, spaceX2, spaceY2] = state.spaces.subarray(at, at + 5);
        const x2 = x1 + 1 + Math.floor(draw() * (spaceX2 - x1));
        const y2 = y1 + 1 + Math.floor(draw() * (spaceY2 - y1));
        const top = Math.min(SIZE[2], z + 1 + Math.floor(draw() * 2));
        coverSpaces(state, z, x1, y1, x2, y2);
        const opened = { x1, y1, x2, y2, z: top, ceiling: SIZE[2], group: 0, pressure: UNLIMITED };
        if (top < SIZE[2]) openTop(problem, state, opened);
        for (let x = x1; x < x2; x++) heights[x].fill(top, y1, y2);
        const level = ([x, y, plane, toX, toY, toZ]: Cuboid): boolean =>
          toZ === SIZE[2] &&
          heights.slice(x, toX).every((row) => row.slice(y, toY).every((height) => height === plane));
        expect({ seed, i, spaces: spacesOf(state) }).toEqual({ seed, i, spaces: largestOf(ALL.filter(level)) });
      }
    }
  });
});
