import type { AxleModel } from '../load-request.ts';
import { quotientOf, thousandthsOf } from './exact-number.ts';
import type { StandingPiece } from './standing-piece.ts';

/** Mass of a load and its moments about the front, left and floor planes; exact. */
export interface Balance {
  readonly massGrams: bigint;
  /** Mass by twice the distance of the centre, gram millimetres: the centre of a piece may lie on half a millimetre. */
  readonly doubleMoment: { readonly x: bigint; readonly y: bigint; readonly z: bigint };
}

/** Sums a load. */
export function sumBalance(standing: readonly StandingPiece[]): Balance {
  let massGrams = 0n;
  let x = 0n;
  let y = 0n;
  let z = 0n;
  for (const piece of standing) {
    massGrams += piece.massGrams;
    x += piece.massGrams * BigInt(piece.xMm + piece.xEndMm);
    y += piece.massGrams * BigInt(piece.yMm + piece.yEndMm);
    z += piece.massGrams * BigInt(piece.zMm + piece.zEndMm);
  }
  return { massGrams, doubleMoment: { x, y, z } };
}

/** Centre of gravity along one axis, mm; undefined when the load weighs nothing. */
export function centreMm({ massGrams, doubleMoment }: Balance, axis: 'x' | 'y' | 'z'): number | undefined {
  return massGrams === 0n ? undefined : quotientOf(doubleMoment[axis], 2n * massGrams);
}

/** Sign of the centre of gravity along one axis less a limit, exact: -1 before it, 0 on it, 1 beyond. */
export function compareCentre(balance: Balance, axis: 'x' | 'y' | 'z', limitMm: number): number {
  return signOf(balance.doubleMoment[axis] * 1000n - 2n * balance.massGrams * thousandthsOf(limitMm));
}

/** Loads on two supports as fractions of one denominator, grams; tare included. */
export interface AxleLoads {
  readonly front: bigint;
  readonly rear: bigint;
  readonly denominator: bigint;
}

/** Loads on the supports of a rigid deck by the law of the lever: rear = Σ mass · (x − front) / (rear − front). */
export function leverLoads({ massGrams, doubleMoment }: Balance, axles: AxleModel): AxleLoads {
  const front = thousandthsOf(axles.frontXMm);
  const denominator = 2n * (thousandthsOf(axles.rearXMm) - front);
  const rear = doubleMoment.x * 1000n - 2n * massGrams * front;
  return {
    front: massGrams * denominator - rear + thousandthsOf(axles.frontTareKg) * denominator,
    rear: rear + thousandthsOf(axles.rearTareKg) * denominator,
    denominator,
  };
}

/** Sign of a load less a limit, exact. */
export function compareLoad(load: bigint, denominator: bigint, limitKg: number): number {
  return signOf(load - thousandthsOf(limitKg) * denominator);
}

/** A load on a support, kg. */
export function loadKg(load: bigint, denominator: bigint): number {
  return quotientOf(load, denominator) / 1000;
}

function signOf(value: bigint): number {
  return value < 0n ? -1 : value > 0n ? 1 : 0;
}
