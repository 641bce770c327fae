import { describe, expect, test } from 'vitest';
import { departuresOf, type ServicePattern } from './departures.ts';

const TUESDAYS: ServicePattern = {
  pattern: 'days',
  days: [2],
  perWeek: undefined,
  departs: '10:00',
  validFrom: undefined,
  validTo: undefined,
  status: 'in-service',
  opensOn: undefined,
};

describe('departures', () => {
  test('N22 A service by days departs at its local time on its ISO week days, in UTC minutes since the epoch', () => {
    // 2026-10-19 is a Monday; 10:00 in Baku (UTC+4) on Tuesday is 06:00 UTC.
    const minutes = departuresOf(TUESDAYS, 'Asia/Baku', '2026-10-19T00:00:00Z', 14);
    expect(minutes).toEqual([1440 + 360, 8 * 1440 + 360]);
  });

  test('N22 A service by days departs at its local time on its ISO week days, in UTC minutes since the epoch', () => {
    // Berlin leaves summer time on Sunday 2026-10-25: the local hour stays, the UTC hour moves.
    const minutes = departuresOf(TUESDAYS, 'Europe/Berlin', '2026-10-19T00:00:00Z', 14);
    expect(minutes).toEqual([1440 + 480, 8 * 1440 + 540]);
  });

  test('N23 A service by frequency departs at even steps of a week, and a service that waits until it is full has no departures', () => {
    const twice = { ...TUESDAYS, pattern: 'frequency', perWeek: 2, days: [] } as const;
    expect(departuresOf(twice, 'UTC', '2026-10-19T00:00:00Z', 14)).toEqual([0, 5040, 10080, 15120]);
    const fortnightly = { ...twice, perWeek: 0.5 };
    expect(departuresOf(fortnightly, 'UTC', '2026-10-19T00:00:00Z', 28)).toHaveLength(2);
    expect(departuresOf({ ...twice, pattern: 'when-full' }, 'UTC', '2026-10-19T00:00:00Z', 14)).toEqual([]);
  });

  test('N24 A service departs on local dates inside its validity alone, after its opening, and never when closed', () => {
    const from = '2026-10-19T00:00:00Z';
    expect(departuresOf({ ...TUESDAYS, validTo: '2026-10-20' }, 'UTC', from, 28)).toHaveLength(1);
    expect(departuresOf({ ...TUESDAYS, validFrom: '2026-10-21' }, 'UTC', from, 28)).toHaveLength(3);
    expect(departuresOf({ ...TUESDAYS, status: 'closed' }, 'UTC', from, 28)).toEqual([]);
    expect(departuresOf({ ...TUESDAYS, status: 'planned' }, 'UTC', from, 28)).toEqual([]);
    expect(departuresOf({ ...TUESDAYS, status: 'planned', opensOn: '2026-11-01' }, 'UTC', from, 28)).toHaveLength(2);
  });
});
