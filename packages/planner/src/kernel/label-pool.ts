import type { Column, MutableColumn, Row } from '@karvon/arrays';
import { asColumn } from '@karvon/arrays';
import type { EdgeRow, VertexRow } from './leg-graph.ts';

/** A way from the door to a vertex, with the vector of its criteria. */
export type LabelRow = Row<'label'>;

/** Ends a list of labels and stands for the parent of a first label: no row is negative. */
export const NO_LABEL = -1 as LabelRow;

/** A label in the making: one row of the pool as an object. A criterion that does not count in the query is 0. */
export interface Trial {
  vertex: VertexRow;
  arrivalMinutes: number;
  cents: number;
  grams: number;
  risk: number;
  transshipments: number;
  /** Emissions of the ways that the label stands for, at least; its own without a tolerance. */
  leastGrams: number;
  /** So too for the risk. */
  leastRisk: number;
  /** Minutes driven since the last daily rest; 0 where no driver goes on. */
  drivenMinutes: number;
  /** Moment at which `edge` was entered. */
  entryMinutes: number;
  /** Edge by which the vertex was reached; of a first label the index of its access, of a last one of its egress. */
  edge: EdgeRow;
  parent: LabelRow;
}

/** Columns of the labels that were kept, as `Trial` describes them. */
export interface LabelPool {
  count: number;
  arrivalMinutes: Int32Array & Column<LabelRow>;
  cents: Int32Array & Column<LabelRow>;
  grams: Int32Array & Column<LabelRow>;
  risk: Int32Array & Column<LabelRow>;
  transshipments: Int32Array & Column<LabelRow>;
  leastGrams: Int32Array & Column<LabelRow>;
  leastRisk: Int32Array & Column<LabelRow>;
  drivenMinutes: Int32Array & Column<LabelRow>;
  entryMinutes: Int32Array & Column<LabelRow>;
  vertexOfLabel: MutableColumn<LabelRow, VertexRow>;
  edgeOfLabel: MutableColumn<LabelRow, EdgeRow>;
  parentOfLabel: MutableColumn<LabelRow, LabelRow>;
  /** 1 when a better label has taken its place in the front. */
  isDominated: Uint8Array & Column<LabelRow>;
  /** 1 when it has been taken from the queue, after which it can stand for no better ones than it does. */
  isSettled: Uint8Array & Column<LabelRow>;
}

/** Makes an empty pool. */
export function createLabelPool(capacity = 4096): LabelPool {
  const pool = { count: 0 } as LabelPool;
  resize(pool, capacity);
  return pool;
}

/** Makes a trial without a way. */
export function createTrial(): Trial {
  return {
    vertex: 0 as VertexRow,
    arrivalMinutes: 0,
    cents: 0,
    grams: 0,
    risk: 0,
    transshipments: 0,
    leastGrams: 0,
    leastRisk: 0,
    drivenMinutes: 0,
    entryMinutes: 0,
    edge: 0 as EdgeRow,
    parent: NO_LABEL,
  };
}

/** Adds a trial to the pool. */
export function addLabel(pool: LabelPool, trial: Trial): LabelRow {
  if (pool.count >= pool.arrivalMinutes.length) resize(pool, 2 * pool.arrivalMinutes.length);
  const label = pool.count++ as LabelRow;
  pool.arrivalMinutes[label] = trial.arrivalMinutes;
  pool.cents[label] = trial.cents;
  pool.grams[label] = trial.grams;
  pool.risk[label] = trial.risk;
  pool.transshipments[label] = trial.transshipments;
  pool.leastGrams[label] = trial.leastGrams;
  pool.leastRisk[label] = trial.leastRisk;
  pool.drivenMinutes[label] = trial.drivenMinutes;
  pool.entryMinutes[label] = trial.entryMinutes;
  pool.vertexOfLabel[label] = trial.vertex;
  pool.edgeOfLabel[label] = trial.edge;
  pool.parentOfLabel[label] = trial.parent;
  pool.isDominated[label] = 0;
  pool.isSettled[label] = 0;
  return label;
}

/** Copies a label of the pool into a trial. */
export function readLabel(pool: LabelPool, label: LabelRow, trial: Trial): void {
  trial.arrivalMinutes = pool.arrivalMinutes[label];
  trial.cents = pool.cents[label];
  trial.grams = pool.grams[label];
  trial.risk = pool.risk[label];
  trial.transshipments = pool.transshipments[label];
  trial.leastGrams = pool.leastGrams[label];
  trial.leastRisk = pool.leastRisk[label];
  trial.drivenMinutes = pool.drivenMinutes[label];
  trial.entryMinutes = pool.entryMinutes[label];
  trial.vertex = pool.vertexOfLabel[label];
  trial.edge = pool.edgeOfLabel[label];
  trial.parent = pool.parentOfLabel[label];
}

function resize(pool: LabelPool, capacity: number): void {
  pool.arrivalMinutes = grown(pool.arrivalMinutes, capacity);
  pool.cents = grown(pool.cents, capacity);
  pool.grams = grown(pool.grams, capacity);
  pool.risk = grown(pool.risk, capacity);
  pool.transshipments = grown(pool.transshipments, capacity);
  pool.leastGrams = grown(pool.leastGrams, capacity);
  pool.leastRisk = grown(pool.leastRisk, capacity);
  pool.drivenMinutes = grown(pool.drivenMinutes, capacity);
  pool.entryMinutes = grown(pool.entryMinutes, capacity);
  pool.vertexOfLabel = grownRows(pool.vertexOfLabel, capacity);
  pool.edgeOfLabel = grownRows(pool.edgeOfLabel, capacity);
  pool.parentOfLabel = grownRows(pool.parentOfLabel, capacity);
  pool.isDominated = grownMarks(pool.isDominated, capacity);
  pool.isSettled = grownMarks(pool.isSettled, capacity);
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

function grownMarks(column: Uint8Array | undefined, capacity: number): Uint8Array {
  const copy = new Uint8Array(capacity);
  if (column !== undefined) copy.set(column);
  return copy;
}
