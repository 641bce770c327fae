import { cleanIdentifier } from './clean-text.ts';
import { findCountry } from './countries.ts';
import { finding, part, type Verdict, verdictOf, wrongForm } from './verdict.ts';

/** Carnets below this number stand without letters. Source: EU transit manual, part IX. */
const OLD_SERIES_MAX = 25_000_000;

/**
 * Checks the form of a TIR carnet number: two letters, one of them X, and eight digits.
 *
 * The letter beside the X is a check that the IRU does not publish: a slip cannot be told from the number alone; ask the IRU's or the
 * customs' service. Source: EU transit manual, part IX; rule R0990 of NCTS (10 or 11 characters).
 */
export function checkTirCarnet(input: string): Verdict {
  const { text, findings } = cleanIdentifier(input);
  const match = /^([A-Z]{2})?(\d{7,8})$/.exec(text);
  if (match === null) return wrongForm('tir-carnet', input, text, 'two letters and eight digits, as XA75123456');
  const [, letters, serial] = match as unknown as [string, string | undefined, string];
  const all = [...findings];
  if (letters === undefined) {
    const isOld = Number(serial) < OLD_SERIES_MAX;
    all.push(
      isOld
        ? finding('warning', 'code-withdrawn', 'Carnets without letters are of series that have long run out.')
        : finding('error', 'check-digit-missing', 'The two letters before the number are missing.'),
    );
  }
  if (letters !== undefined && !letters.includes('X')) {
    all.push(finding('warning', 'category-unusual', `The letters are ${letters}; one of them is X on carnets in use.`));
  }
  all.push(
    finding('note', 'no-public-check', 'The rule of the check letter is not published: only the form is checked.'),
  );
  return verdictOf('tir-carnet', input, {
    normalised: text,
    parts: [
      ...(letters === undefined ? [] : [part('letters', letters, 'check letters of the IRU')]),
      part('serial', serial, 'number of the carnet'),
    ],
    findings: all,
  });
}

/**
 * Checks the form of a TIR carnet holder's identity, `TJK/059/1234`: state of authorisation in three letters, association, number.
 * Source: TIR Convention, annex 9, part II; recommendation of 20 October 2000.
 */
export function checkTirHolder(input: string): Verdict {
  const text = input.replace(/\s+/gu, '').toUpperCase();
  const match = /^([A-Z]{3})\/(\d{3})\/(\d{1,10})$/.exec(text);
  if (match === null) return wrongForm('tir-holder', input, text, 'state, association and number, as TJK/059/1234');
  const [, state, association, serial] = match as unknown as [string, string, string, string];
  const country = findCountry(state);
  return verdictOf('tir-holder', input, {
    normalised: text,
    parts: [
      part('country', state, country?.name ?? 'unknown'),
      part('association', association, 'issuing association'),
      part('serial', serial, 'number of the holder'),
    ],
    findings: country === undefined ? [finding('error', 'country-unknown', `${state} is no state of ISO 3166-1.`)] : [],
  });
}
