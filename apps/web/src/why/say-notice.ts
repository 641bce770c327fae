import { figureSizes } from '@karvon/contract';
import type { Notice } from '@karvon/model';
import { formatDate } from '../words/format.ts';
import type { Names } from '../words/names.tsx';
import type { Words } from '../words/words.tsx';

/** What a notice's params are written with. */
export interface NoticeWriter {
  readonly words: Words;
  readonly names: Names;
  readonly money: (cents: number) => string;
}

/** Says a notice in the reader's language. A code without words of its own is said with its params, legibly. */
export function sayNotice(notice: Notice, writer: NoticeWriter): string {
  const values = writtenParams(notice, writer);
  const key = `notice.${notice.code}`;
  if (!writer.words.has(key)) return sayUnknown(notice, values);
  const wanted = placeholdersOf(writer.words.messages[key]);
  return writer.words.t(key, {
    ...Object.fromEntries(wanted.map((name) => [name, '–'])),
    ...values,
    ...figureSizes(notice.params),
  });
}

/** Lists the names between braces of a message in ICU MessageFormat. */
export function placeholdersOf(message: string): readonly string[] {
  return [...new Set([...message.matchAll(/\{(\w+)[,}]/g)].map((found) => found[1] ?? ''))];
}

function sayUnknown(notice: Notice, values: Readonly<Record<string, string>>): string {
  const title = notice.code.replace(/-/g, ' ');
  const params = Object.entries(values).map(([name, value]) => `${legibleName(name)} ${value}`);
  const text = params.length > 0 ? `${title}: ${params.join(', ')}` : title;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function legibleName(name: string): string {
  return name
    .replace(/(Cents|Hours|Minutes|Km|Kg|M3|Percent)$/, '')
    .replace(/([A-Z])/g, ' $1')
    .toLowerCase();
}

function writtenParams(notice: Notice, writer: NoticeWriter): Record<string, string> {
  const { language } = writer.words;
  const said = Object.entries(notice.params).map(([name, value]) => [name, writeParam(name, value, writer)]);
  const written: Record<string, string> = Object.fromEntries(said);
  const own = { en: 'nameEn', ru: 'nameRu', tg: 'nameTg' }[language];
  const name = notice.params[own] ?? notice.params.nameEn;
  return name === undefined || written.name !== undefined ? written : { ...written, name: String(name) };
}

function writeParam(name: string, value: string | number, { words, names, money }: NoticeWriter): string {
  if (value === '') return '–';
  if (typeof value === 'number') return writeFigure(name, value, { words, names, money });
  if (/^(states?|.*States?|earnedBy|territory|carrier)$/.test(name))
    return value
      .split(/[\s,]+/)
      .map(names.state)
      .join(', ');
  if (name === 'equipment') return names.equipment(value);
  if (name === 'source') return names.source(value).title;
  if (name === 'field' && words.has(`field.${value}`)) return words.t(`field.${value}` as 'field.from');
  if (/^modes?$/.test(name))
    return value
      .split(/[\s,]+/)
      .map((mode) => sayKey(words, 'mode', mode))
      .join(', ');
  if (name === 'kind' || name === 'component') return sayKey(words, 'cost', value);
  if (/^\d{4}-\d{2}-\d{2}/.test(value)) return formatDate(value);
  return writePlaces(value, names);
}

/** Ids of places, one or several, become names; any other text stays as it is. */
function writePlaces(value: string, names: Names): string {
  const isPlaces = value.split(' ').every((part) => /^[a-z]{2}-[a-z0-9-]+$/.test(part));
  return isPlaces ? value.split(' ').map(names.placeId).join(' – ') : value;
}

function writeFigure(name: string, value: number, { words, money }: NoticeWriter): string {
  if (/[cC]ents$/.test(name)) return money(value);
  if (/^(year|hs|count|units)$/.test(name)) return String(value);
  if (/(share|probability)$/i.test(name)) return words.percent(value);
  if (/(^h|H)ours/.test(name)) return writeHours(value, words);
  if (/(^grams|GCo2e$)/.test(name)) return words.t('card.co2', { tonnes: words.number(value / 1e6, 2) });
  if (/[kK]m$/.test(name)) return words.t('distance.km', { km: words.number(value) });
  if (/[kK]g$/.test(name)) return words.t('mass.kg', { kilograms: words.number(value) });
  return words.number(value, Number.isInteger(value) ? 0 : 1);
}

/** From two days on, days say more than hours. */
function writeHours(hours: number, words: Words): string {
  if (hours >= 48) return words.t('hours.days', { days: words.days(hours) });
  return words.t('hours.short', { hours: words.hours(Math.round(hours * 10) / 10) });
}

function sayKey(words: Words, group: 'mode' | 'cost', value: string): string {
  const key = `${group}.${value}`;
  return words.has(key) ? words.t(key) : value;
}
