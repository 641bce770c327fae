import { type BoxKind, type Extent, type LoadProblem, UNLIMITED } from './load-problem.ts';

/** A grid of boxes of one kind that stand alike, at a place within a block. */
export interface Grid {
  readonly kind: number;
  /** Measures of one box. */
  readonly box: Extent;
  /** Boxes along each axis. */
  readonly times: Extent;
  readonly at: Extent;
}

/** A rectangle of a block's base or top, and what it may bear. */
export interface Face {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly length: number;
  readonly width: number;
  /** Mass by contact area: what the block presses with (base) or may bear (top), grams per square metre. */
  readonly pressure: number;
  /** Group that alone may rest there; 0 when any may. */
  readonly group: number;
}

/** Boxes that are placed as one; its outer measures may hold small gaps. */
export interface BlockShape {
  readonly size: Extent;
  readonly boxCount: number;
  readonly volume: number;
  readonly value: number;
  readonly massG: number;
  readonly kinds: readonly number[];
  readonly counts: readonly number[];
  readonly grids: readonly Grid[];
  readonly bases: readonly Face[];
  readonly tops: readonly Face[];
  /** The top as one face at full height, when it is one: another block may be stacked there. */
  readonly flat: Face | undefined;
  readonly isFloorOnly: boolean;
  /** True when a box of its base must stand on others. */
  readonly isStackOnly: boolean;
  /** Group of all boxes of the base; 0 when they are of none, -1 when of several. */
  readonly ownGroup: number;
  readonly drop: number;
}

/** Most layers of a kind that its stacking rules allow on each other; infinity when they bar none. */
export function layersMax(problem: LoadProblem, kind: BoxKind, box: Extent): number {
  if (!kind.isStackable || kind.isFloorOnly || (kind.topGroup !== 0 && kind.topGroup !== kind.ownGroup)) return 1;
  const own = ownPressure(problem, kind, box);
  return own === 0 ? Number.POSITIVE_INFINITY : 1 + Math.floor(topPressure(problem, kind, box) / own);
}

/** A block of `times` boxes of one kind, no more layers of them than `layersMax`. */
export function gridBlock(problem: LoadProblem, kindIndex: number, box: Extent, times: Extent): BlockShape {
  const kind = problem.kinds[kindIndex];
  const [length, width, height] = [box[0] * times[0], box[1] * times[1], box[2] * times[2]];
  const own = ownPressure(problem, kind, box);
  const bears = Math.min(topPressure(problem, kind, box), UNLIMITED) - own * (times[2] - 1);
  const boxCount = times[0] * times[1] * times[2];
  const base = { x: 0, y: 0, z: 0, length, width, pressure: own * times[2], group: 0 };
  const top = { x: 0, y: 0, z: height, length, width, pressure: bears, group: kind.topGroup };
  const canBear = kind.isStackable && bears > 0;
  return {
    size: [length, width, height],
    boxCount,
    volume: length * width * height,
    value: kind.value * boxCount,
    massG: kind.massG * boxCount,
    kinds: [kindIndex],
    counts: [boxCount],
    grids: [{ kind: kindIndex, box, times, at: [0, 0, 0] }],
    bases: [base],
    tops: canBear ? [top] : [],
    flat: canBear ? top : undefined,
    isFloorOnly: kind.isFloorOnly,
    isStackOnly: kind.isStackOnly,
    ownGroup: kind.ownGroup,
    drop: kind.drop,
  };
}

/** `b` beside `a` along the axis (0 length, 1 width), as one block. */
export function besideBlock(a: BlockShape, b: BlockShape, axis: 0 | 1): BlockShape {
  const offset: Extent = axis === 0 ? [a.size[0], 0, 0] : [0, a.size[1], 0];
  const size: Extent = [
    axis === 0 ? a.size[0] + b.size[0] : Math.max(a.size[0], b.size[0]),
    axis === 1 ? a.size[1] + b.size[1] : Math.max(a.size[1], b.size[1]),
    Math.max(a.size[2], b.size[2]),
  ];
  return {
    ...sumOf(a, b, size, offset),
    bases: joinFaces(a.bases, b.bases, offset),
    tops: joinFaces(a.tops, b.tops, offset),
    flat: a.flat && b.flat ? joinFlat(a.flat, movedFace(b.flat, offset), axis) : undefined,
    isFloorOnly: a.isFloorOnly || b.isFloorOnly,
    isStackOnly: a.isStackOnly || b.isStackOnly,
    ownGroup: a.ownGroup === b.ownGroup ? a.ownGroup : -1,
  };
}

/** `b` on the flat top of `a`, as one block; undefined when a stacking rule bars it. */
export function stackedBlock(a: BlockShape, b: BlockShape): BlockShape | undefined {
  const top = a.flat;
  if (!top || b.isFloorOnly || b.size[0] > top.length || b.size[1] > top.width) return undefined;
  if (top.group !== 0 && b.ownGroup !== top.group) return undefined;
  const pressing = greatestPressure(b.bases);
  if (pressing > top.pressure) return undefined;
  const offset: Extent = [top.x, top.y, top.z];
  const size: Extent = [a.size[0], a.size[1], top.z + b.size[2]];
  const left = top.pressure === UNLIMITED ? UNLIMITED : top.pressure - pressing;
  const tops = b.tops.map((face) => pressed(movedFace(face, offset), left));
  return {
    ...sumOf(a, b, size, offset),
    bases: a.bases.map((face) => ({ ...face, pressure: face.pressure + pressing })),
    tops,
    flat: b.flat && pressed(movedFace(b.flat, offset), left),
    isFloorOnly: a.isFloorOnly,
    isStackOnly: a.isStackOnly,
    ownGroup: a.ownGroup,
  };
}

/** What a box presses on its base by itself, grams per square metre, rounded up. */
export function ownPressure(problem: LoadProblem, kind: BoxKind, box: Extent): number {
  if (!problem.isBearingLimited) return 0;
  return Math.ceil((kind.massG * 1e6) / (box[0] * box[1] * problem.unitMm * problem.unitMm));
}

/** What a box may bear everywhere on its top, grams per square metre, rounded down. */
function topPressure(problem: LoadProblem, kind: BoxKind, box: Extent): number {
  if (kind.topMassG >= UNLIMITED) return kind.topGPerM2;
  const area = box[0] * box[1] * problem.unitMm * problem.unitMm;
  return Math.min(kind.topGPerM2, Math.floor((kind.topMassG * 1e6) / area));
}

type Sum = Pick<BlockShape, 'size' | 'boxCount' | 'volume' | 'value' | 'massG' | 'kinds' | 'counts' | 'grids' | 'drop'>;

function sumOf(a: BlockShape, b: BlockShape, size: Extent, offset: Extent): Sum {
  const [kinds, counts] = mergedStock(a, b);
  return {
    size,
    boxCount: a.boxCount + b.boxCount,
    volume: a.volume + b.volume,
    value: a.value + b.value,
    massG: a.massG + b.massG,
    kinds,
    counts,
    grids: [...a.grids, ...b.grids.map((grid) => ({ ...grid, at: moved(grid.at, offset) }))],
    drop: a.drop,
  };
}

/** Kinds of both in rising order, and how many of each. */
function mergedStock(a: BlockShape, b: BlockShape): [number[], number[]] {
  const kinds: number[] = [];
  const counts: number[] = [];
  for (let i = 0, j = 0; i < a.kinds.length || j < b.kinds.length; ) {
    const kindA = i < a.kinds.length ? a.kinds[i] : Number.POSITIVE_INFINITY;
    const kindB = j < b.kinds.length ? b.kinds[j] : Number.POSITIVE_INFINITY;
    kinds.push(Math.min(kindA, kindB));
    counts.push((kindA <= kindB ? a.counts[i++] : 0) + (kindB <= kindA ? b.counts[j++] : 0));
  }
  return [kinds, counts];
}

function moved(at: Extent, by: Extent): Extent {
  return [at[0] + by[0], at[1] + by[1], at[2] + by[2]];
}

function movedFace(face: Face, by: Extent): Face {
  return { ...face, x: face.x + by[0], y: face.y + by[1], z: face.z + by[2] };
}

function pressed(face: Face, left: number): Face {
  return { ...face, pressure: Math.min(face.pressure, left) };
}

/** Both lists in one; two faces that make one rectangle of one plane become one. */
function joinFaces(a: readonly Face[], b: readonly Face[], offset: Extent): readonly Face[] {
  const moved = b.map((face) => movedFace(face, offset));
  if (a.length === 1 && moved.length === 1) {
    const [p, q] = [a[0], moved[0]];
    const isOnePlane = p.z === q.z && p.group === q.group && p.pressure === q.pressure;
    if (isOnePlane && p.y === q.y && p.width === q.width && p.x + p.length === q.x) {
      return [{ ...p, length: p.length + q.length }];
    }
    if (isOnePlane && p.x === q.x && p.length === q.length && p.y + p.width === q.y) {
      return [{ ...p, width: p.width + q.width }];
    }
  }
  return [...a, ...moved];
}

function joinFlat(p: Face, q: Face, axis: 0 | 1): Face | undefined {
  if (p.z !== q.z || p.group !== q.group) return undefined;
  const pressure = Math.min(p.pressure, q.pressure);
  if (axis === 0) {
    if (p.x + p.length !== q.x) return undefined;
    const y = Math.max(p.y, q.y);
    const width = Math.min(p.y + p.width, q.y + q.width) - y;
    return width > 0 ? { ...p, y, width, length: p.length + q.length, pressure } : undefined;
  }
  if (p.y + p.width !== q.y) return undefined;
  const x = Math.max(p.x, q.x);
  const length = Math.min(p.x + p.length, q.x + q.length) - x;
  return length > 0 ? { ...p, x, length, width: p.width + q.width, pressure } : undefined;
}

function greatestPressure(faces: readonly Face[]): number {
  return faces.reduce((most, face) => Math.max(most, face.pressure), 0);
}
