import { assert } from '@karvon/model';
import { parseOpeningHours, type WeeklyHours } from './opening-hours.ts';
import { localDate, localToUtcMs } from './zone.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** A stretch in which a place is open, in minutes since the epoch asked for; `toMinutes` is no longer open. */
export interface OpenWindow {
  readonly fromMinutes: number;
  readonly toMinutes: number;
}

/** A calendar day of a zone. */
export interface LocalDay {
  /** Local midnight of the day, read as if it were UTC. */
  readonly localMs: number;
  /** 0 for Monday. */
  readonly weekday: number;
}

/**
 * Stretches in which a place with local opening hours is open, in UTC minutes since `epochIso`, over `horizonDays`.
 *
 * Sorted, apart from each other, cut to the horizon. Unknown hours (`undefined`) restrict nothing and give one window.
 * The text must have passed `parseOpeningHours`; summer time moves the windows as it moves the clocks.
 */
export function openingWindows(
  hours: string | undefined,
  timeZone: string,
  epochIso: string,
  horizonDays: number,
): readonly OpenWindow[] {
  const horizonMinutes = horizonDays * 1440;
  if (hours === undefined || hours === '24/7') return [{ fromMinutes: 0, toMinutes: horizonMinutes }];
  const parsed = parseOpeningHours(hours);
  assert(parsed.ok, `opening hours "${hours}" were checked when the table was read`);
  return joinTouching(listWindows(parsed.value, timeZone, epochIso, horizonDays), horizonMinutes);
}

/** Local days that touch the horizon, with the one before it, whose hours may run over midnight. */
export function localDaysOf(timeZone: string, epochIso: string, horizonDays: number): readonly LocalDay[] {
  const epochMs = Date.parse(epochIso);
  const firstMs = Date.parse(`${localDate(timeZone, epochMs)}T00:00:00Z`) - DAY_MS;
  const days: LocalDay[] = [];
  for (let i = 0; i <= Math.ceil(horizonDays) + 2; i++) {
    const localMs = firstMs + i * DAY_MS;
    days.push({ localMs, weekday: (new Date(localMs).getUTCDay() + 6) % 7 });
  }
  return days;
}

function listWindows(week: WeeklyHours, timeZone: string, epochIso: string, horizonDays: number): OpenWindow[] {
  const epochMs = Date.parse(epochIso);
  const minutesAt = (localMs: number) => (localToUtcMs(timeZone, localMs) - epochMs) / MINUTE_MS;
  const windows: OpenWindow[] = [];
  for (const { localMs, weekday } of localDaysOf(timeZone, epochIso, horizonDays)) {
    for (const stretch of week[weekday] ?? []) {
      windows.push({
        fromMinutes: minutesAt(localMs + stretch.fromMinutes * MINUTE_MS),
        toMinutes: minutesAt(localMs + stretch.toMinutes * MINUTE_MS),
      });
    }
  }
  return windows.sort((a, b) => a.fromMinutes - b.fromMinutes);
}

function joinTouching(sorted: readonly OpenWindow[], horizonMinutes: number): readonly OpenWindow[] {
  const joined: { fromMinutes: number; toMinutes: number }[] = [];
  for (const window of sorted) {
    const fromMinutes = Math.max(0, window.fromMinutes);
    const toMinutes = Math.min(horizonMinutes, window.toMinutes);
    const last = joined.at(-1);
    if (toMinutes <= fromMinutes) continue;
    if (last !== undefined && fromMinutes <= last.toMinutes) last.toMinutes = Math.max(last.toMinutes, toMinutes);
    else joined.push({ fromMinutes, toMinutes });
  }
  return joined;
}
