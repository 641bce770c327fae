import type { Notice } from '@karvon/model';
import type { DatedClosure } from '../compile/planning-network.ts';

/** A closing of at most so many days that begins from October to January is one of the winter, which comes again. */
const WINTER_DAYS_MAX = 240;
const WINTER_MONTHS = ['10', '11', '12', '01'];
/** A closing that begins later than this after the goods are ready does not concern them. */
const AHEAD_DAYS = 90;
const DAY_MS = 86_400_000;

/**
 * What is told of a crossing's days of closing: one that is over is not, unless it is of the winter and the goods are
 * ready shortly before or in the same season; its days are then those of the coming season.
 */
export function closingNotices(closing: DatedClosure, crossing: string, date: string): readonly Notice[] {
  const { from, to } = closing;
  if (to !== undefined && !closing.isSupposed && isWinter(from, to)) {
    const season = comingSeason(from, to, date);
    return concerns(season.from, date) ? [{ code: 'winter-closure', params: { crossing, ...season } }] : [];
  }
  const isOver = to !== undefined && to < date;
  if (isOver || !concerns(from, date)) return [];
  return [{ code: 'closed-crossing', params: { crossing, from, to: to ?? '' } }];
}

function isWinter(from: string, to: string): boolean {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
  return days <= WINTER_DAYS_MAX && WINTER_MONTHS.includes(from.slice(5, 7));
}

/** The days of a season in the first year in which it is not over on a date. */
function comingSeason(from: string, to: string, date: string): { readonly from: string; readonly to: string } {
  const later = (day: string, years: number) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  let years = 0;
  while (later(to, years) < date) years++;
  return { from: later(from, years), to: later(to, years) };
}

function concerns(from: string, date: string): boolean {
  return Date.parse(from) <= Date.parse(date) + AHEAD_DAYS * DAY_MS;
}
