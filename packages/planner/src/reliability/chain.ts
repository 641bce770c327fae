import type { SpreadMinutes } from '@karvon/model';
import { piecesOf } from './duration-pieces.ts';
import { waitForDeparture, waitForOpening } from './gate-moments.ts';
import {
  addDuration,
  certainMoment,
  cutAt,
  type MomentDistribution,
  massBy,
  momentOfShare,
  totalMass,
} from './moment-distribution.ts';

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

/**
 * A moment that is uncertain: minutes since the network's epoch, `Infinity` where it lies past
 * the last departure, the last opening or the horizon.
 */
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
  /** Probability 0..1 that the goods do not arrive: no departure or opening takes them, or the horizon ends first. */
  readonly strandedProbability: number;
}

/**
 * Pushes the moment of readiness through the steps and gives the distribution of every moment on the way. Steps are
 * independent; goods that miss a departure go by the next; what lies past the horizon is stranded.
 */
export function pushChain(readyMinutes: number, steps: readonly ChainStep[], horizonMinutes: number): ChainOutcome {
  let when = certainMoment(readyMinutes);
  let moment = spreadOfMoment(when);
  const entryOfStep: MomentSpread[] = [];
  const exitOfStep: MomentSpread[] = [];
  for (const step of steps) {
    entryOfStep.push(moment);
    when = cutAt(pushStep(when, step), horizonMinutes);
    moment = spreadOfMoment(when);
    exitOfStep.push(moment);
  }
  const end = when;
  return {
    entryOfStep,
    exitOfStep,
    arrival: moment,
    probabilityBy: (minutes) => Math.min(1, massBy(end, minutes)),
    strandedProbability: Math.max(0, 1 - totalMass(end)),
  };
}

function pushStep(when: MomentDistribution, step: ChainStep): MomentDistribution {
  switch (step.kind) {
    case 'spread':
      return addDuration(when, piecesOf(step.spread));
    case 'departures':
      return waitForDeparture(when, step.departures, step.cutOffMinutes);
    case 'windows':
      return waitForOpening(when, step.opens, step.closes);
  }
}

function spreadOfMoment(when: MomentDistribution): MomentSpread {
  return { p10: momentOfShare(when, 0.1), p50: momentOfShare(when, 0.5), p90: momentOfShare(when, 0.9) };
}
