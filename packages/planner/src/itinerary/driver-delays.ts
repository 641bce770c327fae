import { DRIVING_DAYS_CORRELATION } from '../compile/assumed-times.ts';
import { DRIVING_MINUTES_TO_REST } from '../kernel/driving.ts';
import type { TimedStep } from './timed-step.ts';

/**
 * Widens the days of driving of each leg to what they do to its arrival.
 *
 * The days of one truck are slow or quick together, as its load, its driver and the weather are the same, so that their
 * delays do not average out as those of strangers would: with `n` days that correlate at `r` the variance of their sum
 * is `1 + r (n - 1)` times that of independent days. And whoever drives longer rests oftener: each minute of delay costs
 * its share of the breaks and rests on the leg. The band of the day itself stays as `band`.
 */
export function widenDriving(steps: readonly TimedStep[]): readonly TimedStep[] {
  const factorOfLeg = new Map([...new Set(steps.map(({ leg }) => leg))].map((leg) => [leg, factorOf(steps, leg)]));
  return steps.map((step) => {
    const { chain, drivingMinutes } = step;
    if (drivingMinutes === undefined || chain.kind !== 'spread') return step;
    const factor = factorOfLeg.get(step.leg) ?? 1;
    const { p10, p50, p90 } = chain.spread;
    const spread = { p10: Math.max(0, p50 - (p50 - p10) * factor), p50, p90: p50 + (p90 - p50) * factor };
    return { ...step, band: chain.spread, chain: { kind: 'spread', spread } };
  });
}

/** How many times wider a day of driving counts than by itself. */
function factorOf(steps: readonly TimedStep[], leg: number): number {
  const days = steps.filter((step) => step.leg === leg && step.drivingMinutes !== undefined);
  const driving = days.reduce((sum, { drivingMinutes = 0 }) => sum + drivingMinutes, 0);
  if (driving === 0) return 1;
  const rests = steps.filter((step) => step.leg === leg && step.kind === 'rest');
  const elapsed = [...days, ...rests].reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0);
  const common = Math.sqrt(1 + DRIVING_DAYS_CORRELATION * Math.max(0, driving / DRIVING_MINUTES_TO_REST - 1));
  return common * (elapsed / driving);
}
