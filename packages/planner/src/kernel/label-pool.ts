import type { Column, MutableColumn, Row } from '@karvon/arrays';
import { asColumn } from '@karvon/arrays';
import type { EdgeRow, VertexRow } from './leg-graph.ts';

/** A way from the door to a vertex, with the vector of its criteria. */
export type LabelRow = Row<'label'>;

/** Ends a list of labels and stands for the parent of a first label: no row is negative. */
export const NO_LABEL = -1 as LabelRow;

/**
 * Columns of labels. Rows from 0 to `count` are taken; the row `count` may be written as a trial and is kept by
 * raising `count`. A criterion that does not count in the query is 0 in all labels.
 */
export interface LabelPool {
  count: number;
  arrivalMinutes: Int32Array & Column<LabelRow>;
  cents: Int32Array & Column<LabelRow>;
  grams: Int32Array & Column<LabelRow>;
  risk: Int32Array & Column<LabelRow>;
  transshipments: Int32Array & Column<LabelRow>;
  /** Minutes driven since the last daily rest; 0 where no driver goes on. */
  drivenMinutes: Int32Array & Column<LabelRow>;
  /** Moment at which `edgeOfLabel` was entered. */
  entryMinutes: Int32Array & Column<LabelRow>;
  vertexOfLabel: MutableColumn<LabelRow, VertexRow>;
  /** Edge by which the vertex was reached; of a first label the index of its access, of a last one of its egress. */
  edgeOfLabel: MutableColumn<LabelRow, EdgeRow>;
  parentOfLabel: MutableColumn<LabelRow, LabelRow>;
  /** 1 when a better label has taken its place in the front. */
  isDominated: Uint8Array & Column<LabelRow>;
}

/** Makes an empty pool. */
export function createLabelPool(capacity = 4096): LabelPool {
  const pool = { count: 0 } as LabelPool;
  resize(pool, capacity);
  return pool;
}

/** Sees to it that the row `count` may be written. */
export function reserveLabel(pool: LabelPool): void {
  if (pool.count >= pool.arrivalMinutes.length) resize(pool, 2 * pool.arrivalMinutes.length);
}

function resize(pool: LabelPool, capacity: number): void {
  pool.arrivalMinutes = grown(pool.arrivalMinutes, capacity);
  pool.cents = grown(pool.cents, capacity);
  pool.grams = grown(pool.grams, capacity);
  pool.risk = grown(pool.risk, capacity);
  pool.transshipments = grown(pool.transshipments, capacity);
  pool.drivenMinutes = grown(pool.drivenMinutes, capacity);
  pool.entryMinutes = grown(pool.entryMinutes, capacity);
  pool.vertexOfLabel = grownRows(pool.vertexOfLabel, capacity);
  pool.edgeOfLabel = grownRows(pool.edgeOfLabel, capacity);
  pool.parentOfLabel = grownRows(pool.parentOfLabel, capacity);
  const isDominated = new Uint8Array(capacity);
  if (pool.isDominated !== undefined) isDominated.set(pool.isDominated);
  pool.isDominated = isDominated;
}

function grown(column: Int32Array | undefined, capacity: number): Int32Array {
  const copy = new Int32Array(capacity);
  if (column !== undefined) copy.set(column);
  return copy;
}

function grownRows<Value extends number>(
  column: MutableColumn<LabelRow, Value> | undefined,
  capacity: number,
): MutableColumn<LabelRow, Value> {
  return asColumn<LabelRow, Value>(grown(column as unknown as Int32Array | undefined, capacity));
}
