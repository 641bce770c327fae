import { GRADES, type Grade } from '@karvon/model';
import type { AgreementTables, Sourced } from './tables.ts';

/** How many rows a table has, and how many of each grade. */
export interface TableDescription {
  readonly rows: number;
  readonly grades: Readonly<Record<Grade, number>>;
}

/** Counts the rows and grades of each table, keyed by the table's name; `sources` has rows but no grades. */
export function describeAgreements(tables: AgreementTables): Readonly<Record<keyof AgreementTables, TableDescription>> {
  return {
    states: describe(tables.states),
    agreements: describe(tables.agreements),
    memberships: describe(tables.memberships),
    suspensions: describe(tables.suspensions),
    permits: describe(tables.permits),
    documents: describe(tables.documents),
    seals: describe(tables.seals),
    carrierBans: describe(tables.carrierBans),
    borderClosures: describe(tables.borderClosures),
    publicHolidays: describe(tables.publicHolidays),
    controlLists: describe(tables.controlLists),
    screenedStates: describe(tables.screenedStates),
    sources: { rows: tables.sources.length, grades: { V: 0, D: 0, G: 0 } },
  };
}

function describe(rows: readonly Sourced[]): TableDescription {
  const grades: Record<Grade, number> = { V: 0, D: 0, G: 0 };
  for (const grade of GRADES) grades[grade] = rows.filter((row) => row.grade === grade).length;
  return { rows: rows.length, grades };
}
