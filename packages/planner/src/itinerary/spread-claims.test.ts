import type { Claim, SpreadMinutes } from '@karvon/model';
import { expect, it } from 'vitest';
import { spreadByClaim } from './spread-claims.ts';
import type { TimedStep } from './timed-step.ts';

function step(claim: Claim, spread: SpreadMinutes, within?: TimedStep['within']): TimedStep {
  const told = { kind: 'run', leg: 0, place: 'X', source: 'by hand', plannedMinutes: spread.p50 } as const;
  return { ...told, claim, chain: { kind: 'spread', spread }, ...(within === undefined ? {} : { within }) };
}

const around = (minutes: number, half: number): SpreadMinutes => ({
  p10: minutes - half,
  p50: minutes,
  p90: minutes + half,
});

it('P82 The spread of an option is told by the claims of the steps that make it, by their variance', () => {
  const wait: TimedStep = {
    ...step('schedule', around(0, 0)),
    chain: { kind: 'departures', departures: Int32Array.of(900), cutOffMinutes: 0 },
  };
  expect(spreadByClaim([step('measured', around(100, 30)), wait, step('assumed', around(50, 40))])).toEqual({
    measured: 0.36,
    assumed: 0.64,
  });
  const part = (claim: Claim, half: number) => ({
    kind: 'border' as const,
    place: 'X',
    minutes: around(60, half),
    claim,
    source: 'by hand',
  });
  const train = step('schedule', around(120, 40), [part('schedule', 10), part('measured', 30)]);
  expect(spreadByClaim([train])).toEqual({ schedule: 0.25, measured: 0.75 });
  expect(spreadByClaim([wait, step('measured', around(100, 0))])).toEqual({});
});
