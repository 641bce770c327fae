import { expect, it } from 'vitest';
import { shippedAgreementTables } from './folder/shipped-tables.ts';
import { holidayOn } from './public-holidays.ts';

const tables = shippedAgreementTables();
const named = (state: string, date: string) => holidayOn(tables, { state, date })?.nameEn;

it('G39 A public holiday holds in its state from its first to its last day, and movable ones are listed by date', () => {
  expect(named('CN', '2026-09-30')).toBeUndefined();
  expect(named('CN', '2026-10-01')).toBe('National Day, Golden Week');
  expect(named('CN', '2026-10-07')).toBe('National Day, Golden Week');
  expect(named('CN', '2026-10-08')).toBeUndefined();
  expect(named('KZ', '2026-10-01')).toBeUndefined();
  expect(named('CN', '2026-02-17')).toBe('Spring Festival');
  expect(named('CN', '2027-02-06T08:00:00+08:00')).toBe('Spring Festival');
  expect(named('CN', '2027-02-17')).toBeUndefined();
  expect(named('TJ', '2027-03-24')).toBe('Navruz');
});
