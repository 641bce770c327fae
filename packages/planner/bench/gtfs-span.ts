import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

type CsvRow = Readonly<Record<string, string>>;

/** One call of a trip; moments are minutes since the span began. */
export interface SpanCall {
  readonly stopId: string;
  readonly arrivalMinutes: number;
  readonly departureMinutes: number;
  readonly mayBoard: boolean;
  readonly mayAlight: boolean;
}

/** One run of a trip on one day of the span. */
export interface SpanTrip {
  readonly id: string;
  readonly routeId: string;
  readonly calls: readonly SpanCall[];
}

/** All that runs in a feed within some days, on one time line. */
export interface GtfsSpan {
  readonly stopIds: readonly string[];
  readonly transfers: readonly { readonly from: string; readonly to: string; readonly minutes: number }[];
  /** By the departure from their first call. */
  readonly trips: readonly SpanTrip[];
}

/** Reads so many days of a GTFS folder, from the date `YYYY-MM-DD` on. */
export function readGtfsSpan(folder: string, date: string, dayCount: number): GtfsSpan {
  const read = (file: string) =>
    Papa.parse<CsvRow>(readFileSync(join(folder, file), 'utf8').trimEnd(), { header: true }).data;
  const daysOfService = groupBy(
    read('calendar_dates.txt').filter((row) => row.exception_type === '1'),
    (row) => row.service_id,
  );
  const callsOfTrip = groupBy(read('stop_times.txt'), (row) => row.trip_id);
  const trips = read('trips.txt').flatMap((trip) =>
    (daysOfService.get(trip.service_id ?? '') ?? [])
      .map((row) => daysBetween(date, row.date ?? ''))
      .filter((day) => day >= 0 && day < dayCount)
      .map((day) => runTrip(trip, callsOfTrip.get(trip.trip_id ?? '') ?? [], day)),
  );
  return {
    stopIds: read('stops.txt').map((row) => row.stop_id ?? ''),
    transfers: read('transfers.txt').map((row) => ({
      from: row.from_stop_id ?? '',
      to: row.to_stop_id ?? '',
      minutes: Math.ceil(Number(row.min_transfer_time) / 60),
    })),
    trips: trips.sort((a, b) => a.calls[0]!.departureMinutes - b.calls[0]!.departureMinutes),
  };
}

/**
 * Writes a span as the files of a GTFS feed in which it is one service day: a minute of the span is a second of that
 * day, for minotor reads one day at a time and compares moments as texts of two digits an hour.
 */
export function writeSpanFeed({ stopIds, transfers, trips }: GtfsSpan, date: string): ReadonlyMap<string, Buffer> {
  const service = 'span';
  const routeIds = [...new Set(trips.map((trip) => trip.routeId))];
  const table = (rows: readonly Readonly<Record<string, string | number>>[]) => Buffer.from(Papa.unparse([...rows]));
  const flag = (isAllowed: boolean) => (isAllowed ? 0 : 1);
  return new Map([
    [
      'agency.txt',
      table([{ agency_id: 'A', agency_name: 'A', agency_url: 'https://a.invalid/', agency_timezone: 'UTC' }]),
    ],
    [
      'stops.txt',
      table(stopIds.map((stop_id) => ({ stop_id, stop_name: stop_id, stop_lat: 0, stop_lon: 0, location_type: 0 }))),
    ],
    [
      'routes.txt',
      table(routeIds.map((route_id) => ({ route_id, agency_id: 'A', route_short_name: route_id, route_type: 2 }))),
    ],
    ['calendar_dates.txt', table([{ service_id: service, date: date.replaceAll('-', ''), exception_type: 1 }])],
    ['trips.txt', table(trips.map((trip) => ({ route_id: trip.routeId, service_id: service, trip_id: trip.id })))],
    [
      'stop_times.txt',
      table(
        trips.flatMap((trip) =>
          trip.calls.map((call, i) => ({
            trip_id: trip.id,
            arrival_time: clockOf(call.arrivalMinutes),
            departure_time: clockOf(call.departureMinutes),
            stop_id: call.stopId,
            stop_sequence: i,
            pickup_type: flag(call.mayBoard),
            drop_off_type: flag(call.mayAlight),
          })),
        ),
      ),
    ],
    [
      'transfers.txt',
      table(
        transfers.map(({ from, to, minutes }) => ({
          from_stop_id: from,
          to_stop_id: to,
          transfer_type: 2,
          min_transfer_time: minutes,
        })),
      ),
    ],
  ]);
}

function runTrip(trip: CsvRow, calls: readonly CsvRow[], day: number): SpanTrip {
  const sorted = [...calls].sort((a, b) => Number(a.stop_sequence) - Number(b.stop_sequence));
  return {
    id: `${trip.trip_id}#${day}`,
    routeId: trip.route_id ?? '',
    calls: sorted.map((call) => ({
      stopId: call.stop_id ?? '',
      arrivalMinutes: day * 1440 + minutesOf(call.arrival_time),
      departureMinutes: day * 1440 + minutesOf(call.departure_time),
      mayBoard: call.pickup_type !== '1',
      mayAlight: call.drop_off_type !== '1',
    })),
  };
}

function groupBy(rows: readonly CsvRow[], keyOf: (row: CsvRow) => string | undefined): ReadonlyMap<string, CsvRow[]> {
  const groups = new Map<string, CsvRow[]>();
  for (const row of rows) {
    const key = keyOf(row) ?? '';
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

function daysBetween(first: string, date: string): number {
  const day = Date.parse(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T00:00:00Z`);
  return Math.round((day - Date.parse(`${first}T00:00:00Z`)) / 86_400_000);
}

function minutesOf(clock: string | undefined): number {
  const [hours = 0, minutes = 0] = (clock ?? '').split(':').map(Number);
  return hours * 60 + minutes;
}

function clockOf(minutes: number): string {
  const parts = [Math.floor(minutes / 3600), Math.floor((minutes % 3600) / 60), minutes % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
