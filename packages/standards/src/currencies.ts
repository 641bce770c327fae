import { cleanCode } from './clean-text.ts';
import { CURRENCY_ROWS } from './currency-rows.ts';
import { type Finding, finding, part, type Verdict, verdictOf, wrongForm } from './verdict.ts';

/** A currency of ISO 4217. */
export interface Currency {
  readonly alpha: string;
  readonly numeric: string;
  /** Decimals of the minor unit: 2 for cents, 0 where there is none. */
  readonly decimals: number;
  /** Name in English. */
  readonly name: string;
}

const CURRENCIES: readonly Currency[] = CURRENCY_ROWS.trim()
  .split('\n')
  .map((row) => ({
    alpha: row.slice(0, 3),
    numeric: row.slice(4, 7),
    decimals: Number(row[8]),
    name: row.slice(10),
  }));

const BY_CODE: ReadonlyMap<string, Currency> = new Map(
  CURRENCIES.flatMap((currency) => [currency.alpha, currency.numeric].map((code) => [code, currency])),
);

/** Withdrawn codes and what took their place. Source: ISO 4217, list three; CNH and RMB are of the trade, not of the standard. */
const SUCCESSORS: Readonly<Record<string, string>> = {
  RUR: 'RUB',
  '810': 'RUB',
  BYR: 'BYN',
  BYB: 'BYN',
  TMM: 'TMT',
  AZM: 'AZN',
  TJR: 'TJS',
  TRL: 'TRY',
  GEK: 'GEL',
  UAK: 'UAH',
  AFA: 'AFN',
  ROL: 'RON',
  BGL: 'EUR',
  BGN: 'EUR',
  HRK: 'EUR',
  LTL: 'EUR',
  LVL: 'EUR',
  EEK: 'EUR',
  SKK: 'EUR',
  SIT: 'EUR',
  DEM: 'EUR',
  ZWL: 'ZWG',
  ANG: 'XCG',
  CUC: 'CUP',
  SLL: 'SLE',
  VEF: 'VES',
  CNH: 'CNY',
  RMB: 'CNY',
};

/** The currency of an alphabetic or numeric code, or undefined. */
export function findCurrency(code: string): Currency | undefined {
  return BY_CODE.get(code.toUpperCase());
}

/** All currencies in circulation in the order of their codes. */
export function listCurrencies(): readonly Currency[] {
  return CURRENCIES;
}

/** Checks a currency code, letters or digits; the normalised one is alphabetic. Source: ISO 4217. */
export function checkCurrency(input: string): Verdict {
  const { text, findings } = cleanCode(input);
  if (!/^([A-Z]{3}|\d{3})$/.test(text)) {
    return wrongForm('currency', input, text, 'three letters or three digits of ISO 4217');
  }
  const currency = findCurrency(text);
  if (currency === undefined) {
    return verdictOf('currency', input, { normalised: text, findings: [...findings, explainUnknown(text)] });
  }
  return verdictOf('currency', input, {
    normalised: currency.alpha,
    parts: [
      part('alpha', currency.alpha, currency.name),
      part('numeric', currency.numeric, 'three digits'),
      part('decimals', String(currency.decimals), 'decimals of the minor unit'),
    ],
    findings,
  });
}

function explainUnknown(text: string): Finding {
  const successor = SUCCESSORS[text];
  if (successor === undefined) return finding('error', 'code-unknown', `${text} is no currency in circulation.`);
  return finding(
    'error',
    'code-withdrawn',
    `${text} is no code of ISO 4217 today; ${successor} takes its place.`,
    successor,
  );
}
