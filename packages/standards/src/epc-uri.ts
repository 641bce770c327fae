import { gs1CheckDigit } from './check-digits.ts';
import { EPC_SCHEMES, type EpcScheme } from './epc-schemes.ts';
import { isGs1Text } from './gs1-charset.ts';
import { finding, part, type Verdict, verdictOf, wrongForm } from './verdict.ts';

/** The root of canonical Digital Links. */
export const GS1_ROOT = 'https://id.gs1.org';

/** Tells how many digits the company prefix of a key has; undefined when it is not known. */
export type PrefixLengthOf = (keyWithoutFirstDigit: string) => number | undefined;

/** A key read from either spelling. */
interface EpcKey {
  readonly scheme: EpcScheme;
  readonly companyPrefix: string;
  readonly reference: string;
  readonly serial: string | undefined;
}

const URN_WANTED = 'an EPC URN of a known scheme, as urn:epc:id:sscc:234567.18901234567';
const LINK_WANTED = 'a GS1 Digital Link with a known key, as https://id.gs1.org/00/123456789012345675';

/**
 * Checks an EPC URN (pure identity, lot, or the pattern of a whole GTIN) and translates it: the normalised text is the canonical
 * Digital Link. Source: GS1 EPC Tag Data Standard 2.0, sections 6 and 7; GS1 Digital Link 1.3, section 4.
 */
export function checkEpcUrn(input: string): Verdict {
  const key = parseUrn(input.trim());
  if (key === undefined) return wrongForm('epc-urn', input, input.trim(), URN_WANTED);
  return verdictOf('epc-urn', input, { normalised: linkOf(key), parts: partsOf(key) });
}

/**
 * Checks a Digital Link of any domain and translates it: the normalised text is the EPC URN when the length of the company prefix is
 * known, else the canonical link. Attributes behind the question mark are left aside.
 */
export function checkDigitalLink(input: string, prefixLengthOf: PrefixLengthOf = () => undefined): Verdict {
  const found = parseLink(input.trim());
  if (found === undefined) return wrongForm('digital-link', input, input.trim(), LINK_WANTED);
  const { scheme, key, serial } = found;
  const canonical = GS1_ROOT + pathOf(scheme, key, serial);
  const keyPart = part('key', key, `application identifier ${scheme.identifier}`);
  if (scheme.hasCheckDigit && checkedDigits(scheme, key).at(-1) !== rightDigit(scheme, key)) {
    const message = `Check digit should be ${rightDigit(scheme, key)}, or another digit is wrong.`;
    return verdictOf('digital-link', input, {
      normalised: canonical,
      parts: [keyPart],
      findings: [finding('error', 'check-digit-wrong', message)],
    });
  }
  const split = splitKey(scheme, key, serial, prefixLengthOf);
  if (split !== undefined) {
    return verdictOf('digital-link', input, { normalised: urnOf(split), parts: partsOf(split) });
  }
  const message = 'Where the company prefix ends has to be given; without it there is no URN.';
  return verdictOf('digital-link', input, {
    normalised: canonical,
    parts: [keyPart, ...(serial === undefined ? [] : [part('serial', serial, 'serial, lot or extension')])],
    findings: [finding('note', 'prefix-length-needed', message)],
  });
}

/** The canonical Digital Link of an EPC URN, or undefined when it is none. */
export function digitalLinkOfUrn(urn: string): string | undefined {
  const key = parseUrn(urn.trim());
  return key === undefined ? undefined : linkOf(key);
}

/** The EPC URN of a Digital Link for a company prefix of the given length (6 to 12 digits), or undefined when it has none. */
export function urnOfDigitalLink(link: string, companyPrefixLength: number): string | undefined {
  const found = parseLink(link.trim());
  if (found === undefined) return undefined;
  const split = splitKey(found.scheme, found.key, found.serial, () => companyPrefixLength);
  return split === undefined ? undefined : urnOf(split);
}

function parseUrn(text: string): EpcKey | undefined {
  const match = /^urn:epc:(id|class|idpat):([a-z]+):(\d{6,12})\.([^.]*)(?:\.(.+))?$/.exec(text);
  if (match === null) return undefined;
  const [, space, name, companyPrefix, rawReference, rawSerial] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
    string | undefined,
  ];
  const isPattern = space === 'idpat';
  if (isPattern && (name !== 'sgtin' || rawSerial !== '*')) return undefined;
  const scheme = EPC_SCHEMES.find((one) => one.name === name && (isPattern || one.space === space));
  // A free reference may hold dots, which the pattern has cut off as a serial.
  const isFree = scheme?.digitsInKey === 0;
  const reference = readUrnField(isFree && rawSerial !== undefined ? `${rawReference}.${rawSerial}` : rawReference);
  const serial = isFree || isPattern || rawSerial === undefined ? undefined : readUrnField(rawSerial);
  if (scheme === undefined || reference === undefined) return undefined;
  if (rawSerial !== undefined && !isFree && !isPattern && serial === undefined) return undefined;
  const key: EpcKey = { scheme, companyPrefix, reference, serial };
  return isWellFormed(key, isPattern) ? key : undefined;
}

function isWellFormed({ scheme, companyPrefix, reference, serial }: EpcKey, isPattern: boolean): boolean {
  if (!isGs1Text(reference + (serial ?? ''))) return false;
  if (scheme.digitsInKey === 0) {
    return reference.length > 0 && companyPrefix.length + reference.length <= scheme.keyLengthMax;
  }
  if (!/^\d*$/.test(reference) || companyPrefix.length + reference.length !== scheme.digitsInKey) return false;
  if (scheme.isFirstDigitMoved === true && reference === '') return false;
  return isPattern || (serial !== undefined) === (scheme.serial !== undefined);
}

function keyText({ scheme, companyPrefix, reference }: EpcKey): string {
  const digits =
    scheme.isFirstDigitMoved === true ? reference[0]! + companyPrefix + reference.slice(1) : companyPrefix + reference;
  const body = (scheme.filler ?? '') + digits;
  return scheme.hasCheckDigit ? body + gs1CheckDigit(body) : body;
}

function linkOf(key: EpcKey): string {
  const isAppended = key.scheme.serial === 'appended';
  const text = keyText(key) + (isAppended ? (key.serial ?? '') : '');
  return GS1_ROOT + pathOf(key.scheme, text, isAppended ? undefined : key.serial);
}

function pathOf(scheme: EpcScheme, key: string, serial: string | undefined): string {
  const path = `/${scheme.identifier}/${encodeSegment(key)}`;
  if (serial === undefined || typeof scheme.serial !== 'object' || serial === scheme.serial.absent) return path;
  return `${path}/${scheme.serial.identifier}/${encodeSegment(serial)}`;
}

function urnOf({ scheme, companyPrefix, reference, serial }: EpcKey): string {
  const isGtinPattern = scheme.name === 'sgtin' && serial === undefined;
  const head = `urn:epc:${isGtinPattern ? 'idpat' : scheme.space}:${scheme.name}:${companyPrefix}.${escapeUrn(reference)}`;
  if (isGtinPattern) return `${head}.*`;
  return serial === undefined ? head : `${head}.${escapeUrn(serial)}`;
}

interface LinkKey {
  readonly scheme: EpcScheme;
  readonly key: string;
  readonly serial: string | undefined;
}

function parseLink(text: string): LinkKey | undefined {
  const path = /^https?:\/\/[^/?#\s]+(\/[^?#\s]*)/i.exec(text)?.[1];
  if (path === undefined) return undefined;
  const segments = path.split('/').map(decodeSegment);
  for (let i = 1; i + 1 < segments.length; i++) {
    const found = keyAt(segments, i);
    if (found !== undefined) return found;
  }
  return undefined;
}

function keyAt(segments: readonly (string | undefined)[], at: number): LinkKey | undefined {
  const key = segments[at + 1];
  const qualifier = segments[at + 2];
  const serial = segments[at + 3];
  const schemes = EPC_SCHEMES.filter(({ identifier }) => identifier === segments[at]);
  if (key === undefined || schemes.length === 0) return undefined;
  const scheme =
    schemes.find((one) => typeof one.serial === 'object' && one.serial.identifier === qualifier) ?? schemes[0]!;
  const hasSerial = typeof scheme.serial === 'object' && scheme.serial.identifier === qualifier && serial !== undefined;
  const padded = scheme.identifier === '01' ? key.padStart(14, '0') : key;
  if (!isKey(scheme, padded) || !isGs1Text(padded + (hasSerial ? serial : ''))) return undefined;
  return { scheme, key: padded, serial: hasSerial ? serial : undefined };
}

function isKey(scheme: EpcScheme, key: string): boolean {
  if (key.length > scheme.keyLengthMax) return false;
  if (scheme.digitsInKey === 0) return /^\d{6}.+$/.test(key);
  const length = checkedDigits(scheme, key).length;
  const wanted = scheme.digitsInKey + (scheme.filler?.length ?? 0) + 1;
  return length === wanted && (scheme.serial === 'appended' || key.length === wanted);
}

function checkedDigits(scheme: EpcScheme, key: string): string {
  return /^\d*/.exec(key)![0].slice(0, scheme.digitsInKey + (scheme.filler?.length ?? 0) + 1);
}

function rightDigit(scheme: EpcScheme, key: string): string {
  return gs1CheckDigit(checkedDigits(scheme, key).slice(0, -1));
}

function splitKey(
  scheme: EpcScheme,
  key: string,
  serial: string | undefined,
  prefixLengthOf: PrefixLengthOf,
): EpcKey | undefined {
  const checked = checkedDigits(scheme, key);
  if (scheme.hasCheckDigit && checked.at(-1) !== rightDigit(scheme, key)) return undefined;
  const body = scheme.digitsInKey === 0 ? key : checked.slice(scheme.filler?.length ?? 0, -1);
  const moved = scheme.isFirstDigitMoved === true ? body[0]! : '';
  const rest = body.slice(moved.length);
  const length = prefixLengthOf(rest);
  if (length === undefined || length < 6 || length > 12 || length > rest.length) return undefined;
  const split: EpcKey = {
    scheme,
    companyPrefix: rest.slice(0, length),
    reference: moved + rest.slice(length),
    serial: serialOf(scheme, key.slice(checked.length), serial),
  };
  const isPattern = scheme.name === 'sgtin' && split.serial === undefined;
  return /^\d+$/.test(split.companyPrefix) && isWellFormed(split, isPattern) ? split : undefined;
}

function serialOf(scheme: EpcScheme, appended: string, serial: string | undefined): string | undefined {
  if (scheme.serial === undefined) return undefined;
  if (scheme.serial === 'appended') return appended === '' ? undefined : appended;
  return serial ?? scheme.serial.absent;
}

function partsOf(key: EpcKey) {
  const { scheme, companyPrefix, reference, serial } = key;
  return [
    part('scheme', scheme.name, `application identifier ${scheme.identifier}`),
    part('companyPrefix', companyPrefix, 'given to the company by GS1'),
    part('reference', reference, 'given by the company'),
    ...(serial === undefined ? [] : [part('serial', serial, 'serial, lot or extension')]),
    part('key', keyText(key), 'the key with its check digit'),
  ];
}

/** Marks that must be written %hh in a URN. Source: EPC Tag Data Standard 2.0, table A-1. */
function escapeUrn(text: string): string {
  return text.replace(/["%&/<>?#]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The characters meant by a URN field, or undefined when it has a mark that must not stand there unescaped. */
function readUrnField(text: string): string | undefined {
  if (!/^(?:[!'()*+,\-.0-9:;=A-Z_a-z]|%[0-9A-Fa-f]{2})*$/.test(text)) return undefined;
  return decodeSegment(text);
}

function encodeSegment(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

function decodeSegment(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign is bad input of the world, not a fault of ours.
    return undefined;
  }
}
