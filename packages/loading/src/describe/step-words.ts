import type { LoadedContainer, Placement } from '../load-plan.ts';
import type { Piece, UprightSide } from '../load-request.ts';

/** Where a piece stands in words that a loader needs: sides, and what it touches; numbers of steps count from 1. */
export interface StepWords {
  /** Which of its own sides stands upright, and which lies along the container. */
  readonly up: UprightSide;
  readonly along: UprightSide;
  /** Steps on which it rests; empty on the floor. */
  readonly below: readonly number[];
  /** What it touches towards the front and to the left: steps, or the wall. */
  readonly front: Touch;
  readonly left: Touch;
}

/** What a side of a piece touches. */
export interface Touch {
  readonly isWall: boolean;
  readonly steps: readonly number[];
}

/** Says how and beside what the piece of a step is placed; only pieces placed before it count. */
export function describeStep(container: LoadedContainer, at: number, piece: Piece): StepWords | undefined {
  const placed = container.placements[at];
  if (!placed) return undefined;
  const earlier = container.placements.slice(0, at);
  const stepsWhere = (touches: (other: Placement) => boolean) =>
    earlier.flatMap((other, index) => (touches(other) ? [index + 1] : []));
  return {
    ...sidesOf(piece, placed),
    below: stepsWhere(
      (other) => other.zMm + other.heightMm === placed.zMm && overlapsX(other, placed) && overlapsY(other, placed),
    ),
    front: {
      isWall: placed.xMm === 0,
      steps: stepsWhere(
        (other) => other.xMm + other.lengthMm === placed.xMm && overlapsY(other, placed) && overlapsZ(other, placed),
      ),
    },
    left: {
      isWall: placed.yMm === 0,
      steps: stepsWhere(
        (other) => other.yMm + other.widthMm === placed.yMm && overlapsX(other, placed) && overlapsZ(other, placed),
      ),
    },
  };
}

/** Which own sides of a piece stand up and lie along; sides of one length are taken as they are written. */
export function sidesOf({ size }: Piece, placed: Placement): Pick<StepWords, 'up' | 'along'> {
  const own = { length: size.lengthMm, width: size.widthMm, height: size.heightMm };
  for (const up of ['height', 'width', 'length'] as const)
    for (const along of ['length', 'width', 'height'] as const) {
      const across = (['length', 'width', 'height'] as const).find((side) => side !== up && side !== along);
      if (up === along || !across) continue;
      const fits = own[up] === placed.heightMm && own[along] === placed.lengthMm && own[across] === placed.widthMm;
      if (fits) return { up, along };
    }
  return { up: 'height', along: 'length' };
}

/** True when two pieces share a stretch of the container's length. */
export function overlapsX(a: Placement, b: Placement): boolean {
  return a.xMm < b.xMm + b.lengthMm && b.xMm < a.xMm + a.lengthMm;
}

/** True when two pieces share a stretch of the container's width. */
export function overlapsY(a: Placement, b: Placement): boolean {
  return a.yMm < b.yMm + b.widthMm && b.yMm < a.yMm + a.widthMm;
}

function overlapsZ(a: Placement, b: Placement): boolean {
  return a.zMm < b.zMm + b.heightMm && b.zMm < a.zMm + a.heightMm;
}
