import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseOpeningHours } from './opening-hours.ts';
import { openingWindows } from './opening-windows.ts';
import { isoAt, localToUtcMs, zoneOffsetMinutes } from './zone.ts';

const MONDAY = '2026-10-19T00:00:00Z';

describe('opening hours', () => {
  test('N18 Opening hours are read from 24/7 or from parts of days and local stretches, and a later part replaces earlier ones', () => {
    const week = parseOpeningHours('Mo-Sa 08:00-12:00,13:00-17:00; Su 09:00-12:00; We off');
    expect(week.ok && week.value.map((day) => day.length)).toEqual([2, 2, 0, 2, 2, 2, 1]);
    expect(parseOpeningHours('08:00-20:00').ok).toBe(true);
    expect(parseOpeningHours('24/7').ok).toBe(true);
  });

  test('N19 A text that is not opening hours is refused with what was found and what is wanted', () => {
    for (const text of ['daily', 'Mo-Sa', 'Mo 8-18', 'Xx 08:00-18:00', '25:00-26:00', 'Mo 08:00-12:61', '']) {
      const parsed = parseOpeningHours(text);
      expect(parsed).toMatchObject({ ok: false, error: { code: 'opening-hours-unreadable', found: text } });
    }
  });

  test('N20 Windows are sorted, apart, inside the horizon, in UTC minutes, and run over midnight', () => {
    // Dushanbe is UTC+5 the year round: 08:00 local is 03:00 UTC.
    expect(openingWindows('Mo 08:00-18:00', 'Asia/Dushanbe', MONDAY, 7)).toEqual([
      { fromMinutes: 180, toMinutes: 780 },
    ]);
    expect(openingWindows('20:00-08:00', 'UTC', MONDAY, 1)).toEqual([
      { fromMinutes: 0, toMinutes: 480 },
      { fromMinutes: 1200, toMinutes: 1440 },
    ]);
    expect(openingWindows('00:00-24:00', 'Asia/Tashkent', MONDAY, 3)).toEqual([{ fromMinutes: 0, toMinutes: 4320 }]);
    expect(openingWindows(undefined, 'UTC', MONDAY, 2)).toEqual([{ fromMinutes: 0, toMinutes: 2880 }]);
  });

  test('N20 Windows are sorted, apart, inside the horizon, in UTC minutes, and run over midnight', () => {
    const hour = fc.integer({ min: 0, max: 23 });
    fc.assert(
      fc.property(hour, hour, fc.constantFrom('Asia/Almaty', 'Europe/Kyiv', 'Asia/Kabul'), (a, b, zone) => {
        const clock = (h: number) => `${String(h).padStart(2, '0')}:00`;
        const windows = openingWindows(`Mo-Fr ${clock(a)}-${clock(b)}; Sa ${clock(b)}-${clock(a)}`, zone, MONDAY, 20);
        let last = -1;
        for (const window of windows) {
          expect(window.fromMinutes).toBeGreaterThan(last);
          expect(window.toMinutes).toBeGreaterThan(window.fromMinutes);
          last = window.toMinutes;
        }
        expect(last).toBeLessThanOrEqual(20 * 1440);
      }),
    );
  });
});

describe('zones', () => {
  test('N21 Local time and UTC convert by the zone on that day, summer time included', () => {
    expect(zoneOffsetMinutes('Asia/Kabul', Date.UTC(2026, 0, 1))).toBe(270);
    expect(zoneOffsetMinutes('Europe/Istanbul', Date.UTC(2026, 6, 1))).toBe(180);
    expect(zoneOffsetMinutes('Europe/Warsaw', Date.UTC(2026, 2, 29, 0, 59))).toBe(60);
    expect(zoneOffsetMinutes('Europe/Warsaw', Date.UTC(2026, 2, 29, 1, 1))).toBe(120);
    expect(localToUtcMs('Europe/Warsaw', Date.UTC(2026, 6, 1, 12))).toBe(Date.UTC(2026, 6, 1, 10));
    expect(isoAt({ epochIso: MONDAY, minutes: 90, timeZone: 'Asia/Kolkata' })).toBe('2026-10-19T07:00:00+05:30');
  });
});
