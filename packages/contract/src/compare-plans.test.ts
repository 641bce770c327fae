import { expect, test } from 'vitest';
import { comparePlans, type Plan } from './index.ts';

/** An option as far as plans are compared by it. */
function optionOf(id: string, totalCents: number, p50: number): Plan['options'][number] {
  return { id, cost: { totalCents }, durationHours: { p50 } } as Plan['options'][number];
}

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

test('C7 A way that two plans share is the same by its id, and only what differs is told', () => {
  const before = planOf('2026-12-01', [
    optionOf('truck', 5000_00, 240),
    optionOf('train', 4000_00, 400),
    optionOf('ship', 4500_00, 500),
  ]);
  const after = planOf('2026-12-08', [
    optionOf('truck', 5000_00, 240.4),
    optionOf('train', 3900_00, 448),
    optionOf('plane', 9000_00, 100),
  ]);
  const changes = comparePlans(before, after);
  expect(changes.fields).toEqual(['ready']);
  expect([changes.cheapestCents, changes.fastestHours, changes.same]).toEqual([-100_00, -140, 1]);
  expect(changes.moved.map(({ option, cents, hours }) => [option.id, cents, hours])).toEqual([['train', -100_00, 48]]);
  expect([changes.fresh.map(({ id }) => id), changes.gone.map(({ id }) => id)]).toEqual([['plane'], ['ship']]);
  expect(comparePlans(before, before)).toMatchObject({ fields: [], same: 3, moved: [], fresh: [], gone: [] });
});
