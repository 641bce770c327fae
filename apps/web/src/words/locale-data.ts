import type { Language } from './language.ts';

/** What a language needs to write numbers and dates, so that no browser's locale data is relied on. */
export interface LocaleData {
  readonly decimalSeparator: string;
  readonly groupSeparator: string;
  /** Twelve months as a calendar's heading says them. */
  readonly months: readonly string[];
  /** Seven days from Monday, as a calendar's column says them. */
  readonly weekdaysShort: readonly string[];
  /** Seven days from Monday, in full. */
  readonly weekdays: readonly string[];
}

const NO_BREAK_SPACE = '\u00a0';

/** Number signs, months and days of each language. Source: Unicode CLDR 45, `main/{en,ru,tg}.xml`. */
export const LOCALE_DATA: Readonly<Record<Language, LocaleData>> = {
  en: {
    decimalSeparator: '.',
    groupSeparator: ',',
    months: words('January February March April May June July August September October November December'),
    weekdaysShort: words('Mon Tue Wed Thu Fri Sat Sun'),
    weekdays: words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
  },
  ru: {
    decimalSeparator: ',',
    groupSeparator: NO_BREAK_SPACE,
    months: words('январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'),
    weekdaysShort: words('пн вт ср чт пт сб вс'),
    weekdays: words('понедельник вторник среда четверг пятница суббота воскресенье'),
  },
  tg: {
    decimalSeparator: ',',
    groupSeparator: NO_BREAK_SPACE,
    months: words('январ феврал март апрел май июн июл август сентябр октябр ноябр декабр'),
    weekdaysShort: words('дшб сшб чшб пшб ҷмъ шнб яшб'),
    weekdays: words('душанбе сешанбе чоршанбе панҷшанбе ҷумъа шанбе якшанбе'),
  },
};

function words(text: string): readonly string[] {
  return text.split(' ');
}
