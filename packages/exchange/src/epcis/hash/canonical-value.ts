import type { Namespaces } from '../epcis-event.ts';
import { constrainedLink, linkOfUrn } from './canonical-link.ts';

/** Beyond this exponent a number is left as written: its digits would fill the memory. */
const EXPONENT_MAX = 400;

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,6})?$/;

const CBV_URN = 'urn:epcglobal:cbv:';

/** Families of words by their URNs, and the web URIs that stand for them. Source: CBV 2.0, section 8.9, rule 14. */
const CBV_WEB_URIS: ReadonlyMap<string, string> = new Map([
  ['bizstep', 'https://ref.gs1.org/cbv/BizStep-'],
  ['disp', 'https://ref.gs1.org/cbv/Disp-'],
  ['btt', 'https://ref.gs1.org/cbv/BTT-'],
  ['sdt', 'https://ref.gs1.org/cbv/SDT-'],
  ['er', 'https://ref.gs1.org/cbv/ER-'],
]);

/**
 * A value as the pre-hash string spells it: numbers plain, identifiers as constrained canonical Digital Links, words of GS1 as web
 * URIs, white space around it cut off. Source: CBV 2.0, section 8.9, rules 5 to 7 and 14 to 18.
 */
export function canonicalValue(raw: string, namespaces: Namespaces): string {
  const text = raw.trim();
  const first = text.charCodeAt(0);
  if ((first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46) return plainNumber(text);
  const colon = text.indexOf(':');
  if (colon < 0) return text;
  if (first === 117 && text.startsWith('urn:')) return canonicalUrn(text);
  if (first === 104 && (text.startsWith('https://') || text.startsWith('http://')))
    return constrainedLink(text) ?? text;
  const iri = namespaces.get(text.slice(0, colon));
  // Compact URIs of the users stay as they are: XML has no rule that would tell them from other texts.
  return iri?.startsWith('https://ref.gs1.org/') || iri?.startsWith('https://gs1.org/')
    ? iri + text.slice(colon + 1)
    : text;
}

function canonicalUrn(text: string): string {
  if (text.startsWith('urn:epc:')) return linkOfUrn(text) ?? text;
  if (!text.startsWith(CBV_URN)) return text;
  const colon = text.indexOf(':', CBV_URN.length);
  const webUri = CBV_WEB_URIS.get(text.slice(CBV_URN.length, colon < 0 ? undefined : colon));
  return webUri === undefined || colon < 0 ? text : webUri + text.slice(colon + 1);
}

/** A decimal number without sign `+`, exponent, leading and trailing zeros; any other text comes back as it is. */
export function plainNumber(text: string): string {
  if (isPlainInteger(text) || !NUMBER.test(text)) return text;
  const isNegative = text.charCodeAt(0) === 45;
  const unsigned = /^[+-]/.test(text) ? text.slice(1) : text;
  const mark = unsigned.search(/[eE]/);
  const exponent = mark < 0 ? 0 : Number(unsigned.slice(mark + 1));
  if (Math.abs(exponent) > EXPONENT_MAX) return text;
  const mantissa = mark < 0 ? unsigned : unsigned.slice(0, mark);
  const point = mantissa.indexOf('.');
  const whole = point < 0 ? mantissa : mantissa.slice(0, point);
  const digits = whole + (point < 0 ? '' : mantissa.slice(point + 1));
  const shifted = whole.length + exponent;
  const padded = shifted < 0 ? '0'.repeat(-shifted) + digits : digits.padEnd(shifted, '0');
  const at = Math.max(shifted, 0);
  const integer = stripLeadingZeros(padded.slice(0, at));
  const fraction = padded.slice(at).replace(/0+$/, '');
  const plain = fraction === '' ? integer : `${integer}.${fraction}`;
  return isNegative && plain !== '0' ? `-${plain}` : plain;
}

/** Whether a text is digits alone with no zero in front, which most numbers of documents are. */
function isPlainInteger(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return text.charCodeAt(0) !== 48;
}

function stripLeadingZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '') || '0';
}

const TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/;

/**
 * An instant in UTC with milliseconds; further digits are rounded, half up. A text that is no instant comes back as it is. Source: CBV
 * 2.0, section 8.9, rules 8 and 9.
 */
export function canonicalTime(raw: string): string {
  const text = raw.trim();
  const usual = usualTime(text);
  if (usual !== undefined) return usual;
  const match = TIME.exec(text);
  if (match === null) return text;
  const fraction = match[7] ?? '';
  const offset = match[8]!;
  if (fraction.length === 3 && offset === 'Z') return text;
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0')) + (fraction.charAt(3) >= '5' ? 1 : 0);
  const instant = new Date(0);
  // Date.UTC takes the years 0 to 99 for those of the last century.
  instant.setUTCFullYear(+match[1]!, +match[2]! - 1, +match[3]!);
  const ofDay = instant.setUTCHours(+match[4]!, +match[5]!, +match[6]!);
  const shifted = ofDay - offsetMinutes(offset) * 60_000 + milliseconds;
  return Number.isFinite(shifted) ? new Date(shifted).toISOString() : text;
}

/** Days that every month has: with them an instant that stays on its day in UTC needs no calendar. */
const DAYS_OF_EVERY_MONTH = 28;
const MINUTES_OF_DAY = 1440;

/** The instant in UTC of a text to the second or millisecond that stays on its day there; undefined for any other text. */
function usualTime(text: string): string | undefined {
  const isMarked =
    text.charAt(4) === '-' && text.charAt(7) === '-' && text.charAt(10) === 'T' && text.charAt(13) === ':';
  if (!isMarked || text.charAt(16) !== ':') return undefined;
  const [month, day, hour, minute] = [twoDigits(text, 5), twoDigits(text, 8), twoDigits(text, 11), twoDigits(text, 14)];
  const isOnCalendar =
    twoDigits(text, 0) >= 1 &&
    twoDigits(text, 2) >= 0 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= DAYS_OF_EVERY_MONTH;
  if (!isOnCalendar || !(hour <= 23 && minute <= 59 && twoDigits(text, 17) <= 59)) return undefined;
  const hasFraction = text.charAt(19) === '.';
  if (hasFraction && !(twoDigits(text, 20) * 10 + twoDigits(text, 21) >= 0)) return undefined;
  const end = hasFraction ? 23 : 19;
  const offset = usualOffset(text, end);
  const minutes = hour * 60 + minute - offset;
  if (!(minutes >= 0 && minutes < MINUTES_OF_DAY)) return undefined;
  const clock =
    offset === 0 ? text.slice(11, 16) : `${TWO_DIGITS[Math.floor(minutes / 60)]}:${TWO_DIGITS[minutes % 60]}`;
  return `${text.slice(0, 11)}${clock}${text.slice(16, 19)}${hasFraction ? text.slice(19, 23) : '.000'}Z`;
}

const TWO_DIGITS: readonly string[] = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

/** The number of two digits at a place, NaN where they are none. */
function twoDigits(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** Minutes east of Greenwich of an offset that ends the text, NaN where none does. */
function usualOffset(text: string, at: number): number {
  const sign = text.charAt(at);
  if (sign === 'Z') return text.length === at + 1 ? 0 : Number.NaN;
  if (text.length !== at + 6 || text.charAt(at + 3) !== ':') return Number.NaN;
  const minutes = twoDigits(text, at + 1) * 60 + twoDigits(text, at + 4);
  return sign === '+' ? minutes : sign === '-' ? -minutes : Number.NaN;
}

/** Minutes east of Greenwich of `Z` or `+hh:mm`. */
export function offsetMinutes(offset: string): number {
  if (offset === 'Z') return 0;
  const minutes = +offset.slice(1, 3) * 60 + +offset.slice(4, 6);
  return offset.startsWith('-') ? -minutes : minutes;
}
