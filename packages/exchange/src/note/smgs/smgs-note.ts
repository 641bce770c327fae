import type { TransportConsignment } from '@karvon/model';
import type { ExchangeFinding } from '../../finding.ts';
import { checkNote, layOutNote, type NoteCheckOptions } from '../check-note.ts';
import type { NoteBox } from '../note-box.ts';
import type { NoteReading, WrittenNote } from '../note-form.ts';
import { readNote, writeNote } from '../note-text.ts';

/** Reads an SMGS note: JSON by the UN/CEFACT guide `SMGSConsignmentNote`, D23B. */
export function readSmgs(text: string): NoteReading {
  return readNote(text, 'smgs');
}

/** Writes a consignment as an SMGS note, with every field that it does not carry. */
export function writeSmgs(consignment: TransportConsignment): WrittenNote {
  return writeNote(consignment, 'smgs');
}

/** What is wrong with a consignment as an SMGS note, by boxes 1 to 29. */
export function checkSmgs(
  consignment: TransportConsignment,
  options: NoteCheckOptions = {},
): readonly ExchangeFinding[] {
  return checkNote(consignment, 'smgs', options);
}

/** The boxes 1 to 29 with what the consignment says in them. */
export function layOutSmgs(consignment: TransportConsignment): readonly NoteBox[] {
  return layOutNote(consignment, 'smgs');
}
