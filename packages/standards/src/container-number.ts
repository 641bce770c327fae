import { iso6346Remainder } from './check-digits.ts';
import { cleanIdentifier } from './clean-text.ts';
import { checkSizeType } from './container-size-type.ts';
import { type Finding, finding, hasForm, part, type Verdict, verdictOf, wrongForm } from './verdict.ts';

/** What a category letter says. Source: ISO 6346:2022, 4.2.2. */
const CATEGORIES: Readonly<Record<string, string>> = {
  U: 'freight container',
  J: 'detachable equipment of a freight container',
  Z: 'trailer or chassis',
};

/** Letters and digits that cameras and people take for each other. */
const LETTER_FOR: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', 2: 'Z', 5: 'S', 8: 'B' };
const DIGIT_FOR: Readonly<Record<string, string>> = { O: '0', Q: '0', D: '0', I: '1', L: '1', Z: '2', S: '5', B: '8' };

const WANTED = 'four letters (owner and category), six digits and a check digit, as CSQU3054383';

/**
 * Checks a container number, with or without check digit, and the size-type code that may follow it as on the door.
 *
 * An unknown category letter is a warning, for fleets outside the register use others. Source: ISO 6346:2022, section 4 and annex A.
 */
export function checkContainer(input: string): Verdict {
  const { text, findings } = cleanIdentifier(input);
  const match = /^([A-Z]{3})([A-Z])(\d{6})(\d?)([0-9A-Z]{4})?$/.exec(text);
  if (match === null) return wrongForm('container', input, text, WANTED, mendSwaps(text));
  const [, owner, category, serial, digit, sizeType] = match as unknown as string[];
  const body = `${owner}${category}${serial}`;
  const sizeVerdict = sizeType === undefined ? undefined : checkSizeType(sizeType);
  return verdictOf('container', input, {
    normalised: `${body}${digit || containerCheckDigit(body)}`,
    parts: [
      part('owner', owner!, 'owner or operator, registered at the Bureau International des Containers'),
      part('category', category!, CATEGORIES[category!] ?? 'not a category of the standard'),
      part('serial', serial!, 'serial number in the fleet of the owner'),
      part('checkDigit', digit!, digit ? `computed: ${containerCheckDigit(body)}` : 'missing'),
      ...(sizeVerdict?.parts ?? []),
    ],
    findings: [...findings, ...judge(body, category!, digit!), ...(sizeVerdict?.findings ?? [])],
  });
}

/** The check digit for four letters and six digits; remainder 10 is written 0. Source: ISO 6346:2022, annex A. */
export function containerCheckDigit(body: string): string {
  return String(iso6346Remainder(body) % 10);
}

/** The number as people write it: `CSQU 305438 3`; a text that is no container number comes back as it is. */
export function formatContainer(input: string): string {
  const verdict = checkContainer(input);
  const number = verdict.normalised;
  return hasForm(verdict) ? `${number.slice(0, 4)} ${number.slice(4, 10)} ${number.slice(10)}` : input;
}

/** The number meant when letters and digits that look alike stand for each other and the check digit agrees, else undefined. */
function mendSwaps(text: string): string | undefined {
  if (!/^[0-9A-Z]{11}$/.test(text)) return undefined;
  const letters = Array.from(text.slice(0, 4), (character) => LETTER_FOR[character] ?? character).join('');
  const digits = Array.from(text.slice(4), (character) => DIGIT_FOR[character] ?? character).join('');
  if (!/^[A-Z]{4}\d{7}$/.test(letters + digits)) return undefined;
  return containerCheckDigit(letters + digits.slice(0, 6)) === digits[6] ? letters + digits : undefined;
}

function judge(body: string, category: string, digit: string): readonly Finding[] {
  const right = containerCheckDigit(body);
  const findings: Finding[] = [];
  if (digit === '') {
    findings.push(finding('warning', 'check-digit-missing', `Check digit is missing; it is ${right}.`, body + right));
  } else if (digit !== right) {
    const message = `Check digit is ${digit}; it should be ${right}, or another character is wrong.`;
    findings.push(finding('error', 'check-digit-wrong', message, body + right));
  }
  if (CATEGORIES[category] === undefined) {
    const mended = `${body.slice(0, 3)}U${body.slice(4)}`;
    const message = `Category letter is ${category}; the standard knows U, J and Z.`;
    findings.push(finding('warning', 'category-unusual', message, mended + containerCheckDigit(mended)));
  }
  if (iso6346Remainder(body) === 10) {
    const message = 'The remainder is 10, written 0: the standard advises owners against such serial numbers.';
    findings.push(finding('note', 'check-digit-ambiguous', message));
  }
  return findings;
}
