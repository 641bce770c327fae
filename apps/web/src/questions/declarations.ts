import { DECLARED, type PlanRequest, type QuestionSubject } from '@karvon/contract';

/** An answer with who gave it and when, as the address holds it: `UN3481~Firuz~2026-12-01T08:00:00.000Z`. */
export interface Declared {
  readonly answer: string;
  readonly by: string;
  readonly at: string;
}

/** What every question may be about, in the order of asking. */
export const SUBJECTS = Object.keys(DECLARED) as readonly QuestionSubject[];

/** Writes an answer for the address. */
export function declarationText({ answer, by, at }: Declared): string {
  return [answer, by.replaceAll('~', ' '), at].join('~');
}

/** Makes the declarations of a request from the texts of an address; an answer that no question takes is passed over. */
export function declarationsOf(
  texts: Readonly<Partial<Record<QuestionSubject, string>>>,
): NonNullable<PlanRequest['declarations']> {
  const said = SUBJECTS.flatMap((subject) => {
    const [answer = '', by = '', at = ''] = (texts[subject] ?? '').split('~');
    if (!(DECLARED[subject] as readonly string[]).includes(answer)) return [];
    const isInstant = !Number.isNaN(Date.parse(at)) && /^\d{4}-\d{2}-\d{2}T.*Z$/.test(at);
    return [[subject, { answer, ...(by && { by: by.slice(0, 100) }), ...(isInstant && { at }) }] as const];
  });
  return Object.fromEntries(said) as NonNullable<PlanRequest['declarations']>;
}
