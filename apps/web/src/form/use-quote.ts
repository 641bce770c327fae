import type { Issue } from '@karvon/contract';
import { useEffect, useMemo, useState } from 'react';
import type { AddressChange, Step } from '../address/use-address.ts';
import { addDays } from './calendar.ts';
import { checkDraft, type DraftIssue } from './check-draft.ts';
import { type Draft, EMPTY_DRAFT, fieldOfPath, isFieldSame } from './draft.ts';
import { splitMass } from './mass-text.ts';

/** The form between what is typed and what was planned. */
export interface Quote {
  readonly draft: Draft;
  readonly draftIssues: readonly DraftIssue[];
  /** True when the form differs from the planned request. */
  readonly isChanged: boolean;
  readonly change: (change: Partial<Draft>) => void;
  /**
   * Puts a draft in the form and plans it when nothing is wrong with it; tells whether it was planned. The option that is
   * named stays chosen where the new plan has it.
   */
  readonly plan: (draft: Draft, option?: string) => boolean;
  readonly restore: () => void;
  /** Issues of the server at fields that were not touched since. */
  readonly stillHolding: (issues: readonly Issue[]) => readonly Issue[];
}

/** Keeps the form: it follows the address, and changes it only when a sound request is planned. */
export function useQuote(
  planned: Draft | undefined,
  today: string,
  go: (change: AddressChange, step: Step) => void,
): Quote {
  const fresh = useMemo(() => ({ ...EMPTY_DRAFT, ready: addDays(today, 7) }), [today]);
  const plannedKey = JSON.stringify(planned ?? fresh);
  const [draft, setDraft] = useState<Draft>(planned ?? fresh);
  const [hasTried, setHasTried] = useState(planned !== undefined);
  useEffect(() => setDraft(JSON.parse(plannedKey) as Draft), [plannedKey]);
  const plan = (wished: Draft, option?: string) => {
    const sound = { ...wished, ...splitMass(wished.mass) };
    setDraft(sound);
    setHasTried(true);
    if (checkDraft(sound, today).length > 0) return false;
    go({ draft: sound, option }, JSON.stringify(sound) === JSON.stringify(planned) ? 'replace' : 'push');
    return true;
  };
  return {
    draft,
    draftIssues: hasTried ? checkDraft(draft, today) : [],
    isChanged: planned !== undefined && JSON.stringify(draft) !== plannedKey,
    change: (change) => setDraft((before) => ({ ...before, ...change })),
    plan,
    restore: () => setDraft(planned ?? fresh),
    stillHolding: (issues) =>
      issues.filter(({ path }) => {
        const field = fieldOfPath(path);
        return !planned || !field || isFieldSame(field, draft, planned);
      }),
  };
}
