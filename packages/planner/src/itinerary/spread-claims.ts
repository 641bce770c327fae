import type { Claim, PlanOption, SpreadMinutes } from '@karvon/model';
import type { TimedStep } from './timed-step.ts';

/**
 * What the spread of a way rests on: the share, 0..1, of the variance of its steps by what the band of each is known by.
 *
 * Steps vary independently, so that their variances add up. A wait for a departure or an opening has no spread of its
 * own: it hands on what the steps before it bring. Parts of one train's run are late together and share its variance
 * by the width of their bands. Empty when nothing on the way is uncertain.
 */
export function spreadByClaim(steps: readonly TimedStep[]): PlanOption['spreadByClaim'] {
  const varianceOf = new Map<Claim, number>();
  for (const step of steps) {
    if (step.chain.kind !== 'spread') continue;
    const variance = widthOf(step.chain.spread) ** 2;
    const parts = step.within ?? [{ ...step, minutes: step.chain.spread }];
    const widths = parts.reduce((sum, { minutes }) => sum + widthOf(minutes), 0);
    for (const { minutes, claim, bandClaim = claim } of widths > 0 ? parts : []) {
      varianceOf.set(bandClaim, (varianceOf.get(bandClaim) ?? 0) + (variance * widthOf(minutes)) / widths);
    }
  }
  const total = [...varianceOf.values()].reduce((sum, variance) => sum + variance, 0);
  const shares = [...varianceOf].filter(([, variance]) => variance > 0);
  return Object.fromEntries(shares.map(([claim, variance]) => [claim, Math.round((variance / total) * 1000) / 1000]));
}

/** From P10 to P90, which is a fixed number of standard deviations for bands of one form. */
function widthOf({ p10, p90 }: SpreadMinutes): number {
  return p90 - p10;
}
