import type { ServiceRow } from '../tables/service-tables.ts';
import { type LocalDay, localDaysOf } from './opening-windows.ts';
import { localToUtcMs } from './zone.ts';

const MINUTE_MS = 60_000;
const WEEK_MINUTES = 7 * 1440;
/** Monday 5 January 1970, from which even steps are counted. */
const FIRST_MONDAY_MS = 4 * 86_400_000;

/** What a service's row says of its departures. */
export type ServicePattern = Pick<
  ServiceRow,
  'pattern' | 'days' | 'perWeek' | 'departs' | 'validFrom' | 'validTo' | 'status' | 'opensOn'
>;

/**
 * Departures of a service from its first call, in UTC minutes since `epochIso`, rising, within `horizonDays`.
 *
 * `days`: the timetable, at `departs` local time (midnight when unknown). `frequency`: the days are not published, so
 * departures stand at even steps of a week / `perWeek` counted from a Monday 00:00 local; that is a stand-in, and the
 * service's waiting time belongs beside it. `when-full`: none, as the service has no timetable. Local dates outside
 * `validFrom`..`validTo`, before `opensOn`, of a closed service or of a planned one without `opensOn` have none.
 */
export function departuresOf(
  service: ServicePattern,
  timeZone: string,
  epochIso: string,
  horizonDays: number,
): readonly number[] {
  const epochMs = Date.parse(epochIso);
  const departures: number[] = [];
  for (const day of localDaysOf(timeZone, epochIso, horizonDays)) {
    if (!runsOn(service, new Date(day.localMs).toISOString().slice(0, 10))) continue;
    for (const minuteOfDay of minutesOfDay(service, day)) {
      const minutes = (localToUtcMs(timeZone, day.localMs + minuteOfDay * MINUTE_MS) - epochMs) / MINUTE_MS;
      if (minutes >= 0 && minutes < horizonDays * 1440) departures.push(minutes);
    }
  }
  return departures;
}

/** Whether a service runs on a local date, by its status and its dates. */
export function runsOn(service: ServicePattern, isoDate: string): boolean {
  if (service.status === 'closed') return false;
  if (service.status === 'planned' && service.opensOn === undefined) return false;
  if (service.opensOn !== undefined && isoDate < service.opensOn) return false;
  if (service.validFrom !== undefined && isoDate < service.validFrom) return false;
  return service.validTo === undefined || isoDate <= service.validTo;
}

function minutesOfDay(service: ServicePattern, day: LocalDay): readonly number[] {
  if (service.pattern === 'when-full') return [];
  if (service.pattern === 'days') return service.days.includes(day.weekday + 1) ? [clockMinutes(service.departs)] : [];
  const stepMinutes = WEEK_MINUTES / (service.perWeek ?? 0);
  const dayStart = (day.localMs - FIRST_MONDAY_MS) / MINUTE_MS;
  const minutes: number[] = [];
  for (let step = Math.ceil(dayStart / stepMinutes); step * stepMinutes < dayStart + 1440; step++) {
    minutes.push(Math.floor(step * stepMinutes - dayStart));
  }
  return minutes;
}

function clockMinutes(departs: string | undefined): number {
  const [hours = '0', minutes = '0'] = (departs ?? '00:00').split(':');
  return Number(hours) * 60 + Number(minutes);
}
