import { keyOf, type TableSchema } from './table-schema.ts';
import { type NetworkTables, type RowOrigin, TABLE_NAMES, TABLES, type TableName } from './tables.ts';

/**
 * Lays a user's tables over the data set: a row with the same key replaces ours in its place, a new key is added.
 *
 * Nothing is deleted: a stretch, crossing or service is taken out by a row with `status` `closed`, a dated row by its
 * `validTo`. Calls are replaced by whole services, for calls of two timetables do not mix.
 */
export function overlayTables(base: NetworkTables, overlay: NetworkTables): NetworkTables {
  const rows: Partial<Record<TableName, readonly unknown[]>> = {};
  const origins: Partial<Record<TableName, readonly RowOrigin[]>> = {};
  for (const table of TABLE_NAMES) {
    const laid = overlayTable(TABLES[table], entriesOf(base, table), entriesOf(overlay, table));
    rows[table] = laid.map((entry) => entry.row);
    origins[table] = laid.map((entry) => entry.origin);
  }
  return { ...rows, origins } as unknown as NetworkTables;
}

/** Where the row at `index` of a table was read; rows of tables built in code count as if their file began with them. */
export function originOf(tables: NetworkTables, table: TableName, index: number): RowOrigin {
  return tables.origins?.[table]?.[index] ?? { file: table, line: index + 2 };
}

interface Entry {
  readonly row: Readonly<Record<string, unknown>>;
  readonly origin: RowOrigin;
}

function entriesOf(tables: NetworkTables, table: TableName): readonly Entry[] {
  return tables[table].map((row, index) => ({ row: { ...row }, origin: originOf(tables, table, index) }));
}

function overlayTable(schema: TableSchema, base: readonly Entry[], overlay: readonly Entry[]): readonly Entry[] {
  const groupOf = (entry: Entry) => (schema.group === undefined ? undefined : entry.row[schema.group]);
  const replacedGroups = new Set(overlay.map(groupOf));
  const laid = new Map<string, Entry>();
  for (const entry of base) {
    const group = groupOf(entry);
    if (group === undefined || !replacedGroups.has(group)) laid.set(keyOf(schema, entry.row), entry);
  }
  for (const entry of overlay) laid.set(keyOf(schema, entry.row), entry);
  return [...laid.values()];
}
