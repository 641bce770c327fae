import type { AgreementTables, ScreeningConcern } from './tables.ts';
import { holdsOn } from './validity.ts';

/** What is asked of a way: which of its states raise the question of sanctions on a day (`YYYY-MM-DD`). */
export interface ScreeningQuestion {
  readonly date: string;
  /** The states of the way; absent for all that the rows know. */
  readonly states?: readonly string[];
  /** Only those of this concern; absent for all. */
  readonly concern?: ScreeningConcern;
}

/** Lists the states that raise the question of sanctions on a day, in the order of the rows. */
export function screenedStates(tables: AgreementTables, question: ScreeningQuestion): readonly string[] {
  const { date, states, concern } = question;
  return tables.screenedStates
    .filter((row) => concern === undefined || row.concern === concern)
    .filter((row) => states === undefined || states.includes(row.state))
    .filter((row) => holdsOn(row, date))
    .map(({ state }) => state);
}
