import { cleanCode } from './clean-text.ts';
import { PACKAGE_ROWS } from './package-rows.ts';
import { finding, part, type Verdict, verdictOf, wrongForm } from './verdict.ts';

const PACKAGES: ReadonlyMap<string, string> = new Map(
  PACKAGE_ROWS.trim()
    .split('\n')
    .map((row) => [row.slice(0, 2), row.slice(3)]),
);

/** Name of a package type in English by its code, or undefined. */
export function findPackageType(code: string): string | undefined {
  return PACKAGES.get(code.toUpperCase());
}

/** Codes and names of all package types that are carried here. */
export function listPackageTypes(): readonly (readonly [string, string])[] {
  return [...PACKAGES];
}

/**
 * Checks a code of a package. Behind an X, as invoices of Recommendation 20 write them (XPX), it is read as well.
 * Source: UNECE Recommendation 21, revision 12; UNTDID 7065.
 */
export function checkPackageType(input: string): Verdict {
  const { text, findings } = cleanCode(input);
  const code = /^X[0-9A-Z]{2}$/.test(text) ? text.slice(1) : text;
  if (!/^[0-9A-Z]{2}$/.test(code)) return wrongForm('package', input, text, 'two characters, as PX or 4G');
  const name = findPackageType(code);
  const unknown = finding('warning', 'code-unknown', `${code} is not among the packages that are carried here.`);
  return verdictOf('package', input, {
    normalised: code,
    parts: name === undefined ? [] : [part('package', code, name)],
    findings: name === undefined ? [...findings, unknown] : findings,
  });
}
