import {
  type BlockShape,
  type BlockStock,
  type Face,
  gridBlock,
  type JoinAxis,
  joinedBlock,
  joinedFlat,
  joinedSize,
  joinedStock,
  layersMax,
  mayStack,
} from './block-shape.ts';
import type { Extent, LoadProblem } from './load-problem.ts';

/** How many blocks are made, and how tight they are. */
export interface BlockLimits {
  readonly blocksMax: number;
  /** Least share of a combined block's outer volume that its boxes fill, in thousandths. */
  readonly fillPermille: number;
  /** Pairs of blocks that are tried at most. */
  readonly pairsMax: number;
}

/**
 * Blocks of boxes that may be placed as one: grids of one kind, and tight combinations of two blocks.
 *
 * The first are all grids; then pairs of known blocks are joined beside or above each other, in
 * rounds, while the limits last. Source: general blocks of Fanslau, Bortfeldt, "A Tree Search
 * Algorithm for Solving the Container Loading Problem", 2010, section 3.
 */
export function blockShapes(problem: LoadProblem, limits: BlockLimits): readonly BlockShape[] {
  const shapes: BlockShape[] = [];
  const seen = new Set<number>();
  addGrids(problem, limits.blocksMax, shapes, seen);
  if (shapes.length >= limits.blocksMax) return tightest(shapes, limits.blocksMax);
  const table = new PairTable(shapes, limits.blocksMax);
  let pairsLeft = limits.pairsMax;
  for (let from = 0; from < shapes.length && shapes.length < limits.blocksMax && pairsLeft > 0; ) {
    const end = shapes.length;
    for (let a = from; a < end && pairsLeft > 0; a++) {
      pairsLeft -= end;
      combineAll(problem, { shapes, seen, table, limits }, a, end);
    }
    from = end;
  }
  return shapes;
}

interface Making {
  readonly shapes: BlockShape[];
  readonly seen: Set<number>;
  readonly table: PairTable;
  readonly limits: BlockLimits;
}

/** Measures and volumes of the shapes in columns, for the many pairs that do not match. */
class PairTable {
  readonly lengths: Int32Array;
  readonly widths: Int32Array;
  readonly heights: Int32Array;
  readonly volumes: Float64Array;
  private count = 0;

  constructor(shapes: readonly BlockShape[], most: number) {
    const room = Math.max(most, shapes.length) + 3;
    this.lengths = new Int32Array(room);
    this.widths = new Int32Array(room);
    this.heights = new Int32Array(room);
    this.volumes = new Float64Array(room);
    shapes.forEach((shape) => {
      this.add(shape);
    });
  }

  add(shape: BlockShape): void {
    const at = this.count++;
    [this.lengths[at], this.widths[at], this.heights[at]] = shape.size;
    this.volumes[at] = shape.volume;
  }
}

/** Joins shape `a` with each of the first `end` shapes where the pair is tight enough. */
function combineAll(problem: LoadProblem, making: Making, a: number, end: number): void {
  const { lengths, widths, heights, volumes } = making.table;
  const { blocksMax, fillPermille } = making.limits;
  const [lengthMax, widthMax, heightMax] = problem.size;
  const [la, wa, ha, va] = [lengths[a], widths[a], heights[a], volumes[a]];
  for (let b = 0; b < end && making.shapes.length < blocksMax; b++) {
    const [lb, wb, hb] = [lengths[b], widths[b], heights[b]];
    const least = ((va + volumes[b]) * 1000) / fillPermille;
    const length = la > lb ? la : lb;
    const width = wa > wb ? wa : wb;
    const height = ha > hb ? ha : hb;
    const fitsX = (la + lb) * width * height <= least && la + lb <= lengthMax;
    const fitsY = length * (wa + wb) * height <= least && wa + wb <= widthMax;
    const fitsZ = length * width * (ha + hb) <= least && ha + hb <= heightMax;
    if (fitsX || fitsY || fitsZ) combine(problem, making, a, b, [fitsX, fitsY, fitsZ]);
  }
}

/** Adds all grids of one kind of box; of more than `most`, single boxes and the most valuable others alone. */
function addGrids(problem: LoadProblem, most: number, shapes: BlockShape[], seen: Set<number>): void {
  const values: number[] = [];
  forEachGrid(problem, (kind, _, times) => values.push(gridValue(problem, kind, times)));
  // The less valuable ones of a great number are not even made; ties at the limit are sorted out later.
  const least = values.length <= most ? 0 : Float64Array.from(values).sort()[values.length - most];
  forEachGrid(problem, (kind, box, times) => {
    const isSingle = times[0] * times[1] * times[2] === 1;
    if (!isSingle && gridValue(problem, kind, times) < least) return;
    const shape = gridBlock(problem, kind, box, times);
    if (isFresh(shape.size, shape, strengthOf(problem, shape.flat), seen)) shapes.push(shape);
  });
}

function gridValue({ kinds }: LoadProblem, kind: number, [i, j, k]: Extent): number {
  return kinds[kind].value * i * j * k;
}

/** Calls `use` for every grid of one kind that fits inside, is in stock and bears itself. */
function forEachGrid(problem: LoadProblem, use: (kind: number, box: Extent, times: Extent) => void): void {
  for (let index = 0; index < problem.kinds.length; index++) {
    const kind = problem.kinds[index];
    for (const box of kind.orientations) {
      const most = [0, 1, 2].map((axis) => Math.floor(problem.size[axis] / box[axis]));
      const layers = Math.min(most[2], layersMax(problem, kind, box));
      for (let i = 1; i <= most[0] && i <= kind.count; i++) {
        for (let j = 1; j <= most[1] && i * j <= kind.count; j++) {
          for (let k = 1; k <= layers && i * j * k <= kind.count; k++) use(index, box, [i, j, k]);
        }
      }
    }
  }
}

/** Joins a pair along each axis that it `fits`; what is known already is told by its boxes and measures before it is made. */
function combine(problem: LoadProblem, making: Making, a: number, b: number, fits: readonly boolean[]): void {
  const [p, q] = [making.shapes[a], making.shapes[b]];
  if (p.drop !== q.drop || p.isFloorOnly !== q.isFloorOnly || !isInStock(problem, p, q)) return;
  const stock = joinedStock(p, q);
  for (const axis of JOIN_AXES) {
    if (!fits[axis] || (axis === 2 && !mayStack(p, q))) continue;
    const strength = problem.isBearingLimited ? strengthOf(problem, joinedFlat(p, q, axis)) : 0;
    if (!isFresh(joinedSize(p, q, axis), stock, strength, making.seen)) continue;
    const shape = joinedBlock(p, q, axis);
    making.shapes.push(shape);
    making.table.add(shape);
  }
}

const JOIN_AXES: readonly JoinAxis[] = [0, 1, 2];

function isInStock(problem: LoadProblem, a: BlockShape, b: BlockShape): boolean {
  for (let i = 0; i < a.kinds.length; i++) {
    const j = b.kinds.indexOf(a.kinds[i]);
    if (j >= 0 && a.counts[i] + b.counts[j] > problem.kinds[a.kinds[i]].count) return false;
  }
  return true;
}

/** Class of what a flat top bears, by doubling, where that is limited: blocks of one class are not told apart. */
function strengthOf({ isBearingLimited }: LoadProblem, flat: Face | undefined): number {
  return isBearingLimited ? Math.round(Math.log2(Math.max(1, flat?.pressure ?? 0))) : 0;
}

/** Two blocks of the same size and boxes count as one, unless the top of one bears far more: order in a stack decides that. */
function isFresh(size: Extent, { kinds, counts }: BlockStock, strength: number, seen: Set<number>): boolean {
  let low = 0x9e3779b9;
  let high = 0x85ebca6b;
  const mix = (value: number): void => {
    low = Math.imul(low ^ value, 0x01000193);
    high = Math.imul(high ^ value, 0x5bd1e995);
    high ^= high >>> 13;
    low ^= low >>> 15;
  };
  size.forEach(mix);
  kinds.forEach((kind, i) => {
    mix(kind);
    mix(counts[i]);
  });
  mix(strength);
  const key = (low >>> 0) * 2 ** 20 + (high >>> 12);
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

function tightest(shapes: readonly BlockShape[], most: number): readonly BlockShape[] {
  const singles = shapes.filter((shape) => shape.boxCount === 1);
  const others = shapes.filter((shape) => shape.boxCount > 1).sort((a, b) => b.value - a.value);
  return [...singles, ...others.slice(0, Math.max(0, most - singles.length))];
}
