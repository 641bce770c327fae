import type { Namespaces } from '../epcis-event.ts';
import { constrainedLink, linkOfUrn } from './canonical-link.ts';

/** Beyond this exponent a number is left as written: its digits would fill the memory. */
const EXPONENT_MAX = 400;

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,6})?$/;

/** URNs of the vocabulary and the web URIs that stand for them. Source: CBV 2.0, section 8.9, rule 14. */
const CBV_URNS: readonly (readonly [string, string])[] = [
  ['urn:epcglobal:cbv:bizstep:', 'https://ref.gs1.org/cbv/BizStep-'],
  ['urn:epcglobal:cbv:disp:', 'https://ref.gs1.org/cbv/Disp-'],
  ['urn:epcglobal:cbv:btt:', 'https://ref.gs1.org/cbv/BTT-'],
  ['urn:epcglobal:cbv:sdt:', 'https://ref.gs1.org/cbv/SDT-'],
  ['urn:epcglobal:cbv:er:', 'https://ref.gs1.org/cbv/ER-'],
];

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
  if (!text.startsWith('urn:epcglobal:cbv:')) return text;
  const found = CBV_URNS.find(([urn]) => text.startsWith(urn));
  return found === undefined ? text : found[1] + text.slice(found[0].length);
}

/** A decimal number without sign `+`, exponent, leading and trailing zeros; any other text comes back as it is. */
export function plainNumber(text: string): string {
  if (!NUMBER.test(text)) return text;
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
  const match = TIME.exec(text);
  if (match === null) return text;
  const fraction = match[7] ?? '';
  const offset = match[8]!;
  if (fraction.length === 3 && offset === 'Z') return text;
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0')) + (fraction.charAt(3) >= '5' ? 1 : 0);
  const instant = Date.UTC(+match[1]!, +match[2]! - 1, +match[3]!, +match[4]!, +match[5]!, +match[6]!);
  const shifted = instant - offsetMinutes(offset) * 60_000 + milliseconds;
  return Number.isFinite(shifted) ? new Date(shifted).toISOString() : text;
}

/** Minutes east of Greenwich of `Z` or `+hh:mm`. */
export function offsetMinutes(offset: string): number {
  if (offset === 'Z') return 0;
  const minutes = +offset.slice(1, 3) * 60 + +offset.slice(4, 6);
  return offset.startsWith('-') ? -minutes : minutes;
}
