import { assert } from '@karvon/model';
import { parseAgreementTables } from '../parse-tables.ts';
import type { AgreementTables } from '../tables.ts';
import { readAgreementFolder, shippedAgreementFolder } from './read-agreement-folder.ts';

/** The tables that the package brings along, parsed; throws when they do not parse, which its own tests rule out. */
export function shippedAgreementTables(): AgreementTables {
  const parsed = parseAgreementTables(readAgreementFolder(shippedAgreementFolder()));
  assert(parsed.ok, 'the shipped tables parse');
  return parsed.value;
}
