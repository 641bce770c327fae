import { expect, test } from 'vitest';
import { joinNotices } from './index.ts';

test('C10 Notices that differ in their state alone are one, and all others stay as they are', () => {
  const permit = (state: string, carrierState = 'TJ') => ({ code: 'permit-needed', params: { state, carrierState } });
  const restricted = { code: 'border-restricted', params: { fromState: 'TM', toState: 'IR', mode: 'road' } };
  expect(joinNotices([permit('TM'), restricted, permit('AZ'), permit('TM'), permit('GE', 'UZ')])).toEqual([
    permit('TM AZ'),
    restricted,
    permit('GE', 'UZ'),
  ]);
});
