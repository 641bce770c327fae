import { digitsOf, modulo11Digit, strictModulo11Digit, weightedSum } from './check-digits.ts';
import type { TaxNumber } from './tax-number.ts';
import { part } from './verdict.ts';

const INN_TAIL = [2, 4, 10, 3, 5, 9, 4, 6, 8];

function russianPersonDigits(body: string): string {
  const first = modulo11Digit(body, [7, ...INN_TAIL]);
  return first + modulo11Digit(body + first, [3, 7, ...INN_TAIL]);
}

/** Remainder of a long number by a small one, digit by digit, so that no precision is lost. */
function remainder(digits: string, modulus: number): number {
  return digitsOf(digits).reduce((rest, digit) => (rest * 10 + digit) % modulus, 0);
}

const KZ_FIRST = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const KZ_SECOND = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

function kazakhDigit(body: string): string | undefined {
  return strictModulo11Digit(body, KZ_FIRST) ?? strictModulo11Digit(body, KZ_SECOND);
}

const KZ_ENTITIES: Readonly<Record<string, string>> = {
  4: 'resident legal entity',
  5: 'legal entity that is not resident',
  6: 'joint individual enterprise',
};
const KZ_DIVISIONS: Readonly<Record<string, string>> = {
  0: 'head unit',
  1: 'branch',
  2: 'representation',
  3: 'farm acting as joint enterprise',
};

/** Century and sex of a Kazakh or Uzbek personal number by its digit. */
const BIRTH_CENTURIES: Readonly<Record<string, number>> = { 1: 1800, 2: 1800, 3: 1900, 4: 1900, 5: 2000, 6: 2000 };

const BY_WEIGHTS = [29, 23, 19, 17, 13, 7, 5, 3];
const BY_LETTERS = 'ABCEHKMOPT';

function belarusianDigit(body: string): string | undefined {
  // In the numbers of persons the second letter counts by its place among the ten letters, the first as in base 36.
  const values = Array.from(body, (character, i) =>
    /\d/.test(character) ? Number(character) : i === 0 ? character.charCodeAt(0) - 55 : BY_LETTERS.indexOf(character),
  );
  const rest = weightedSum(values, BY_WEIGHTS) % 11;
  return rest === 10 ? undefined : String(rest);
}

/** Numbers of the states of the Eurasian Economic Union. */
export const EAEU_TAX_NUMBERS: readonly TaxNumber[] = [
  {
    kind: 'tax-ru-inn',
    country: 'RU',
    name: 'Taxpayer number of a legal entity of Russia (ИНН)',
    labels: ['ИНН', 'INN', 'TIN'],
    wanted: 'ten digits',
    pattern: /^\d{10}$/,
    checkLength: 1,
    checkOf: (body) => modulo11Digit(body, INN_TAIL),
    seesEverySlip: false,
    partsOf: (text) => [part('region', text.slice(0, 2), 'region'), part('office', text.slice(2, 4), 'tax office')],
    source: 'FNS order ED-7-14/559 of 2025, annex',
  },
  {
    kind: 'tax-ru-inn-person',
    country: 'RU',
    name: 'Taxpayer number of a person of Russia (ИНН)',
    labels: ['ИНН', 'INN', 'TIN'],
    wanted: 'twelve digits',
    pattern: /^\d{12}$/,
    checkLength: 2,
    checkOf: russianPersonDigits,
    seesEverySlip: false,
    partsOf: (text) => [part('region', text.slice(0, 2), 'region'), part('office', text.slice(2, 4), 'tax office')],
    source: 'FNS order ED-7-14/559 of 2025, annex',
  },
  {
    kind: 'tax-ru-ogrn',
    country: 'RU',
    name: 'Registration number of a legal entity of Russia (ОГРН)',
    labels: ['ОГРН', 'OGRN'],
    wanted: 'thirteen digits that begin with 1 or 5',
    pattern: /^[15]\d{12}$/,
    checkLength: 1,
    checkOf: (body) => String(remainder(body, 11) % 10),
    seesEverySlip: false,
    partsOf: (text) => [part('year', text.slice(1, 3), `entered in the year ending with ${text.slice(1, 3)}`)],
    source: 'Ministry of Finance order 165n of 2017, section 2',
  },
  {
    kind: 'tax-ru-ogrnip',
    country: 'RU',
    name: 'Registration number of an entrepreneur of Russia (ОГРНИП)',
    labels: ['ОГРНИП', 'OGRNIP'],
    wanted: 'fifteen digits that begin with 3',
    pattern: /^3\d{14}$/,
    checkLength: 1,
    checkOf: (body) => String(remainder(body, 13) % 10),
    seesEverySlip: false,
    source: 'Ministry of Finance order 165n of 2017, section 2',
  },
  {
    kind: 'tax-ru-kpp',
    country: 'RU',
    name: 'Reason code of registration in Russia (КПП)',
    labels: ['КПП', 'KPP'],
    wanted: 'nine characters: four digits, two digits or capitals, three digits',
    pattern: /^\d{4}[0-9A-Z]{2}\d{3}$/,
    checkLength: 0,
    seesEverySlip: false,
    source: 'FNS order ED-7-14/559 of 2025, annex',
  },
  {
    kind: 'tax-kz-bin',
    country: 'KZ',
    name: 'Business number of Kazakhstan (БИН)',
    labels: ['БИН', 'BIN', 'БСН', 'BSN'],
    wanted: 'twelve digits: year and month, kind 4 to 6, division 0 to 3, five digits, check digit',
    pattern: /^\d{4}[4-6][0-3]\d{6}$/,
    checkLength: 1,
    checkOf: kazakhDigit,
    seesEverySlip: false,
    partsOf: (text) => [
      part('registered', text.slice(0, 4), 'year and month of registration'),
      part('entity', text[4]!, KZ_ENTITIES[text[4]!]!),
      part('division', text[5]!, KZ_DIVISIONS[text[5]!]!),
    ],
    dateOf: (text) => [2000 + Number(text.slice(0, 2)), Number(text.slice(2, 4)), 1],
    source: 'Government of Kazakhstan, resolution 406 of 22 May 2007, rules 2',
  },
  {
    kind: 'tax-kz-iin',
    country: 'KZ',
    name: 'Individual number of Kazakhstan (ИИН)',
    labels: ['ИИН', 'IIN', 'ЖСН', 'ZHSN'],
    wanted: 'twelve digits: birth date, century and sex, four digits, check digit',
    pattern: /^\d{4}[0-3]\d[0-6]\d{5}$/,
    checkLength: 1,
    checkOf: kazakhDigit,
    seesEverySlip: false,
    partsOf: (text) => [part('born', text.slice(0, 6), 'birth date, year first')],
    dateOf: (text) => {
      const century = BIRTH_CENTURIES[text[6]!];
      return century === undefined
        ? undefined
        : [century + Number(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4, 6))];
    },
    source: 'Government of Kazakhstan, resolution 406 of 22 May 2007, rules 2',
  },
  {
    kind: 'tax-kg-inn',
    country: 'KG',
    name: 'Taxpayer number of the Kyrgyz Republic (ИНН, ПИН)',
    labels: ['ИНН', 'INN', 'ПИН', 'PIN'],
    wanted: 'fourteen digits: kind 0 to 2, day, month and year, five digits',
    pattern: /^[0-2]\d{13}$/,
    checkLength: 0,
    seesEverySlip: false,
    partsOf: (text) => [
      part('holder', text[0]!, text[0] === '0' ? 'legal entity' : text[0] === '1' ? 'woman' : 'man'),
      part('date', text.slice(1, 9), text[0] === '0' ? 'date of registration' : 'date of birth'),
    ],
    dateOf: (text) => [Number(text.slice(5, 9)), Number(text.slice(3, 5)), Number(text.slice(1, 3))],
    source: 'use in registers; the rule of the last digits is not published',
  },
  {
    kind: 'tax-by-unp',
    country: 'BY',
    name: 'Payer number of Belarus (УНП)',
    labels: ['УНП', 'UNP'],
    wanted: 'nine digits, or two letters and seven digits',
    pattern: /^([1-7]\d{8}|[ABCEHKM][ABCEHKMOPT]\d{7})$/,
    checkLength: 1,
    checkOf: belarusianDigit,
    seesEverySlip: true,
    partsOf: (text) => [part('region', text[0]!, /\d/.test(text) ? 'region' : 'person')],
    source: 'Ministry of Taxes of Belarus, resolution 96 of 2010',
  },
  {
    kind: 'tax-am-tin',
    country: 'AM',
    name: 'Taxpayer number of Armenia (ՀՎՀՀ)',
    labels: ['ՀՎՀՀ', 'TIN', 'ИНН'],
    wanted: 'eight digits',
    pattern: /^\d{8}$/,
    checkLength: 0,
    seesEverySlip: false,
    source: 'OECD, tax identification numbers, Armenia; the check is not published',
  },
];
