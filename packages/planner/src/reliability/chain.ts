import type { SpreadMinutes } from '@karvon/model';

/** One step of a way whose end is uncertain. All moments are minutes since the network's epoch. */
export type ChainStep =
  /** Lasts as the spread says, independently of the other steps; equal P10, P50 and P90 last exactly that long. */
  | { readonly kind: 'spread'; readonly spread: SpreadMinutes }
  /**
   * Waits for the first departure at least `cutOffMinutes` after the goods are there. The step ends at the departure.
   * Departures ascend and reach past the planned one, so that goods which miss it go by the next.
   */
  | { readonly kind: 'departures'; readonly departures: Int32Array; readonly cutOffMinutes: number }
  /** Waits until one of the windows `[opens, closes)` is open; windows ascend without overlap. */
  | { readonly kind: 'windows'; readonly opens: Int32Array; readonly closes: Int32Array };

/** A moment that is uncertain: minutes since the network's epoch, `Infinity` where it lies past the last departure. */
export interface MomentSpread {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** What became of a chain: entry and exit of each step, and the arrival at its end. */
export interface ChainOutcome {
  readonly entryOfStep: readonly MomentSpread[];
  readonly exitOfStep: readonly MomentSpread[];
  readonly arrival: MomentSpread;
  /** Probability 0..1 of having arrived at or before a moment. */
  readonly probabilityBy: (minutes: number) => number;
  /** Probability 0..1 that no departure or opening before the horizon takes the goods. */
  readonly strandedProbability: number;
}

/** Pushes the moment of readiness through the steps; the horizon cuts what lasts longer. */
export function pushChain(readyMinutes: number, steps: readonly ChainStep[], horizonMinutes: number): ChainOutcome {
  throw new Error(`The chain from ${readyMinutes} over ${steps.length} steps to ${horizonMinutes} is not built yet.`);
}
