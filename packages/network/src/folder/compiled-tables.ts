import {
  fileNameOf,
  type NetworkTables,
  type RowOrigin,
  TABLE_NAMES,
  TABLES,
  type TableName,
} from '../tables/tables.ts';

/** Tables as they are kept on disk: per table a list of lines and, for each column, its cells; `null` is unknown. */
export interface CompiledTables {
  readonly format: 1;
  /** Digest of the CSV files: the version of the data set. */
  readonly version: string;
  readonly tables: Readonly<Record<string, CompiledTable>>;
}

interface CompiledTable {
  readonly lines: readonly number[];
  readonly columns: Readonly<Record<string, readonly unknown[]>>;
}

/** Packs tables by columns for JSON. */
export function packTables(tables: NetworkTables, version: string): CompiledTables {
  const packed: Record<string, CompiledTable> = {};
  for (const table of TABLE_NAMES) {
    const rows: readonly Readonly<Record<string, unknown>>[] = tables[table].map((row) => ({ ...row }));
    const headers = Object.keys(TABLES[table].columns);
    packed[table] = {
      lines: tables.origins?.[table]?.map((origin) => origin.line) ?? rows.map((_, index) => index + 2),
      columns: Object.fromEntries(headers.map((header) => [header, rows.map((row) => row[header] ?? null)])),
    };
  }
  return { format: 1, version, tables: packed };
}

/** Restores what `packTables` packed. */
export function unpackTables(packed: CompiledTables): NetworkTables {
  const rows: Partial<Record<TableName, readonly unknown[]>> = {};
  const origins: Partial<Record<TableName, readonly RowOrigin[]>> = {};
  for (const table of TABLE_NAMES) {
    const { lines = [], columns = {} } = packed.tables[table] ?? {};
    const headers = Object.keys(TABLES[table].columns);
    const file = fileNameOf(table);
    rows[table] = lines.map((_, index) => unpackRow(headers, columns, index));
    origins[table] = lines.map((line) => ({ file, line }));
  }
  return { ...rows, origins } as unknown as NetworkTables;
}

function unpackRow(
  headers: readonly string[],
  columns: Readonly<Record<string, readonly unknown[]>>,
  index: number,
): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const header of headers) row[header] = columns[header]?.[index] ?? undefined;
  return row;
}
