import type { LoadProblem } from './load-problem.ts';
import { reachableLengths } from './reachable-lengths.ts';

/** Sides of boxes along one axis, and which kinds have each. */
interface AxisSides {
  /** All different sides, the least first. */
  readonly sides: readonly number[];
  readonly firstKind: Int32Array;
  readonly kinds: Int32Array;
  readonly known: Map<number, Int32Array>;
}

/** Sets of sides that are remembered for one axis. */
const KNOWN_MAX = 4096;

/**
 * Reachable lengths of what is left in stock, along the three axes.
 *
 * They depend on the different sides of the boxes left alone; the last box of a kind seldom takes a
 * side away, so that few sets of sides occur and each is worked out once.
 */
export class ReachAhead {
  private readonly axes: readonly AxisSides[];
  private readonly problem: LoadProblem;

  constructor(problem: LoadProblem) {
    this.problem = problem;
    this.axes = [0, 1, 2].map((axis) => sidesAlong(problem, axis));
  }

  /** Reachable lengths by axis for the boxes left. */
  of(left: Int32Array): readonly Int32Array[] {
    return this.axes.map((axis, number) => this.along(axis, this.problem.size[number], left));
  }

  private along({ sides, firstKind, kinds, known }: AxisSides, lengthMax: number, left: Int32Array): Int32Array {
    let low = 0x811c9dc5;
    let high = 0;
    for (let side = 0; side < sides.length; side++) {
      if (!isAnyLeft(left, kinds, firstKind[side], firstKind[side + 1])) continue;
      low = Math.imul(low ^ side, 0x01000193);
      high = (Math.imul(high, 0x5bd1e995) + side + 1) | 0;
    }
    const key = (low >>> 0) * 2 ** 21 + (high >>> 11);
    let lengths = known.get(key);
    if (!lengths) {
      const some = sides.filter((_, side) => isAnyLeft(left, kinds, firstKind[side], firstKind[side + 1]));
      lengths = reachableLengths(some, lengthMax);
      if (known.size >= KNOWN_MAX) known.clear();
      known.set(key, lengths);
    }
    return lengths;
  }
}

function isAnyLeft(left: Int32Array, kinds: Int32Array, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (left[kinds[i]] > 0) return true;
  return false;
}

function sidesAlong({ kinds }: LoadProblem, axis: number): AxisSides {
  const kindsOfSide = new Map<number, Set<number>>();
  kinds.forEach((kind, index) => {
    for (const box of kind.orientations) {
      const side = box[axis];
      kindsOfSide.set(side, (kindsOfSide.get(side) ?? new Set()).add(index));
    }
  });
  const entries = [...kindsOfSide].sort((a, b) => a[0] - b[0]);
  const firstKind = new Int32Array(entries.length + 1);
  entries.forEach(([, those], i) => {
    firstKind[i + 1] = firstKind[i] + those.size;
  });
  return {
    sides: entries.map(([side]) => side),
    firstKind,
    kinds: Int32Array.from(entries.flatMap(([, those]) => [...those])),
    known: new Map(),
  };
}
