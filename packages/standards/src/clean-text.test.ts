import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanIdentifier } from './clean-text.ts';

test('I4 Spaces of any width, dashes of any length, dots and underscores between groups do not count', () => {
  const spellings = ['csqu 305438 3', 'CSQU\u00a0305438\u20133', 'CSQU.305438_3', '\ufeffCSQU3054383\t'];
  expect(spellings.map((spelling) => cleanIdentifier(spelling).text)).toEqual(Array(4).fill('CSQU3054383'));
});

test('I5 Look-alikes of Cyrillic and Greek, and digits of Arabic, Persian and full width, are mended and said in a warning', () => {
  const { text, findings } = cleanIdentifier('СЅQU ٣٠۵۴۳۸ ３');
  expect(text).toBe('CSQU3054383');
  expect(findings).toMatchObject([{ code: 'look-alike-letters', severity: 'warning', suggestion: 'CSQU3054383' }]);
  expect(cleanIdentifier('CSQU3054383').findings).toEqual([]);
});

test('I6 Cleaning a cleaned text changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
      const input = String.fromCharCode(...units);
      const once = cleanIdentifier(input).text;
      expect(cleanIdentifier(once).text).toBe(once);
    }),
  );
});
