import type { ContainerKind } from '../load-request.ts';
import { baseAreaMm2, type StandingPiece } from './standing-piece.ts';

/** Volume of pieces together, cubic millimetres. */
export function volumeMm3(standing: readonly StandingPiece[]): bigint {
  return standing.reduce((sum, piece) => sum + BigInt(baseAreaMm2(piece)) * BigInt(piece.zEndMm - piece.zMm), 0n);
}

/** Inner volume of a container, cubic millimetres. */
export function innerMm3({ inner }: ContainerKind): bigint {
  return BigInt(inner.lengthMm) * BigInt(inner.widthMm) * BigInt(inner.heightMm);
}
