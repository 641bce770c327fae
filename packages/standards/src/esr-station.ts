import { twoPassCheckDigit } from './check-digits.ts';
import { cleanIdentifier } from './clean-text.ts';
import { type Finding, finding, type Part, part, type Reading, type Verdict, verdictOf, wrongForm } from './verdict.ts';

const WANTED = 'six digits (five and a check digit), as 708507, or the four digits of the short code';

/**
 * Checks a code of the unified network marking (ESR) of the 1520 mm railways: 5 + 1 digits, 4 + 1, or the short 4.
 *
 * The short code is the first four digits of a station open for freight, whose fifth digit is 0; so both have the same check digit.
 * The list of stations belongs to its publisher: whether a station has the code is not known here. Source: tariff guide No. 4,
 * section 1; weights 1…5 modulo 11, then 3…7, then 0.
 */
export function checkEsrStation(input: string): Verdict {
  const { text, findings } = cleanIdentifier(input);
  const reading = /^\d{4,6}$/.test(text) ? readByLength(text) : undefined;
  if (reading === undefined) return wrongForm('station-esr', input, text, WANTED);
  return verdictOf('station-esr', input, { ...reading, findings: [...findings, ...(reading.findings ?? [])] });
}

/** The full six digits of a short code of four, or of five digits without check digit. */
export function completeEsrStation(digits: string): string {
  const body = digits.padEnd(5, '0');
  return body + twoPassCheckDigit(body);
}

function readByLength(text: string): Reading {
  if (text.length === 6) return readFull(text);
  if (text.length === 4) return readShort(text);
  const isShortWithCheck = twoPassCheckDigit(text.slice(0, 4)) === text[4];
  return isShortWithCheck ? readShort(text.slice(0, 4), text[4]) : readUnchecked(text);
}

function readFull(text: string): Reading {
  const right = twoPassCheckDigit(text.slice(0, 5));
  return { normalised: text, parts: partsOf(text, right), findings: judge(text, right) };
}

function judge(text: string, right: string): readonly Finding[] {
  if (text[5] === right) return [];
  const message = `Check digit is ${text[5]}; it should be ${right}, or another digit is wrong.`;
  return [finding('error', 'check-digit-wrong', message, text.slice(0, 5) + right)];
}

function readShort(four: string, digit = ''): Reading {
  const full = completeEsrStation(four);
  const message = digit
    ? `Short code with its check digit; in full it is ${full}.`
    : `Short code, which no digit protects; in full it is ${full}.`;
  const note = finding('note', 'short-form', message, full);
  return { normalised: full, parts: partsOf(full, full[5]!), findings: [note] };
}

function readUnchecked(five: string): Reading {
  const full = completeEsrStation(five);
  const message = `Five digits without check digit; with it the code is ${full}.`;
  const missing = finding('warning', 'check-digit-missing', message, full);
  return { normalised: full, parts: partsOf(full, full[5]!), findings: [missing] };
}

function partsOf(full: string, right: string): readonly Part[] {
  const isFreight = full[4] === '0';
  return [
    part('region', full.slice(0, 2), 'region of the network'),
    part('short', full.slice(0, 4), isFreight ? 'short code of the station' : 'station or junction it belongs to'),
    part('point', full[4]!, isFreight ? 'open for freight or division point' : 'intermediate point'),
    part('checkDigit', full[5]!, `computed: ${right}`),
  ];
}
