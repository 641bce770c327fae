import { meansState } from './memberships.ts';
import type { AgreementTables, ControlKind, ControlListRow } from './tables.ts';

/** A consignment that may be held against lists of controls. */
export interface ControlQuestion {
  readonly kind: ControlKind;
  /** Harmonized System, 4 to 10 digits; absent when not known. */
  readonly hsCode?: string;
  /** States of origin, destination and transit. */
  readonly states: readonly string[];
  readonly date: string;
}

/**
 * Lists the lists that concern a consignment. A list by codes concerns goods whose code it names, and goods whose code
 * is shorter than one that it names, for they may be among them.
 */
export function controlListsFor(tables: AgreementTables, question: ControlQuestion): readonly ControlListRow[] {
  const { kind, states, date } = question;
  return tables.controlLists.filter(
    (row) =>
      row.kind === kind &&
      mayName(row, question.hsCode) &&
      row.states.some((named) => states.some((state) => named === '*' || meansState(tables, named, state, date))),
  );
}

function mayName(row: ControlListRow, hsCode: string | undefined): boolean {
  if (row.hsPrefixes.length === 0 || hsCode === undefined) return true;
  return row.hsPrefixes.some((prefix) => hsCode.startsWith(prefix) || prefix.startsWith(hsCode));
}
