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
  const bases = grouped(sorted.map((shape) => shape.bases.flatMap(faceRow)));
  const tops = grouped(sorted.map((shape) => shape.tops.filter((top) => top.z < problem.size[2]).flatMap(faceRow)));
  const solids = grouped(sorted.map(solidRows));
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

function faceRow(face: Face): number[] {
  return [face.x, face.y, face.z, face.length, face.width, face.pressure, face.group];
}

function solidRows(shape: BlockShape): number[] {
  return shape.grids.flatMap((grid) => [
    ...grid.at,
    grid.at[0] + grid.box[0] * grid.times[0],
    grid.at[1] + grid.box[1] * grid.times[1],
    grid.at[2] + grid.box[2] * grid.times[2],
  ]);
}

function grouped(lists: readonly (readonly number[])[]): { first: Int32Array; rows: Int32Array } {
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
