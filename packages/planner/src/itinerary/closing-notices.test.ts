import { expect, it } from 'vitest';
import { closingNotices } from './closing-notices.ts';

const told = (from: string, to: string | undefined, date: string) =>
  closingNotices({ what: 'crossing', id: 'pass', from, ...(to === undefined ? {} : { to }) }, 'pass', date).map(
    ({ code, params }) => [code, params.from, params.to],
  );

it('P53 A closing that is over is not told, and one of the winter is told for the coming season', () => {
  expect(told('2025-01-30', '2025-12-31', '2026-12-01')).toEqual([]);
  expect(told('2026-11-20', '2027-06-30', '2026-12-01')).toEqual([['winter-closure', '2026-11-20', '2027-06-30']]);
  expect(told('2024-12-01', '2025-03-31', '2026-12-05')).toEqual([['winter-closure', '2026-12-01', '2027-03-31']]);
  expect(told('2024-12-01', '2025-03-31', '2026-06-05')).toEqual([]);
  expect(told('2025-10-12', undefined, '2026-12-01')).toEqual([['closed-crossing', '2025-10-12', '']]);
});

it('P93 A closing that was only supposed is told with its days, not as one of the winter', () => {
  const supposed = { what: 'crossing', id: 'pass', from: '2026-11-20', to: '2026-12-20', isSupposed: true } as const;
  expect(closingNotices(supposed, 'pass', '2026-12-01').map(({ code }) => code)).toEqual(['closed-crossing']);
  expect(closingNotices(supposed, 'pass', '2026-12-24')).toEqual([]);
});
