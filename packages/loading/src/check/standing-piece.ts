import type { LoadedContainer, Placement } from '../load-plan.ts';
import type { ContainerKind, LoadRequest, Piece } from '../load-request.ts';
import { sharedLengthMm, thousandthsOf } from './exact-number.ts';

/** A placement with the piece that it places: a cuboid between two corners, mm. */
export interface StandingPiece {
  /** Index in the container's `placements`. */
  readonly index: number;
  readonly piece: Piece;
  readonly massGrams: bigint;
  readonly xMm: number;
  readonly yMm: number;
  readonly zMm: number;
  readonly xEndMm: number;
  readonly yEndMm: number;
  readonly zEndMm: number;
}

/** A container of a plan with its kind and those placements whose piece is known and whose numbers are whole. */
export interface StandingLoad {
  /** Index in `plan.containers`. */
  readonly container: number;
  readonly kind: ContainerKind;
  readonly loaded: LoadedContainer;
  readonly request: LoadRequest;
  /** In the order of the plan. */
  readonly standing: readonly StandingPiece[];
}

/** The piece that stands at a placement. */
export function standAt(placement: Placement, piece: Piece, index: number): StandingPiece {
  const { xMm, yMm, zMm, lengthMm, widthMm, heightMm } = placement;
  return {
    index,
    piece,
    massGrams: thousandthsOf(piece.massKg),
    xMm,
    yMm,
    zMm,
    xEndMm: xMm + lengthMm,
    yEndMm: yMm + widthMm,
    zEndMm: zMm + heightMm,
  };
}

/** Whether every number of a placement is whole and within reach of exact products, and every measure positive. */
export function isWhole(placement: Placement): boolean {
  const { xMm, yMm, zMm, lengthMm, widthMm, heightMm } = placement;
  const numbers = [xMm, yMm, zMm, lengthMm, widthMm, heightMm];
  return numbers.every((value) => Number.isInteger(value) && Math.abs(value) <= LENGTH_MM_MAX) && hasSides(placement);
}

/** Greatest length at which areas, and areas by thousandths, stay exact in a double: 1 km. */
export const LENGTH_MM_MAX = 1_000_000;

function hasSides({ lengthMm, widthMm, heightMm }: Placement): boolean {
  return lengthMm > 0 && widthMm > 0 && heightMm > 0;
}

/** Area of the base, square millimetres. */
export function baseAreaMm2(standing: StandingPiece): number {
  return (standing.xEndMm - standing.xMm) * (standing.yEndMm - standing.yMm);
}

/** Area that two pieces share seen from above, square millimetres. */
export function sharedBaseMm2(a: StandingPiece, b: StandingPiece): number {
  const alongMm = sharedLengthMm(a.xMm, a.xEndMm, b.xMm, b.xEndMm);
  const acrossMm = sharedLengthMm(a.yMm, a.yEndMm, b.yMm, b.yEndMm);
  return alongMm > 0 && acrossMm > 0 ? alongMm * acrossMm : 0;
}

/** Whether two pieces meet seen along the container, from the door. */
export function meetsAlong(a: StandingPiece, b: StandingPiece): boolean {
  return sharedLengthMm(a.yMm, a.yEndMm, b.yMm, b.yEndMm) > 0 && sharedLengthMm(a.zMm, a.zEndMm, b.zMm, b.zEndMm) > 0;
}
