import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gs1CheckDigit, iso7064Mod1110Digit, luhnCheckDigit, twoPassCheckDigit } from './check-digits.ts';

const digits = (length: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length });

/** A number and the same number with one digit changed. */
const slips = (length: number) =>
  fc
    .tuple(digits(length), fc.nat(length - 1), fc.integer({ min: 1, max: 9 }))
    .map(([body, at, by]) => [body.join(''), body.map((d, i) => (i === at ? (d + by) % 10 : d)).join('')] as const);

test('I1 Luhn’s digit and that of GS1 change with every single digit of the body', () => {
  for (const digitOf of [luhnCheckDigit, gs1CheckDigit, iso7064Mod1110Digit]) {
    fc.assert(fc.property(slips(11), ([body, slipped]) => digitOf(body) !== digitOf(slipped)));
  }
});

test('I2 Luhn’s digit doubles from the left when the body has an odd number of digits', () => {
  const byHand = (body: string) => {
    const sum = Array.from(body, Number).reduce((total, digit, i) => {
      const product = digit * (i % 2 === 0 ? 2 : 1);
      return total + Math.floor(product / 10) + (product % 10);
    }, 0);
    return String((10 - (sum % 10)) % 10);
  };
  fc.assert(fc.property(digits(7), (body) => luhnCheckDigit(body.join('')) === byHand(body.join(''))));
  expect(luhnCheckDigit('21812471217')).toBe('3');
});

test('I3 The two-pass digit goes on to weights 3 to 7 when the first remainder is 10, and to 0 when the second is 10 too', () => {
  // 1·0 + 2·5 = 10, so that the second pass decides: 3·0 + 4·5 = 20, remainder 9.
  expect(twoPassCheckDigit('05000')).toBe('9');
  // 1·1 + 2·7 + 3·1 + 4·2 + 5·1 = 31, remainder 9: the first pass holds.
  expect(twoPassCheckDigit('17121')).toBe('9');
  const both = Array.from({ length: 100_000 }, (_, i) => String(i).padStart(5, '0')).find((body) => {
    const sum = (from: number) => Array.from(body, Number).reduce((total, digit, i) => total + digit * (i + from), 0);
    return sum(1) % 11 === 10 && sum(3) % 11 === 10;
  });
  expect(twoPassCheckDigit(both!)).toBe('0');
});
