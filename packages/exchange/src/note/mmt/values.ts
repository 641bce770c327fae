import type { LocalizedText, TransportMoney } from '@karvon/model';
import { convertMeasure, findCurrency } from '@karvon/standards';
import { type Codec, nameOf, type ReadingPlace } from './codec.ts';
import { elementsOf, isJsonObject, type Json, propertyOf } from './json.ts';

/** Text longer than this in one field is no field of a consignment note. */
const TEXT_LENGTH_MAX = 100_000;

/** The content of a code, identifier or text: the reference model wraps it with its list, scheme or language. */
function contentOf(json: Json, place: ReadingPlace): string | undefined {
  const first = elementsOf(json)[0];
  const content = isJsonObject(first) ? propertyOf(first, 'content') : first;
  if (typeof content === 'number' || typeof content === 'boolean') return String(content);
  if (typeof content === 'string' && content.length <= TEXT_LENGTH_MAX) return content;
  if (content !== undefined && content !== null) refuse(place, first as Json, 'a text');
  return undefined;
}

function refuse({ path, report }: ReadingPlace, found: Json, wanted: string): undefined {
  report('note-value-unreadable', `Found ${nameOf(found)}; wanted ${wanted}.`, path);
  return undefined;
}

/** A text, code or identifier that stands alone: `{ content }`. */
export const text: Codec<string> = {
  write: (content) => ({ content }),
  read: contentOf,
};

/** A text that the reference model has without wrapping: a plain string. */
export const plainText: Codec<string> = {
  write: (content) => content,
  read: contentOf,
};

/** A text in languages: `[{ content, languageId }]`; without language it is `und`. */
export const localized: Codec<LocalizedText> = {
  write: (value) => {
    const texts = Object.entries(value).map(([languageId, content]) =>
      languageId === 'und' ? { content } : { content, languageId },
    );
    return texts.length === 0 ? undefined : texts;
  },
  read: (json, place) => {
    const texts: [string, string][] = [];
    for (const element of elementsOf(json)) {
      const content = contentOf(element, place);
      if (content !== undefined) texts.push([languageOf(element), content]);
    }
    return Object.fromEntries(texts);
  },
};

function languageOf(json: Json): string {
  const language = isJsonObject(json) ? propertyOf(json, 'languageId') : undefined;
  return typeof language === 'string' && /^[A-Za-z]{2,3}$/.test(language) ? language.toLowerCase() : 'und';
}

/** One word of ours by the code that the document has for it; other codes are refused with the list of those known. */
export function word<W extends string>(codes: Readonly<Record<W, string>>): Codec<W> {
  const words = Object.keys(codes) as W[];
  return {
    write: (value) => (codes[value] === undefined ? undefined : { content: codes[value] }),
    read: (json, place) => {
      const content = contentOf(json, place);
      if (content === undefined) return undefined;
      const found = words.find((one) => codes[one] === content);
      return found ?? refuse(place, content, `one of ${words.map((one) => codes[one]).join(', ')}`);
    },
  };
}

/** A value that a form always has: it is not written, and reading gives it to every record. */
export function constant<W extends string>(value: W, claims: readonly string[] = []): Codec<W> {
  return { claims, write: () => undefined, read: () => value };
}

/** A decimal number as the reference model writes it, in a string without exponent. */
export function decimalText(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  const short = String(value);
  return short.includes('e') ? value.toFixed(6) : short;
}

function numberOf(json: Json, place: ReadingPlace): number | undefined {
  const content = contentOf(json, place);
  if (content === undefined) return undefined;
  const isNumber = /^[+-]?\d{1,15}([.,]\d{1,12})?$|^[+-]?\.\d{1,12}$/.test(content.trim());
  return isNumber ? Number(content.trim().replace(',', '.')) : refuse(place, content, 'a decimal number');
}

/** A measure in the unit of the field (Recommendation 20); other units of the same quantity are converted. */
export function measure(unit: string): Codec<number> {
  return {
    write: (value) => {
      const content = decimalText(value);
      return content === undefined ? undefined : { content, unitCode: unit };
    },
    read: (json, place) => {
      const value = numberOf(json, place);
      const first = elementsOf(json)[0];
      const given = isJsonObject(first) ? propertyOf(first, 'unitCode') : undefined;
      if (value === undefined || given === undefined || given === unit) return value;
      const converted = typeof given === 'string' ? convertMeasure({ value, unit: given }, unit) : undefined;
      if (converted !== undefined) return Number(converted.value.toPrecision(12));
      place.report('note-unit-unknown', `Found the unit ${nameOf(given)}; wanted ${unit}.`, place.path);
      return undefined;
    },
  };
}

/** A count: a whole number that is not negative. */
export const count: Codec<number> = {
  write: (value) => {
    const content = decimalText(value);
    return content === undefined ? undefined : { content };
  },
  read: (json, place) => {
    const value = numberOf(json, place);
    if (value === undefined || (Number.isSafeInteger(value) && value >= 0)) return value;
    return refuse(place, String(value), 'a whole number');
  },
};

/** Money: `{ content: '12.50', currencyId: 'UZS' }`; the minor units are those of ISO 4217, two decimals for a currency not in it. */
export const money: Codec<TransportMoney> = {
  write: ({ amountMinor, currency }) => ({
    content: majorText(amountMinor, decimalsOf(currency)),
    currencyId: currency,
  }),
  read: (json, place) => {
    const first = elementsOf(json)[0];
    const currency = isJsonObject(first) ? propertyOf(first, 'currencyId') : undefined;
    if (typeof currency !== 'string') return refuse(place, first ?? null, 'an amount with its currency');
    const content = contentOf(json, place)?.trim();
    if (content === undefined) return undefined;
    const amountMinor = minorOf(content, decimalsOf(currency));
    return amountMinor === undefined ? refuse(place, content, `an amount of ${currency}`) : { amountMinor, currency };
  },
};

function decimalsOf(currency: string): number {
  return findCurrency(currency)?.decimals ?? 2;
}

function majorText(amountMinor: number, decimals: number): string {
  const digits = String(Math.abs(Math.trunc(amountMinor))).padStart(decimals + 1, '0');
  const sign = amountMinor < 0 ? '-' : '';
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function minorOf(content: string, decimals: number): number | undefined {
  const match = /^([+-]?)(\d{1,15})(?:\.(\d+))?$/.exec(content);
  if (match === null) return undefined;
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  if (fraction.length > decimals) return undefined;
  const minor = Number(match[2]! + fraction.padEnd(decimals, '0'));
  return Number.isSafeInteger(minor) ? (match[1] === '-' ? -minor : minor) : undefined;
}
