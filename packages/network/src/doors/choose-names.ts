import { foldName } from './fold-name.ts';

/** Names of a town as people of three languages write them. */
export interface TownNames {
  readonly en: string;
  readonly ru: string | undefined;
  readonly local: string | undefined;
}

const RUSSIAN = /^[а-яё][а-яё\s-]*$/iu;

/** Letters of a state's own writing. States not here write in Latin letters. */
const LOCAL_SCRIPT: Readonly<Record<string, RegExp>> = {
  AE: /\p{Script=Arabic}/u,
  AF: /\p{Script=Arabic}/u,
  AM: /\p{Script=Armenian}/u,
  BG: /\p{Script=Cyrillic}/u,
  BY: /\p{Script=Cyrillic}/u,
  CN: /\p{Script=Han}/u,
  GE: /\p{Script=Georgian}/u,
  GR: /\p{Script=Greek}/u,
  IN: /\p{Script=Devanagari}/u,
  IR: /\p{Script=Arabic}/u,
  JP: /\p{Script=Han}/u,
  KG: /\p{Script=Cyrillic}/u,
  KR: /\p{Script=Hangul}/u,
  KZ: /\p{Script=Cyrillic}/u,
  MN: /\p{Script=Cyrillic}/u,
  OM: /\p{Script=Arabic}/u,
  PK: /\p{Script=Arabic}/u,
  RU: /\p{Script=Cyrillic}/u,
  TJ: /\p{Script=Cyrillic}/u,
  UA: /\p{Script=Cyrillic}/u,
};

/** Letters by which a language is told from its neighbours in the same script. */
const OWN_LETTERS: Readonly<Record<string, RegExp>> = {
  AF: /[پچژگکیټډړښځڅې]/u,
  BG: /ъ/iu,
  BY: /[іў]/iu,
  IR: /[پچژگکی]/u,
  KG: /[ңөү]/iu,
  KZ: /[әғқңөұүһі]/iu,
  MN: /[өү]/iu,
  PK: /[ٹڈڑںےہھکی]/u,
  TJ: /[ғӣқӯҳҷ]/iu,
  UA: /[іїєґ]/iu,
};

/** A hint of Cyrillic letters that neither Russian nor the local language has. */
const SCRIPT_STRANGERS: Readonly<Record<string, RegExp>> = {
  BY: /[їєґщъ]/iu,
  KG: /[әғқұһіїєґ]/iu,
  KZ: /[їєґўӣӯҳҷ]/iu,
  RU: /[^а-яё\s.-]/iu,
  TJ: /[әңөұүһіїєґў]/iu,
  UA: /[ўәғқңөұүһъыэё]/iu,
};

const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ...{ ı: 'i', ə: 'a', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', Ð: 'D', Ł: 'L', Ø: 'O', Đ: 'D', Ə: 'A' },
};

/**
 * English, Russian and local name of a town from its names in the GeoNames dump, which does not say their languages.
 *
 * Of the names in Russian letters the one that sounds most like the main name is taken, so that former names lose; of
 * those in the state's script the one with letters of its own language. What the dump lacks stays unknown.
 */
export function chooseNames(state: string, name: string, alternates: readonly string[]): TownNames {
  const key = foldName(name);
  const ru = nearest(
    key,
    alternates.filter((text) => RUSSIAN.test(text)),
  );
  return { en: plainLatin(name), ru, local: localName(state, name, key, alternates) };
}

/** A Latin name without accents. GeoNames' own plain names turn Ürümqi into UEruemqi. */
export function plainLatin(name: string): string {
  const plain = name.replace(/[ıəłøđßæÐŁØĐƏ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter);
  return plain
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ʻʼ’‘`]/g, "'");
}

function localName(state: string, name: string, key: string, alternates: readonly string[]): string | undefined {
  const script = LOCAL_SCRIPT[state];
  if (script === undefined) return name;
  const strangers = SCRIPT_STRANGERS[state];
  const written = alternates.filter((text) => script.test(text) && strangers?.test(text) !== true);
  const own = written.filter((text) => OWN_LETTERS[state]?.test(text) === true);
  const isSounding = /Cyrillic|Armenian|Georgian|Greek/.test(script.source);
  if (!isSounding) return shortest(own.length > 0 ? own : written);
  const nearestAll = nearest(key, written);
  const nearestOwn = nearest(key, own);
  if (nearestOwn === undefined || nearestAll === undefined) return nearestAll;
  return distance(foldName(nearestOwn), key) <= distance(foldName(nearestAll), key) + 1 ? nearestOwn : nearestAll;
}

function nearest(key: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const name of names) {
    const found = distance(foldName(name), key);
    if (found < least) [best, least] = [name, found];
  }
  return best;
}

function shortest(names: readonly string[]): string | undefined {
  return [...names].sort((a, b) => a.length - b.length)[0];
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    last = row;
  }
  return last[b.length] ?? 0;
}
