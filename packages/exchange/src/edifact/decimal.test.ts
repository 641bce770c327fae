import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDecimal, parseDecimal } from './decimal.ts';
import { ADVICE_DEFAULT } from './service-advice.ts';
import { NO_INTERCHANGE } from './service-segments.ts';

const headerOf = (syntaxVersion: string, decimalMark: string) => ({
  ...NO_INTERCHANGE,
  syntaxVersion,
  advice: { ...ADVICE_DEFAULT, decimalMark },
});

test('ED11 A number has the decimal mark of UNA, full stop or comma in versions 1 to 3, full stop or comma in version 4', () => {
  for (const version of ['3', '4']) {
    expect(parseDecimal('1.5', headerOf(version, ','))).toBe(1.5);
    expect(parseDecimal('1,5', headerOf(version, '.'))).toBe(1.5);
    expect(parseDecimal('-12', headerOf(version, '.'))).toBe(-12);
    for (const wrong of ['', '1.2.3', '1 000', 'KGM', '1,234.5', '1e3', '.']) {
      expect(parseDecimal(wrong, headerOf(version, '.')), wrong).toBeUndefined();
    }
  }
  expect(parseDecimal('1;5', headerOf('3', ';'))).toBe(1.5);
  expect(parseDecimal('1;5', headerOf('4', ';'))).toBeUndefined();
});

test('ED12 A number is written without exponent and read back as it was', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), fc.constantFrom('.', ','), (value, mark) => {
      fc.pre(value === 0 || Math.abs(value) >= 1e-6);
      const text = formatDecimal(value, mark);
      expect(text).toMatch(/^-?\d+([.,]\d+)?$/);
      expect(parseDecimal(text, headerOf('3', mark))).toBe(value === 0 ? 0 : value);
    }),
  );
});
