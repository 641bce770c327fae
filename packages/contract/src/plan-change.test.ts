import { MODES } from '@karvon/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PlanChange, parsePlanChange, planChangeText } from './index.ts';

const id = fc.stringMatching(/^[a-z]{2}-[a-z0-9-]{2,12}$/);
const day = fc.integer({ min: 0, max: 700 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const change: fc.Arbitrary<PlanChange> = fc.oneof(
  fc.record({ kind: fc.constant('closure' as const), at: id, from: day, to: day }, { requiredKeys: ['kind', 'at'] }),
  fc.record({ kind: fc.constant('delay' as const), at: id, hours: fc.integer({ min: 1, max: 720 }) }),
  fc.record(
    {
      kind: fc.constant('price' as const),
      component: fc.constantFrom('line-haul' as const, 'gauge-change' as const),
      percent: fc.integer({ min: -90, max: 500 }),
      mode: fc.constantFrom(...MODES),
      state: fc.constantFrom('KZ', 'UZ'),
    },
    { requiredKeys: ['kind', 'component', 'percent'] },
  ),
);

test('C8 A change is written for a hand to type, and reads back as it was', () => {
  fc.assert(
    fc.property(change, (sent) => {
      expect(PlanChange.parse(parsePlanChange(sent.kind, planChangeText(sent)))).toEqual(sent);
    }),
  );
  expect(parsePlanChange('closure', 'az-alat@2026-12-24')).toMatchObject({ from: '2026-12-24', to: '2026-12-24' });
  expect(parsePlanChange('delay', 'Достык=36,5 ч')).toEqual({ kind: 'delay', at: 'Достык', hours: 36.5 });
  expect(parsePlanChange('price', 'line-haul/KZ/rail=\u221210 %')).toEqual({
    kind: 'price',
    component: 'line-haul',
    percent: -10,
    mode: 'rail',
    state: 'KZ',
  });
  expect(PlanChange.safeParse(parsePlanChange('delay', 'kz-dostyk=soon')).success).toBe(false);
});
