import { LOCALE_DATA } from './locale-data.ts';
import type { Words } from './words.tsx';

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** Writes opening hours such as `Mo-Sa 08:00-18:00` with the week days of the page's language. */
export function sayOpeningHours(hours: string, words: Words): string {
  if (!hours) return words.t('border.hoursUnknown');
  return hours === '24/7' ? words.t('border.alwaysOpen') : sayDays(hours, words);
}

/** Writes when a service departs: `7 a week`, `when-full`, or ISO week days and local time as in `days 135 06:00`. */
export function sayDepartures(departures: string, words: Words): string {
  const perWeek = /^(\d+(?:\.\d+)?) a week$/.exec(departures)?.[1];
  if (perWeek)
    return words.t('service.perWeek', { count: words.number(Number(perWeek), perWeek.includes('.') ? 1 : 0) });
  if (departures === 'when-full') return words.t('service.whenFull');
  const [, days = '', time = ''] = /^days ([1-7]+) ?(.*)$/.exec(departures) ?? [];
  const { weekdaysShort } = LOCALE_DATA[words.language];
  const named = [...days].map((day) => weekdaysShort[Number(day) - 1] ?? day).join(', ');
  return named ? [named, time].filter(Boolean).join(' ') : departures;
}

function sayDays(text: string, words: Words): string {
  const { weekdaysShort } = LOCALE_DATA[words.language];
  return text
    .replace(/\b(Mo|Tu|We|Th|Fr|Sa|Su)\b/g, (day) => weekdaysShort[DAYS.indexOf(day)] ?? day)
    .replace(/-/g, '–');
}
