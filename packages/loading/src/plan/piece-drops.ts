import type { LoadRequest, Piece } from '../load-request.ts';

/** The drop of a piece; what may leave at any time counts as the first. */
export function dropOf({ drop }: Pick<Piece, 'drop'>): number {
  return drop ?? 0;
}

/** True when pieces leave at more than one drop, so that what stands before them matters. */
export function hasManyDrops({ pieces }: LoadRequest): boolean {
  return new Set(pieces.map(dropOf)).size > 1;
}
