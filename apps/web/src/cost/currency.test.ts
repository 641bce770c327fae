import fc from 'fast-check';
import { expect, test } from 'vitest';
import { convertCents, convertParts, listCurrencies } from './currency.ts';

test('W16 Parts shown in another currency add up to the shown total to the minor unit', () => {
  const cents = fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 1, maxLength: 40 });
  const perUnit = fc.double({ min: 0.001, max: 15_000, noNaN: true });
  fc.assert(
    fc.property(cents, perUnit, (parts, rate) => {
      const total = parts.reduce((sum, part) => sum + part, 0);
      const shown = convertParts(parts, rate);
      expect(shown.reduce((sum, part) => sum + part, 0)).toBe(convertCents(total, rate));
      for (const [index, part] of shown.entries())
        expect(Math.abs(part - (parts[index] ?? 0) * rate)).toBeLessThan(1.001);
    }),
  );
  expect(convertParts([1, 1, 1], 1)).toEqual([1, 1, 1]);
});

test('W17 The currency of the plan and the usual ones head the choice of currencies', () => {
  const rate = { perUnit: 1, date: '2026-11-20', source: 'nbt' };
  expect(listCurrencies({ options: [], rates: { AMD: rate, TJS: rate, EUR: rate } })).toEqual([
    'USD',
    'EUR',
    'TJS',
    'AMD',
  ]);
});
