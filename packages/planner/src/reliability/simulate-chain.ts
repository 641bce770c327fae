import type { ChainStep } from './chain.ts';
import { piecesOf, quantileOf } from './duration-pieces.ts';

/**
 * Draws the arrival of a chain many times, by the same model as `pushChain`; ascending, `Infinity` when stranded.
 * `random` gives numbers in [0, 1).
 */
export function simulateChain(
  readyMinutes: number,
  steps: readonly ChainStep[],
  options: { readonly draws: number; readonly random: () => number; readonly horizonMinutes: number },
): Float64Array {
  const arrivals = new Float64Array(options.draws);
  for (let draw = 0; draw < options.draws; draw++) {
    let minutes = readyMinutes;
    for (const step of steps) {
      if (minutes <= options.horizonMinutes) minutes = drawStep(minutes, step, options.random);
    }
    arrivals[draw] = minutes <= options.horizonMinutes ? minutes : Number.POSITIVE_INFINITY;
  }
  return arrivals.sort();
}

function drawStep(minutes: number, step: ChainStep, random: () => number): number {
  switch (step.kind) {
    case 'spread':
      return minutes + quantileOf(piecesOf(step.spread), random());
    case 'departures':
      return step.departures.find((departure) => departure - step.cutOffMinutes >= minutes) ?? Number.POSITIVE_INFINITY;
    case 'windows': {
      const window = step.closes.findIndex((close) => minutes < close);
      return window < 0 ? Number.POSITIVE_INFINITY : Math.max(minutes, step.opens[window]!);
    }
  }
}
