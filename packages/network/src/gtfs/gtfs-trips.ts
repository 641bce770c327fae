import type { PlaceRow } from '../tables/place-tables.ts';
import type { CallRow, ServiceRow } from '../tables/service-tables.ts';
import type { NetworkTables } from '../tables/tables.ts';

/** All departures of a service at one UTC time of day. */
export interface GtfsTrip {
  readonly id: string;
  readonly service: ServiceRow;
  readonly calls: readonly CallRow[];
  /** UTC minutes after midnight of the departure from the first call. */
  readonly minuteOfDay: number;
  /** Days since the first day of the feed on which it departs. */
  readonly days: readonly number[];
}

/** Trips of every service that has two known calls and departs within the feed. */
export function listTrips(
  tables: NetworkTables,
  departuresOfService: (service: ServiceRow, first: PlaceRow) => readonly number[],
): readonly GtfsTrip[] {
  const places = new Map(tables.places.map((place) => [place.id, place]));
  return tables.services.flatMap((service) => {
    const own = tables.calls.filter((call) => call.service === service.id && places.has(call.place));
    const calls = own.sort((a, b) => a.seq - b.seq);
    const first = places.get(calls[0]?.place ?? '');
    if (first === undefined || calls.length < 2) return [];
    return groupByTime(service, calls, departuresOfService(service, first));
  });
}

function groupByTime(
  service: ServiceRow,
  calls: readonly CallRow[],
  departures: readonly number[],
): readonly GtfsTrip[] {
  const daysByMinute = new Map<number, number[]>();
  for (const departure of departures) {
    const minuteOfDay = departure % 1440;
    const days = daysByMinute.get(minuteOfDay) ?? [];
    days.push(Math.floor(departure / 1440));
    daysByMinute.set(minuteOfDay, days);
  }
  return [...daysByMinute].map(([minuteOfDay, days]) => ({
    id: `${service.id}@${clockDigits(minuteOfDay)}`,
    service,
    calls,
    minuteOfDay,
    days,
  }));
}

/** Time of day as four digits. */
function clockDigits(minuteOfDay: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minuteOfDay / 60))}${two(minuteOfDay % 60)}`;
}
