import type { Leg } from '@karvon/model';
import type { NetworkTables } from '@karvon/network';

/** One row of the tables that joins two places for a leg. */
export interface TrackStretch {
  readonly row: string;
  readonly km: number;
  readonly gauge?: number;
  readonly status: 'in-service' | 'planned' | 'closed';
  readonly opensOn?: string;
  readonly closedFrom?: string;
  readonly closedTo?: string;
}

/** Rows that join two places by a leg's mode: links and crossings, or consecutive calls of its service. */
export function stretchesBetween(tables: NetworkTables, leg: Leg, a: string, b: string): readonly TrackStretch[] {
  if (leg.service !== undefined) return callStretches(tables, leg.service.id, a, b);
  const joins = (first: string, second: string) => (first === a && second === b) || (first === b && second === a);
  const links = tables.links
    .filter((row) => row.mode === leg.mode && joins(row.from, row.to))
    .map((row) => ({ ...rowOf(row), row: `links ${row.from} ${row.to}`, km: row.km }));
  const crossings = tables.crossings
    .filter((row) => row.mode === leg.mode && joins(row.placeA, row.placeB))
    .map((row) => ({
      ...rowOf(row),
      row: `crossings ${row.id}`,
      km: row.km,
      ...(row.closedFrom === undefined ? {} : { closedFrom: row.closedFrom }),
      ...(row.closedTo === undefined ? {} : { closedTo: row.closedTo }),
    }));
  return [...links, ...crossings];
}

function callStretches(tables: NetworkTables, service: string, a: string, b: string): readonly TrackStretch[] {
  const row = tables.services.find((candidate) => candidate.id === service);
  if (row === undefined) return [];
  const calls = tables.calls.filter((call) => call.service === service).toSorted((x, y) => x.seq - y.seq);
  return calls.slice(1).flatMap((call, index) => {
    const before = calls[index]!;
    if (before.place !== a || call.place !== b) return [];
    return [{ ...rowOf(row), row: `services ${service}`, km: call.km - before.km }];
  });
}

function rowOf(row: {
  readonly status: TrackStretch['status'];
  readonly opensOn?: string | undefined;
  readonly gauge?: number | undefined;
}): Pick<TrackStretch, 'status' | 'opensOn' | 'gauge'> {
  return {
    status: row.status,
    ...(row.opensOn === undefined ? {} : { opensOn: row.opensOn }),
    ...(row.gauge === undefined ? {} : { gauge: row.gauge }),
  };
}
