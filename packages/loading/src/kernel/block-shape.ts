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

/** How a block joins another: beside it along the length (0) or the width (1), or on its flat top (2). */
export type JoinAxis = 0 | 1 | 2;

/** Kinds of a block in rising order, and how many boxes of each. */
export type BlockStock = Pick<BlockShape, 'kinds' | 'counts'>;

/** True when no stacking rule bars `b` from the flat top of `a`. */
export function mayStack({ flat }: BlockShape, b: BlockShape): boolean {
  if (!flat || b.isFloorOnly || b.size[0] > flat.length || b.size[1] > flat.width) return false;
  return (flat.group === 0 || b.ownGroup === flat.group) && greatestPressure(b.bases) <= flat.pressure;
}

/** Outer measures of `a` joined with `b`. */
export function joinedSize({ size: p }: BlockShape, { size: q }: BlockShape, axis: JoinAxis): Extent {
  if (axis === 2) return [p[0], p[1], p[2] + q[2]];
  return [
    axis === 0 ? p[0] + q[0] : Math.max(p[0], q[0]),
    axis === 1 ? p[1] + q[1] : Math.max(p[1], q[1]),
    Math.max(p[2], q[2]),
  ];
}

/** The flat top of `a` joined with `b`. */
export function joinedFlat(a: BlockShape, b: BlockShape, axis: JoinAxis): Face | undefined {
  if (!a.flat || !b.flat) return undefined;
  const flat = movedFace(b.flat, offsetOf(a, axis));
  return axis === 2 ? pressed(flat, bearsLeft(a.flat, b)) : joinFlat(a.flat, flat, axis);
}

/** Boxes of both. */
export function joinedStock(a: BlockStock, b: BlockStock): BlockStock {
  const kinds: number[] = [];
  const counts: number[] = [];
  for (let i = 0, j = 0; i < a.kinds.length || j < b.kinds.length; ) {
    const kindA = i < a.kinds.length ? a.kinds[i] : Number.POSITIVE_INFINITY;
    const kindB = j < b.kinds.length ? b.kinds[j] : Number.POSITIVE_INFINITY;
    kinds.push(Math.min(kindA, kindB));
    counts.push((kindA <= kindB ? a.counts[i++] : 0) + (kindB <= kindA ? b.counts[j++] : 0));
  }
  return { kinds, counts };
}

/** `a` joined with `b` as one block; on top of it only where `mayStack`. */
export function joinedBlock(a: BlockShape, b: BlockShape, axis: JoinAxis): BlockShape {
  const offset = offsetOf(a, axis);
  const sum = {
    size: joinedSize(a, b, axis),
    boxCount: a.boxCount + b.boxCount,
    volume: a.volume + b.volume,
    value: a.value + b.value,
    massG: a.massG + b.massG,
    ...joinedStock(a, b),
    grids: [...a.grids, ...b.grids.map((grid) => ({ ...grid, at: moved(grid.at, offset) }))],
    flat: joinedFlat(a, b, axis),
    drop: a.drop,
  };
  if (axis === 2 && a.flat) {
    const pressing = greatestPressure(b.bases);
    const left = bearsLeft(a.flat, b);
    const { isFloorOnly, isStackOnly, ownGroup } = a;
    const bases = a.bases.map((face) => ({ ...face, pressure: face.pressure + pressing }));
    const tops = b.tops.map((face) => pressed(movedFace(face, offset), left));
    return { ...sum, bases, tops, isFloorOnly, isStackOnly, ownGroup };
  }
  return {
    ...sum,
    bases: joinFaces(a.bases, b.bases, offset),
    tops: joinFaces(a.tops, b.tops, offset),
    isFloorOnly: a.isFloorOnly || b.isFloorOnly,
    isStackOnly: a.isStackOnly || b.isStackOnly,
    ownGroup: a.ownGroup === b.ownGroup ? a.ownGroup : -1,
  };
}

function offsetOf({ size, flat }: BlockShape, axis: JoinAxis): Extent {
  if (axis === 2) return [flat?.x ?? 0, flat?.y ?? 0, size[2]];
  return axis === 0 ? [size[0], 0, 0] : [0, size[1], 0];
}

/** What a top still bears under a block, grams per square metre. */
function bearsLeft(top: Face, { bases }: BlockShape): number {
  return top.pressure === UNLIMITED ? UNLIMITED : top.pressure - greatestPressure(bases);
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
