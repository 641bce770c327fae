import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readAgreementFolder, shippedAgreementFolder } from './read-agreement-folder.ts';

it('G6 A file of a later folder takes the place of the same file of an earlier one', () => {
  const own = mkdtempSync(join(tmpdir(), 'karvon-agreements-'));
  writeFileSync(join(own, 'permits.csv'), 'own permits');
  writeFileSync(join(own, 'notes.txt'), 'not a table');
  const files = readAgreementFolder(shippedAgreementFolder(), own);
  rmSync(own, { recursive: true });
  expect(files.get('permits.csv')).toBe('own permits');
  expect(files.get('states.csv')).toContain('Қазоқистон');
  expect(files.has('notes.txt')).toBe(false);
});
