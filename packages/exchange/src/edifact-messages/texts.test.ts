import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutText, languageOf } from './texts.ts';

test('MS14 A text that is cut at its spaces is given back by joining its pieces with spaces', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 2, max: 70 }), (text, width) => {
      const { pieces, isExact } = cutText(text, width);
      for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(width);
      if (isExact) expect(pieces.join(' ')).toBe(text);
    }),
  );
  expect(cutText('Пряжа хлопчатобумажная', 10)).toEqual({ pieces: ['Пряжа', 'хлопчатобу', 'мажная'], isExact: false });
});

test('MS15 Languages are read in two letters, whatever case or length messages write them in', () => {
  expect(['RU', 'ru', 'rus', 'TGK', 'ENG', ''].map(languageOf)).toEqual(['ru', 'ru', 'ru', 'tg', 'en', 'und']);
});
