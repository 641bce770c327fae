import { assert } from '@karvon/model';
import { expect, test } from 'vitest';
import { openDesk } from './open-desk.ts';
import { planRequest } from './plan-request.ts';

const desk = openDesk({ overlays: [], now: () => new Date('2026-11-23T09:00:00Z') });
const CN = { from: 'Kashgar', to: 'Tashkent', goods: 'toys', hsCode: '9503', mass: '8 t', equipment: ['tilt-truck'] };

function plan(ready: string, from = CN.from) {
  const result = planRequest({ ...CN, from, ready }, desk);
  assert(result.ok, 'a plan');
  return result.value;
}

test('O54 A ready date on a public holiday of the origin is said with its days and how sure they are', () => {
  const golden = plan('2027-10-04').notices.find(({ code }) => code === 'ready-on-holiday');
  expect(golden?.params).toMatchObject({ state: 'CN', from: '2027-10-01', to: '2027-10-07', grade: 'D' });
  const spring = plan('2027-02-06').notices.find(({ code }) => code === 'ready-on-holiday');
  expect(spring?.params).toMatchObject({ nameEn: 'Spring Festival' });
  expect(plan('2027-10-20').notices.some(({ code }) => code === 'ready-on-holiday')).toBe(false);
});

test('O55 Long holidays at a border and a holiday on the day of delivery are said of the option', () => {
  const ways = plan('2027-09-30', 'Urumqi').options;
  const atBorder = ways.flatMap(({ notices }) => notices.filter(({ code }) => code === 'border-on-holiday'));
  expect(atBorder.some(({ params }) => params.state === 'CN' && params.from === '2027-10-01')).toBe(true);
  for (const { notices } of ways) {
    const told = notices
      .filter(({ code }) => code === 'border-on-holiday')
      .map(({ params }) => `${params.state} ${params.from}`);
    expect(new Set(told).size).toBe(told.length);
  }
});
