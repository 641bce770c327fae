import { keyOf, type TableSchema } from '../tables/table-schema.ts';
import { type NetworkTables, TABLE_NAMES, TABLES, type TableName } from '../tables/tables.ts';
import type { Report, ViolationCode } from './violation.ts';

type AnyRow = Readonly<Record<string, unknown>>;

/** Columns that name a row of another table, and the code of a name that it lacks. */
const REFERENCES: readonly (readonly [TableName, readonly string[], TableName, ViolationCode])[] = [
  ['links', ['from', 'to'], 'places', 'place-unknown'],
  ['crossings', ['placeA', 'placeB'], 'places', 'place-unknown'],
  ['crossings', ['eQueue'], 'equeues', 'equeue-unknown'],
  ['dwells', ['from', 'to'], 'places', 'place-unknown'],
  ['transfers', ['place'], 'places', 'place-unknown'],
  ['calls', ['place'], 'places', 'place-unknown'],
  ['calls', ['service'], 'services', 'service-unknown'],
  ['tariffs', ['place'], 'places', 'place-unknown'],
  ['tariffs', ['service'], 'services', 'service-unknown'],
  ['coefficients', ['fromPlace', 'toPlace'], 'places', 'place-unknown'],
  ['freeTime', ['place'], 'places', 'place-unknown'],
];

const STATE_COLUMNS: readonly (readonly [TableName, string])[] = [
  ['places', 'state'],
  ['equeues', 'state'],
  ['services', 'earnedBy'],
  ['tariffs', 'state'],
  ['coefficients', 'state'],
  ['roadLimits', 'state'],
  ['railTraction', 'state'],
  ['roadSpeeds', 'state'],
];

const DATE_PAIRS: readonly (readonly [string, string])[] = [
  ['validFrom', 'validTo'],
  ['closedFrom', 'closedTo'],
];

/** Names that other tables lack, double keys, unknown states and sources, dates the wrong way round. */
export function checkReferences(tables: NetworkTables, states: ReadonlySet<string> | undefined, report: Report): void {
  checkKeys(tables, report);
  checkNames(tables, report);
  checkStates(tables, states, report);
  checkSources(tables, report);
  checkDates(tables, report);
}

function rowsOf(tables: NetworkTables, table: TableName): readonly AnyRow[] {
  return tables[table] as unknown as readonly AnyRow[];
}

function checkKeys(tables: NetworkTables, report: Report): void {
  for (const table of TABLE_NAMES) {
    const schema: TableSchema = TABLES[table];
    const seen = new Set<string>();
    rowsOf(tables, table).forEach((anyRow, row) => {
      const key = keyOf(schema, anyRow);
      if (seen.has(key)) report({ table, row }, 'duplicate-key', `${schema.key.join(', ')} ${key} stands twice`);
      seen.add(key);
    });
  }
}

function checkNames(tables: NetworkTables, report: Report): void {
  for (const [table, columns, target, code] of REFERENCES) {
    const known = new Set(rowsOf(tables, target).map((row) => row.id));
    rowsOf(tables, table).forEach((anyRow, row) => {
      for (const column of columns) {
        const name = anyRow[column];
        if (name === undefined || name === '*' || known.has(name)) continue;
        report({ table, row }, code, `${column} ${String(name)} is not in ${target}.csv`);
      }
    });
  }
}

function checkStates(tables: NetworkTables, states: ReadonlySet<string> | undefined, report: Report): void {
  const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  for (const [table, column] of STATE_COLUMNS) {
    rowsOf(tables, table).forEach((anyRow, row) => {
      const state = String(anyRow[column]);
      if (state === '*' || (states?.has(state) ?? regions.of(state) !== undefined)) return;
      const wanted = states === undefined ? 'an ISO 3166 alpha-2 code' : 'a state of the agreements’ table of states';
      report({ table, row }, 'state-unknown', `${column} ${state} is not ${wanted}`);
    });
  }
}

function checkSources(tables: NetworkTables, report: Report): void {
  const known = new Set(tables.sources.map((source) => source.id));
  for (const table of TABLE_NAMES) {
    if (table === 'sources') continue;
    rowsOf(tables, table).forEach((anyRow, row) => {
      for (const id of String(anyRow.source ?? '').split(' ')) {
        if (id === '' || known.has(id)) continue;
        report({ table, row }, 'source-unknown', `source ${id} is not in sources.csv`);
      }
    });
  }
}

function checkDates(tables: NetworkTables, report: Report): void {
  for (const table of TABLE_NAMES) {
    rowsOf(tables, table).forEach((anyRow, row) => {
      for (const [first, last] of DATE_PAIRS) {
        const from = anyRow[first];
        const to = anyRow[last];
        if (typeof from !== 'string' || typeof to !== 'string' || from <= to) continue;
        report({ table, row }, 'dates-disordered', `${first} ${from} is after ${last} ${to}`);
      }
    });
  }
}
