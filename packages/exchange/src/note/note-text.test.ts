import type { TransportConsignment } from '@karvon/model';
import { EMPTY_TRANSPORT_CONSIGNMENT } from '@karvon/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Loss } from '../finding.ts';
import { consignmentArbitrary } from '../testing/consignment-arbitrary.ts';
import { NOTE_FORMS, type NoteForm } from './note-form.ts';
import { carriedByNote, createNoteReader, readNote, writeNote } from './note-text.ts';

const FORMS = Object.keys(NOTE_FORMS) as NoteForm[];

/** Every leaf of a value with its path. */
function leavesOf(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return value === undefined ? [] : [path];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, `${path}/${name}`));
}

const isLost = (path: string, losses: readonly Loss[]) => losses.some((loss) => loss.path === path);

test('NO1 A note written and read back is the consignment in every field that no loss names', () => {
  fc.assert(
    fc.property(consignmentArbitrary(), fc.constantFrom(...FORMS), (consignment, form) => {
      const { text, losses } = writeNote(consignment, form);
      const { consignment: read, findings } = readNote(text);
      expect(findings).toEqual([]);
      expect(writeNote(read!, form)).toMatchObject({ text, losses: [] });
      const kept = leavesOf(consignment).filter((path) => !isLost(path, losses)).length;
      expect(leavesOf(read).length).toBeGreaterThanOrEqual(kept);
      expect(kept + losses.length).toBe(leavesOf(consignment).length);
    }),
    { numRuns: 150 },
  );
});
