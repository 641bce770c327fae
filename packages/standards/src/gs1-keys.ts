import { gs1CheckDigit } from './check-digits.ts';
import { cleanCode } from './clean-text.ts';
import { GS1_CHARACTER } from './gs1-charset.ts';
import { type Finding, finding, type Part, part, type Verdict, verdictOf, wrongForm } from './verdict.ts';

/** A key of GS1 that is checked here. */
export type Gs1KeyKind = 'sscc' | 'gtin' | 'gln' | 'grai' | 'giai' | 'gsin' | 'ginc';

interface Gs1Key {
  readonly identifier: string;
  readonly wanted: string;
  readonly pattern: RegExp;
  /** Digits before and with the check digit; 0 for keys without one. */
  readonly checkedLength: number;
  readonly meaning: string;
}

/** Source of each key: GS1 General Specifications, section 3.2 and 3.3 by application identifier. */
const KEYS: Readonly<Record<Gs1KeyKind, Gs1Key>> = {
  sscc: { identifier: '00', wanted: '18 digits', pattern: /^\d{18}$/, checkedLength: 18, meaning: 'logistic unit' },
  gtin: {
    identifier: '01',
    wanted: '8, 12, 13 or 14 digits',
    pattern: /^(\d{8}|\d{12,14})$/,
    checkedLength: 14,
    meaning: 'trade item',
  },
  gln: { identifier: '414', wanted: '13 digits', pattern: /^\d{13}$/, checkedLength: 13, meaning: 'party or location' },
  grai: {
    identifier: '8003',
    wanted: '0, 13 digits and up to 16 characters of serial',
    pattern: new RegExp(`^0?\\d{13}${GS1_CHARACTER}{0,16}$`),
    checkedLength: 14,
    meaning: 'returnable asset, as a pallet or a keg',
  },
  giai: {
    identifier: '8004',
    wanted: 'up to 30 characters that begin with a company prefix',
    pattern: new RegExp(`^\\d{4}${GS1_CHARACTER}{1,26}$`),
    checkedLength: 0,
    meaning: 'individual asset, as a wagon or a trailer',
  },
  gsin: {
    identifier: '402',
    wanted: '17 digits',
    pattern: /^\d{17}$/,
    checkedLength: 17,
    meaning: 'shipment of a seller',
  },
  ginc: {
    identifier: '401',
    wanted: 'up to 30 characters that begin with a company prefix',
    pattern: new RegExp(`^\\d{4}${GS1_CHARACTER}{1,26}$`),
    checkedLength: 0,
    meaning: 'consignment of a forwarder or carrier',
  },
};

/** The keys of GS1 in the order of their application identifiers. */
export const GS1_KEY_KINDS = [
  'sscc',
  'gtin',
  'gln',
  'ginc',
  'gsin',
  'grai',
  'giai',
] as const satisfies readonly Gs1KeyKind[];

/**
 * Checks a key of GS1, bare or behind its application identifier in brackets, as `(00)106141412345678908`.
 *
 * The normalised key has 14 digits for a GTIN, and for a GRAI its leading 0. GIAI and GINC have no check digit. Where the company
 * prefix ends is not seen from the key. Source: GS1 General Specifications, sections 3 and 7.9.
 */
export function checkGs1Key(kind: Gs1KeyKind, input: string): Verdict {
  const key = KEYS[kind];
  const { text, findings } = readKey(key, input, kind);
  if (!key.pattern.test(text)) return wrongForm(kind, input, text, key.wanted);
  const padded = padKey(kind, text);
  const shown = kind === 'gtin' ? text : padded;
  return verdictOf(kind, input, {
    normalised: padded,
    parts: partsOf(kind, key, shown, padded),
    findings: [...findings, ...judge(kind, key, shown, padded)],
  });
}

function readKey(key: Gs1Key, input: string, kind: Gs1KeyKind) {
  const bare = input.trim().replace(new RegExp(`^\\(${key.identifier}\\)`), '');
  // Serial parts keep their letters' case and marks, so that only numeric keys are cleaned of them.
  if (key.checkedLength === 0 || kind === 'grai') return { text: bare, findings: [] };
  return cleanCode(bare.replace(/[\s\u00a0\-\u2010-\u2015]/gu, ''));
}

function padKey(kind: Gs1KeyKind, text: string): string {
  if (kind === 'gtin') return text.padStart(14, '0');
  if (kind === 'grai' && !hasLeadingZero(text)) return `0${text}`;
  return text;
}

/** A GRAI stands with its filler 0 when its check digit fits there and not without it. */
function hasLeadingZero(text: string): boolean {
  return /^0\d{13}/.test(text) && (isGs1Checked(text.slice(0, 14)) || !isGs1Checked(text.slice(0, 13)));
}

function isGs1Checked(digits: string): boolean {
  return gs1CheckDigit(digits.slice(0, -1)) === digits.at(-1);
}

function judge(kind: Gs1KeyKind, key: Gs1Key, shown: string, padded: string): readonly Finding[] {
  if (key.checkedLength === 0) {
    return [finding('note', 'no-public-check', `A ${kind.toUpperCase()} has no check digit.`)];
  }
  const checked = padded.slice(0, key.checkedLength);
  const right = gs1CheckDigit(checked.slice(0, -1));
  if (right === checked.at(-1)) return [];
  const rest = padded.slice(key.checkedLength);
  const mended = `${checked.slice(0, -1)}${right}${rest}`.slice(padded.length - shown.length);
  const message = `Check digit is ${checked.at(-1)}; it should be ${right}, or another digit is wrong.`;
  return [finding('error', 'check-digit-wrong', message, mended)];
}

function partsOf(kind: Gs1KeyKind, key: Gs1Key, shown: string, padded: string): readonly Part[] {
  const identifier = part('applicationIdentifier', key.identifier, key.meaning);
  if (key.checkedLength === 0) return [identifier, part('key', shown, 'company prefix and reference')];
  const checked = padded.slice(0, key.checkedLength);
  const serial = padded.slice(key.checkedLength);
  const head =
    kind === 'sscc'
      ? [part('extension', shown[0]!, 'extension digit, free choice of the company')]
      : kind === 'gtin'
        ? [part('form', `GTIN-${shown.length}`, gtinForm(shown))]
        : [];
  return [
    identifier,
    ...head,
    part('checkDigit', checked.at(-1)!, `computed: ${gs1CheckDigit(checked.slice(0, -1))}`),
    ...(serial === '' ? [] : [part('serial', serial, 'serial number')]),
  ];
}

function gtinForm(shown: string): string {
  if (shown.length === 8) return 'short number for small packages';
  if (shown.length === 12) return 'UPC-A';
  if (shown.length === 13) return 'EAN-13';
  return shown[0] === '9'
    ? 'variable measure'
    : shown[0] === '0'
      ? 'padded shorter number'
      : `packing level ${shown[0]}`;
}
