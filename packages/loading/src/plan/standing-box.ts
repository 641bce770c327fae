/** A box of a load where it stands, mm; `piece` is its rank in the request's pieces. */
export interface StandingBox {
  readonly piece: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly length: number;
  readonly width: number;
  readonly height: number;
}

/** Volume of a load, mm³. */
export function volumeOf(boxes: readonly StandingBox[]): number {
  return boxes.reduce((sum, box) => sum + box.length * box.width * box.height, 0);
}

/** How many of each of `pieceCount` pieces a load holds. */
export function countsOf(boxes: readonly StandingBox[], pieceCount: number): number[] {
  const counts = new Array<number>(pieceCount).fill(0);
  for (const { piece } of boxes) counts[piece] = (counts[piece] ?? 0) + 1;
  return counts;
}

/** True when `upper` rests on `lower`. */
export function restsOn(upper: StandingBox, lower: StandingBox): boolean {
  return upper.z === lower.z + lower.height && overlapsAlong(upper, lower) && overlapsAcross(upper, lower);
}

/** True when the boxes share a stretch of the container's length. */
export function overlapsAlong(a: StandingBox, b: StandingBox): boolean {
  return a.x < b.x + b.length && b.x < a.x + a.length;
}

/** True when the boxes share a stretch of the container's width. */
export function overlapsAcross(a: StandingBox, b: StandingBox): boolean {
  return a.y < b.y + b.width && b.y < a.y + a.width;
}
