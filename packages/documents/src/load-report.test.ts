import { type LoadRequest, planLoad } from '@karvon/loading';
import { expect, test } from 'vitest';
import { listMissingGlyphs, makeLoadReport } from './index.ts';

const REQUEST: LoadRequest = {
  pieces: [
    {
      id: 'Қуттӣ',
      size: { lengthMm: 600, widthMm: 400, heightMm: 300 },
      massKg: 12,
      count: 8,
      upright: ['height'],
      stacking: { isStackable: true },
    },
  ],
  containers: [{ id: '20DC', inner: { lengthMm: 5898, widthMm: 2352, heightMm: 2393 } }],
  effort: 1000,
};

test('D1 A load report is the same bytes for the same plan and day', async () => {
  const input = { request: REQUEST, plan: planLoad(REQUEST), madeOn: new Date('2026-12-01T00:00:00Z') };
  const [first, second] = [await makeLoadReport(input), await makeLoadReport(input)];
  expect(Buffer.from(first.slice(0, 5)).toString()).toBe('%PDF-');
  expect(Buffer.compare(first, second)).toBe(0);
});

test('D2 Every Latin, Cyrillic and Tajik letter of a text has a glyph, and one that has none is named', () => {
  expect(listMissingGlyphs('Load plan, план погрузки, ҳҷқғӣӯ ҲҶҚҒӢӮ × – • %')).toEqual([]);
  expect(listMissingGlyphs('茶')).toEqual(['茶']);
});
