import type { TransportConsignment } from '@karvon/model';
import type { ExchangeFinding } from '../../finding.ts';
import { checkNote, layOutNote, type NoteCheckOptions } from '../check-note.ts';
import type { NoteBox } from '../note-box.ts';
import type { NoteReading, WrittenNote } from '../note-form.ts';
import { readNote, writeNote } from '../note-text.ts';

/** Reads a common note CIM/SMGS: JSON by the UN/CEFACT guide `MMTCIM-SMGSConsignmentNote`, D23B. */
export function readCimSmgs(text: string): NoteReading {
  return readNote(text, 'cim-smgs');
}

/** Writes a consignment as a common note CIM/SMGS, with every field that it does not carry. */
export function writeCimSmgs(consignment: TransportConsignment): WrittenNote {
  return writeNote(consignment, 'cim-smgs');
}

/** What is wrong with a consignment as a common note CIM/SMGS. */
export function checkCimSmgs(
  consignment: TransportConsignment,
  options: NoteCheckOptions = {},
): readonly ExchangeFinding[] {
  return checkNote(consignment, 'cim-smgs', options);
}

/** The boxes of the common note with what the consignment says in them. */
export function layOutCimSmgs(consignment: TransportConsignment): readonly NoteBox[] {
  return layOutNote(consignment, 'cim-smgs');
}
