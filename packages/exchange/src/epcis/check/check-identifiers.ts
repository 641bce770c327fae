import { checkEpcUrn, gs1CheckDigit } from '@karvon/standards';
import { constrainedLink, linkOfUrn } from '../hash/canonical-link.ts';
import { type CheckScope, shown } from '../report.ts';
import { checkUri } from './check-scalars.ts';

/** What an identifier can stand for. */
export type IdentifierSense = 'instance' | 'class' | 'place' | 'party' | 'unknown';

/** Where an identifier stands, and so what it should stand for. */
export type IdentifierRole = 'instance' | 'class' | 'parent' | 'association-parent' | 'place' | 'party' | 'any';

/** Schemes of EPC URNs that have no Digital Link, and are left to their own rules. Source: Tag Data Standard 2.0, section 6.3. */
const OTHER_SCHEMES: ReadonlySet<string> = new Set(['gid', 'usdod', 'adi', 'bic', 'imovn', 'raw', 'sscc+']);

/** Schemes whose characters and lengths are checked in full. */
const FULL_SCHEMES = /^urn:epc:(?:id|class|idpat):(?:sgtin|lgtin|sscc|sgln|pgln|grai|giai|gsin|ginc|gdti|gsrn|gsrnp):/;

/** How many digits at the begin of a key the check digit covers, itself included. Source: GS1 General Specifications, section 3. */
const CHECKED_DIGITS: Readonly<Record<string, number>> = {
  '00': 18,
  '01': 14,
  '253': 13,
  '255': 13,
  '402': 17,
  '414': 13,
  '417': 13,
  '8003': 14,
  '8006': 14,
  '8017': 18,
  '8018': 18,
};

/** Checks an identifier: its form, its check digit, and whether it fits where it stands. Source: CBV 2.0, section 8. */
export function checkIdentifier(scope: CheckScope, value: unknown, pointer: string, role: IdentifierRole): void {
  if (!checkUri(scope, value, pointer)) return;
  const sense = senseOf(scope, value, pointer);
  if (sense === 'unknown') return;
  const unfit = findMisfit(sense, role);
  if (unfit === undefined) return;
  const severity = unfit.code === 'epcis-key-unfit' ? 'warning' : 'error';
  scope.report(
    unfit.code,
    severity,
    pointer,
    `Found ${shown(value)}, which stands for ${WORDS[sense]}; ${unfit.wanted}.`,
  );
}

const WORDS: Readonly<Record<IdentifierSense, string>> = {
  instance: 'a single object',
  class: 'a class of objects',
  place: 'a place',
  party: 'a party',
  unknown: 'something unknown',
};

interface Misfit {
  readonly code: 'epcis-class-among-instances' | 'epcis-instance-among-classes' | 'epcis-key-unfit';
  readonly wanted: string;
}

function findMisfit(sense: IdentifierSense, role: IdentifierRole): Misfit | undefined {
  switch (role) {
    case 'instance':
    case 'parent':
    case 'association-parent':
      if (sense === 'class')
        return { code: 'epcis-class-among-instances', wanted: 'wanted the identifier of one object' };
      if (sense === 'party' || (sense === 'place' && role !== 'association-parent')) {
        return { code: 'epcis-key-unfit', wanted: 'wanted an object' };
      }
      return undefined;
    case 'class':
      if (sense === 'class') return undefined;
      return { code: 'epcis-instance-among-classes', wanted: 'wanted a class, as a GTIN with or without lot' };
    case 'place':
      return sense === 'place' ? undefined : { code: 'epcis-key-unfit', wanted: 'wanted a place, as an SGLN' };
    case 'party':
      return sense === 'party' ? undefined : { code: 'epcis-key-unfit', wanted: 'wanted a party, as a PGLN' };
    default:
      return undefined;
  }
}

function senseOf(scope: CheckScope, uri: string, pointer: string): IdentifierSense {
  if (uri.startsWith('urn:epc:')) return senseOfUrn(scope, uri, pointer);
  if (/^https?:\/\//.test(uri)) return senseOfLink(scope, uri, pointer);
  return uri.startsWith('geo:') ? 'place' : 'unknown';
}

function senseOfUrn(scope: CheckScope, urn: string, pointer: string): IdentifierSense {
  const [, , space, scheme] = urn.split(':', 4);
  if (scheme !== undefined && OTHER_SCHEMES.has(scheme)) return space === 'id' ? 'instance' : 'class';
  const isWhole =
    FULL_SCHEMES.test(urn) && !urn.endsWith('.*') ? checkEpcUrn(urn).isValid : linkOfUrn(urn) !== undefined;
  if (!isWhole) {
    const message = `Found ${shown(urn)}; its scheme wants another form, as urn:epc:id:sscc:234567.18901234567.`;
    scope.report('epcis-identifier-malformed', 'error', pointer, message);
    return 'unknown';
  }
  if (space !== 'id') return 'class';
  if (scheme === 'sgln') return 'place';
  return scheme === 'pgln' ? 'party' : 'instance';
}

function senseOfLink(scope: CheckScope, uri: string, pointer: string): IdentifierSense {
  const link = constrainedLink(uri);
  if (link === undefined) {
    if (uri.startsWith('https://id.gs1.org/')) {
      const message = `Found ${shown(uri)}; no GS1 key of the right length stands in it.`;
      scope.report('epcis-identifier-malformed', 'error', pointer, message);
    }
    return 'unknown';
  }
  const [identifier, key, qualifier] = link.slice('https://id.gs1.org/'.length).split('/') as [string, string, string?];
  const digits = CHECKED_DIGITS[identifier];
  if (digits !== undefined) checkDigit(scope, key.slice(0, digits), pointer);
  return senseOfKey(identifier, key, qualifier, digits);
}

function checkDigit(scope: CheckScope, key: string, pointer: string): void {
  const right = gs1CheckDigit(key.slice(0, -1));
  if (key.at(-1) === right) return;
  const message = `The check digit of ${key} should be ${right}, or another digit is wrong.`;
  scope.report('epcis-check-digit-wrong', 'error', pointer, message);
}

function senseOfKey(
  identifier: string,
  key: string,
  qualifier: string | undefined,
  digits: number | undefined,
): IdentifierSense {
  switch (identifier) {
    case '414':
      return 'place';
    case '417':
      return 'party';
    case '01':
    case '8006':
      return qualifier === '21' || qualifier === '235' ? 'instance' : 'class';
    case '8010':
      return qualifier === '8011' ? 'instance' : 'class';
    case '253':
    case '255':
    case '8003':
      return key.length > (digits ?? 0) ? 'instance' : 'class';
    default:
      return 'instance';
  }
}
