import { readdirSync, readFileSync } from 'node:fs';
import type { TransportConsignment } from '@karvon/model';
import { expect, test } from 'vitest';
import type { ExchangeFinding } from '../finding.ts';
import { checkNote } from './check-note.ts';
import type { NoteForm } from './note-form.ts';
import { readNote, writeNote } from './note-text.ts';

/** What a case expects: findings without their sentences and, of a valid note, the whole consignment. */
interface Expected {
  readonly findings: readonly Pick<ExchangeFinding, 'code' | 'severity' | 'place'>[];
  readonly consignment?: TransportConsignment;
}

function runCases(form: NoteForm): void {
  const folder = new URL(`../../fixtures/${form}/`, import.meta.url);
  const files = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'));
  expect(files.length).toBeGreaterThanOrEqual(15);
  for (const file of files) {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const expectedFile = file.replace(/\.\w+$/, '.expected.json');
    const expected = JSON.parse(readFileSync(new URL(expectedFile, folder), 'utf8')) as Expected;
    const { consignment, findings } = readNote(text, form);
    const all = [...findings, ...(consignment === undefined ? [] : checkNote(consignment, form))];
    const bare = all.map(({ code, severity, place }) => ({ code, severity, place }));
    expect(bare, file).toEqual(expected.findings);
    if (expected.consignment === undefined) continue;
    expect(consignment, file).toEqual(expected.consignment);
    expect(writeNote(expected.consignment, form).losses, file).toEqual([]);
  }
}

test('NO2 Every case of the SMGS note reads, and breaks the rules that it says and no others', () => {
  runCases('smgs');
});

test('NO3 Every case of the common note CIM/SMGS reads, and breaks the rules that it says and no others', () => {
  runCases('cim-smgs');
});

test('NO4 Every case of the e-CMR reads, and breaks the rules that it says and no others', () => {
  runCases('ecmr');
});
