import type { LoadRequest, Piece, UprightSide } from '../load-request.ts';
import { minimalStandard, type RandomStream } from './minimal-standard.ts';

/** Base seed of the published instances. */
export const BISCHOFF_RATCLIFF_SEED = 2_502_505;

/** Kinds of boxes in the classes BR0, BR1, … BR15. */
export const KINDS_PER_CLASS = [1, 3, 5, 8, 10, 12, 15, 20, 30, 40, 50, 60, 70, 80, 90, 100] as const;

/** Which instance to draw. */
export interface BischoffRatcliffChoice {
  /** 0 to 15. */
  readonly classNumber: number;
  /** 1 to 100 in the published sets. */
  readonly index: number;
  /** Another base seed gives another set of the same kind. */
  readonly seedBase?: number;
  readonly supportPermille?: number;
}

const INNER = { lengthMm: 587, widthMm: 233, heightMm: 220 };
const SIDE_RANGES = [
  [30, 120],
  [25, 100],
  [20, 80],
] as const;
const DRAWN_BEFORE_USE = 10;
/** A side may stand upright when it is less than twice the shortest. */
const UPRIGHT_RATIO = 2;

/**
 * Draws an instance of the benchmark BR0–BR15 by its published recipe: one container, no masses.
 *
 * **Unit: one centimetre of the recipe is one millimetre here**, so that a plan's numbers are those of the published
 * files. Kinds of boxes have the ids `1`, `2`, …, as in the files; sides are in descending order. Classes beyond 15 or
 * below 0 have one kind of boxes. Sources: Bischoff, Ratcliff, "Issues in the development of approaches to container
 * loading", Omega 23(4), 1995 (BR1–BR7); Davies, Bischoff, "Weight distribution considerations in container loading",
 * European Journal of Operational Research 114, 1999 (BR0, BR8–BR15).
 */
export function drawBischoffRatcliff(choice: BischoffRatcliffChoice): LoadRequest {
  const { classNumber, index, seedBase = BISCHOFF_RATCLIFF_SEED, supportPermille = 1000 } = choice;
  const random = minimalStandard(seedBase + 100 * (index - 1));
  for (let drawn = 0; drawn < DRAWN_BEFORE_USE; drawn++) random.next();
  const sides = Array.from({ length: KINDS_PER_CLASS[classNumber] ?? 1 }, () => drawSides(random));
  const counts = drawCounts(sides, random);
  return {
    pieces: sides.map((side, kind) => pieceOf(side, kind, counts[kind] ?? 1)),
    containers: [{ id: 'BR', inner: INNER, countMax: 1 }],
    supportPermille,
  };
}

type Sides = readonly [number, number, number];

function drawSides(random: RandomStream): Sides {
  const [a, b, c] = SIDE_RANGES.map(([least, greatest]) => random.whole(least, greatest)).sort((p, q) => q - p);
  return [a ?? 1, b ?? 1, c ?? 1];
}

/** One box of each kind, then boxes of kinds drawn at random until the next would be more than the container holds. */
function drawCounts(sides: readonly Sides[], random: RandomStream): number[] {
  const counts = sides.map(() => 1);
  let left = INNER.lengthMm * INNER.widthMm * INNER.heightMm;
  for (const [a, b, c] of sides) left -= a * b * c;
  for (;;) {
    const kind = random.whole(0, sides.length - 1);
    const [a, b, c] = sides[kind] ?? [1, 1, 1];
    left -= a * b * c;
    if (left < 0) return counts;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
}

function pieceOf([lengthMm, widthMm, heightMm]: Sides, kind: number, count: number): Piece {
  const upright: UprightSide[] = [];
  if (lengthMm < UPRIGHT_RATIO * heightMm) upright.push('length');
  if (widthMm < UPRIGHT_RATIO * heightMm) upright.push('width');
  upright.push('height');
  return {
    id: String(kind + 1),
    size: { lengthMm, widthMm, heightMm },
    massKg: 0,
    count,
    upright,
    stacking: { isStackable: true },
  };
}
