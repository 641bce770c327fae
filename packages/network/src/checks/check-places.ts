import tzLookup from 'tz-lookup';
import type { PlaceRow } from '../tables/place-tables.ts';
import type { NetworkTables } from '../tables/tables.ts';
import { parseOpeningHours } from '../time/opening-hours.ts';
import { isTimeZone, zoneOffsetMinutes } from '../time/zone.ts';
import { STATE_BOUNDS } from './state-bounds.ts';
import type { Report } from './violation.ts';

/** A winter and a summer day on which two zones must agree to be taken for the same. */
const COMPARED_MS = [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)];

/** The outlines of zones in tz-lookup are coarse near borders: the right zone may lie up to this far off, or farther. */
const ZONE_TOLERANCE_DEGREES = 0.4;

/** Kinds that only exist to be handled at. */
const HANDLING_KINDS = new Set(['station', 'port', 'dry-port', 'hub', 'airport']);

/** Coordinates, time zones and hours of places, and hours of crossings. */
export function checkPlaces(tables: NetworkTables, report: Report): void {
  tables.places.forEach((place, row) => {
    const at = { table: 'places', row } as const;
    checkCoordinate(place, (message) => report(at, 'coordinate-outside-state', message));
    checkZone(place, (code, message, severity) => report(at, code, message, severity));
    if (HANDLING_KINDS.has(place.kind) && place.handles.length === 0) {
      report(at, 'handles-missing', `${place.kind} ${place.id} handles nothing`, 'warning');
    }
    checkHours(place.id, place.hours, (message) => report(at, 'hours-unreadable', message));
  });
  tables.crossings.forEach((crossing, row) => {
    const at = { table: 'crossings', row } as const;
    checkHours(crossing.id, crossing.hours, (message) => report(at, 'hours-unreadable', message));
  });
}

function checkCoordinate(place: PlaceRow, report: (message: string) => void): void {
  const bounds = STATE_BOUNDS[place.state];
  if (bounds === undefined) return;
  const [south, west, north, east] = bounds;
  if (place.lat >= south && place.lat <= north && place.lon >= west && place.lon <= east) return;
  report(`${place.id} at ${place.lat},${place.lon} is outside ${place.state}: ${south}..${north}, ${west}..${east}`);
}

function checkZone(
  place: PlaceRow,
  report: (code: 'time-zone-unknown' | 'time-zone-differs', message: string, severity?: 'warning') => void,
): void {
  if (!isTimeZone(place.timeZone)) {
    report('time-zone-unknown', `${place.id} has time zone ${place.timeZone}, wanted an IANA zone`);
    return;
  }
  // All of China keeps Beijing time; the zone of Xinjiang in the IANA table is the local custom.
  if (place.state === 'CN' && place.timeZone === 'Asia/Shanghai') return;
  const zones = zonesAround(place);
  if (zones.some((zone) => isSameClock(zone, place.timeZone))) return;
  const message = `${place.id} has time zone ${place.timeZone}, its coordinate lies in ${zones[0]}`;
  report('time-zone-differs', message, place.kind === 'border' ? 'warning' : undefined);
}

function zonesAround({ lat, lon }: PlaceRow): readonly string[] {
  const d = ZONE_TOLERANCE_DEGREES;
  const points = [0, d, -d].flatMap((north) => [0, d, -d].map((east) => [lat + north, lon + east] as const));
  return points.map(([pointLat, pointLon]) => tzLookup(pointLat, Math.min(180, pointLon)));
}

function isSameClock(zone: string, other: string): boolean {
  return COMPARED_MS.every((ms) => zoneOffsetMinutes(zone, ms) === zoneOffsetMinutes(other, ms));
}

function checkHours(id: string, hours: string | undefined, report: (message: string) => void): void {
  if (hours === undefined) return;
  const parsed = parseOpeningHours(hours);
  if (!parsed.ok) report(`${id} has hours "${hours}", wanted ${parsed.error.wanted}`);
}
