import type { Issue } from '@karvon/contract';
import { fail, ok, type Result } from '@karvon/model';

/** Doors are assumed to load from 08:00 and to be wanted by 18:00, local time, when only a day is given. */
const OPENS = '08:00:00';
const CLOSES = '18:00:00';

/** Which moment of a day a date stands for. */
export interface DateMeaning {
  readonly path: 'ready' | 'deadline';
  readonly timeZone: string;
  readonly moment: 'opening' | 'closing';
}

/** Reads `2026-12-01` or `2026-12-01T09:00` (local time of the door) or an instant with offset as ISO 8601 with offset. */
export function readMoment(text: string, meaning: DateMeaning): Result<string, Issue> {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?)?$/.exec(text);
  if (!match || !isRealDay(text.slice(0, 10))) return fail(notADate(text, meaning.path));
  if (match[7]) return Number.isNaN(Date.parse(text)) ? fail(notADate(text, meaning.path)) : ok(text);
  const time = match[4] ? `${match[4]}:${match[5]}:${match[6] ?? '00'}` : meaning.moment === 'opening' ? OPENS : CLOSES;
  const local = `${text.slice(0, 10)}T${time}`;
  if (Number.isNaN(Date.parse(`${local}Z`))) return fail(notADate(text, meaning.path));
  return ok(`${local}${offsetAt(local, meaning.timeZone)}`);
}

function isRealDay(day: string): boolean {
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
}

/** Offset such as `+05:00` that holds in a zone at a local time. */
function offsetAt(local: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(new Date(`${local}Z`)).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  return name === 'GMT' ? '+00:00' : name.slice(3);
}

/** Day in a zone as `2026-12-01`. */
export function dayIn(timeZone: string, instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    instant,
  );
}

function notADate(found: string, path: string): Issue {
  return {
    code: 'date-unreadable',
    path,
    message: `The date "${found}" cannot be read; wanted a day like 2026-12-01`,
    found,
    wanted: 'YYYY-MM-DD',
  };
}
