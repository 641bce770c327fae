import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readNote, writeNote } from './note-text.ts';
import { recastForNote } from './recast-note.ts';

const rail = readNote(
  readFileSync(new URL('../../fixtures/smgs/valid-wagon-khujand-novosibirsk.json', import.meta.url), 'utf8'),
).consignment!;

test('NO30 Recast for another note a consignment keeps its ends, and its former contract becomes a document', () => {
  const road = recastForNote(rail, 'ecmr');
  expect(
    road.places.filter(({ role }) => role === 'acceptance' || role === 'delivery').map(({ name }) => name.ru),
  ).toEqual(['Худжанд', 'Клещиха']);
  expect(road.contract).toEqual({ kind: 'cmr' });
  expect(road.documents.at(-1)).toEqual({ typeCode: '722', number: '28400117', issuedOn: '2026-11-23' });
  const read = readNote(writeNote(road, 'ecmr').text).consignment!;
  expect(read.places.map(({ role }) => role)).toEqual(['acceptance', 'delivery']);
  expect(recastForNote(rail, 'smgs')).toEqual(rail);
});
