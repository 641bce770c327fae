import type { EdifactMessage } from '../edifact/message.ts';
import { codeTable } from './code-table.ts';
import type { MessageReport, ValuePlace } from './message-report.ts';

/**
 * Forms of dates and times, by their code in UN/EDIFACT code list 2379. `C` and `Y` year, `M` month, `D` day, `h` hour, `m` minute,
 * `s` second; behind these `z` is a zone by name or offset of three characters, `Z` an offset of sign and four digits.
 */
const FORMS: Readonly<Record<string, string>> = codeTable({
  '2': 'DDMMYY',
  '3': 'MMDDYY',
  '4': 'DDMMCCYY',
  '5': 'DDMMCCYYhhmm',
  '101': 'YYMMDD',
  '102': 'CCYYMMDD',
  '201': 'YYMMDDhhmm',
  '202': 'YYMMDDhhmmss',
  '203': 'CCYYMMDDhhmm',
  '204': 'CCYYMMDDhhmmss',
  '205': 'CCYYMMDDhhmmZ',
  '301': 'YYMMDDhhmmz',
  '302': 'YYMMDDhhmmssz',
  '303': 'CCYYMMDDhhmmz',
  '304': 'CCYYMMDDhhmmssz',
});

/** Zones by name that messages use, with their offset. Local names are left out: `EST` and `CST` each mean several. */
const ZONES: Readonly<Record<string, string>> = codeTable({
  UTC: 'Z',
  GMT: 'Z',
  Z: 'Z',
  CET: '+01:00',
  EET: '+02:00',
  MSK: '+03:00',
});

/** A date or time as read: the day, and the time of day and zone when they are said. */
export interface ReadTime {
  /** `2026-11-23`. */
  readonly day: string;
  /** `14:05:00`, or `''`. */
  readonly clock: string;
  /** `+05:00`, `Z`, or `''`. */
  readonly offset: string;
}

interface Layout {
  readonly year: number;
  readonly hasCentury: boolean;
  readonly month: number;
  readonly day: number;
  /** Where the time of day begins; -1 when there is none. */
  readonly clock: number;
  readonly hasSeconds: boolean;
  /** Where the zone begins, the length of the digits too. */
  readonly end: number;
  readonly zone: '' | 'z' | 'Z';
}

const LAYOUTS = new Map(Object.entries(FORMS).map(([format, form]) => [format, layoutOf(form)]));

function layoutOf(form: string): Layout {
  const zone = /[zZ]$/.exec(form)?.[0] ?? '';
  return {
    year: form.includes('CC') ? form.indexOf('CC') : form.indexOf('YY'),
    hasCentury: form.includes('CC'),
    month: form.indexOf('MM'),
    day: form.indexOf('DD'),
    clock: form.indexOf('hh'),
    hasSeconds: form.includes('ss'),
    end: form.length - zone.length,
    zone: zone as Layout['zone'],
  };
}

/** Years in which transport is taken for possible. */
const YEAR_MIN = 1980;
const YEAR_MAX = 2099;

/**
 * The date or time of C507, from this element of a segment; undefined, with a finding, when it cannot be one.
 *
 * A value without format code is read by its length. Source: UN/EDIFACT code list 2379; composite C507.
 */
export function readTime(
  message: EdifactMessage,
  report: MessageReport,
  place: { readonly segment: number; readonly element: number },
): ReadTime | undefined {
  const value = message.valueOf(place.segment, place.element, 2);
  if (value === '') {
    report.say('warning', 'message-value-missing', 'A date or time is announced and not given.', place);
    return undefined;
  }
  const format = message.valueOf(place.segment, place.element, 3) || formatByLength(value.length);
  const layout = LAYOUTS.get(format);
  if (layout === undefined) {
    const text = `Format ${format || 'without code'} of ${value} is none that is read here; wanted as 102, 203 or 303.`;
    report.say('warning', 'message-date-format-unknown', text, { ...place, component: 3 });
    return undefined;
  }
  return readLayout(value, layout, format, report, { ...place, component: 2 });
}

function formatByLength(length: number): string {
  return { 6: '101', 8: '102', 10: '201', 12: '203', 14: '204' }[length] ?? '';
}

function readLayout(
  value: string,
  layout: Layout,
  format: string,
  report: MessageReport,
  place: ValuePlace,
): ReadTime | undefined {
  const year = layout.hasCentury ? digits(value, layout.year, 4) : centuryOf(digits(value, layout.year, 2));
  const month = digits(value, layout.month, 2);
  const day = digits(value, layout.day, 2);
  const clock = layout.clock < 0 ? '' : readClock(value, layout);
  const offset = readOffset(value.slice(layout.end), layout.zone);
  if (clock === undefined || offset === undefined || !(month >= 1 && day >= 1 && day <= daysOf(year, month))) {
    const text = `${value} is no date of format ${format} (${FORMS[format]}).`;
    report.say('error', 'message-date-wrong', text, place);
    return undefined;
  }
  if (year < YEAR_MIN || year > YEAR_MAX) {
    report.say('warning', 'message-date-far', `${value} is in the year ${year}.`, place);
  }
  return { day: `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`, clock, offset };
}

/** The number of some digits, or NaN when one is no digit. */
function digits(value: string, start: number, count: number): number {
  let number = 0;
  for (let i = start; i < start + count; i++) {
    const digit = value.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** Two digits of a year: 70 and above are of the twentieth century. */
function centuryOf(year: number): number {
  return year >= 70 ? 1900 + year : 2000 + year;
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month > 12) return 0;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Time of day, or undefined; 24:00 is no time here, for its day is not clear. */
function readClock(value: string, layout: Layout): string | undefined {
  const start = layout.clock;
  const second = layout.hasSeconds ? digits(value, start + 4, 2) : 0;
  if (!(digits(value, start, 2) <= 23 && digits(value, start + 2, 2) <= 59 && second <= 59)) return undefined;
  const seconds = layout.hasSeconds ? value.slice(start + 4, start + 6) : '00';
  return `${value.slice(start, start + 2)}:${value.slice(start + 2, start + 4)}:${seconds}`;
}

function readOffset(zone: string, form: Layout['zone']): string | undefined {
  if (form === '') return zone === '' ? '' : undefined;
  if (zone.length === 3 && (zone[0] === '+' || zone[0] === '-') && digits(zone, 1, 2) <= 14) return `${zone}:00`;
  const named = ZONES[zone.toUpperCase()];
  if (named !== undefined) return named;
  const match = /^([+-])(\d{1,2}):?(\d\d)?$/.exec(zone);
  if (match === null || Number(match[2]) > 14 || Number(match[3] ?? 0) > 59) return undefined;
  return `${match[1]}${match[2]!.padStart(2, '0')}:${match[3] ?? '00'}`;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** The instant in ISO 8601 with offset; what is not said of it is assumed, and that is a note. */
export function instantOf(time: ReadTime, zone: string, report: MessageReport, place: ValuePlace): string {
  if (time.clock === '' || time.offset === '') {
    const text = `${time.day} ${time.clock || 'without time of day'} is taken in the zone ${time.offset || zone}.`;
    report.sayOnce('note', 'message-time-assumed', text, place);
  }
  return `${time.day}T${time.clock || '00:00:00'}${time.offset || zone}`;
}

/**
 * C507 of an instant, `2026-03-02T14:05:00+05:00`: format 303 where the offset is of whole hours, 205 where it is not, 304 with
 * seconds. Undefined when it is no instant or the format cannot hold it: fractions, or seconds with an offset of minutes.
 */
export function writeInstant(qualifier: string, instant: string): readonly string[] | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.0+)?)?(Z|[+-]\d\d:\d\d)$/.exec(instant);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second = '00', offset] = match as unknown as string[];
  const minutes = `${year}${month}${day}${hour}${minute}`;
  const zone = offset === 'Z' ? 'UTC' : offset!.slice(0, 3);
  const isWhole = offset === 'Z' || offset!.endsWith(':00');
  if (isWhole && second === '00') return [qualifier, minutes + zone, '303'];
  if (isWhole) return [qualifier, minutes + second + zone, '304'];
  return second === '00' ? [qualifier, minutes + offset!.replace(':', ''), '205'] : undefined;
}

/** C507 of a day, `2026-11-23`, in format 102; undefined when it is no day. */
export function writeDay(qualifier: string, day: string): readonly string[] | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(day) ? [qualifier, day.replaceAll('-', ''), '102'] : undefined;
}
