import { type Codec, nameOf } from './codec.ts';
import { elementsOf, isJsonObject, type Json, propertyOf } from './json.ts';

/** An instant of ISO 8601 with offset: `2026-11-24T08:00:00+05:00`. Seconds may have a fraction. */
const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;

/**
 * An instant to the minute, in format 205 of UNTDID 2379: CCYYMMDDHHMM and the offset, `202611240800+0500`. Formats 208 (with seconds)
 * and ISO 8601 are read as well.
 */
export const instant: Codec<string> = {
  write: (value) => {
    const match = INSTANT.exec(value);
    if (match === null) return undefined;
    const [, year, month, day, hour, minute] = match;
    return { content: `${year}${month}${day}${hour}${minute}${compactOffset(match[7]!)}`, format: '205' };
  },
  read: (json, place) => {
    const content = textOf(json);
    const read = content === undefined ? undefined : (isoOfCompact(content) ?? isoOfInstant(content));
    if (read === undefined) reject(json, place, 'an instant with offset, as 202611240800+0500');
    return read;
  },
};

/** A date in format 102: CCYYMMDD. ISO 8601 is read as well. */
export const date: Codec<string> = {
  write: (value) => {
    const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
    return match === null ? undefined : { content: match.slice(1).join(''), format: '102' };
  },
  read: (json, place) => {
    const match = /^(\d{4})-?(\d\d)-?(\d\d)/.exec(textOf(json) ?? '');
    if (match !== null && isCalendarDate(match[1]!, match[2]!, match[3]!)) return match.slice(1, 4).join('-');
    return reject(json, place, 'a date, as 20261124');
  },
};

type Place = Parameters<Codec<string>['read']>[1];

function reject(json: Json, place: Place, wanted: string): undefined {
  place.report('note-value-unreadable', `Found ${nameOf(textOf(json) ?? json)}; wanted ${wanted}.`, place.path);
  return undefined;
}

function textOf(json: Json): string | undefined {
  const first = elementsOf(json)[0];
  const content = isJsonObject(first) ? propertyOf(first, 'content') : first;
  return typeof content === 'string' ? content.trim() : undefined;
}

function compactOffset(offset: string): string {
  return offset === 'Z' ? '+0000' : offset.replace(':', '');
}

function isoOfCompact(content: string): string | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(Z|[+-]\d{4})$/.exec(content);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, offset] = match as unknown as readonly [string, ...string[]];
  return isoOfInstant(`${year}-${month}-${day}T${hour}:${minute}:${second ?? '00'}${offset}`);
}

/** The instant in the one form that the canonical model has: seconds, no fraction, offset with colon; undefined when it is none. */
export function isoOfInstant(value: string): string | undefined {
  const match = INSTANT.exec(value);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second] = match as unknown as readonly [string, ...string[]];
  if (!isCalendarDate(year!, month!, day!) || Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) {
    return undefined;
  }
  const offset = compactOffset(match[7]!);
  return `${year}-${month}-${day}T${hour}:${minute}:${second ?? '00'}${offset.slice(0, 3)}:${offset.slice(3)}`;
}

/** Minutes since 1970 of an instant or the start of a date in UTC; undefined when it is neither. */
export function minutesOf(value: string): number | undefined {
  const iso = isoOfInstant(value) ?? isoOfInstant(`${value}T00:00:00Z`);
  if (iso === undefined) return undefined;
  const millis = Date.parse(iso);
  return Number.isNaN(millis) ? undefined : millis / 60_000;
}

/** True when the calendar has the day. */
export function isCalendarDate(year: string, month: string, day: string): boolean {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1) return false;
  const isLeap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1]!;
  return d <= days;
}
