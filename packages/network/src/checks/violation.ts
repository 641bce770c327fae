import { originOf } from '../tables/overlay-tables.ts';
import type { NetworkTables, TableName } from '../tables/tables.ts';

/** Every code that `checkNetwork` may report; stable. */
export const VIOLATION_CODES = [
  'duplicate-key',
  'place-unknown',
  'state-unknown',
  'service-unknown',
  'equeue-unknown',
  'source-unknown',
  'equipment-unknown',
  'goods-unknown',
  'currency-unknown',
  'factor-missing',
  'coordinate-outside-state',
  'time-zone-unknown',
  'time-zone-differs',
  'hours-unreadable',
  'handles-missing',
  'link-between-states',
  'link-to-itself',
  'crossing-inside-state',
  'gauge-missing',
  'gauge-not-at-place',
  'gauge-on-road',
  'km-below-great-circle',
  'km-far-above-great-circle',
  'speed-implausible',
  'opening-date-missing',
  'dates-disordered',
  'spread-disordered',
  'dwell-missing',
  'dwell-without-crossing',
  'dwell-implausible',
  'transfer-missing',
  'calls-too-few',
  'calls-disordered',
  'pattern-incomplete',
  'call-not-handled',
  'border-unnamed',
  'tariff-missing',
  'tariff-implausible',
  'road-speed-missing',
  'road-limit-missing',
  'traction-missing',
  'road-missing',
  'rail-missing',
  'place-unreachable',
  'table-empty',
] as const;

/** One of `VIOLATION_CODES`. */
export type ViolationCode = (typeof VIOLATION_CODES)[number];

/** What contradicts a schema, another table, or the world. */
export interface Violation {
  /** An error makes answers wrong; a warning asks a person to look. */
  readonly severity: 'error' | 'warning';
  readonly code: ViolationCode;
  readonly table: TableName;
  readonly file: string;
  /** Line in the file, 1 for the header; 0 when the whole table is meant. */
  readonly line: number;
  /** Names the thing, the value found and the value wanted. */
  readonly message: string;
}

/** Notes a violation at the row with index `row` of a table; -1 means the whole table. */
export type Report = (
  at: { readonly table: TableName; readonly row: number },
  code: ViolationCode,
  message: string,
  severity?: Violation['severity'],
) => void;

/** A reporter that adds to `violations`, with file and line of each row. */
export function reporter(tables: NetworkTables, violations: Violation[]): Report {
  return ({ table, row }, code, message, severity = 'error') => {
    const origin = row < 0 ? { file: table, line: 0 } : originOf(tables, table, row);
    violations.push({ severity, code, table, ...origin, message });
  };
}
