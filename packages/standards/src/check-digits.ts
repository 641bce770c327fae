/**
 * Check digits as arithmetic, without the identifiers that use them. Each function takes the body, digits alone unless it says
 * otherwise, and gives the character that belongs behind it.
 */

/** Digits of a text as numbers. */
export function digitsOf(text: string): readonly number[] {
  return Array.from(text, Number);
}

/** Sum of digit times weight, from the left; the weights repeat when they are fewer than the digits. */
export function weightedSum(digits: readonly number[], weights: readonly number[]): number {
  return digits.reduce((sum, digit, i) => sum + digit * weights[i % weights.length]!, 0);
}

/**
 * Luhn's digit: from the right each second digit, the last one first, is doubled and its digits are summed; the check digit fills the
 * sum up to a multiple of ten. Source: UIC leaflet 438-2, appendix C; the 1520 mm numbering of 2005, section 5.
 */
export function luhnCheckDigit(body: string): string {
  const sum = digitsOf(body).reduce((total, digit, i) => {
    const product = (body.length - i) % 2 === 1 ? digit * 2 : digit;
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

/**
 * The check digit of all GS1 keys: weights 3, 1, 3 … from the right, filled up to a multiple of ten.
 * Source: GS1 General Specifications, section 7.9.1.
 */
export function gs1CheckDigit(body: string): string {
  const sum = digitsOf(body).reduce((total, digit, i) => total + digit * ((body.length - i) % 2 === 1 ? 3 : 1), 0);
  return String((10 - (sum % 10)) % 10);
}

/**
 * The two-pass digit of the Soviet classifiers: weights 1, 2, 3 … modulo 11; on remainder 10 again with weights 3, 4, 5 …; on
 * remainder 10 again the digit is 0. Source: tariff guide No. 4 (station codes); PR 50.1.024-2005, annex B (classifiers).
 */
export function twoPassCheckDigit(body: string): string {
  const digits = digitsOf(body);
  const first = weightedSum(
    digits,
    digits.map((_, i) => i + 1),
  );
  if (first % 11 < 10) return String(first % 11);
  const second = weightedSum(
    digits,
    digits.map((_, i) => i + 3),
  );
  return String((second % 11) % 10);
}

/** Sum by weights modulo 11, where remainder 10 is written 0. */
export function modulo11Digit(body: string, weights: readonly number[]): string {
  return String((weightedSum(digitsOf(body), weights) % 11) % 10);
}

/** Sum by weights modulo 11, or undefined where the remainder is 10: such numbers are not given out. */
export function strictModulo11Digit(body: string, weights: readonly number[]): string | undefined {
  const remainder = weightedSum(digitsOf(body), weights) % 11;
  return remainder === 10 ? undefined : String(remainder);
}

/** The digit by weights 7, 3, 1 … modulo 10, as in machine-readable travel documents. Source: ICAO Doc 9303, part 3, 4.9. */
export function icaoCheckDigit(body: string): string {
  return String(weightedSum(digitsOf(body), [7, 3, 1]) % 10);
}

/** The hybrid check of ISO/IEC 7064, MOD 11,10. */
export function iso7064Mod1110Digit(body: string): string {
  let product = 10;
  for (const digit of digitsOf(body)) {
    const sum = (digit + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}

/** Letters' values of ISO 6346: 10 for A and on, leaving out the multiples of 11. */
const ISO_6346_VALUES: ReadonlyMap<string, number> = new Map(
  Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter, i) => {
    const value = 10 + i;
    return [letter, value + Math.floor((value - 1) / 10)];
  }),
);

/**
 * Sum of values times powers of two, modulo 11; 10 stays 10, so that the caller can warn of it. The body is four letters and six
 * digits. Source: ISO 6346:2022, annex A.
 */
export function iso6346Remainder(body: string): number {
  const sum = Array.from(body).reduce(
    (total, character, i) => total + (ISO_6346_VALUES.get(character) ?? Number(character)) * 2 ** i,
    0,
  );
  return sum % 11;
}
