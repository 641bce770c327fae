import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readNetworkFolder } from '../folder/read-network-folder.ts';
import { parseTables } from '../tables/parse-tables.ts';
import type { NetworkTables } from '../tables/tables.ts';
import { TINY_FILES } from '../testing/tiny-network.ts';
import { exportGtfs } from './export-gtfs.ts';

type Row = Readonly<Record<string, string>>;

function exportRows(tables: NetworkTables, days: number): (file: string) => readonly Row[] {
  const files = exportGtfs(tables, { from: '2026-10-19', days });
  const rows = new Map(
    [...files].map(([name, text]) => [name, Papa.parse<Row>(text.trimEnd(), { header: true }).data]),
  );
  return (file) => rows.get(file) ?? [];
}

function tinyTables(): NetworkTables {
  const parsed = parseTables(TINY_FILES);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

function wholeTables(): NetworkTables {
  const read = readNetworkFolder(fileURLToPath(new URL('../../data/', import.meta.url)));
  if (!read.ok) throw new Error(JSON.stringify(read.error.slice(0, 5)));
  return read.value;
}

describe('GTFS', () => {
  test('N42 Every id that a file of the feed names is defined once in its own file', () => {
    const rows = exportRows(wholeTables(), 28);
    const idsOf = (file: string, column: string) => {
      const ids = rows(file).map((row) => row[column]);
      expect(new Set(ids).size, file).toBe(ids.length);
      return new Set(ids);
    };
    const [agencies, stops] = [idsOf('agency.txt', 'agency_id'), idsOf('stops.txt', 'stop_id')];
    const [routes, trips] = [idsOf('routes.txt', 'route_id'), idsOf('trips.txt', 'trip_id')];
    const dated = new Set(rows('calendar_dates.txt').map((row) => row.service_id));
    const unknown = [
      ...rows('routes.txt').filter((row) => !agencies.has(row.agency_id)),
      ...rows('trips.txt').filter((row) => !routes.has(row.route_id) || !dated.has(row.service_id)),
      ...rows('stop_times.txt').filter((row) => !trips.has(row.trip_id) || !stops.has(row.stop_id)),
      ...rows('transfers.txt').filter((row) => !stops.has(row.from_stop_id) || !stops.has(row.to_stop_id)),
    ];
    expect(unknown).toEqual([]);
    expect(trips.size).toBeGreaterThan(100);
  });

  test('N43 Times of a trip never fall, pass 24:00 on long runs, are UTC, and every day lies in the feed', () => {
    const rows = exportRows(tinyTables(), 14);
    // 21:00 in Tashkent on Tuesday and Friday is 16:00 UTC; eight hours later it is 24:00 of the same service day.
    const times = rows('stop_times.txt').filter((row) => row.trip_id === 'train-a@1600');
    expect(times.map((row) => `${row.stop_id} ${row.arrival_time} ${row.departure_time}`)).toEqual([
      'uz-bekabad 16:00:00 16:00:00',
      'uz-tashkent 24:00:00 24:00:00',
    ]);
    const days = rows('calendar_dates.txt').filter((row) => row.service_id === 'train-a@1600');
    expect(days.map((row) => row.date)).toEqual(['20261020', '20261023', '20261027', '20261030']);
    expect(rows('feed_info.txt')).toMatchObject([{ feed_start_date: '20261019', feed_end_date: '20261101' }]);
    expect(rows('agency.txt')).toMatchObject([{ agency_id: 'UZ', agency_timezone: 'UTC' }]);
  });

  test('N44 A service that leaves when full leaves every two median waits, so that the median wait is its own', () => {
    const rows = exportRows(tinyTables(), 14);
    const days = rows('calendar_dates.txt').filter((row) => row.service_id?.startsWith('train-b@'));
    // A median wait of 42 h is a departure every 84 h, two a week.
    expect(days).toHaveLength(4);
  });

  test('N45 Facilities that a short road joins have transfers both ways, and a cut-off is the least stay before a service', () => {
    const rows = exportRows(tinyTables(), 14);
    expect(rows('transfers.txt')).toContainEqual({
      from_stop_id: 'uz-bekabad',
      to_stop_id: 'uz-bekabad',
      transfer_type: '2',
      min_transfer_time: String(6 * 3600),
    });
  });

  test('N47 A call that the train only passes has neither pick-up nor drop-off in the feed', () => {
    const tables = tinyTables();
    const [first, last] = tables.calls;
    if (first === undefined || last === undefined) throw new Error('train-a has two calls');
    const back = { ...first, seq: 3, arrivalHours: 16, departureHours: 16, km: 300 };
    const rows = exportRows({ ...tables, calls: [first, { ...last, stop: 'pass' }, back] }, 14);
    const calls = rows('stop_times.txt').filter((row) => row.trip_id === 'train-a@1600');
    expect(calls.map((row) => `${row.stop_id} ${row.pickup_type} ${row.drop_off_type}`)).toEqual([
      'uz-bekabad 0 0',
      'uz-tashkent 1 1',
      'uz-bekabad 0 0',
    ]);
  });
});
