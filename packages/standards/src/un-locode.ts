import { cleanIdentifier } from './clean-text.ts';
import { findCountry } from './countries.ts';
import { type Finding, finding, type Part, part, type Verdict, verdictOf, wrongForm } from './verdict.ts';

/** What a place can do, by the character of its function classifier. Source: UNECE Recommendation 16, section 2.2. */
export const LOCODE_FUNCTIONS: Readonly<Record<string, string>> = {
  0: 'function not known, to be specified',
  1: 'port',
  2: 'rail terminal',
  3: 'road terminal',
  4: 'airport',
  5: 'postal exchange office',
  6: 'inland clearance depot or multimodal terminal',
  7: 'fixed transport, as an oil platform or pipeline',
  8: 'inland port',
  B: 'border crossing',
};

/**
 * Checks the form of a UN/LOCODE, `UZTAS` or `UZ TAS`: a state of ISO 3166-1 and three letters or digits 2 to 9.
 *
 * The list of places is not carried here: whether the place exists is not known. Source: UNECE Recommendation 16.
 */
export function checkLocode(input: string): Verdict {
  const { text, findings } = cleanIdentifier(input);
  const match = /^([A-Z]{2})([A-Z0-9]{3})$/.exec(text);
  if (match === null) {
    return wrongForm('locode', input, text, 'two letters of the state and three letters or digits, as UZTAS');
  }
  const [, state, place] = match as unknown as [string, string, string];
  const country = findCountry(state);
  return verdictOf('locode', input, {
    normalised: text,
    parts: [
      part('country', state, country?.name ?? (state === 'XZ' ? 'international waters' : 'unknown')),
      part('place', place, 'place in that state'),
    ],
    findings: [...findings, ...judge(text, state, place)],
  });
}

function judge(text: string, state: string, place: string): readonly Finding[] {
  const findings: Finding[] = [];
  if (findCountry(state) === undefined && state !== 'XZ') {
    findings.push(finding('error', 'country-unknown', `${state} is no state of ISO 3166-1.`));
  }
  if (/[01]/.test(place)) {
    const mended = text.slice(0, 2) + place.replaceAll('0', 'O').replaceAll('1', 'I');
    const message = 'The digits 0 and 1 are not used in a place code, for they look like letters.';
    findings.push(finding('error', 'part-out-of-range', message, mended));
  }
  if (findings.length === 0) {
    const message = 'The form is right; whether the place is in the list is not known here.';
    findings.push(finding('note', 'no-public-check', message));
  }
  return findings;
}

/** The parts of a function classifier, as `123---6B` or `-23-----`; the empty list when it has none or is malformed. */
export function parseLocodeFunctions(classifier: string): readonly Part[] {
  const text = classifier.trim().toUpperCase();
  if (!/^[0-8B-]{1,8}$/.test(text)) return [];
  return Array.from(text)
    .filter((character) => character !== '-')
    .map((character) => part('function', character, LOCODE_FUNCTIONS[character]!));
}
