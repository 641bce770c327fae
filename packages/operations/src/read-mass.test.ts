import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMass } from './read-mass.ts';

const read = (text: number | string) => {
  const result = readMass(text);
  return result.ok ? result.value : result.error.code;
};

test('O1 A mass is read with either decimal mark, in kilograms or tonnes, in Latin or Cyrillic', () => {
  expect(['22,5 т', '22.5t', '22.5 tonnes', '22 500 кг', '22500kg', 22_500].map(read)).toEqual(Array(6).fill(22_500));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 49_999 }), (tenths) => {
      const text = (tenths / 10).toFixed(1);
      expect(read(`${text} t`)).toBe(tenths * 100);
      expect(read(`${text.replace('.', ',')} т`)).toBe(tenths * 100);
    }),
  );
});

test('O2 A mass that may be kilograms or tonnes is asked about, never taken', () => {
  expect(['22', 22, '22000 т'].map(read)).toEqual(Array(3).fill('mass-unit-doubt'));
  expect(read('22 kg')).toBe(22);
});

test('O3 A mass that is zero, negative or no number is refused with what was found', () => {
  expect(['0 t', '-5 t', 0, -1].map(read)).toEqual(Array(4).fill('mass-not-positive'));
  expect(['much', '22 parsecs', Number.NaN, ''].map(read)).toEqual(Array(4).fill('mass-unreadable'));
  const refused = readMass('-5 t');
  expect(refused.ok || refused.error.found).toBe('-5 t');
});
