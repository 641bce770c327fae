import type { Language } from './language.ts';
import { LOCALE_DATA } from './locale-data.ts';

const NO_BREAK_SPACE = '\u00a0';

/** Writes a number with a fixed count of decimals, grouped by thousands as the language does. */
export function formatNumber(language: Language, value: number, decimals = 0): string {
  if (!Number.isFinite(value)) return '–';
  const { decimalSeparator, groupSeparator } = LOCALE_DATA[language];
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, groupSeparator);
  const isZero = !/[1-9]/.test(whole + (fraction ?? ''));
  const sign = value < 0 && !isZero ? '\u2212' : '';
  return sign + grouped + (fraction === undefined ? '' : decimalSeparator + fraction);
}

/** Writes minor units as money with the ISO 4217 code last, such as `4,215.50 USD`. */
export function formatMoney(language: Language, cents: number, currency: string, decimals: 0 | 2 = 0): string {
  return formatNumber(language, cents / 100, decimals) + NO_BREAK_SPACE + currency;
}

/** Writes hours as a count of days: one decimal below ten days, whole above. */
export function daysText(language: Language, hours: number): string {
  const days = hours / 24;
  return formatNumber(language, days, days < 9.95 ? 1 : 0);
}

/** Writes a share 0..1 as whole per cent, never 0 % or 100 % for what is only nearly so. */
export function formatPercent(language: Language, share: number): string {
  const rounded = Math.round(share * 100);
  const shown = share > 0 && share < 1 ? Math.min(99, Math.max(1, rounded)) : rounded;
  return formatNumber(language, shown) + (language === 'en' ? '%' : `${NO_BREAK_SPACE}%`);
}

/** Writes the date of an ISO 8601 text as `23.11.2026`, by the text's own offset. */
export function formatDate(iso: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (found) return `${found[3]}.${found[2]}.${found[1]}`;
  const month = /^(\d{4})-(\d{2})$/.exec(iso);
  return month ? `${month[2]}.${month[1]}` : iso;
}

/** Writes day and month of an ISO 8601 text as `23.11`. */
export function formatDayMonth(iso: string): string {
  return formatDate(iso).slice(0, 5);
}

/** Writes the local time of an ISO 8601 text as `08:30`, or nothing when it has none. */
export function formatTime(iso: string): string {
  return /T(\d{2}:\d{2})/.exec(iso)?.[1] ?? '';
}

/** Writes the offset of an ISO 8601 text as `UTC+5` or `UTC+5:30`. */
export function formatZone(iso: string): string {
  if (iso.endsWith('Z')) return 'UTC';
  const found = /([+-])(\d{2}):(\d{2})$/.exec(iso);
  if (!found) return '';
  const sign = found[1] === '-' ? '\u2212' : '+';
  const minutes = found[3] === '00' ? '' : `:${found[3]}`;
  return Number(found[2]) === 0 && minutes === '' ? 'UTC' : `UTC${sign}${Number(found[2])}${minutes}`;
}

/** Writes an instant with local time and zone, such as `23.11.2026 08:30 UTC+5`. */
export function formatInstant(iso: string): string {
  return [formatDate(iso), formatTime(iso), formatZone(iso)].filter(Boolean).join(' ');
}

/** Reads a decimal written with comma or point and spaces between thousands; nothing when it is not one. */
export function readDecimal(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

/** Reads `1.12.2026`, `01/12/2026` or `2026-12-01` as an ISO date; nothing when no such day exists. */
export function readDate(text: string): string | undefined {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  const dotted = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(trimmed);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : dotted ? [dotted[3], dotted[2], dotted[1]] : [];
  if (!year || !month || !day) return undefined;
  const candidate = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${candidate}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(candidate) ? candidate : undefined;
}
