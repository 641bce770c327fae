import type { SpreadMinutes } from '@karvon/model';

/** A part of a duration's distribution: `mass` spread evenly from `from` to `to` minutes, or all at `from` when equal. */
export interface DurationPiece {
  readonly mass: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The distribution that a spread stands for: its quantile function is straight between the least value, P10, P50,
 * P90 and the greatest. The ends, which a spread does not tell, continue the nearer half: the least is
 * `max(0, p10 − (p50 − p10) / 4)`, the slope of the P10–P50 stretch; the greatest is `p90 + (p90 − p50)`, four times
 * the slope of the P50–P90 stretch, because delays have a long tail.
 */
export function piecesOf(spread: SpreadMinutes): readonly DurationPiece[] {
  const { p10, p50, p90 } = spread;
  const least = Math.max(0, p10 - (p50 - p10) / 4);
  const greatest = p90 + (p90 - p50);
  return [
    { mass: 0.1, from: least, to: p10 },
    { mass: 0.4, from: p10, to: p50 },
    { mass: 0.4, from: p50, to: p90 },
    { mass: 0.1, from: p90, to: greatest },
  ];
}

/** The duration below which a share 0..1 of the distribution lies. */
export function quantileOf(pieces: readonly DurationPiece[], share: number): number {
  let below = 0;
  for (const piece of pieces) {
    if (share <= below + piece.mass) return piece.from + ((share - below) / piece.mass) * (piece.to - piece.from);
    below += piece.mass;
  }
  return pieces.at(-1)?.to ?? 0;
}
