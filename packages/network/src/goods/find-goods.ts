import { foldName } from '../doors/fold-name.ts';
import type { GoodsRow } from '../tables/goods-tables.ts';
import { foldWords, type GoodsIndex } from './goods-index.ts';

/** Goods that a text may mean. */
export interface GoodsHit {
  readonly goods: GoodsRow;
  /** 0 to 1: how much of what the text says the row answers. Only for ranking and for asking, never for picking. */
  readonly score: number;
  /** How it was found: by HS digits, by a whole name or keyword, or by words. */
  readonly by: 'hs' | 'phrase' | 'words';
}

const LIMIT = 8;
/** Rows that answer less of the text than this are noise. */
const SCORE_MIN = 0.25;
/** What a word counts when only its stem is met: inflections of Russian and Tajik, plurals of English. */
const STEM_QUALITY = 0.8;
/** Endings that inflection may change, in letters, and the least that must stay. */
const ENDING_LETTERS = 3;
const STEM_LETTERS_MIN = 4;
const STEM_SHARE_MIN = 0.6;
/** What a whole name counts when only its stem is met. */
const STEM_PHRASE_SCORE = 0.995;

/**
 * HS candidates for a text in English, Russian or Tajik, or for HS digits such as `5205` or `8703.23`, best first.
 *
 * A search proposes and a person chooses: even one hit is a proposal. Names meet across inflections and scripts.
 */
export function findGoods(
  index: GoodsIndex,
  text: string,
  options: { readonly limit?: number } = {},
): readonly GoodsHit[] {
  const digits = readHsDigits(text);
  const hits = digits === undefined ? findByWords(index, text) : findByDigits(index, digits);
  return [...hits]
    .sort((a, b) => b.score - a.score || a.goods.hs.length - b.goods.hs.length || compare(a.goods.hs, b.goods.hs))
    .slice(0, options.limit ?? LIMIT);
}

/** HS digits when a text is nothing else, with or without dots, spaces and the words HS or ТН ВЭД before them. */
function readHsDigits(text: string): string | undefined {
  const match = /^\s*(?:hs(?:\s*code)?|тн\s*вэд|код)?\s*:?\s*(\d{2}[\d.\s]*)$/iu.exec(text);
  const digits = match?.[1]?.replace(/\D/g, '');
  return digits !== undefined && digits.length <= 10 ? digits : undefined;
}

/** Rows above or below the digits in the tree of headings; the deeper the common part, the better. */
function findByDigits(index: GoodsIndex, digits: string): readonly GoodsHit[] {
  return index.goods
    .filter((goods) => goods.hs.startsWith(digits) || digits.startsWith(goods.hs))
    .map((goods) => ({
      goods,
      by: 'hs',
      score: Math.min(goods.hs.length, digits.length) / Math.max(digits.length, 4),
    }));
}

function findByWords(index: GoodsIndex, text: string): readonly GoodsHit[] {
  const words = [...new Set(foldWords(text))];
  const phrase = foldName(words.join(''));
  if (words.length === 0) return [];
  const weights = words.map((word) => weightOf(index, word));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const hits: GoodsHit[] = [];
  index.goods.forEach((goods, row) => {
    const phraseScore = scorePhrase(index.phrasesOfGoods[row] ?? new Set(), phrase);
    if (phraseScore > 0) {
      hits.push({ goods, by: 'phrase', score: phraseScore });
      return;
    }
    const own = index.wordsOfGoods[row] ?? new Set();
    const met = words.reduce((sum, word, i) => sum + (weights[i] ?? 0) * qualityOf(own, word), 0);
    const score = (0.99 * met) / total;
    if (score >= SCORE_MIN) hits.push({ goods, by: 'words', score });
  });
  return hits;
}

function scorePhrase(phrases: ReadonlySet<string>, phrase: string): number {
  if (phrases.has(phrase)) return 1;
  for (const other of phrases) if (isSameStem(phrase, other)) return STEM_PHRASE_SCORE;
  return 0;
}

/** A word that no goods have tells that the text says something else too: it weighs like a rare one. */
function weightOf(index: GoodsIndex, word: string): number {
  const known = index.weightOfWord.get(word);
  if (known !== undefined) return known;
  let least = Math.log(1 + index.goods.length);
  for (const [other, weight] of index.weightOfWord) if (isSameStem(word, other)) least = Math.min(least, weight);
  return least;
}

function qualityOf(words: ReadonlySet<string>, word: string): number {
  if (words.has(word)) return 1;
  for (const other of words) if (isSameStem(word, other)) return STEM_QUALITY;
  return 0;
}

/** Whether two words differ in their endings alone. */
function isSameStem(a: string, b: string): boolean {
  const shared = sharedLetters(a, b);
  const longest = Math.max(a.length, b.length);
  return shared >= STEM_LETTERS_MIN && shared >= longest * STEM_SHARE_MIN && longest - shared <= ENDING_LETTERS;
}

function sharedLetters(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
