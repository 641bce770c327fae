import type { LoadRequest } from '../load-request.ts';
import { gramsOf } from './container-problem.ts';
import { innerVolumeMm3, pieceVolumeMm3 } from './plan-bound.ts';

/**
 * Worth of one box of each piece: its volume.
 *
 * Where mass rather than volume decides how many containers are needed, its share of the payload
 * counts as well, so that the light goods are not all gone before the heavy ones.
 */
export function pieceValues(request: LoadRequest): readonly number[] {
  const volume = request.pieces.reduce((sum, piece) => sum + pieceVolumeMm3(piece) * piece.count, 0);
  const massG = request.pieces.reduce((sum, piece) => sum + gramsOf(piece.massKg) * piece.count, 0);
  const room = request.containers.reduce((most, kind) => Math.max(most, innerVolumeMm3(kind)), 1);
  const payloadG = request.containers.reduce((most, { payloadKg }) => Math.max(most, gramsOf(payloadKg ?? 0)), 0);
  const number = request.containers.reduce((sum, { countMax }) => sum + (countMax ?? 2), 0);
  const isMassShort = payloadG > 0 && number > 1 && massG / payloadG > volume / room;
  if (!isMassShort) return request.pieces.map(pieceVolumeMm3);
  return request.pieces.map((piece) =>
    Math.round(pieceVolumeMm3(piece) / 2 + (gramsOf(piece.massKg) / payloadG) * (room / 2)),
  );
}
