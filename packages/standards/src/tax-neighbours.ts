import { digitsOf, icaoCheckDigit, modulo11Digit, weightedSum } from './check-digits.ts';
import type { TaxNumber } from './tax-number.ts';
import { part } from './verdict.ts';

/** The tax number of Turkey: each digit is moved by its place, then doubled as often. Source: GİB, VKN algorithm. */
function turkishDigit(body: string): string {
  const sum = digitsOf(body).reduce((total, digit, i) => {
    const place = 9 - i;
    const moved = (digit + place) % 10;
    return total + (moved === 0 ? 0 : (moved * 2 ** place) % 9 || 9);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

function turkishPersonDigits(body: string): string {
  const digits = digitsOf(body);
  const odd = weightedSum(digits, [1, 0]);
  const even = weightedSum(digits, [0, 1]);
  const tenth = (((odd * 7 - even) % 10) + 10) % 10;
  return `${tenth}${(odd + even + tenth) % 10}`;
}

/** The Iranian legal entity's digit: every digit is raised by the tenth plus two before it is weighed. */
function iranianEntityDigit(body: string): string {
  const raise = Number(body[9]) + 2;
  const sum = weightedSum(
    digitsOf(body).map((digit) => digit + raise),
    [29, 27, 23, 19, 17],
  );
  return String((sum % 11) % 10);
}

function iranianPersonDigit(body: string): string {
  const rest = weightedSum(digitsOf(body), [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return String(rest < 2 ? rest : 11 - rest);
}

/** The 31 characters of the Chinese code: digits and capitals without I, O, S, V and Z. */
const CN_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CN_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

function chineseCharacter(body: string): string {
  const values = Array.from(body, (character) => CN_ALPHABET.indexOf(character));
  return CN_ALPHABET[(31 - (weightedSum(values, CN_WEIGHTS) % 31)) % 31]!;
}

const UZ_CENTURIES: Readonly<Record<string, number>> = { 1: 1800, 2: 1800, 3: 1900, 4: 1900, 5: 2000, 6: 2000 };

/** Numbers of the other states of Central Asia, the Caucasus, and their neighbours to the south and east. */
export const NEIGHBOUR_TAX_NUMBERS: readonly TaxNumber[] = [
  {
    kind: 'tax-uz-stir',
    country: 'UZ',
    name: 'Taxpayer number of Uzbekistan (STIR, ИНН)',
    labels: ['STIR', 'СТИР', 'ИНН', 'INN', 'TIN'],
    wanted: 'nine digits that begin with 2 to 7',
    pattern: /^[2-7]\d{8}$/,
    checkLength: 0,
    seesEverySlip: false,
    partsOf: (text) => [part('holder', text[0]!, text[0]! < '4' ? 'legal entity' : 'person')],
    source: 'State Tax Committee of Uzbekistan, regulation on numbers (lex.uz 499945); the check is not published',
  },
  {
    kind: 'tax-uz-pinfl',
    country: 'UZ',
    name: 'Personal number of Uzbekistan (JSHSHIR, ПИНФЛ)',
    labels: ['JSHSHIR', 'PINFL', 'ПИНФЛ', 'ЖШШИР'],
    wanted: 'fourteen digits: century and sex, birth date, district, three digits, check digit',
    pattern: /^[1-6]\d{13}$/,
    checkLength: 1,
    checkOf: icaoCheckDigit,
    seesEverySlip: true,
    partsOf: (text) => [
      part('holder', text[0]!, Number(text[0]) % 2 === 1 ? 'man' : 'woman'),
      part('born', text.slice(1, 7), 'birth date, day first'),
      part('district', text.slice(7, 10), 'district of registration'),
    ],
    dateOf: (text) => [
      UZ_CENTURIES[text[0]!]! + Number(text.slice(5, 7)),
      Number(text.slice(3, 5)),
      Number(text.slice(1, 3)),
    ],
    source: 'check digit of ICAO Doc 9303, as the passports of Uzbekistan have it; tried on numbers in use',
  },
  {
    kind: 'tax-tj-inn',
    country: 'TJ',
    name: 'Taxpayer number of Tajikistan (РМА, ИНН)',
    labels: ['РМА', 'ИНН', 'INN', 'RMA', 'TIN'],
    wanted: 'nine digits',
    pattern: /^\d{9}$/,
    checkLength: 0,
    seesEverySlip: false,
    source: 'Tax Code of Tajikistan; the check is not published',
  },
  {
    kind: 'tax-az-voen',
    country: 'AZ',
    name: 'Taxpayer number of Azerbaijan (VÖEN)',
    labels: ['VÖEN', 'VOEN', 'ВОЕН'],
    wanted: 'ten digits, the last 1 or 2',
    pattern: /^\d{9}[12]$/,
    checkLength: 0,
    seesEverySlip: false,
    partsOf: (text) => [
      part('territory', text.slice(0, 2), 'territory'),
      part('holder', text[9]!, text[9] === '1' ? 'legal entity' : 'person'),
    ],
    source: 'OECD, tax identification numbers, Azerbaijan; the rule of the ninth digit is not published',
  },
  {
    kind: 'tax-ge-id',
    country: 'GE',
    name: 'Identification code of a legal entity of Georgia',
    labels: ['ს/კ', 'TIN'],
    wanted: 'nine digits',
    pattern: /^\d{9}$/,
    checkLength: 0,
    seesEverySlip: false,
    source: 'National Agency of Public Registry of Georgia; no check digit is published',
  },
  {
    kind: 'tax-ge-person',
    country: 'GE',
    name: 'Personal number of Georgia',
    labels: ['პ/ნ', 'TIN'],
    wanted: 'eleven digits',
    pattern: /^\d{11}$/,
    checkLength: 0,
    seesEverySlip: false,
    source: 'National Agency of Public Registry of Georgia; no check digit is published',
  },
  {
    kind: 'tax-tr-vkn',
    country: 'TR',
    name: 'Tax number of Turkey (VKN)',
    labels: ['VKN', 'VERGİ NO', 'VERGI NO'],
    wanted: 'ten digits',
    pattern: /^\d{10}$/,
    checkLength: 1,
    checkOf: turkishDigit,
    seesEverySlip: true,
    source: 'Revenue Administration of Turkey, verification of tax numbers',
  },
  {
    kind: 'tax-tr-tckn',
    country: 'TR',
    name: 'Identity number of Turkey (TCKN)',
    labels: ['TCKN', 'TC'],
    wanted: 'eleven digits that do not begin with 0',
    pattern: /^[1-9]\d{10}$/,
    checkLength: 2,
    checkOf: turkishPersonDigits,
    seesEverySlip: true,
    source: 'Population Directorate of Turkey, MERNİS',
  },
  {
    kind: 'tax-ir-entity',
    country: 'IR',
    name: 'National number of a legal entity of Iran (شناسه ملی)',
    labels: ['شناسه ملی'],
    wanted: 'eleven digits',
    pattern: /^\d{11}$/,
    checkLength: 1,
    checkOf: iranianEntityDigit,
    seesEverySlip: false,
    source: 'State Organisation for Registration of Iran, national number of entities',
  },
  {
    kind: 'tax-ir-person',
    country: 'IR',
    name: 'National number of a person of Iran (کد ملی)',
    labels: ['کد ملی'],
    wanted: 'ten digits',
    pattern: /^\d{10}$/,
    checkLength: 1,
    checkOf: iranianPersonDigit,
    seesEverySlip: false,
    source: 'National Organisation for Civil Registration of Iran',
  },
  {
    kind: 'tax-cn-uscc',
    country: 'CN',
    name: 'Unified social credit code of China (统一社会信用代码)',
    labels: ['统一社会信用代码', 'USCC'],
    wanted: 'eighteen characters: eight digits or capitals first, no I, O, S, V, Z',
    pattern: /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/,
    checkLength: 1,
    checkOf: chineseCharacter,
    seesEverySlip: true,
    partsOf: (text) => [
      part('authority', text[0]!, text[0] === '9' ? 'market regulation' : 'registering authority'),
      part('region', text.slice(2, 8), 'administrative division'),
      part('organisation', text.slice(8, 17), 'organisation code'),
    ],
    source: 'GB 32100-2015, section 5',
  },
  {
    kind: 'tax-ua-edrpou',
    country: 'UA',
    name: 'Code of a legal entity of Ukraine (ЄДРПОУ)',
    labels: ['ЄДРПОУ', 'ЕДРПОУ', 'EDRPOU'],
    wanted: 'eight digits',
    pattern: /^\d{8}$/,
    checkLength: 1,
    checkOf: ukrainianEntityDigit,
    seesEverySlip: false,
    source: 'State Statistics Service of Ukraine, register of enterprises',
  },
  {
    kind: 'tax-ua-rnokpp',
    country: 'UA',
    name: 'Taxpayer number of a person of Ukraine (РНОКПП)',
    labels: ['РНОКПП', 'RNOKPP', 'ІПН', 'ИНН'],
    wanted: 'ten digits',
    pattern: /^\d{10}$/,
    checkLength: 1,
    checkOf: (body) => String((((weightedSum(digitsOf(body), [-1, 5, 7, 9, 4, 6, 10, 5, 7]) % 11) + 11) % 11) % 10),
    seesEverySlip: false,
    source: 'State Tax Service of Ukraine',
  },
  {
    kind: 'tax-md-idno',
    country: 'MD',
    name: 'Number of a legal entity of Moldova (IDNO)',
    labels: ['IDNO'],
    wanted: 'thirteen digits that begin with 1',
    pattern: /^1\d{12}$/,
    checkLength: 1,
    checkOf: icaoCheckDigit,
    seesEverySlip: true,
    source: 'Public Services Agency of Moldova',
  },
];

/** Weights 1 to 7, or 7 and 1 to 6 for numbers between 30 and 60 million; on remainder 10 each weight is raised by two. */
function ukrainianEntityDigit(body: string): string {
  const weights = /^[345]/.test(body) ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7];
  const first = weightedSum(digitsOf(body), weights) % 11;
  if (first < 10) return String(first);
  return modulo11Digit(
    body,
    weights.map((weight) => weight + 2),
  );
}
