import { expect, test } from 'vitest';
import { daysText, formatDate, formatInstant, formatMoney, formatNumber, formatPercent, formatZone } from './format.ts';
import { languageOfBrowser } from './language.ts';
import { LOCALE_DATA } from './locale-data.ts';

const NBSP = '\u00a0';

test('W13 Numbers and money are written with the signs of the language and without the data of the browser', () => {
  expect(formatNumber('en', 1_234_567.891, 2)).toBe('1,234,567.89');
  expect(formatNumber('ru', 1_234_567.891, 2)).toBe(`1${NBSP}234${NBSP}567,89`);
  expect(formatNumber('tg', 999)).toBe('999');
  expect(formatNumber('tg', -1234.5, 1)).toBe(`\u22121${NBSP}234,5`);
  expect(formatNumber('en', -0.001, 2)).toBe('0.00');
  expect(formatMoney('tg', 421_550, 'TJS', 2)).toBe(`4${NBSP}215,50${NBSP}TJS`);
  expect([formatPercent('en', 0.999), formatPercent('ru', 0.001), formatPercent('en', 1)]).toEqual([
    '99%',
    `1${NBSP}%`,
    '100%',
  ]);
  expect([daysText('en', 36), daysText('tg', 36), daysText('ru', 438)]).toEqual(['1.5', '1,5', '18']);
});

test('W14 Dates are written as day, month, year with local time and zone', () => {
  expect(formatDate('2026-11-23')).toBe('23.11.2026');
  expect(formatInstant('2026-11-23T08:30:00+05:00')).toBe('23.11.2026 08:30 UTC+5');
  expect(formatZone('2026-11-23T08:30:00+03:30')).toBe('UTC+3:30');
  expect([formatZone('2026-11-23T08:30:00Z'), formatZone('2026-11-23')]).toEqual(['UTC', '']);
});

test('W15 Tajik has its months and days, and a reader of the region is met in Russian unless the browser says Tajik or English', () => {
  expect(LOCALE_DATA.tg.months).toHaveLength(12);
  expect([LOCALE_DATA.tg.months[10], LOCALE_DATA.tg.weekdays[4]]).toEqual(['ноябр', 'ҷумъа']);
  expect([['tg-TJ', 'ru'], ['uz-UZ'], ['kk', 'en'], ['de-DE', 'en-GB'], ['fr']].map(languageOfBrowser)).toEqual([
    'tg',
    'ru',
    'ru',
    'en',
    'en',
  ]);
});
