import { figureSizes, NOTICE_WORDS } from '@karvon/contract';
import type { Notice } from '@karvon/model';

/** How ids of places and states are named. */
export type NameOf = (id: string) => string;

/** Says a notice in English; one without words is said by its code and figures. */
export function sayNotice({ code, params }: Notice, nameOf: NameOf): string {
  const words = (NOTICE_WORDS as Readonly<Record<string, string>>)[code];
  if (words === undefined) {
    const figures = Object.entries(params).map(([name, value]) => `${name} ${value}`);
    return figures.length === 0 ? code : `${code} (${figures.join(', ')})`;
  }
  const written = { name: params.nameEn ?? '', ...params, ...figureSizes(params) };
  const values = new Map(Object.entries(written).map(([name, value]) => [name, writeParam(name, value, nameOf)]));
  return fill(choose(words, written), values);
}

/** Takes the branch of each `{name, select, a {…} other {…}}` of a message. */
function choose(words: string, params: Readonly<Record<string, string | number>>): string {
  const begins = /\{(\w+), select, /.exec(words);
  if (begins === null) return words;
  const branches = new Map<string, string>();
  let at = begins.index + begins[0].length;
  for (;;) {
    const branch = /^\s*(\w+) \{/.exec(words.slice(at));
    if (branch === null) break;
    const from = at + branch[0].length;
    const to = closingBrace(words, from);
    branches.set(branch[1] ?? '', words.slice(from, to));
    at = to + 1;
  }
  const taken = branches.get(String(params[begins[1] ?? ''])) ?? branches.get('other') ?? '';
  return choose(words.slice(0, begins.index) + taken + words.slice(at + 1), params);
}

/** The brace that closes what begins at a place. */
function closingBrace(words: string, from: number): number {
  let depth = 1;
  for (let at = from; at < words.length; at++) {
    if (words[at] === '{') depth++;
    if (words[at] === '}' && --depth === 0) return at;
  }
  return words.length;
}

function fill(words: string, values: ReadonlyMap<string, string>): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => values.get(name) || '–');
}

function writeParam(name: string, value: string | number, nameOf: NameOf): string {
  if (typeof value === 'string') {
    if (/^\d{4}-\d{2}-\d{2}/.test(value)) return value.slice(0, 10);
    if (/[sS]tates?$/.test(name)) return value.split(' ').map(nameOf).join(', ');
    return value
      .split(' ')
      .map(nameOf)
      .join(value.includes('-') ? ' – ' : ' ');
  }
  if (/[cC]ents$/.test(name)) return `${Math.round(value / 100).toLocaleString('en-US')} USD`;
  if (/(^h|H)ours/.test(name)) return value >= 48 ? `${(value / 24).toFixed(1)} days` : `${Math.round(value)} h`;
  if (/(^grams|GCo2e$)/.test(name)) return `${(value / 1e6).toFixed(2)} t CO2e`;
  if (/[kK]m$/.test(name)) return `${value} km`;
  if (/[kK]g$/.test(name)) return `${value.toLocaleString('en-US')} kg`;
  return String(value);
}
