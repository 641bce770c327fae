import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layTable, TABLE_COLUMNS, wrap } from './table.ts';

test('L9 Text is laid and wrapped within the width whatever it holds', () => {
  const word = fc.string({ maxLength: 40 }).map((text) => text.replace(/\s/g, '_'));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      expect(
        Math.max(
          ...wrap(words.join(' '))
            .split('\n')
            .map((line) => line.length),
        ),
      ).toBeLessThanOrEqual(TABLE_COLUMNS);
      const table = layTable(
        ['a', 'b'],
        words.map((text) => [text, text.repeat(3)]),
      );
      expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(TABLE_COLUMNS);
    }),
  );
  const row = ['x'.repeat(80), 'cheapest, fastest, reliable'];
  expect(layTable(['way', 'best at'], [row]).split('\n').slice(2)).toEqual([
    `${row[0]}  cheapest, fastest,`,
    `${' '.repeat(82)}reliable`,
  ]);
});
