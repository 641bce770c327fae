import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Reads the CSV files of one or more folders as texts by file name; a file of a later folder takes the place of an earlier one's. */
export function readAgreementFolder(...folders: readonly string[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const folder of folders) {
    for (const name of readdirSync(folder).filter((candidate) => candidate.endsWith('.csv'))) {
      files.set(name, readFileSync(join(folder, name), 'utf8'));
    }
  }
  return files;
}

/** The path of the folder of tables that this package brings along. */
export function shippedAgreementFolder(): string {
  return fileURLToPath(new URL('../../data', import.meta.url));
}
