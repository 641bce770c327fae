import { STANDARD_NAMESPACES } from './cbv-words.ts';
import type { Namespaces } from './epcis-event.ts';
import type { Report } from './report.ts';

/** Addresses of the standard context, whose words are built in; nothing is ever fetched. */
const EPCIS_CONTEXT =
  /^https?:\/\/(?:ref\.gs1\.org\/standards\/epcis|gs1\.github\.io\/EPCIS)\/(?:2\.0\.\d\/)?epcis-context\.jsonld$/;

/** Most prefixes that one context may declare; a hostile one must not fill the memory. */
const PREFIXES_MAX = 1000;

/** The namespaces of a document, and whether the context of EPCIS is among its contexts. */
export interface ResolvedContext {
  readonly namespaces: Namespaces;
  readonly isEpcis: boolean;
}

/**
 * Reads a JSON-LD context without the net: the standard context is known, inline prefixes are taken, any other address is a finding.
 * Source: JSON-LD 1.1, section 3.1; EPCIS 2.0, section 9.
 */
export function resolveContext(context: unknown, base: Namespaces, pointer: string, report: Report): ResolvedContext {
  const namespaces = new Map(base);
  let isEpcis = false;
  const entries: readonly unknown[] = Array.isArray(context) ? context.slice(0, PREFIXES_MAX) : [context];
  entries.forEach((entry, position) => {
    const place = Array.isArray(context) ? `${pointer}/${position}` : pointer;
    if (typeof entry === 'string') {
      if (EPCIS_CONTEXT.test(entry)) isEpcis = true;
      else reportForeign(entry, place, report);
    } else if (typeof entry === 'object' && entry !== null && !Array.isArray(entry)) {
      takePrefixes(entry as Readonly<Record<string, unknown>>, namespaces, place, report);
    } else {
      report(
        'epcis-value-type-wrong',
        'error',
        place,
        `Found ${typeof entry}; wanted the address of a context or an object.`,
      );
    }
  });
  return { namespaces, isEpcis };
}

function reportForeign(address: string, pointer: string, report: Report): void {
  const message = `The context ${address.slice(0, 200)} is not fetched; names that only it explains are not known.`;
  report('epcis-context-not-loaded', 'warning', pointer, message);
}

function takePrefixes(
  entry: Readonly<Record<string, unknown>>,
  namespaces: Map<string, string>,
  pointer: string,
  report: Report,
): void {
  for (const [prefix, value] of Object.entries(entry)) {
    const iri = typeof value === 'object' && value !== null ? (value as { '@id'?: unknown })['@id'] : value;
    if (typeof iri === 'string' && !prefix.startsWith('@') && namespaces.size < PREFIXES_MAX) {
      namespaces.set(prefix, iri);
    } else {
      report(
        'epcis-context-term-ignored',
        'note',
        pointer,
        `The term ${prefix.slice(0, 80)} of the context is not used here.`,
      );
    }
  }
}

/** The namespaces that hold before a document declares its own. */
export const BASE_NAMESPACES: Namespaces = STANDARD_NAMESPACES;
