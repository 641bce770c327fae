import type { Issue } from '@karvon/contract';
import { fail, ok, type Result } from '@karvon/model';

/** Lengths that the Harmonized System (4, 6) and the TN VED of the EAEU (8 to 10) use. */
const HS_LENGTHS = [4, 6, 8, 9, 10];

/** Chapters 1 to 97 exist, 77 is kept free. Source: WCO, Harmonized System 2022. */
const LAST_CHAPTER = 97;
const FREE_CHAPTER = 77;

/** Reads a code of the Harmonized System such as `5205`, `5205.11` or `5205 11 000 0` as digits. */
export function readHsCode(text: string): Result<string, Issue> {
  const digits = text.replace(/[\s.]/g, '');
  const chapter = Number(digits.slice(0, 2));
  if (!/^\d+$/.test(digits) || !HS_LENGTHS.includes(digits.length)) {
    return fail(issue('hs-code-length', text, `has ${digits.length} digits; wanted ${HS_LENGTHS.join(', ')}`));
  }
  if (chapter < 1 || chapter > LAST_CHAPTER || chapter === FREE_CHAPTER) {
    return fail(issue('hs-code-unknown', text, `names chapter ${digits.slice(0, 2)}, which does not exist`));
  }
  return ok(digits);
}

function issue(code: 'hs-code-length' | 'hs-code-unknown', found: string, what: string): Issue {
  return {
    code,
    path: 'hsCode',
    message: `The HS code "${found}" ${what}`,
    found,
    wanted: '4 to 10 digits, such as 5205',
  };
}
