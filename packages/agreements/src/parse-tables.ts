import type { Result } from '@karvon/model';
import { fail, ok } from '@karvon/model';
import { CellReader } from './cells.ts';
import { readRows } from './csv.ts';
import * as rows from './rows.ts';
import type { TableIssue } from './table-issue.ts';
import type { AgreementTables } from './tables.ts';

/** Parses the tables from the texts of their files, keyed by file name such as `states.csv`; reports every issue. */
export function parseAgreementTables(
  files: ReadonlyMap<string, string>,
): Result<AgreementTables, readonly TableIssue[]> {
  const issues: TableIssue[] = [];
  const read = <Row>(table: string, columns: readonly string[], toRow: (cells: CellReader) => Row): readonly Row[] =>
    readRows(files, { table, columns }, issues).map(({ cells, line }) =>
      toRow(new CellReader({ table, line, cells, issues })),
    );
  const tables: AgreementTables = {
    states: read('states.csv', rows.STATE_COLUMNS, rows.toState),
    agreements: read('agreements.csv', rows.AGREEMENT_COLUMNS, rows.toAgreement),
    memberships: read('memberships.csv', rows.MEMBERSHIP_COLUMNS, rows.toMembership),
    suspensions: read('suspensions.csv', rows.SUSPENSION_COLUMNS, rows.toSuspension),
    permits: read('permits.csv', rows.PERMIT_COLUMNS, rows.toPermit),
    documents: read('documents.csv', rows.DOCUMENT_COLUMNS, rows.toDocument),
    seals: read('seals.csv', rows.SEAL_COLUMNS, rows.toSeal),
    carrierBans: read('carrier-bans.csv', rows.CARRIER_BAN_COLUMNS, rows.toCarrierBan),
    borderClosures: read('border-closures.csv', rows.BORDER_CLOSURE_COLUMNS, rows.toBorderClosure),
    publicHolidays: read('public-holidays.csv', rows.PUBLIC_HOLIDAY_COLUMNS, rows.toPublicHoliday),
    controlLists: read('control-lists.csv', rows.CONTROL_LIST_COLUMNS, rows.toControlList),
    screenedStates: read('screened-states.csv', rows.SCREENED_STATE_COLUMNS, rows.toScreenedState),
    sources: read('sources.csv', rows.SOURCE_COLUMNS, rows.toSource),
  };
  return issues.length === 0 ? ok(tables) : fail(issues);
}
