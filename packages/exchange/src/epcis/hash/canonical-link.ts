/** How one scheme of EPC URNs becomes a canonical Digital Link. */
interface LinkScheme {
  readonly identifier: string;
  /** Digits of company prefix and reference together; 0 where they are free text. */
  readonly digits: number;
  /** The first digit of the reference stands before the company prefix in the key. */
  readonly isFirstDigitMoved?: boolean;
  readonly filler?: string;
  /** Path segment before the serial; `''` where the serial stands right behind the key, absent where there is none. */
  readonly serial?: string;
  /** Fields of two digits between the reference and the serial (piece and total). */
  readonly pieceFields?: number;
}

/** Source: GS1 EPC Tag Data Standard 2.0, section 6.3; GS1 Digital Link URI syntax 1.2, section 4.11. */
const SCHEMES: ReadonlyMap<string, LinkScheme> = new Map<string, LinkScheme>([
  ['sgtin', { identifier: '01', digits: 13, isFirstDigitMoved: true, serial: '/21/' }],
  ['lgtin', { identifier: '01', digits: 13, isFirstDigitMoved: true, serial: '/10/' }],
  ['upui', { identifier: '01', digits: 13, isFirstDigitMoved: true, serial: '/235/' }],
  ['itip', { identifier: '8006', digits: 13, isFirstDigitMoved: true, serial: '/21/', pieceFields: 2 }],
  ['sscc', { identifier: '00', digits: 17, isFirstDigitMoved: true }],
  ['sgln', { identifier: '414', digits: 12, serial: '/254/' }],
  ['pgln', { identifier: '417', digits: 12 }],
  ['grai', { identifier: '8003', digits: 12, filler: '0', serial: '' }],
  ['gdti', { identifier: '253', digits: 12, serial: '' }],
  ['sgcn', { identifier: '255', digits: 12, serial: '' }],
  ['gsrn', { identifier: '8018', digits: 17 }],
  ['gsrnp', { identifier: '8017', digits: 17 }],
  ['gsin', { identifier: '402', digits: 16 }],
  ['giai', { identifier: '8004', digits: 0 }],
  ['ginc', { identifier: '401', digits: 0 }],
  ['cpi', { identifier: '8010', digits: 0, serial: '/8011/' }],
]);

const ROOT = 'https://id.gs1.org/';

/** The canonical Digital Link of an EPC URN (`urn:epc:id`, `class` or `idpat`), or undefined when it is none. */
export function linkOfUrn(urn: string): string | undefined {
  const isOfSpace = urn.startsWith('id:', 8) || urn.startsWith('class:', 8) || urn.startsWith('idpat:', 8);
  if (!isOfSpace) return undefined;
  const nameStart = urn.indexOf(':', 8) + 1;
  const bodyStart = urn.indexOf(':', nameStart) + 1;
  if (bodyStart === 0) return undefined;
  const scheme = SCHEMES.get(urn.slice(nameStart, bodyStart - 1));
  const dot = urn.indexOf('.', bodyStart);
  if (scheme === undefined || dot < 0) return undefined;
  const companyPrefix = urn.slice(bodyStart, dot);
  const rest = urn.slice(dot + 1);
  return scheme.digits === 0 ? freeLink(scheme, companyPrefix, rest) : digitLink(scheme, companyPrefix, rest);
}

function freeLink(scheme: LinkScheme, companyPrefix: string, rest: string): string | undefined {
  if (!isDigits(companyPrefix)) return undefined;
  if (scheme.serial === undefined) return `${ROOT}${scheme.identifier}/${companyPrefix}${encodeMarks(rest)}`;
  const dot = rest.lastIndexOf('.');
  if (dot < 1) return undefined;
  const key = `${ROOT}${scheme.identifier}/${companyPrefix}${encodeMarks(rest.slice(0, dot))}`;
  const serial = rest.slice(dot + 1);
  return serial === '*' ? key : key + scheme.serial + serial;
}

function digitLink(scheme: LinkScheme, companyPrefix: string, rest: string): string | undefined {
  const referenceLength = scheme.digits - companyPrefix.length;
  const reference = rest.slice(0, referenceLength);
  if (referenceLength < 0 || reference.length !== referenceLength) return undefined;
  if (!isDigits(companyPrefix) || !isDigits(reference)) return undefined;
  const body = scheme.isFirstDigitMoved
    ? reference.charAt(0) + companyPrefix + reference.slice(1)
    : (scheme.filler ?? '') + companyPrefix + reference;
  let key = `${ROOT + scheme.identifier}/${body}${checkDigitOf(body)}`;
  let tail = rest.slice(referenceLength);
  for (let field = 0; field < (scheme.pieceFields ?? 0); field++) {
    if (!/^\.\d\d/.test(tail)) return undefined;
    key += tail.slice(1, 3);
    tail = tail.slice(3);
  }
  if (tail === '') return scheme.serial === undefined ? key : undefined;
  if (scheme.serial === undefined || tail.charAt(0) !== '.' || tail.length < 2) return undefined;
  const serial = tail.slice(1);
  // A pattern of a class, and the extension 0 of a location, stand for the key alone.
  if (serial === '*' || (serial === '0' && scheme.identifier === '414')) return key;
  return key + scheme.serial + encodeMarks(serial);
}

/** The check digit of a GS1 key, without the arrays that the checker of single keys can afford. Source: GS1 General Specifications, 7.9. */
function checkDigitOf(body: string): string {
  let sum = 0;
  for (let i = body.length - 1, weight = 3; i >= 0; i--, weight = 4 - weight) sum += weight * (body.charCodeAt(i) - 48);
  return String((10 - (sum % 10)) % 10);
}

function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/** Marks that a Digital Link must write %hh; a URN leaves them as they are. Source: GS1 Digital Link 1.2, table 7-1. */
function encodeMarks(text: string): string {
  return isDigits(text)
    ? text
    : text.replace(/[!()*+,:]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Names that early Digital Links gave to keys and qualifiers. Source: GS1 Digital Link 1.1, section 4.3. */
const IDENTIFIER_OF_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    gtin: '01',
    itip: '8006',
    cpid: '8010',
    gln: '414',
    party: '417',
    gsrnp: '8017',
    gsrn: '8018',
    gcn: '255',
    sscc: '00',
    gdti: '253',
    ginc: '401',
    gsin: '402',
    grai: '8003',
    giai: '8004',
    cpv: '22',
    lot: '10',
    ser: '21',
  }),
);

const SERIAL = '[^/]{1,90}';

/** Forms of keys, and the qualifiers from the finest on. Source: CBV 2.0, section 8.9, rule 18. */
const KEYS: ReadonlyMap<string, { readonly form: RegExp; readonly qualifiers: readonly string[] }> = new Map(
  (
    [
      ['00', '\\d{18}', []],
      ['01', '\\d{14}', ['21', '235', '10']],
      ['253', `\\d{13}(?:${SERIAL})?`, []],
      ['255', '\\d{13,25}', []],
      ['401', SERIAL, []],
      ['402', '\\d{17}', []],
      ['414', '\\d{13}', ['254']],
      ['417', '\\d{13}', []],
      ['8003', `\\d{14}(?:${SERIAL})?`, []],
      ['8004', `\\d{4}${SERIAL}`, []],
      ['8006', '\\d{18}', ['21', '10']],
      ['8010', SERIAL, ['8011']],
      ['8017', '\\d{18}', []],
      ['8018', '\\d{18}', []],
    ] as const
  ).map(([identifier, form, qualifiers]) => [identifier, { form: new RegExp(`^${form}$`), qualifiers }]),
);

/**
 * The constrained canonical form of a Digital Link: domain `id.gs1.org`, no query, the finest level alone; undefined when the URI
 * carries no GS1 key.
 */
export function constrainedLink(uri: string): string | undefined {
  const end = uri.search(/[?#]/);
  const segments = (end < 0 ? uri : uri.slice(0, end)).split('/').map((one) => IDENTIFIER_OF_NAME.get(one) ?? one);
  for (let i = 3; i + 1 < segments.length; i++) {
    const key = KEYS.get(segments[i]!);
    if (key === undefined) continue;
    const value = segments[i] === '01' ? segments[i + 1]!.padStart(14, '0') : segments[i + 1]!;
    if (!key.form.test(value)) continue;
    return `${ROOT + segments[i]!}/${value}${finestQualifier(key.qualifiers, segments, i + 2)}`;
  }
  return undefined;
}

function finestQualifier(qualifiers: readonly string[], segments: readonly string[], from: number): string {
  for (const qualifier of qualifiers) {
    for (let i = from; i + 1 < segments.length; i += 2) {
      if (segments[i] === qualifier && segments[i + 1] !== '') return `/${qualifier}/${segments[i + 1]!}`;
    }
  }
  return '';
}
