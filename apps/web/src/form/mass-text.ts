import { readDecimal } from '../words/format.ts';

const UNIT_WORDS: Readonly<Record<string, 't' | 'kg'>> = {
  t: 't',
  т: 't',
  тн: 't',
  ton: 't',
  tons: 't',
  tonnes: 't',
  тонн: 't',
  тонна: 't',
  kg: 'kg',
  кг: 'kg',
};

/** Splits a mass typed with its unit, such as `22,5 т` or `800kg`; nothing when no unit is written. */
export function splitMass(text: string): { readonly mass: string; readonly massUnit: 't' | 'kg' } | undefined {
  const found = /^\s*([\d\s\u00a0.,+-]*\d)\s*(\p{L}+)\.?\s*$/u.exec(text);
  const unit = UNIT_WORDS[found?.[2]?.toLowerCase() ?? ''];
  const mass = found?.[1]?.trim();
  return unit && mass && readDecimal(mass) !== undefined ? { mass, massUnit: unit } : undefined;
}
