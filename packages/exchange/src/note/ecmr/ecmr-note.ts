import type { TransportConsignment } from '@karvon/model';
import type { ExchangeFinding } from '../../finding.ts';
import { checkNote, layOutNote, type NoteCheckOptions } from '../check-note.ts';
import type { NoteBox } from '../note-box.ts';
import type { NoteReading, WrittenNote } from '../note-form.ts';
import { readNote, writeNote } from '../note-text.ts';

/** Reads an e-CMR note: JSON by the UN/CEFACT guide `eCMR`, D23B. */
export function readEcmr(text: string): NoteReading {
  return readNote(text, 'ecmr');
}

/** Writes a consignment as an e-CMR note, with every field that it does not carry. */
export function writeEcmr(consignment: TransportConsignment): WrittenNote {
  return writeNote(consignment, 'ecmr');
}

/** What is wrong with a consignment as an e-CMR note, by boxes 1 to 24, seals and reservations. */
export function checkEcmr(
  consignment: TransportConsignment,
  options: NoteCheckOptions = {},
): readonly ExchangeFinding[] {
  return checkNote(consignment, 'ecmr', options);
}

/** The boxes 1 to 24 with what the consignment says in them. */
export function layOutEcmr(consignment: TransportConsignment): readonly NoteBox[] {
  return layOutNote(consignment, 'ecmr');
}
