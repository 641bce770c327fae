/** Units of length that a list may use. */
export type LengthUnit = 'mm' | 'cm' | 'm' | 'in';

/** Units of mass that a list may use. */
export type MassUnit = 'g' | 'kg' | 't' | 'lb';

/** Millimetres in a unit; the inch is exact since 1959. */
export const MM_PER_UNIT: Readonly<Record<LengthUnit, number>> = { mm: 1, cm: 10, m: 1000, in: 25.4 };

/** Kilograms in a unit; the avoirdupois pound is exact since 1959. */
export const KG_PER_UNIT: Readonly<Record<MassUnit, number>> = { g: 0.001, kg: 1, t: 1000, lb: 0.45359237 };

const LENGTH_WORDS: Readonly<Record<string, LengthUnit>> = {
  mm: 'mm',
  мм: 'mm',
  cm: 'cm',
  см: 'cm',
  m: 'm',
  м: 'm',
  in: 'in',
  inch: 'in',
  inches: 'in',
  '"': 'in',
  '″': 'in',
  дюйм: 'in',
  дюймы: 'in',
  дюймов: 'in',
};

const MASS_WORDS: Readonly<Record<string, MassUnit>> = {
  g: 'g',
  г: 'g',
  гр: 'g',
  kg: 'kg',
  kgs: 'kg',
  кг: 'kg',
  t: 't',
  т: 't',
  тн: 't',
  тонн: 't',
  lb: 'lb',
  lbs: 'lb',
  фунт: 'lb',
  фунтов: 'lb',
};

/** The unit of length that a word names, in English, Russian or Tajik. */
export function lengthUnitOf(word: string): LengthUnit | undefined {
  return Object.hasOwn(LENGTH_WORDS, word) ? LENGTH_WORDS[word] : undefined;
}

/** The unit of mass that a word names, in English, Russian or Tajik. */
export function massUnitOf(word: string): MassUnit | undefined {
  return Object.hasOwn(MASS_WORDS, word) ? MASS_WORDS[word] : undefined;
}
