import { NOTICE_WORDS } from '@karvon/contract';
import { expect, test } from 'vitest';
import { sayNotice } from './say-notice.ts';

const nameOf = (id: string) => ({ 'kz-dostyk': 'Dostyk', CN: 'China' })[id] ?? id;

test('L70 A notice is said as a sentence with its figures in units and its places by name', () => {
  const holiday = { state: 'CN', nameEn: 'Golden Week', nameRu: 'x', from: '2027-10-01', to: '2027-10-07', grade: 'D' };
  expect(sayNotice({ code: 'ready-on-holiday', params: holiday }, nameOf)).toBe(
    '2027-10-01 – 2027-10-07 is a public holiday in China: Golden Week. Loading may not be possible (days expected; the official notice decides)',
  );
  expect(sayNotice({ code: 'ready-on-holiday', params: { ...holiday, to: holiday.from } }, nameOf)).toMatch(
    /^2027-10-01 is a public holiday in China: Golden Week\./,
  );
  const announced = { ...holiday, grade: 'V', crossing: 'kz-dostyk' };
  expect(sayNotice({ code: 'border-on-holiday', params: announced }, nameOf)).toBe(
    'The way comes to the border Dostyk on a holiday in China: Golden Week, 2027-10-01 – 2027-10-07. Expect a closed or slow post',
  );
  expect(sayNotice({ code: 'why-cheapest', params: { costCents: 433_221, hoursMoreThanFastest: 981 } }, nameOf)).toBe(
    'The lowest price of the ways offered: 4,332 USD. It takes 40.9 days longer than the fastest',
  );
  expect(sayNotice({ code: 'truck-between', params: { savesCents: 0 } }, nameOf)).toBe(
    'Goes by truck between two trains or ships, and saves nothing',
  );
  expect(sayNotice({ code: 'of-tomorrow', params: { a: 1 } }, nameOf)).toBe('of-tomorrow (a 1)');
  for (const code of Object.keys(NOTICE_WORDS))
    expect(sayNotice({ code, params: {} }, nameOf), code).not.toMatch(/[{}]|undefined|select/);
});
