import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkCountry,
  checkCurrency,
  checkHsCode,
  checkLocode,
  checkPackageType,
  checkTransportMeans,
  checkUnit,
  compareHsCodes,
  convertMeasure,
  findCountry,
  listCountries,
  listCurrencies,
  listPackageTypes,
  listUnits,
  parseLocodeFunctions,
} from './index.ts';

test('I34 A state is found by its two letters, three letters or three digits, and no code is given twice', () => {
  expect(['TJ', 'tjk', '762'].map((code) => checkCountry(code).normalised)).toEqual(['TJ', 'TJ', 'TJ']);
  const codes = listCountries().flatMap(({ alpha2, alpha3, numeric }) => [alpha2, alpha3, numeric]);
  expect(listCountries()).toHaveLength(249);
  expect(new Set(codes).size).toBe(codes.length);
  expect(findCountry('XX')).toBeUndefined();
});

test('I35 Codes of states and currencies that are withdrawn or of mere use are errors with their successor', () => {
  expect(checkCountry('UK').findings[0]).toMatchObject({ code: 'code-withdrawn', suggestion: 'GB' });
  expect(checkCountry('SU').findings[0]).toMatchObject({ code: 'code-withdrawn' });
  const successors = ['RUR', 'BYR', 'TJR', 'AZM', 'BGN', 'RMB'].map(
    (code) => checkCurrency(code).findings[0]!.suggestion,
  );
  expect(successors).toEqual(['RUB', 'BYN', 'TJS', 'AZN', 'EUR', 'CNY']);
});

test('I36 A currency has its numeric code and the decimals of its minor unit', () => {
  expect(checkCurrency('972').normalised).toBe('TJS');
  const decimals = Object.fromEntries(listCurrencies().map((one) => [one.alpha, one.decimals]));
  expect(decimals).toMatchObject({ UZS: 2, KZT: 2, JPY: 0, KRW: 0, IQD: 3, GEL: 2 });
  const codes = listCurrencies().flatMap(({ alpha, numeric }) => [alpha, numeric]);
  expect(new Set(codes).size).toBe(codes.length);
});

test('I37 A UN/LOCODE begins with a state and has no 0 or 1, and that its list is not carried is said', () => {
  expect(checkLocode('UZ TAS')).toMatchObject({
    isValid: true,
    normalised: 'UZTAS',
    findings: [{ code: 'no-public-check' }],
  });
  expect(checkLocode('QQTAS')).toMatchObject({ isValid: false, findings: [{ code: 'country-unknown' }] });
  expect(checkLocode('TJDY0')).toMatchObject({ isValid: false, findings: [{ suggestion: 'TJDYO' }] });
});

test('I38 A function classifier says port, rail, road, airport, post, multimodal, fixed, inland port and border', () => {
  expect(parseLocodeFunctions('123---6B').map(({ meaning }) => meaning)).toEqual([
    'port',
    'rail terminal',
    'road terminal',
    'inland clearance depot or multimodal terminal',
    'border crossing',
  ]);
  expect(parseLocodeFunctions('9')).toEqual([]);
});

test('I39 A commodity code of 2 to 10 digits is split into section, chapter, heading, subheading and national digits', () => {
  expect(checkHsCode('5201 00 100 0').parts.map(({ name, value }) => `${name} ${value}`)).toEqual([
    'chapter 52',
    'heading 5201',
    'subheading 520100',
    'national 1000',
    'level 10',
  ]);
  expect(checkHsCode('27').parts[0]!.meaning).toBe('section 5: mineral products');
  expect(checkHsCode('97').parts[0]!.meaning).toBe('section 21: works of art');
});

test('I40 A commodity code with an odd number of digits has lost its leading zero', () => {
  expect(checkHsCode('806209000')).toMatchObject({
    isValid: true,
    normalised: '0806209000',
    findings: [{ code: 'leading-zero-lost', suggestion: '0806209000' }],
  });
});

test('I41 Chapter 00, chapter 77 and a heading 00 are errors, chapters 98 and 99 and a heading beyond the last of its chapter a warning', () => {
  const codesOf = (code: string) => [checkHsCode(code).isValid, checkHsCode(code).findings[0]?.code];
  expect(['0001', '7701', '5200', '9902', '5213', '641234'].map(codesOf)).toEqual([
    [false, 'part-out-of-range'],
    [false, 'chapter-reserved'],
    [false, 'part-out-of-range'],
    [true, 'chapter-reserved'],
    [true, 'code-unassigned'],
    [true, 'code-unassigned'],
  ]);
  const lastHeadings = ['0106', '2404', '2716', '3827', '5212', '6406', '7616', '7806', '8487', '8549', '8807', '9706'];
  expect(lastHeadings.filter((code) => checkHsCode(code).findings.length > 0)).toEqual([]);
});

test('I42 A customs code and a rail code are of the same goods when their first six digits are equal', () => {
  expect(compareHsCodes('5201001000', '52010000')).toBe('same');
  expect(compareHsCodes('5201001000', '52020000')).toBe('differs');
  expect(compareHsCodes('5201001000', '5201')).toBe('one-is-coarser');
  expect(compareHsCodes('5201001000', '99210000')).toBe('not-comparable');
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d[1-9]\d{7}$/), fc.stringMatching(/^\d{2}$/), (code, rail) => {
      const answer = compareHsCodes(code, code.slice(0, 6) + rail);
      return answer === 'same' || answer === 'not-comparable';
    }),
  );
});

test('I43 A measure converts into every unit of its quantity and back, and into no other', () => {
  expect(convertMeasure({ value: 22, unit: 'TNE' }, 'KGM')).toEqual({ value: 22_000, unit: 'KGM' });
  expect(convertMeasure({ value: 20, unit: 'FOT' }, 'MMT')!.value).toBeCloseTo(6096, 9);
  expect(convertMeasure({ value: -18, unit: 'CEL' }, 'FAH')!.value).toBeCloseTo(-0.4, 9);
  expect(convertMeasure({ value: 1, unit: 'TNE' }, 'MTQ')).toBeUndefined();
  const units = fc.constantFrom(...listUnits());
  fc.assert(
    fc.property(units, units, fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (one, other, value) => {
      const there = convertMeasure({ value, unit: one.unit }, other.unit);
      if (one.quantity !== other.quantity) return there === undefined;
      const back = convertMeasure(there!, one.unit)!.value;
      return Math.abs(back - value) <= 1e-9 * Math.max(1, Math.abs(value)) + (1e-9 * 500) / one.factor;
    }),
  );
});

test('I44 Codes of units that the trade writes but the recommendation has not are errors with the code meant', () => {
  expect(['KG', 'PCE', 'CBM', 'MT'].map((code) => checkUnit(code).findings[0]!.suggestion)).toEqual([
    'KGM',
    'H87',
    'MTQ',
    'TNE',
  ]);
  expect(checkUnit('KGM').parts.at(-1)).toMatchObject({ name: 'okei', value: '166' });
  expect(checkUnit('QQQ')).toMatchObject({ isValid: false, findings: [{ code: 'code-unknown' }] });
});

test('I45 A package is named by its code, also behind an X, and a code that is not carried is a warning', () => {
  expect(checkPackageType('PX').parts[0]!.meaning).toBe('Pallet');
  expect(checkPackageType('X4G').normalised).toBe('4G');
  expect(checkPackageType('Q9')).toMatchObject({ isValid: true, findings: [{ code: 'code-unknown' }] });
  const codes = listPackageTypes().map(([code]) => code);
  expect(new Set(codes).size).toBe(codes.length);
});

test('I46 A means of transport says its mode by the first digit', () => {
  const { parts } = checkTransportMeans('2302');
  expect(parts.map(({ meaning }) => meaning)).toEqual(['rail', 'container train']);
  expect(checkTransportMeans('3').parts[0]!.meaning).toBe('road');
});
