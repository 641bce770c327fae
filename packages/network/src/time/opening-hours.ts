import { fail, ok, type Result } from '@karvon/model';

/** A stretch of a local day, in minutes after midnight; `to` may pass 1440 when the place is open over midnight. */
interface DayStretch {
  readonly fromMinutes: number;
  readonly toMinutes: number;
}

/** What is open on each week day, Monday first. */
export type WeeklyHours = readonly (readonly DayStretch[])[];

/** Why a text of opening hours cannot be read. */
export interface OpeningHoursIssue {
  readonly code: 'opening-hours-unreadable';
  readonly found: string;
  readonly wanted: string;
}

const DAY_NAMES = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const WHOLE_DAY: DayStretch = { fromMinutes: 0, toMinutes: 1440 };
const WANTED = '24/7, or parts such as "Mo-Sa 08:00-18:00; Su 09:00-12:00"';

/**
 * Opening hours of a week from a text such as `24/7`, `08:00-20:00`, or `Mo-Fr 08:00-12:00,13:00-17:00; Su off`.
 *
 * A subset of the OpenStreetMap opening_hours grammar: as there, a later part replaces what earlier parts said of its
 * days, and a stretch that ends before it begins runs over midnight.
 */
export function parseOpeningHours(text: string): Result<WeeklyHours, OpeningHoursIssue> {
  const week: (readonly DayStretch[])[] = DAY_NAMES.map(() => []);
  if (text.trim() === '24/7') return ok(week.map(() => [WHOLE_DAY]));
  for (const part of text.split(';')) {
    const parsed = parsePart(part.trim());
    if (parsed === undefined) return fail({ code: 'opening-hours-unreadable', found: part.trim(), wanted: WANTED });
    for (const day of parsed.days) week[day] = parsed.stretches;
  }
  return ok(week);
}

interface Part {
  readonly days: readonly number[];
  readonly stretches: readonly DayStretch[];
}

function parsePart(part: string): Part | undefined {
  const match = /^(?:([A-Z][a-z](?:[-,][A-Z][a-z])*)\s+)?(\S+(?:,\s*\S+)*)$/.exec(part);
  if (match === null) return undefined;
  const days = match[1] === undefined ? DAY_NAMES.map((_, day) => day) : parseDays(match[1]);
  const stretches = parseStretches(match[2] ?? '');
  return days === undefined || stretches === undefined ? undefined : { days, stretches };
}

function parseDays(text: string): readonly number[] | undefined {
  const days: number[] = [];
  for (const range of text.split(',')) {
    const [first, last, ...rest] = range.split('-').map((name) => DAY_NAMES.indexOf(name));
    if (first === undefined || first < 0 || last === -1 || rest.length > 0) return undefined;
    const length = (((last ?? first) - first + 7) % 7) + 1;
    for (let i = 0; i < length; i++) days.push((first + i) % 7);
  }
  return days;
}

function parseStretches(text: string): readonly DayStretch[] | undefined {
  if (text === 'off' || text === 'closed') return [];
  if (text === '24h') return [WHOLE_DAY];
  const stretches: DayStretch[] = [];
  for (const stretch of text.split(',')) {
    const match = /^(\d\d):(\d\d)-(\d\d):(\d\d)$/.exec(stretch.trim());
    const [, h1 = '99', m1 = '99', h2 = '99', m2 = '99'] = match ?? [];
    const fromMinutes = Number(h1) * 60 + Number(m1);
    const toMinutes = Number(h2) * 60 + Number(m2);
    if (fromMinutes >= 1440 || toMinutes > 1440 || Number(m1) > 59 || Number(m2) > 59) return undefined;
    stretches.push({ fromMinutes, toMinutes: toMinutes > fromMinutes ? toMinutes : toMinutes + 1440 });
  }
  return stretches;
}
