import { cleanIdentifier } from './clean-text.ts';
import { finding, part, type Verdict, verdictOf, wrongForm } from './verdict.ts';

/**
 * Checks an air waybill number, `020-12345675`: three digits of the airline, seven of the serial number, and its remainder by seven.
 *
 * The remainder does not see a 0 that has become 7, nor 1 and 8, nor 2 and 9. Source: IATA Resolution 600a, section 2.2.
 */
export function checkAwb(input: string): Verdict {
  const { text, findings } = cleanIdentifier(input);
  const match = /^(\d{3})(\d{7})(\d)$/.exec(text);
  if (match === null) return wrongForm('awb', input, text, 'eleven digits, as 020-12345675');
  const [, airline, serial, digit] = match as unknown as [string, string, string, string];
  const right = awbCheckDigit(serial);
  const normalised = `${airline}-${serial}${digit}`;
  const message = `Check digit is ${digit}; it should be ${right}, or another digit is wrong.`;
  const wrong = finding('error', 'check-digit-wrong', message, `${airline}-${serial}${right}`);
  return verdictOf('awb', input, {
    normalised,
    parts: [
      part('airline', airline, 'accounting prefix of the airline'),
      part('serial', serial, 'serial number'),
      part('checkDigit', digit, `computed: ${right}`),
    ],
    findings: digit === right ? findings : [...findings, wrong],
  });
}

/** The remainder of seven digits by seven. */
export function awbCheckDigit(serial: string): string {
  return String(Number(serial) % 7);
}

/** True when digits are grouped as on an air waybill, three and eight, which no other number of eleven digits is. */
export function isSpelledAsAwb(text: string): boolean {
  return /^\d{3}[-–‑ ]\d{4} ?\d{4}$/.test(text.trim());
}
