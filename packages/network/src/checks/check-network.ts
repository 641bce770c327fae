import { type NetworkTables, TABLE_NAMES } from '../tables/tables.ts';
import { checkConnections } from './check-connections.ts';
import { checkDwells } from './check-dwells.ts';
import { checkLines } from './check-lines.ts';
import { checkMoney } from './check-money.ts';
import { checkPlaces } from './check-places.ts';
import { checkReferences } from './check-references.ts';
import { checkServices } from './check-services.ts';
import { type Report, reporter, type Violation } from './violation.ts';

/**
 * Everything in which the tables contradict each other or the world, by table and line; an empty list is a sound network.
 *
 * `states`: the codes that count as known, those of the agreements; every ISO 3166 code counts when absent.
 */
export function checkNetwork(
  tables: NetworkTables,
  options: { readonly states?: readonly string[] } = {},
): readonly Violation[] {
  const violations: Violation[] = [];
  const report = reporter(tables, violations);
  checkPresence(tables, report);
  checkReferences(tables, options.states && new Set(options.states), report);
  checkPlaces(tables, report);
  checkLines(tables, report);
  checkDwells(tables, report);
  checkServices(tables, report);
  checkMoney(tables, report);
  checkConnections(tables, report);
  return violations.sort(byTableAndLine);
}

function checkPresence(tables: NetworkTables, report: Report): void {
  for (const table of TABLE_NAMES) {
    if (tables[table].length === 0) report({ table, row: -1 }, 'table-empty', `${table} has no rows`, 'warning');
  }
}

function byTableAndLine(a: Violation, b: Violation): number {
  return TABLE_NAMES.indexOf(a.table) - TABLE_NAMES.indexOf(b.table) || a.line - b.line || compare(a.code, b.code);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
