import {
  digitsOf,
  iso7064Mod1110Digit,
  modulo11Digit,
  strictModulo11Digit,
  twoPassCheckDigit,
  weightedSum,
} from './check-digits.ts';
import type { TaxNumber } from './tax-number.ts';

/** Lithuania counts weights 1 to 9 round and round, and once more from 3 when the remainder is 10. */
function lithuanianDigit(body: string): string {
  const round = (start: number) => Array.from(body, (_, i) => 1 + ((i + start) % 9));
  return strictModulo11Digit(body, round(0)) ?? modulo11Digit(body, round(2));
}

function latvianDigit(body: string): string | undefined {
  const rest = weightedSum(digitsOf(body), [9, 1, 4, 8, 3, 10, 2, 5, 7, 6]) % 11;
  const digit = (3 - rest + 11) % 11;
  return digit === 10 ? undefined : String(digit);
}

function romanianDigit(body: string): string {
  return String(((weightedSum(digitsOf(body.padStart(9, '0')), [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10) % 11) % 10);
}

/** Numbers of the states of the European Union where our corridors end. */
export const EUROPEAN_TAX_NUMBERS: readonly TaxNumber[] = [
  {
    kind: 'tax-pl-nip',
    country: 'PL',
    name: 'Tax number of Poland (NIP)',
    labels: ['NIP'],
    wanted: 'ten digits',
    pattern: /^\d{10}$/,
    checkLength: 1,
    checkOf: (body) => strictModulo11Digit(body, [6, 5, 7, 2, 3, 4, 5, 6, 7]),
    seesEverySlip: true,
    source: 'Ministry of Finance of Poland, regulation of 2011 on NIP',
  },
  {
    kind: 'tax-lt-pvm',
    country: 'LT',
    name: 'VAT number of a legal entity of Lithuania (PVM)',
    labels: ['PVM', 'VAT'],
    wanted: 'nine digits, the eighth 1',
    pattern: /^\d{7}1\d$/,
    checkLength: 1,
    checkOf: lithuanianDigit,
    seesEverySlip: false,
    source: 'European Commission, VIES, structure of VAT numbers',
  },
  {
    kind: 'tax-lv-pvn',
    country: 'LV',
    name: 'VAT number of a legal entity of Latvia (PVN)',
    labels: ['PVN', 'VAT'],
    wanted: 'eleven digits that begin with 4 to 9',
    pattern: /^[4-9]\d{10}$/,
    checkLength: 1,
    checkOf: latvianDigit,
    seesEverySlip: true,
    source: 'European Commission, VIES, structure of VAT numbers',
  },
  {
    kind: 'tax-ee-kmkr',
    country: 'EE',
    name: 'VAT number of Estonia (KMKR)',
    labels: ['KMKR', 'VAT'],
    wanted: 'nine digits that begin with 10',
    pattern: /^10\d{7}$/,
    checkLength: 1,
    checkOf: (body) => String((10 - (weightedSum(digitsOf(body), [3, 7, 1]) % 10)) % 10),
    seesEverySlip: true,
    source: 'European Commission, VIES, structure of VAT numbers',
  },
  {
    kind: 'tax-de-ust',
    country: 'DE',
    name: 'VAT number of Germany (USt-IdNr.)',
    labels: ['UST-IDNR', 'UST', 'VAT'],
    wanted: 'nine digits that do not begin with 0',
    pattern: /^[1-9]\d{8}$/,
    checkLength: 1,
    checkOf: iso7064Mod1110Digit,
    seesEverySlip: true,
    source: 'ISO/IEC 7064, MOD 11,10; Federal Central Tax Office of Germany',
  },
  {
    kind: 'tax-ro-cui',
    country: 'RO',
    name: 'Fiscal code of Romania (CUI)',
    labels: ['CUI', 'CIF'],
    wanted: 'two to ten digits that do not begin with 0',
    pattern: /^[1-9]\d{1,9}$/,
    checkLength: 1,
    checkOf: romanianDigit,
    seesEverySlip: false,
    source: 'National Agency for Fiscal Administration of Romania',
  },
  {
    kind: 'tax-bg-eik',
    country: 'BG',
    name: 'Number of a legal entity of Bulgaria (ЕИК)',
    labels: ['ЕИК', 'EIK', 'БУЛСТАТ'],
    wanted: 'nine digits',
    pattern: /^\d{9}$/,
    checkLength: 1,
    checkOf: twoPassCheckDigit,
    seesEverySlip: false,
    source: 'Registry Agency of Bulgaria, BULSTAT act',
  },
];
