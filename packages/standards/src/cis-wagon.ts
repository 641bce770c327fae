import { luhnCheckDigit } from './check-digits.ts';
import { cleanIdentifier } from './clean-text.ts';
import { type Finding, finding, part, type Verdict, verdictOf, wrongForm } from './verdict.ts';

/** What the first digit says. Source: eight-digit numbering of freight wagons of 1520 mm gauge, 2005, table 1. */
const KINDS: Readonly<Record<string, string>> = {
  0: 'passenger coach',
  1: 'locomotive, multiple unit or track machine',
  2: 'covered wagon',
  3: 'other wagon (special, transporter, of the railway itself)',
  4: 'flat wagon',
  5: 'wagon of an owner other than the railways, numbered apart',
  6: 'open wagon (gondola)',
  7: 'tank wagon',
  8: 'temperature-controlled wagon',
  9: 'other wagon (hopper, cement, car carrier, timber …)',
};

/** What the second digit says of the kinds where it is settled, for parts of its range. */
const CHARACTERISTICS: readonly (readonly [RegExp, string])[] = [
  [/^20/, 'four axles, body below 120 m³'],
  [/^2[1-7]/, 'four axles, body of 120 m³'],
  [/^28/, 'four axles, body of 140 m³, wide doors'],
  [/^40/, 'four axles, frame shorter than 13.4 m'],
  [/^4[2-6]/, 'four axles, frame of 13.4 m or longer'],
  [/^6[0-7]/, 'four axles, hatches in the floor'],
  [/^68/, 'four axles, closed body without hatches'],
  [/^69/, 'eight axles'],
  [/^70/, 'four axles, for bitumen and viscous oil products'],
  [/^71/, 'four axles, for crude and dark oil products'],
  [/^7[2-8]/, 'four axles'],
  [/^79/, 'eight axles'],
  [/^8[0-8]/, 'four axles'],
];

/**
 * Checks a wagon number of the 1520 mm railways, eight digits or seven without the check digit: kind, axles, check digit.
 *
 * Where the number does not say the axles (kinds 3, 5 and 9), the part says so. Source: eight-digit numbering of freight wagons of
 * 1520 mm gauge, 2005; its check digit is Luhn's over seven digits, weights 2 and 1 from the left.
 */
export function checkCisWagon(input: string): Verdict {
  const { text, findings } = cleanIdentifier(input);
  const match = /^(\d)(\d)(\d)(\d{3})(\d)(\d?)$/.exec(text);
  if (match === null) return wrongForm('wagon-cis', input, text, 'eight digits');
  const [, kind, second, third, serial, brake, digit] = match as unknown as string[];
  const body = text.slice(0, 7);
  const right = luhnCheckDigit(body);
  return verdictOf('wagon-cis', input, {
    normalised: body + (digit || right),
    parts: [
      part('kind', kind!, KINDS[kind!]!),
      part('characteristic', second!, characteristic(body)),
      part('detail', third!, 'further characteristic of some kinds'),
      part('serial', serial!, 'serial number'),
      part('brake', brake!, brakeMeaning(kind!, brake!)),
      part('checkDigit', digit!, digit ? `computed: ${right}` : 'missing'),
      part('axles', second!, axles(body)),
    ],
    findings: [...findings, ...judge(body, digit!, right)],
  });
}

function judge(body: string, digit: string, right: string): readonly Finding[] {
  if (digit === '') {
    return [finding('warning', 'check-digit-missing', `Check digit is missing; it is ${right}.`, body + right)];
  }
  if (digit === right) return [];
  const message = `Check digit is ${digit}; it should be ${right}, or another digit is wrong.`;
  return [finding('error', 'check-digit-wrong', message, body + right)];
}

function characteristic(body: string): string {
  return CHARACTERISTICS.find(([pattern]) => pattern.test(body))?.[1] ?? 'main characteristic of the kind';
}

function axles(body: string): string {
  const text = characteristic(body);
  return /^(four|eight) axles/.exec(text)?.[1] ?? 'not said by the number';
}

function brakeMeaning(kind: string, digit: string): string {
  if (kind === '0' || kind === '1') return 'part of the serial number';
  return digit === '9' ? 'with an end platform and hand brake' : 'without an end platform';
}
