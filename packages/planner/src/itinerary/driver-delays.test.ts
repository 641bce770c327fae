import { expect, it } from 'vitest';
import { DRIVING_DAYS_CORRELATION } from '../compile/assumed-times.ts';
import { pushChain } from '../reliability/chain.ts';
import { DriverDay } from './driver-day.ts';
import { widenDriving } from './driver-delays.ts';
import type { TimedStep } from './timed-step.ts';

/** A drive of so many minutes in one leg. */
function drive(minutes: number): readonly TimedStep[] {
  const steps: TimedStep[] = [];
  const driver = new DriverDay(steps);
  driver.drive(minutes, { leg: 0, place: 'X', claim: 'assumed', source: 'by hand' });
  driver.stop();
  return steps;
}

function widthOf(steps: readonly TimedStep[]): number {
  const { arrival } = pushChain(
    0,
    steps.map(({ chain }) => chain),
    1_000_000,
  );
  return arrival.p90 - arrival.p10;
}

it('P83 The driving days of a truck are late together and late days bring more rests, however the road is cut', () => {
  const week = drive(8 * 540);
  const wide = widenDriving(week);
  const planned = (steps: readonly TimedStep[]) => steps.map(({ plannedMinutes }) => plannedMinutes);
  expect(planned(wide)).toEqual(planned(week));
  const driving = wide.filter(({ drivingMinutes }) => drivingMinutes !== undefined);
  expect(driving.map(({ band }) => band)).toEqual(
    week.flatMap(({ chain, drivingMinutes }) => (drivingMinutes && chain.kind === 'spread' ? [chain.spread] : [])),
  );
  const elapsed = planned(week).reduce((sum, minutes) => sum + minutes, 0);
  const factor = Math.sqrt(1 + DRIVING_DAYS_CORRELATION * 7) * (elapsed / (8 * 540));
  expect(widthOf(wide) / widthOf(week)).toBeCloseTo(factor, 1);
  // Half as long a drive is wider by its share: the spread of a leg does not vanish among many days.
  expect(widthOf(widenDriving(drive(16 * 540))) / widthOf(wide)).toBeGreaterThan(1.7);
  const hour = drive(60);
  expect(widthOf(widenDriving(hour))).toBeCloseTo(widthOf(hour), 6);
});
