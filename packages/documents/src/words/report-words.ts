import { EN, type ReportKey, type ReportMessages } from './en.ts';
import { RU } from './ru.ts';
import { TG } from './tg.ts';

/** Languages that a report is written in. */
export const REPORT_LANGUAGES = ['en', 'ru', 'tg'] as const;

/** One of `REPORT_LANGUAGES`. */
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];

const MESSAGES: Readonly<Record<ReportLanguage, ReportMessages>> = { en: EN, ru: RU, tg: TG };

/** Words and numbers of the report in a language. */
export interface ReportWords {
  readonly t: (key: ReportKey, values?: Readonly<Record<string, string | number>>) => string;
  /** A number with so many decimals, digits grouped by three. */
  readonly number: (value: number, decimals?: number) => string;
  /** A share as a number of per cent with one decimal. */
  readonly percent: (share: number) => string;
  /** Millimetres as centimetres, joined by a multiplication sign. */
  readonly centimetres: (...lengthsMm: readonly number[]) => string;
  /** Millimetres as metres with two decimals and unit. */
  readonly metres: (lengthMm: number) => string;
  /** A mass with unit. */
  readonly mass: (kg: number) => string;
  /** A day as 01.12.2026. */
  readonly day: (day: string) => string;
}

/** Gives the words of a language; numbers are written by hand, so that they are the same in every runtime. */
export function makeReportWords(language: ReportLanguage): ReportWords {
  const messages = MESSAGES[language];
  const t: ReportWords['t'] = (key, values = {}) =>
    messages[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  const number: ReportWords['number'] = (value, decimals = 0) => {
    const [whole = '', part] = value.toFixed(decimals).split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : '\u00a0');
    return part === undefined ? grouped : `${grouped}${language === 'en' ? '.' : ','}${part}`;
  };
  const centimetre = (mm: number) => number(mm / 10, mm % 10 === 0 ? 0 : 1);
  return {
    t,
    number,
    percent: (share) => number(share * 100, 1),
    centimetres: (...lengthsMm) => lengthsMm.map(centimetre).join(' × '),
    metres: (lengthMm) => t('m', { value: number(lengthMm / 1000, 2) }),
    mass: (kg) => t('kg', { value: number(kg, kg < 100 && kg % 1 !== 0 ? 1 : 0) }),
    day: (day) => day.split('-').reverse().join('.'),
  };
}
