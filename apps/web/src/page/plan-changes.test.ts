import type { Plan } from '@karvon/contract';
import { expect, test } from 'vitest';
import { sampleOption } from '../testing/sample-option.ts';
import { comparePlans } from './plan-changes.ts';

const cost = (totalCents: number) => ({ ...sampleOption([]).cost, totalCents });
const hours = (p50: number) => ({ p10: p50, p50, p90: p50 });

function planOf(ready: string, options: Plan['options']): Plan {
  return {
    request: { from: 'A', to: 'B', goods: 'yarn', mass: '1 t', ready },
    options,
    rejected: [],
    notices: [],
    questions: [],
    network: { version: '1', horizon: { from: '2026-12-01', to: '2027-12-01' } },
    places: {},
    rates: {},
  };
}

test('W50 A way that two plans share is the same by its id, and only what differs is told', () => {
  const before = planOf('2026-12-01', [
    sampleOption([], { id: 'truck', cost: cost(5000_00), durationHours: hours(240) }),
    sampleOption([], { id: 'train', cost: cost(4000_00), durationHours: hours(400) }),
    sampleOption([], { id: 'ship', cost: cost(4500_00), durationHours: hours(500) }),
  ]);
  const after = planOf('2026-12-08', [
    sampleOption([], { id: 'truck', cost: cost(5000_00), durationHours: hours(240.4) }),
    sampleOption([], { id: 'train', cost: cost(3900_00), durationHours: hours(448) }),
    sampleOption([], { id: 'plane', cost: cost(9000_00), durationHours: hours(100) }),
  ]);
  const changes = comparePlans(before, after);
  expect(changes.fields).toEqual(['ready']);
  expect([changes.cheapestCents, changes.fastestHours, changes.same]).toEqual([-100_00, -140, 1]);
  expect(changes.moved.map(({ option, cents, hours }) => [option.id, cents, hours])).toEqual([['train', -100_00, 48]]);
  expect([changes.fresh.map(({ id }) => id), changes.gone.map(({ id }) => id)]).toEqual([['plane'], ['ship']]);
  expect(comparePlans(before, before)).toMatchObject({ fields: [], same: 3, moved: [], fresh: [], gone: [] });
});
