import Papa from 'papaparse';
import type { PlaceRow } from '../tables/place-tables.ts';
import type { CallRow, ServiceRow } from '../tables/service-tables.ts';
import type { NetworkTables } from '../tables/tables.ts';
import { departuresOf } from '../time/departures.ts';
import { type GtfsTrip, listTrips } from './gtfs-trips.ts';

/** Which days to export, and who publishes the feed. */
export interface GtfsOptions {
  /** First day, UTC, `YYYY-MM-DD`. */
  readonly from: string;
  readonly days: number;
  readonly publisherName?: string;
  /** GTFS requires an address of every agency and publisher. */
  readonly publisherUrl?: string;
  readonly version?: string;
}

/** Basic route types of GTFS; flights take 1100 of the extended ones, as the basic have none. */
const ROUTE_TYPES = { rail: 2, ferry: 4, sea: 4, air: 1100 } as const;

/** Facilities joined by road within this distance count as one walk of a public router. */
const TRANSFER_KM = 25;

type Cell = string | number;

/**
 * The timetabled services as a GTFS Schedule feed: file name to CSV text.
 *
 * All agencies keep UTC, and so do the times of stop_times, which pass 24:00 on long runs; stops carry their own zone.
 * Fixed days are exact. Services by frequency stand at even steps, as `departuresOf` says. A service that leaves when
 * full leaves every two median waits, so that who comes at any time waits the median. Every day of running is a row of
 * calendar_dates.txt, so that summer time and dates of validity need no rule. Road and ordinary wagonload have no
 * timetable and are left out, but for transfers between facilities that a short road joins.
 */
export function exportGtfs(tables: NetworkTables, options: GtfsOptions): ReadonlyMap<string, string> {
  const places = new Map(tables.places.map((place) => [place.id, place]));
  const trips = listTrips(tables, (service, first) => departuresForExport(service, first, options));
  const services = tables.services.filter((service) => trips.some((trip) => trip.service === service));
  const stops = listStops(trips, places);
  return new Map([
    ['agency.txt', csv(agencyRows(services, options))],
    ['stops.txt', csv(stops.map(stopRow))],
    ['routes.txt', csv(services.map(routeRow))],
    ['trips.txt', csv(trips.map(tripRow))],
    ['stop_times.txt', csv(trips.flatMap((trip) => stopTimeRows(trip, places)))],
    ['calendar_dates.txt', csv(trips.flatMap((trip) => dateRows(trip, options)))],
    ['transfers.txt', csv(transferRows(tables, new Set(stops.map((stop) => stop.id))))],
    ['feed_info.txt', csv([feedRow(options)])],
  ]);
}

function departuresForExport(service: ServiceRow, first: PlaceRow, { from, days }: GtfsOptions): readonly number[] {
  const epochIso = `${from}T00:00:00Z`;
  if (service.pattern !== 'when-full') return departuresOf(service, first.timeZone, epochIso, days);
  const waitHours = service.waitP50Hours ?? 0;
  const perWeek = waitHours > 0 ? (7 * 24) / (2 * waitHours) : 7;
  return departuresOf({ ...service, pattern: 'frequency', perWeek }, first.timeZone, epochIso, days);
}

function agencyRows(services: readonly ServiceRow[], options: GtfsOptions): readonly Record<string, Cell>[] {
  const states = [...new Set(services.map((service) => service.earnedBy))].sort();
  return states.map((state) => ({
    agency_id: state,
    agency_name: `Carriers of ${state}`,
    agency_url: options.publisherUrl ?? DEFAULT_URL,
    agency_timezone: 'UTC',
  }));
}

/** A reserved name that never resolves, for feeds whose publisher gives none. */
const DEFAULT_URL = 'https://karvon.invalid/';

function listStops(trips: readonly GtfsTrip[], places: ReadonlyMap<string, PlaceRow>): readonly PlaceRow[] {
  const ids = new Set(trips.flatMap((trip) => trip.calls.map((call) => call.place)));
  return [...places.values()].filter((place) => ids.has(place.id));
}

function stopRow(place: PlaceRow): Record<string, Cell> {
  return {
    stop_id: place.id,
    stop_name: place.nameEn,
    stop_lat: place.lat,
    stop_lon: place.lon,
    location_type: 0,
    stop_timezone: place.timeZone,
  };
}

function routeRow(service: ServiceRow): Record<string, Cell> {
  return {
    route_id: service.id,
    agency_id: service.earnedBy,
    route_short_name: '',
    route_long_name: service.nameEn,
    route_type: ROUTE_TYPES[service.mode],
  };
}

function tripRow(trip: GtfsTrip): Record<string, Cell> {
  return { route_id: trip.service.id, service_id: trip.id, trip_id: trip.id };
}

function stopTimeRows(trip: GtfsTrip, places: ReadonlyMap<string, PlaceRow>): readonly Record<string, Cell>[] {
  return trip.calls.map((call, i) => {
    // Goods only pass at a post that handles nothing and where the train does not work.
    const handlesNothing = (places.get(call.place)?.handles.length ?? 0) === 0;
    const noHandling = call.stop === 'pass' || handlesNothing ? 1 : 0;
    return {
      trip_id: trip.id,
      arrival_time: clock(trip.minuteOfDay + minutesOf(call.arrivalHours)),
      departure_time: clock(trip.minuteOfDay + minutesOf(leavesHours(call))),
      stop_id: call.place,
      stop_sequence: i,
      pickup_type: noHandling,
      drop_off_type: noHandling,
    };
  });
}

function leavesHours(call: CallRow): number {
  return Math.max(call.departureHours ?? call.arrivalHours, call.arrivalHours);
}

function dateRows(trip: GtfsTrip, { from }: GtfsOptions): readonly Record<string, Cell>[] {
  return trip.days.map((day) => ({ service_id: trip.id, date: gtfsDate(from, day), exception_type: 1 }));
}

/** Short roads between facilities, both ways, and the cut-off before services that leave a facility. */
function transferRows(tables: NetworkTables, stops: ReadonlySet<string>): readonly Record<string, Cell>[] {
  const seconds = new Map<string, number>();
  const add = (from: string, to: string, hours: number) => {
    const key = `${from}|${to}`;
    if (stops.has(from) && stops.has(to)) seconds.set(key, Math.max(seconds.get(key) ?? 0, Math.round(hours * 3600)));
  };
  for (const { from, to, mode, km, speedKmh, status } of tables.links) {
    if (mode !== 'road' || status !== 'in-service' || km > TRANSFER_KM) continue;
    add(from, to, km / speedKmh);
    add(to, from, km / speedKmh);
  }
  const cutOffs = new Map(tables.services.map((service) => [service.id, service.cutOffHours ?? 0]));
  for (const { service, place } of tables.calls) add(place, place, cutOffs.get(service) ?? 0);
  return [...seconds].map(([key, least]) => {
    const [from_stop_id = '', to_stop_id = ''] = key.split('|');
    return { from_stop_id, to_stop_id, transfer_type: 2, min_transfer_time: least };
  });
}

function feedRow(options: GtfsOptions): Record<string, Cell> {
  return {
    feed_publisher_name: options.publisherName ?? 'Karvon',
    feed_publisher_url: options.publisherUrl ?? DEFAULT_URL,
    feed_lang: 'en',
    feed_start_date: gtfsDate(options.from, 0),
    feed_end_date: gtfsDate(options.from, Math.max(0, options.days - 1)),
    feed_version: options.version ?? options.from,
  };
}

function gtfsDate(from: string, day: number): string {
  const ms = Date.parse(`${from}T00:00:00Z`) + day * 86_400_000;
  return new Date(ms).toISOString().slice(0, 10).replaceAll('-', '');
}

function minutesOf(hours: number): number {
  return Math.round(hours * 60);
}

/** Time of a service day, which may pass 24:00. */
function clock(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00`;
}

function csv(rows: readonly Record<string, Cell>[]): string {
  return rows.length === 0 ? '' : `${Papa.unparse([...rows], { newline: '\n' })}\n`;
}
