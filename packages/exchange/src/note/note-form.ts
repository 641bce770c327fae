import type { TransportConsignment } from '@karvon/model';
import type { ExchangeFinding, Loss } from '../finding.ts';
import { elementsOf, isJsonObject, type Json, propertyOf } from './mmt/json.ts';

/** The consignment notes that are read and written here. */
export type NoteForm = 'smgs' | 'cim-smgs' | 'ecmr';

/** What a form is called, and how its documents say which they are. */
export interface NoteFormFacts {
  /** Name for sentences. */
  readonly name: string;
  /** Identifier of the guide in the context of the document. */
  readonly guideline: string;
  /** Document code of UNTDID 1001. The two rail notes share theirs: the guide tells them apart. */
  readonly typeCode: '722' | '730';
}

/** The facts of each form. */
export const NOTE_FORMS: Readonly<Record<NoteForm, NoteFormFacts>> = {
  smgs: { name: 'The SMGS note', guideline: 'SMGSConsignmentNote', typeCode: '722' },
  'cim-smgs': { name: 'The CIM/SMGS note', guideline: 'MMTCIM-SMGSConsignmentNote', typeCode: '722' },
  ecmr: { name: 'The e-CMR note', guideline: 'eCMR', typeCode: '730' },
};

/** A consignment written as a note: its text, and each field that the note does not carry. */
export interface WrittenNote {
  readonly text: string;
  readonly losses: readonly Loss[];
}

/** A note as read: the consignment when there is one, and everything that is wrong with the text. */
export interface NoteReading {
  readonly form?: NoteForm;
  readonly consignment?: TransportConsignment;
  readonly findings: readonly ExchangeFinding[];
}

/** Which form a JSON document is, or undefined: by the guide it names, else by its document code. */
export function findNoteForm(document: Json): NoteForm | undefined {
  if (!isJsonObject(document)) return undefined;
  const guideline = textAt(document, [
    'exchangedDocumentContext',
    'guidelineSpecifiedDocumentContextParameter',
    'id',
    'content',
  ]);
  const forms = Object.keys(NOTE_FORMS) as NoteForm[];
  const named = forms.find((form) => guideline?.endsWith(NOTE_FORMS[form].guideline));
  if (named === 'smgs' && /cim/i.test(guideline ?? '')) return 'cim-smgs';
  if (named !== undefined) return named;
  const typeCode =
    textAt(document, ['exchangedDocument', 'typeCode', 'content']) ??
    textAt(document, ['exchangedDeclaration', 'typeCode', 'content']);
  if (typeCode === '730') return 'ecmr';
  return typeCode === '722' || typeCode === '720' ? 'smgs' : undefined;
}

function textAt(document: Json, steps: readonly string[]): string | undefined {
  let at: Json | undefined = document;
  for (const step of steps) {
    const holder: Json | undefined = elementsOf(at)[0];
    at = isJsonObject(holder) ? propertyOf(holder, step) : undefined;
  }
  return typeof at === 'string' ? at : undefined;
}
