import type { TransportConsignment } from '@karvon/model';
import type { ExchangeFinding } from '../finding.ts';
import { checkNote, type NoteCheckOptions } from '../note/check-note.ts';
import type { NoteCode } from '../note/note-codes.ts';
import type { NoteForm } from '../note/note-form.ts';
import { NOTE_RULES } from '../note/rules/note-rules.ts';
import type { DocumentFormat } from './document-format.ts';

/** Rules that only a note must keep. */
const NOTE_ONLY: ReadonlySet<NoteCode> = new Set(['note-party-address-missing', 'note-language-missing']);

/** Rules over single values, which the reader of EDIFACT messages has checked already with the place of the segment. */
const CHECKED_IN_MESSAGES: ReadonlySet<NoteCode> = new Set([
  'note-container-wrong',
  'note-wagon-wrong',
  'note-locode-wrong',
  'note-gln-wrong',
  'note-station-code-wrong',
  'note-equipment-unknown',
  'note-currency-unknown',
  'note-package-kind-unknown',
  'note-hs-wrong',
]);

const NOTE_FORMATS: readonly DocumentFormat[] = ['smgs', 'cim-smgs', 'ecmr'];

/**
 * Cross-field rules for a consignment that a document told. A note is checked as that note. Of any other document the rules that hold
 * for all notes are checked, as that the masses add up, and what breaks them is a warning: the document need not be a note.
 */
export function checkConsignment(
  consignment: TransportConsignment,
  format: DocumentFormat,
  options: NoteCheckOptions = {},
): readonly ExchangeFinding[] {
  if (NOTE_FORMATS.includes(format)) return checkNote(consignment, format as NoteForm, options);
  const form = formOfContract(consignment);
  const context = { form, ...options };
  const rules = NOTE_RULES.filter(
    ({ forms, rule }) =>
      forms.length === NOTE_FORMATS.length &&
      !NOTE_ONLY.has(rule) &&
      !(format === 'edifact' && CHECKED_IN_MESSAGES.has(rule)),
  );
  return rules.flatMap(({ rule, severity, check }) =>
    check(consignment, context).map(
      ({ path, message }): ExchangeFinding => ({
        code: rule,
        severity: severity === 'error' ? 'warning' : severity,
        message,
        place: { path },
      }),
    ),
  );
}

/** The note that the consignment would most likely be. */
export function formOfContract({ contract, movements }: TransportConsignment): NoteForm {
  if (contract?.kind === 'smgs' || contract?.kind === 'cim-smgs') return contract.kind;
  return movements.some(({ mode }) => mode === '2') ? 'smgs' : 'ecmr';
}
