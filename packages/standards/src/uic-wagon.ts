import { luhnCheckDigit } from './check-digits.ts';
import { cleanIdentifier } from './clean-text.ts';
import { findCountry } from './countries.ts';
import { UIC_COUNTRIES, UIC_RUNNING_GEAR, UIC_WAGON_FAMILIES } from './uic-table.ts';
import { type Finding, finding, hasForm, part, type Verdict, verdictOf, wrongForm } from './verdict.ts';

/**
 * Checks a wagon number of twelve digits, or of eleven without check digit: running gear, state, family, check digit.
 *
 * The axles follow from the first digit for freight wagons alone. Source: UIC leaflet 438-2; TSI OPE, appendix 6 (European vehicle
 * number).
 */
export function checkUicWagon(input: string): Verdict {
  const { text, findings } = cleanIdentifier(input);
  const match = /^(\d{2})(\d{2})(\d{4})(\d{3})(\d?)$/.exec(text);
  if (match === null) return wrongForm('wagon-uic', input, text, 'twelve digits, as 21 81 2471 217-3');
  const [, code, country, type, serial, digit] = match as unknown as [string, string, string, string, string, string];
  const body = `${code}${country}${type}${serial}`;
  const right = luhnCheckDigit(body);
  return verdictOf('wagon-uic', input, {
    normalised: body + (digit || right),
    parts: [
      part('interoperability', code, UIC_RUNNING_GEAR[code[0]!]!),
      part('country', country, countryMeaning(country)),
      part('type', type, typeMeaning(code, type)),
      part('serial', serial, 'number of the vehicle in its type'),
      part('checkDigit', digit, digit ? `computed: ${right}` : 'missing'),
      ...axlePart(code),
    ],
    findings: [...findings, ...judge(body, digit, right, country)],
  });
}

/** The number as it is painted on freight wagons: `21 81 2471 217-3`; any other text comes back as it is. */
export function formatUicWagon(input: string): string {
  const verdict = checkUicWagon(input);
  if (!hasForm(verdict)) return input;
  const n = verdict.normalised;
  return `${n.slice(0, 2)} ${n.slice(2, 4)} ${n.slice(4, 8)} ${n.slice(8, 11)}-${n.slice(11)}`;
}

function judge(body: string, digit: string, right: string, country: string): readonly Finding[] {
  const findings: Finding[] = [];
  if (digit === '') {
    findings.push(finding('warning', 'check-digit-missing', `Check digit is missing; it is ${right}.`, body + right));
  } else if (digit !== right) {
    const message = `Check digit is ${digit}; it should be ${right}, or another digit is wrong.`;
    findings.push(finding('error', 'check-digit-wrong', message, body + right));
  }
  if (UIC_COUNTRIES[country] === undefined) {
    findings.push(finding('warning', 'country-unknown', `${country} is no numerical railway code of a state.`));
  }
  return findings;
}

function countryMeaning(country: string): string {
  const alpha2 = UIC_COUNTRIES[country];
  return alpha2 === undefined ? 'unknown' : (findCountry(alpha2)?.name ?? alpha2);
}

function typeMeaning(code: string, type: string): string {
  return isFreight(code) ? UIC_WAGON_FAMILIES[type[0]!]! : 'type of the vehicle';
}

function isFreight(code: string): boolean {
  return '012348'.includes(code[0]!);
}

function axlePart(code: string) {
  if (!isFreight(code)) return [];
  const hasBogies = code[0] === '3' || code[0] === '8';
  return [part('axles', code[0]!, hasBogies ? 'bogies: four axles or more' : 'separate axles: two or three')];
}
