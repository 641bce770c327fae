import { foldName } from '../doors/fold-name.ts';
import type { GoodsRow } from '../tables/goods-tables.ts';

/** Goods with the folded words by which they are found. */
export interface GoodsIndex {
  readonly goods: readonly GoodsRow[];
  /** Folded words of each row: names and keywords in three languages. */
  readonly wordsOfGoods: readonly ReadonlySet<string>[];
  /** Folded names and keywords of each row as wholes. */
  readonly phrasesOfGoods: readonly ReadonlySet<string>[];
  /** How much a word tells: the logarithm of the share of rows without it. */
  readonly weightOfWord: ReadonlyMap<string, number>;
}

/** Prepares the goods table for `findGoods`. */
export function buildGoodsIndex(goods: readonly GoodsRow[]): GoodsIndex {
  const phrases = goods.map(listPhrases);
  const wordsOfGoods = phrases.map((own) => new Set(own.flatMap(foldWords)));
  const counts = new Map<string, number>();
  for (const words of wordsOfGoods) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weightOf = (count: number) => Math.log(1 + goods.length / count);
  return {
    goods,
    wordsOfGoods,
    phrasesOfGoods: phrases.map((own) => new Set(own.map(foldName))),
    weightOfWord: new Map([...counts].map(([word, count]) => [word, weightOf(count)])),
  };
}

/** Folded words of a text that may name goods; quantities and units are left out. */
export function foldWords(text: string): readonly string[] {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => !/^\d+$/.test(word) && !UNITS.has(word.toLowerCase()))
    .map(foldName)
    .filter((word) => word.length >= 2);
}

/** Words of measure and link words that no goods are named by. */
const UNITS = new Set(
  (
    't kg m3 cbm pcs ton tons tonne tonnes of and the for with in to from т кг тн тонн тонна тонны м3 шт и из для в на с ' +
    'до от по не ва аз барои бо дар'
  ).split(' '),
);

function listPhrases(row: GoodsRow): readonly string[] {
  const names = [row.nameEn, row.nameRu, row.nameTg ?? ''];
  return [...names, ...row.keywordsEn, ...row.keywordsRu, ...row.keywordsTg].filter((phrase) => phrase !== '');
}
