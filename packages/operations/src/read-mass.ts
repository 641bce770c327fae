import type { Issue } from '@karvon/contract';
import { fail, ok, type Result } from '@karvon/model';

/** Below this a bare number is more likely tonnes than kilograms. */
const BARE_NUMBER_DOUBT_KG = 100;

/** Above this a mass in tonnes is more likely kilograms: no train carries it in one consignment. */
const TONNES_DOUBT = 5_000;

const KG_PER_UNIT: Readonly<Record<string, number>> = {
  kg: 1,
  кг: 1,
  kilogram: 1,
  kilograms: 1,
  килограмм: 1,
  t: 1000,
  т: 1000,
  to: 1000,
  tn: 1000,
  ton: 1000,
  tons: 1000,
  tonne: 1000,
  tonnes: 1000,
  mt: 1000,
  тн: 1000,
  тонн: 1000,
  тонна: 1000,
  тонны: 1000,
  lb: 0.45359237,
  lbs: 0.45359237,
  фунт: 0.45359237,
};

/**
 * Reads a mass such as `22 т`, `22,5t`, `22 500 kg` or a number of kilograms.
 *
 * A bare number that is small, and tonnes beyond any consignment, are asked about rather than taken:
 * kilograms and tonnes are the commonest slip in requests.
 */
export function readMass(input: number | string): Result<number, Issue> {
  const { amount, unit } = typeof input === 'number' ? { amount: input, unit: '' } : splitQuantity(input);
  if (amount === undefined || !Number.isFinite(amount)) return fail(unreadable(input));
  const kgPerUnit = unit === '' ? 1 : KG_PER_UNIT[unit];
  if (kgPerUnit === undefined) return fail(unreadable(input));
  if (amount <= 0) return fail(notPositive(input));
  if (unit === '' && amount < BARE_NUMBER_DOUBT_KG) return fail(inDoubt(input, amount));
  if (kgPerUnit === 1000 && amount > TONNES_DOUBT) return fail(inDoubt(input, amount));
  return ok(Math.round(amount * kgPerUnit * 1000) / 1000);
}

/** A number and its unit from text with either decimal mark and spaces between thousands. */
export function splitQuantity(text: string): { readonly amount: number | undefined; readonly unit: string } {
  const match = /^([-+]?\d[\d\s\u00a0\u202f]*(?:[.,]\d+)?)\s*([\p{L}]*)\.?$/u.exec(text.trim().toLowerCase());
  if (!match) return { amount: undefined, unit: '' };
  const digits = (match[1] ?? '').replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return { amount: Number(digits), unit: match[2] ?? '' };
}

function unreadable(found: unknown): Issue {
  return {
    code: 'mass-unreadable',
    path: 'mass',
    message: `The mass "${found}" cannot be read; wanted a number with kg or t, such as "22 t" or "800 kg"`,
    found,
    wanted: '22 t',
  };
}

function notPositive(found: unknown): Issue {
  return {
    code: 'mass-not-positive',
    path: 'mass',
    message: `The mass is ${found}; wanted more than 0`,
    found,
    wanted: '> 0 kg',
  };
}

function inDoubt(found: unknown, amount: number): Issue {
  return {
    code: 'mass-unit-doubt',
    path: 'mass',
    message: `Is the mass ${amount} kg or ${amount} t? Write the unit: "${amount} kg" or "${amount} t"`,
    found,
    wanted: 'kg or t',
    params: { amount },
  };
}
