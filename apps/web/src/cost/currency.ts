import type { Plan } from '@karvon/contract';

/** Gives minor units of the shown currency for minor units of the answer's, rounded half away from zero. */
export function convertCents(cents: number, perUnit: number): number {
  return Math.sign(cents) * Math.round(Math.abs(cents) * perUnit);
}

/**
 * Converts parts so that they add up to the converted whole exactly.
 * Each part is rounded down; the units left over go to the largest remainders, the earlier part first on a tie.
 */
export function convertParts(cents: readonly number[], perUnit: number): number[] {
  const whole = convertCents(
    cents.reduce((sum, part) => sum + part, 0),
    perUnit,
  );
  const exact = cents.map((part) => part * perUnit);
  const parts = exact.map(Math.floor);
  let left = whole - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (let turn = 0; left > 0 && byRemainder.length > 0; turn++, left--) {
    const lucky = byRemainder[turn % byRemainder.length]?.index ?? 0;
    parts[lucky] = (parts[lucky] ?? 0) + 1;
  }
  return parts;
}

/** Currencies in which the corridors are mostly quoted; they head the choice. */
const USUAL = ['USD', 'EUR', 'TJS', 'RUB', 'UZS', 'KZT', 'CNY'];

/** Lists the currencies that a plan has rates for, the usual ones first. */
export function listCurrencies(plan: Pick<Plan, 'rates' | 'options'> | undefined): readonly string[] {
  const base = plan?.options[0]?.cost.currency ?? 'USD';
  const known = new Set([base, ...Object.keys(plan?.rates ?? {})]);
  const usual = USUAL.filter((code) => known.has(code));
  return [...usual, ...[...known].filter((code) => !usual.includes(code)).sort()];
}
