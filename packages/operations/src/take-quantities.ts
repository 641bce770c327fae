import { splitQuantity } from './read-mass.ts';

/** Figures that a message names, and the message without them. */
export interface TakenQuantities {
  readonly massKg?: number;
  readonly volumeM3?: number;
  /** Day as `2026-12-01`. */
  readonly ready?: string;
  readonly rest: string;
}

const NUMBER = String.raw`(?<![\d.,])(?:\d{1,3}(?:[\s\u00a0]\d{3})+|\d+)(?:[.,]\d+)?`;
const END = String.raw`(?![\p{L}\p{N}])`;
const TONNES = new RegExp(`(${NUMBER})\\s*(?:tonnes?|tons?|mt|t|тонн[аы]?|тн|т)${END}\\.?`, 'iu');
const KILOGRAMS = new RegExp(`(${NUMBER})\\s*(?:kilograms?|kg|кг)${END}\\.?`, 'iu');
const VOLUME = new RegExp(`(${NUMBER})\\s*(?:cbm|m3|m³|м3|м³|куб(?:ов|\\.?\\s?м)?)${END}\\.?`, 'iu');

/** First letters of the months in English, Russian and Tajik, by number; Tajik month names start like the Russian ones. */
const MONTHS = [
  'jan янв',
  'feb фев',
  'mar мар',
  'apr апр',
  'may мая май',
  'jun июн',
  'jul июл',
  'aug авг',
  'sep сен',
  'oct окт',
  'nov ноя',
  'dec дек',
];

/** Takes mass, volume and ready date out of a message; a date without a year is the next one from `today`. */
export function takeQuantities(message: string, today: string): TakenQuantities {
  let rest = message;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const match = pattern.exec(rest) ?? undefined;
    if (match) rest = `${rest.slice(0, match.index)} , ${rest.slice(match.index + match[0].length)}`;
    return match;
  };
  const volume = take(VOLUME);
  const kilograms = take(KILOGRAMS);
  const tonnes = kilograms ? undefined : take(TONNES);
  const ready = takeDate(take, today);
  const massKg = kilograms ? amountOf(kilograms) : tonnes && amountOf(tonnes) * 1000;
  return {
    ...(massKg !== undefined && { massKg }),
    ...(volume && { volumeM3: amountOf(volume) }),
    ...(ready !== undefined && { ready }),
    rest,
  };
}

function amountOf(match: RegExpExecArray): number {
  return splitQuantity(match[1] ?? '').amount ?? Number.NaN;
}

function takeDate(take: (pattern: RegExp) => RegExpExecArray | undefined, today: string): string | undefined {
  const iso = take(/\b(\d{4})-(\d{2})-(\d{2})\b/);
  if (iso) return iso[0];
  const numeric = take(/\b(\d{1,2})\.(\d{1,2})(?:\.(\d{4}))?\b/iu);
  if (numeric) return dayOf(Number(numeric[1]), Number(numeric[2]), numeric[3], today);
  const named = take(
    /(?<!\p{N})(\d{1,2})[\s-]*(?:of\s)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек)\p{L}*\.?(?:\s+(\d{4}))?/iu,
  );
  if (!named) return undefined;
  const month = MONTHS.findIndex((names) => names.includes((named[2] ?? '').toLowerCase())) + 1;
  return dayOf(Number(named[1]), month, named[3], today);
}

function dayOf(day: number, month: number, year: string | undefined, today: string): string | undefined {
  const tail = `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const thisYear = today.slice(0, 4);
  const full = year ? year + tail : thisYear + tail >= today ? thisYear + tail : Number(thisYear) + 1 + tail;
  return Number.isNaN(Date.parse(full)) ? undefined : full;
}
