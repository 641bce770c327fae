import type { Draft } from './draft.ts';
import type { NotesByField } from './field-notes.ts';

/** What every part of the form is given. */
export interface FormPart {
  readonly draft: Draft;
  readonly notes: NotesByField;
  /** ISO date before which nothing can be ready. */
  readonly today: string;
  readonly change: (change: Partial<Draft>) => void;
}
