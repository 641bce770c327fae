import type { CellColumn } from './column.ts';

/** The columns of a table by header. */
export type Columns = Readonly<Record<string, CellColumn<unknown>>>;

/** One table: its columns in the order of the file, and those that name a row. */
export interface TableSchema<C extends Columns = Columns> {
  /** What a row is, in one line. */
  readonly about: string;
  readonly columns: C;
  /** Headers whose values together name a row: a user's row with the same key replaces ours. */
  readonly key: readonly string[];
}

/** The row that a schema reads. */
export type RowOf<S> =
  S extends TableSchema<infer C> ? { readonly [K in keyof C]: C[K] extends CellColumn<infer T> ? T : never } : never;

/** Names a table's columns and key, and keeps their types. */
export function tableSchema<const C extends Columns>(
  about: string,
  key: readonly (keyof C & string)[],
  columns: C,
): TableSchema<C> {
  return { about, columns, key };
}

/** The key of a row as one text. */
export function keyOf(schema: TableSchema, row: Readonly<Record<string, unknown>>): string {
  return schema.key.map((column) => String(row[column] ?? '')).join('|');
}
