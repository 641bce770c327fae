import { expect, test } from 'vitest';
import { readMoment } from './read-date.ts';

const ready = { path: 'ready', timeZone: 'Asia/Dushanbe', moment: 'opening' } as const;
const deadline = { path: 'deadline', timeZone: 'Europe/Warsaw', moment: 'closing' } as const;

test('O4 A day stands for the opening of the loading door and the closing of the receiving one, in their local time', () => {
  expect(readMoment('2026-12-01', ready)).toEqual({ ok: true, value: '2026-12-01T08:00:00+05:00' });
  expect(readMoment('2026-12-01T09:30', ready)).toEqual({ ok: true, value: '2026-12-01T09:30:00+05:00' });
  expect(readMoment('2026-12-20', deadline)).toEqual({ ok: true, value: '2026-12-20T18:00:00+01:00' });
  expect(readMoment('2027-07-20', deadline)).toEqual({ ok: true, value: '2027-07-20T18:00:00+02:00' });
  expect(readMoment('2026-12-01T09:30:00Z', ready)).toEqual({ ok: true, value: '2026-12-01T09:30:00Z' });
});

test('O5 A day that the calendar lacks is refused', () => {
  const codes = ['2026-02-30', '2026-13-01', '01.12.2026', '2026-12-01T25:00', 'soon'].map((text) =>
    readMoment(text, ready),
  );
  expect(codes.map((result) => (result.ok ? result.value : result.error.code))).toEqual(
    Array(5).fill('date-unreadable'),
  );
});
