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
  /** Two headers of the key whose order does not matter, such as the ends of a stretch. */
  readonly ends?: readonly [string, string];
  /** Header of rows that only make sense together: one row of a user's group replaces all of ours. */
  readonly group?: string;
}

/** The row that a schema reads. */
export type RowOf<S> =
  S extends TableSchema<infer C> ? { readonly [K in keyof C]: C[K] extends CellColumn<infer T> ? T : never } : never;

/** Names a table's columns and key, and keeps their types. */
export function tableSchema<const C extends Columns>(
  about: string,
  key: readonly (keyof C & string)[],
  columns: C,
  rules: { readonly ends?: readonly [string, string]; readonly group?: string } = {},
): TableSchema<C> {
  return { about, columns, key, ...rules };
}

/** The key of a row as one text. */
export function keyOf(schema: TableSchema, row: Readonly<Record<string, unknown>>): string {
  const value = (column: string) => String(row[column] ?? '');
  const { ends } = schema;
  if (ends === undefined) return schema.key.map(value).join('|');
  const rest = schema.key.filter((column) => !ends.includes(column)).map(value);
  return [...ends.map(value).sort(), ...rest].join('|');
}
