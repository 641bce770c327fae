import { cleanCode } from './clean-text.ts';
import { COUNTRY_ROWS } from './country-rows.ts';
import { type Finding, finding, part, type Verdict, verdictOf, wrongForm } from './verdict.ts';

/** A state or territory of ISO 3166-1. */
export interface Country {
  readonly alpha2: string;
  readonly alpha3: string;
  readonly numeric: string;
  /** Short name in English. */
  readonly name: string;
}

const COUNTRIES: readonly Country[] = COUNTRY_ROWS.trim()
  .split('\n')
  .map((row) => ({
    alpha2: row.slice(0, 2),
    alpha3: row.slice(3, 6),
    numeric: row.slice(7, 10),
    name: row.slice(11),
  }));

const BY_CODE: ReadonlyMap<string, Country> = new Map(
  COUNTRIES.flatMap((country) => [country.alpha2, country.alpha3, country.numeric].map((code) => [code, country])),
);

/** Codes that are read often and are none of the standard's, with the alpha-2 code meant. Source: ISO 3166-3, and use. */
const FORMER: Readonly<Record<string, string>> = {
  UK: 'GB',
  TP: 'TL',
  ZR: 'CD',
  BU: 'MM',
  DD: 'DE',
  FX: 'FR',
  ROM: 'RO',
  ZAR: 'CD',
  TMP: 'TL',
  EL: 'GR',
};

/** Codes of states that have parted: no single successor. Source: ISO 3166-3. */
const PARTED: Readonly<Record<string, string>> = {
  SU: 'the Soviet Union',
  YU: 'Yugoslavia',
  CS: 'Serbia and Montenegro',
  AN: 'the Netherlands Antilles',
};

/** The state of an alpha-2, alpha-3 or numeric code, or undefined. */
export function findCountry(code: string): Country | undefined {
  return BY_CODE.get(code.toUpperCase());
}

/** All states and territories in the order of their alpha-2 codes. */
export function listCountries(): readonly Country[] {
  return COUNTRIES;
}

/** Checks a code of a state in any of its three spellings; the normalised one is alpha-2. Source: ISO 3166-1. */
export function checkCountry(input: string): Verdict {
  const { text, findings } = cleanCode(input);
  if (!/^([A-Z]{2,3}|\d{3})$/.test(text)) {
    return wrongForm('country', input, text, 'two letters, three letters or three digits of ISO 3166-1');
  }
  const country = findCountry(text);
  if (country === undefined) {
    return verdictOf('country', input, { normalised: text, findings: [...findings, explainUnknown(text)] });
  }
  return verdictOf('country', input, {
    normalised: country.alpha2,
    parts: [
      part('alpha2', country.alpha2, country.name),
      part('alpha3', country.alpha3, 'three letters'),
      part('numeric', country.numeric, 'three digits'),
    ],
    findings,
  });
}

function explainUnknown(text: string): Finding {
  const successor = FORMER[text];
  if (successor !== undefined) {
    return finding('error', 'code-withdrawn', `${text} is not a code of ISO 3166-1; ${successor} is meant.`, successor);
  }
  const parted = PARTED[text];
  if (parted !== undefined) return finding('error', 'code-withdrawn', `${text} was the code of ${parted}.`);
  return finding('error', 'country-unknown', `${text} is no code of a state.`);
}
