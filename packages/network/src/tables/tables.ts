import { equipmentSchema, factorsSchema, goodsSchema } from './goods-tables.ts';
import {
  coefficientsSchema,
  freeTimeSchema,
  railTractionSchema,
  ratesSchema,
  roadLimitsSchema,
  roadSpeedsSchema,
  tariffsSchema,
} from './money-tables.ts';
import {
  crossingsSchema,
  dwellsSchema,
  equeuesSchema,
  linksSchema,
  placesSchema,
  sourcesSchema,
  transfersSchema,
} from './place-tables.ts';
import { callsSchema, servicesSchema } from './service-tables.ts';
import type { RowOf, TableSchema } from './table-schema.ts';

/** Every table of the data set by its name in code. */
export const TABLES = {
  places: placesSchema,
  links: linksSchema,
  crossings: crossingsSchema,
  dwells: dwellsSchema,
  transfers: transfersSchema,
  equeues: equeuesSchema,
  services: servicesSchema,
  calls: callsSchema,
  tariffs: tariffsSchema,
  coefficients: coefficientsSchema,
  freeTime: freeTimeSchema,
  rates: ratesSchema,
  equipment: equipmentSchema,
  roadLimits: roadLimitsSchema,
  factors: factorsSchema,
  railTraction: railTractionSchema,
  roadSpeeds: roadSpeedsSchema,
  goods: goodsSchema,
  sources: sourcesSchema,
} as const satisfies Readonly<Record<string, TableSchema>>;

/** Name of a table in code. */
export type TableName = keyof typeof TABLES;

/** All table names, in the order in which they are read and reported. */
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** The rows of every table. */
type TableRows = { readonly [T in TableName]: readonly RowOf<(typeof TABLES)[T]>[] };

/** Where a row was read. */
export interface RowOrigin {
  /** File name such as `links.csv`, with its folder when it comes from an overlay. */
  readonly file: string;
  /** Line of the file on which the row begins, 1 for the header. */
  readonly line: number;
}

/** The data set: typed rows of every table, in file order. */
export interface NetworkTables extends TableRows {
  /** Where each row was read, in step with the rows; absent for tables that were built in code. */
  readonly origins?: Readonly<Partial<Record<TableName, readonly RowOrigin[]>>>;
}

/** Name of a table's CSV file: `freeTime` is `free-time.csv`. */
export function fileNameOf(table: TableName): string {
  return `${table.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.csv`;
}

/** A data set without rows, to spread one's own tables over. */
export function emptyTables(): NetworkTables {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as NetworkTables;
}
