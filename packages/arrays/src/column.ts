declare const rowOf: unique symbol;

/** Number of a row in the columns of one table, such as `Row<'edge'>`; a plain number is not one. */
export type Row<Table extends string> = number & { readonly [rowOf]: Table };

/**
 * Values by row. Only a `Row` of the right table may index it, which takes the place of the compiler's check for
 * indices out of range: a column of vertices cannot be read with an edge. Typed arrays are columns at no cost.
 */
export type Column<R extends Row<string>, Value = number> = {
  readonly [row in R]: Value;
} & { readonly length: number; readonly [columnOf]?: R };

/** A column that its owner writes. */
export type MutableColumn<R extends Row<string>, Value = number> = {
  [row in R]: Value;
} & { readonly length: number; readonly [columnOf]?: R };

declare const columnOf: unique symbol;

type TypedArray = Int32Array | Uint32Array | Int16Array | Uint16Array | Int8Array | Uint8Array | Float64Array;

/** Reads a typed array as a column whose values are rows of another table. Costs nothing; the caller vouches for it. */
export function asColumn<R extends Row<string>, Value extends number>(values: TypedArray): MutableColumn<R, Value> {
  return values as unknown as MutableColumn<R, Value>;
}

/** Calls a number a row. Costs nothing; the caller vouches that the row exists. */
export function asRow<R extends Row<string>>(row: number): R {
  return row as R;
}
