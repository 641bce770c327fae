import { describe, expect, test } from 'vitest';
import { parseTables } from '../tables/parse-tables.ts';
import { TINY_FILES } from '../testing/tiny-network.ts';
import { findGoods } from './find-goods.ts';
import { buildGoodsIndex } from './goods-index.ts';

const parsed = parseTables(TINY_FILES);
const index = buildGoodsIndex(parsed.ok ? parsed.value.goods : []);
const codesOf = (text: string) => findGoods(index, text).map((hit) => hit.goods.hs);

describe('goods', () => {
  test('N37 Goods are found by words in English, Russian or Tajik, inflected, in either script, beside quantities', () => {
    for (const text of ['cotton yarn', '22 т пряжи', 'хлопчатобумажную пряжу', 'риштаи пахтагӣ', 'pryazha', 'ресмон']) {
      expect(codesOf(text), text).toEqual(['5205']);
    }
    expect(findGoods(index, 'cement')[0]).toMatchObject({ score: 1, by: 'phrase' });
  });

  test('N38 HS digits find the headings above and below them', () => {
    expect(codesOf('52')).toEqual(['5205']);
    expect(codesOf('5205.11')).toEqual(['5205']);
    expect(codesOf('ТН ВЭД 2523 29 000 0')).toEqual(['2523']);
    expect(codesOf('9999')).toEqual([]);
  });

  test('N39 A text that names no known goods proposes none, and a part of it that is not understood lowers the score', () => {
    expect(codesOf('живые слоны')).toEqual([]);
    expect(codesOf('20 т')).toEqual([]);
    expect(findGoods(index, 'цемент оптом')[0]?.score).toBeLessThan(1);
  });
});
