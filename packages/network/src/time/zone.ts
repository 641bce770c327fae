const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Wall clocks of zones; memo of what Intl answers, so the same question gives the same answer. */
const clocks = new Map<string, Intl.DateTimeFormat>();
const offsetsByDay = new Map<string, Map<number, number>>();

/** Minutes by which the clocks of a zone are ahead of UTC at an instant (milliseconds since 1970). */
export function zoneOffsetMinutes(timeZone: string, utcMs: number): number {
  const day = Math.floor(utcMs / DAY_MS);
  const before = offsetAtDayStart(timeZone, day);
  const after = offsetAtDayStart(timeZone, day + 1);
  return before === after ? before : askOffset(timeZone, utcMs);
}

/** Instant (milliseconds since 1970) at which the clocks of a zone show `localMs`, read as if it were UTC. */
export function localToUtcMs(timeZone: string, localMs: number): number {
  const guess = localMs - zoneOffsetMinutes(timeZone, localMs) * MINUTE_MS;
  return localMs - zoneOffsetMinutes(timeZone, guess) * MINUTE_MS;
}

/** ISO 8601 text, with the offset of the zone, of the instant that lies `minutes` after an epoch. */
export function isoAt(at: { readonly epochIso: string; readonly minutes: number; readonly timeZone: string }): string {
  const utcMs = Date.parse(at.epochIso) + Math.round(at.minutes) * MINUTE_MS;
  const offset = zoneOffsetMinutes(at.timeZone, utcMs);
  const local = new Date(utcMs + offset * MINUTE_MS).toISOString().slice(0, 19);
  const sign = offset < 0 ? '-' : '+';
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
  return `${local}${sign}${hours}:${String(Math.abs(offset) % 60).padStart(2, '0')}`;
}

/** Calendar date of a zone at an instant, as `YYYY-MM-DD`. */
export function localDate(timeZone: string, utcMs: number): string {
  return new Date(utcMs + zoneOffsetMinutes(timeZone, utcMs) * MINUTE_MS).toISOString().slice(0, 10);
}

/** Whether Intl knows the zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    clockOf(timeZone);
    return true;
  } catch {
    return false;
  }
}

function offsetAtDayStart(timeZone: string, day: number): number {
  let offsets = offsetsByDay.get(timeZone);
  if (offsets === undefined) {
    offsets = new Map();
    offsetsByDay.set(timeZone, offsets);
  }
  let offset = offsets.get(day);
  if (offset === undefined) {
    offset = askOffset(timeZone, day * DAY_MS);
    offsets.set(day, offset);
  }
  return offset;
}

function askOffset(timeZone: string, utcMs: number): number {
  const parts = new Map<string, number>();
  for (const part of clockOf(timeZone).formatToParts(utcMs)) parts.set(part.type, Number(part.value));
  const get = (type: string) => parts.get(type) ?? 0;
  const localMs = Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'), get('second'));
  return Math.round((localMs - utcMs) / MINUTE_MS);
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    const digits = '2-digit';
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: digits,
      day: digits,
      hour: digits,
      minute: digits,
      second: digits,
    });
    clocks.set(timeZone, clock);
  }
  return clock;
}
