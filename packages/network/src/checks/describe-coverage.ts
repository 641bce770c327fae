import { GRADES, type Grade } from '@karvon/model';
import { type NetworkTables, TABLE_NAMES, type TableName } from '../tables/tables.ts';
import { listComponents } from './check-connections.ts';

/** How many rows a table has, and how many of each grade. */
export interface TableCoverage {
  readonly rows: number;
  readonly grades: Readonly<Record<Grade, number>>;
}

/** What a corridor consists of in the tables. */
export interface CorridorCoverage {
  readonly links: number;
  readonly crossings: number;
  readonly services: number;
  readonly km: number;
}

/** What the data set holds, in figures. */
export interface Coverage {
  readonly tables: Readonly<Record<TableName, TableCoverage>>;
  /** Places by state, then by kind. */
  readonly placesByState: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Kilometres of links by mode and status. */
  readonly linkKm: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly corridors: Readonly<Record<string, CorridorCoverage>>;
  /** Sizes of the connected parts of the network, largest first. */
  readonly components: readonly number[];
}

/** Counts what the data set holds: rows and grades a table, places a state, kilometres a mode, links a corridor. */
export function describeCoverage(tables: NetworkTables): Coverage {
  return {
    tables: Object.fromEntries(TABLE_NAMES.map((table) => [table, coverageOf(tables, table)])) as Coverage['tables'],
    placesByState: sumBy(tables.places, (place) => [place.state, place.kind, 1]),
    linkKm: sumBy(tables.links, (link) => [link.mode, link.status, link.km]),
    corridors: corridorsOf(tables),
    components: listComponents(tables).map((part) => part.length),
  };
}

function coverageOf(tables: NetworkTables, table: TableName): TableCoverage {
  const rows: readonly object[] = tables[table];
  const grades = Object.fromEntries(GRADES.map((grade) => [grade, 0])) as Record<Grade, number>;
  for (const row of rows) if ('grade' in row) grades[row.grade as Grade]++;
  return { rows: rows.length, grades };
}

function sumBy<T>(
  rows: readonly T[],
  partsOf: (row: T) => readonly [string, string, number],
): Record<string, Record<string, number>> {
  const sums: Record<string, Record<string, number>> = {};
  for (const row of rows) {
    const [outer, inner, amount] = partsOf(row);
    const sum = sums[outer] ?? {};
    sum[inner] = (sum[inner] ?? 0) + amount;
    sums[outer] = sum;
  }
  return sums;
}

function corridorsOf(tables: NetworkTables): Readonly<Record<string, CorridorCoverage>> {
  const corridors: Record<string, { links: number; crossings: number; services: number; km: number }> = {};
  for (const table of ['links', 'crossings', 'services'] as const) {
    for (const row of tables[table]) {
      for (const corridor of row.corridors) {
        const sum = corridors[corridor] ?? { links: 0, crossings: 0, services: 0, km: 0 };
        sum[table]++;
        if ('km' in row) sum.km += row.km;
        corridors[corridor] = sum;
      }
    }
  }
  return corridors;
}
