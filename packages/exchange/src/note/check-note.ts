import type { TransportConsignment } from '@karvon/model';
import type { ExchangeFinding } from '../finding.ts';
import { boxOfPath } from './box-of-path.ts';
import { CIM_SMGS_BOXES } from './cim-smgs/cim-smgs-boxes.ts';
import { ECMR_BOXES } from './ecmr/ecmr-boxes.ts';
import { layOut, type NoteBox, type NoteBoxSpec } from './note-box.ts';
import type { NoteForm } from './note-form.ts';
import type { StationLookup } from './rules/note-rule.ts';
import { NOTE_RULES } from './rules/note-rules.ts';
import { SMGS_BOXES } from './smgs/smgs-boxes.ts';

/** The boxes of each form. */
export const NOTE_BOXES: Readonly<Record<NoteForm, readonly NoteBoxSpec[]>> = {
  smgs: SMGS_BOXES,
  'cim-smgs': CIM_SMGS_BOXES,
  ecmr: ECMR_BOXES,
};

/** A consignment laid out by the boxes of a note. */
export function layOutNote(consignment: TransportConsignment, form: NoteForm): readonly NoteBox[] {
  return layOut(NOTE_BOXES[form], consignment);
}

/** What a check may use besides the consignment. */
export interface NoteCheckOptions {
  readonly stations?: StationLookup;
}

/**
 * What is wrong with a consignment as a note of the form: boxes that must not be empty, then every rule of `NOTE_RULES` that is for the
 * form. The path of a finding is a JSON pointer into the consignment, its box the one that prints the field.
 */
export function checkNote(
  consignment: TransportConsignment,
  form: NoteForm,
  options: NoteCheckOptions = {},
): readonly ExchangeFinding[] {
  const context = { form, ...options };
  const ofRules = NOTE_RULES.filter(({ forms }) => forms.includes(form)).flatMap(({ rule, severity, check }) =>
    check(consignment, context).map(({ path, message }): ExchangeFinding => {
      const box = boxOfPath(consignment, form, path);
      return { code: rule, severity, message, place: { path, ...(box && { box }) } };
    }),
  );
  return [...emptyBoxes(consignment, form), ...ofRules];
}

/** Boxes that must be filled in: by the consignor at once, by the carrier when it takes the goods over. */
function emptyBoxes(consignment: TransportConsignment, form: NoteForm): readonly ExchangeFinding[] {
  return NOTE_BOXES[form].flatMap(({ box, title, duty, path, linesOf }): readonly ExchangeFinding[] => {
    const isFilled = linesOf(consignment).some((line) => line.trim() !== '');
    if (duty === 'optional' || isFilled || isNeedless(consignment, form, box)) return [];
    const severity = duty === 'consignor' ? 'error' : 'warning';
    const message = `Box ${box} (${title.en}) is empty; the ${duty} fills it in.`;
    return [{ code: 'note-box-empty', severity, message, place: { box, path } }];
  });
}

/** Border stations are needed only where a border is crossed. */
function isNeedless({ places }: TransportConsignment, form: NoteForm, box: string): boolean {
  if (form !== 'smgs' || box !== '6') return false;
  const states = new Set(places.map(({ state }) => state));
  return states.size === 1 && !states.has(undefined);
}
