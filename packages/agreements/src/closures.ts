import type { Mode } from '@karvon/model';
import { meansState } from './memberships.ts';
import type { AgreementTables, BorderClosureRow, CarrierBanRow } from './tables.ts';
import { holdsOn } from './validity.ts';

/** Finds the rule that keeps a carrier off a territory on a day, the full ban before the partial one; `undefined` lets it pass. */
export function carrierBan(
  tables: AgreementTables,
  question: {
    readonly carrierState: string;
    readonly territoryState: string;
    readonly mode: Mode;
    readonly date: string;
  },
): CarrierBanRow | undefined {
  const { carrierState, territoryState, mode, date } = question;
  if (carrierState === territoryState) return undefined;
  return strongest(
    tables.carrierBans.filter(
      (row) =>
        row.mode === mode &&
        holdsOn(row, date) &&
        meansState(tables, row.territoryState, territoryState, date) &&
        meansState(tables, row.carrierState, carrierState, date),
    ),
  );
}

/** Finds the rule that closes a border between two states to freight of a mode on a day, in either direction. */
export function borderClosure(
  tables: AgreementTables,
  question: { readonly fromState: string; readonly toState: string; readonly mode: Mode; readonly date: string },
): BorderClosureRow | undefined {
  const pair = [question.fromState, question.toState];
  return strongest(
    tables.borderClosures.filter(
      (row) =>
        row.mode === question.mode &&
        holdsOn(row, question.date) &&
        row.stateA !== row.stateB &&
        pair.includes(row.stateA) &&
        pair.includes(row.stateB),
    ),
  );
}

function strongest<Row extends { readonly extent: 'full' | 'partial' }>(rows: readonly Row[]): Row | undefined {
  return rows.find((row) => row.extent === 'full') ?? rows[0];
}
