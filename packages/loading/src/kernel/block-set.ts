import type { BlockShape, Face } from './block-shape.ts';
import { FitTable } from './fit-table.ts';
import { type LoadProblem, UNLIMITED } from './load-problem.ts';
import { type OutlinePacking, outlinePacking, packedOutline } from './packed-outline.ts';

/** Numbers of a face in `bases` and `tops`: x, y, z, length, width, pressure, group. */
export const FACE_STRIDE = 7;

/** All blocks by columns, in falling order of `worths`; lists of one block are `firstX` + `x`. */
export interface BlockSet {
  readonly count: number;
  readonly lengths: Int32Array;
  readonly widths: Int32Array;
  readonly heights: Int32Array;
  readonly values: Float64Array;
  readonly massesG: Float64Array;
  /** Moments of mass by twice the distance from the block's corner, three a block. */
  readonly moments: Float64Array;
  /** Value less a part for each further box: no block is chosen for more than this. */
  readonly worths: Float64Array;
  readonly firstKind: Int32Array;
  readonly kinds: Int32Array;
  readonly kindCounts: Int32Array;
  readonly firstBase: Int32Array;
  readonly bases: Int32Array;
  readonly firstTop: Int32Array;
  readonly tops: Int32Array;
  readonly firstSolid: Int32Array;
  readonly solids: Int32Array;
  /** Greatest pressure of its base. */
  readonly pressures: Int32Array;
  /** Mean pressure that its top may bear, before what lies below counts; 0 when nothing may rest on it. */
  readonly topBears: Int32Array;
  readonly ownGroups: Int32Array;
  readonly drops: Int32Array;
  /** 1 when it may stand on the floor alone. */
  readonly floorOnly: Uint8Array;
  /** 1 when it may not stand on the floor. */
  readonly stackOnly: Uint8Array;
  /** Outer measures, packed for a quick test whether they fit. */
  readonly outlines: Int32Array;
  readonly outline: OutlinePacking;
  readonly shapes: readonly BlockShape[];
  readonly fits: FitTable;
}

/** Columns of the shapes, the most worth first; `boxExponent` is the g of worth = value x boxes^-g. */
export function blockSet(problem: LoadProblem, shapes: readonly BlockShape[], boxExponent: number): BlockSet {
  const worthOf = (shape: BlockShape): number => shape.value * shape.boxCount ** -boxExponent;
  const sorted = shapes
    .map((shape, index) => ({ shape, index, worth: worthOf(shape) }))
    .sort((a, b) => b.worth - a.worth || a.index - b.index)
    .map((entry) => entry.shape);
  const kinds = grouped(sorted.map((shape) => shape.kinds));
  const bases = facesOf(sorted, (shape) => shape.bases, problem.size[2]);
  const tops = facesOf(sorted, (shape) => shape.tops, problem.size[2]);
  const solids = solidsOf(sorted);
  const moments = Float64Array.from(sorted.flatMap((shape) => momentsOf(problem, shape)));
  const outline = outlinePacking(problem.size);
  return {
    outline,
    outlines: Int32Array.from(sorted, ({ size }) => packedOutline(outline, size[0], size[1], size[2])),
    count: sorted.length,
    lengths: Int32Array.from(sorted, (shape) => shape.size[0]),
    widths: Int32Array.from(sorted, (shape) => shape.size[1]),
    heights: Int32Array.from(sorted, (shape) => shape.size[2]),
    values: Float64Array.from(sorted, (shape) => shape.value),
    massesG: Float64Array.from(sorted, (shape) => shape.massG),
    moments,
    worths: Float64Array.from(sorted, worthOf),
    firstKind: kinds.first,
    kinds: kinds.rows,
    kindCounts: grouped(sorted.map((shape) => shape.counts)).rows,
    firstBase: bases.first,
    bases: bases.rows,
    firstTop: tops.first,
    tops: tops.rows,
    firstSolid: solids.first,
    solids: solids.rows,
    pressures: Int32Array.from(sorted, (shape) => Math.min(UNLIMITED, Math.max(...shape.bases.map((b) => b.pressure)))),
    topBears: Int32Array.from(sorted, meanBears),
    ownGroups: Int32Array.from(sorted, (shape) => shape.ownGroup),
    drops: Int32Array.from(sorted, (shape) => shape.drop),
    floorOnly: Uint8Array.from(sorted, (shape) => (shape.isFloorOnly ? 1 : 0)),
    stackOnly: Uint8Array.from(sorted, (shape) => (shape.isStackOnly ? 1 : 0)),
    shapes: sorted,
    fits: new FitTable(problem),
  };
}

function momentsOf({ kinds }: LoadProblem, { grids }: BlockShape): number[] {
  return [0, 1, 2].map((axis) =>
    grids.reduce((sum, { kind, box, times, at }) => {
      const massG = kinds[kind].massG * times[0] * times[1] * times[2];
      return sum + massG * (2 * at[axis] + box[axis] * times[axis]);
    }, 0),
  );
}

/** Mean pressure over the outline that the tops may bear; less where parts of it bear nothing. */
function meanBears({ tops, size }: BlockShape): number {
  const sum = tops.reduce((most, top) => most + top.pressure * top.length * top.width, 0);
  return Math.floor(sum / (size[0] * size[1]));
}

interface Rows {
  readonly first: Int32Array;
  readonly rows: Int32Array;
}

/** Faces of each shape below the ceiling, in columns. */
function facesOf(shapes: readonly BlockShape[], pick: (shape: BlockShape) => readonly Face[], ceiling: number): Rows {
  const first = new Int32Array(shapes.length + 1);
  for (let i = 0; i < shapes.length; i++) first[i + 1] = first[i] + pick(shapes[i]).length * FACE_STRIDE;
  const rows = new Int32Array(first[shapes.length]);
  let at = 0;
  for (let i = 0; i < shapes.length; i++) {
    first[i] = at;
    for (const face of pick(shapes[i])) {
      if (face.z >= ceiling) continue;
      rows[at] = face.x;
      rows[at + 1] = face.y;
      rows[at + 2] = face.z;
      rows[at + 3] = face.length;
      rows[at + 4] = face.width;
      rows[at + 5] = face.pressure;
      rows[at + 6] = face.group;
      at += FACE_STRIDE;
    }
  }
  first[shapes.length] = at;
  return { first, rows: rows.subarray(0, at) };
}

/** Grids of each shape as corner pairs, in columns. */
function solidsOf(shapes: readonly BlockShape[]): Rows {
  const first = new Int32Array(shapes.length + 1);
  for (let i = 0; i < shapes.length; i++) first[i + 1] = first[i] + shapes[i].grids.length * 6;
  const rows = new Int32Array(first[shapes.length]);
  let at = 0;
  for (const { grids } of shapes) {
    for (const grid of grids) {
      for (let axis = 0; axis < 3; axis++, at++) {
        rows[at] = grid.at[axis];
        rows[at + 3] = grid.at[axis] + grid.box[axis] * grid.times[axis];
      }
      at += 3;
    }
  }
  return { first, rows };
}

function grouped(lists: readonly (readonly number[])[]): Rows {
  const first = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    first[i + 1] = first[i] + list.length;
  });
  const rows = new Int32Array(first[lists.length]);
  lists.forEach((list, i) => {
    rows.set(list, first[i]);
  });
  return { first, rows };
}
