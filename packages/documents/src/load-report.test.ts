import { drawLoadRequest, type LoadRequest, listLevels, planLoad } from '@karvon/loading';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { type LoadReportInput, makeLoadReport, REPORT_LANGUAGES, readReportFonts } from './index.ts';
import { makeLettering } from './lettering.ts';
import { readPaper } from './testing/read-paper.ts';
import { EN, type ReportKey } from './words/en.ts';
import { makeReportWords } from './words/report-words.ts';
import { RU } from './words/ru.ts';
import { TG } from './words/tg.ts';

const fonts = readReportFonts();
const BOX = { upright: ['height'], stacking: { isStackable: true } } as const;
const REQUEST: LoadRequest = {
  pieces: [
    { ...BOX, id: 'K-1', name: 'Қуттӣ', size: { lengthMm: 600, widthMm: 400, heightMm: 300 }, massKg: 12, count: 8 },
    { ...BOX, id: 'T-2', name: '茶 tea', size: { lengthMm: 500, widthMm: 400, heightMm: 300 }, massKg: 9.5, count: 5 },
    {
      ...{ ...BOX, id: 'P-3', name: 'Ковры', size: { lengthMm: 1200, widthMm: 800, heightMm: 900 } },
      ...{ massKg: 240, count: 2, kind: 'pallet' as const, shipment: 'S-7' },
    },
    { ...BOX, id: 'X-9', size: { lengthMm: 900, widthMm: 900, heightMm: 2350 }, massKg: 80, count: 1 },
  ],
  containers: [
    {
      id: '20DC',
      inner: { lengthMm: 5898, widthMm: 2352, heightMm: 2393 },
      door: { widthMm: 2340, heightMm: 2280 },
      payloadKg: 28_200,
    },
  ],
  effort: 3000,
};
const INPUT: LoadReportInput = {
  ...{ request: REQUEST, plan: planLoad(REQUEST), rulesChecked: 31, fonts },
  ...{ day: '2026-12-01', language: 'en' },
};

test('D1 A load report is the same bytes for the same plan, language and day', async () => {
  const [first, second] = [await makeLoadReport(INPUT), await makeLoadReport({ ...INPUT })];
  expect(Buffer.from(first.slice(0, 5)).toString()).toBe('%PDF-');
  expect(Buffer.compare(first, second)).toBe(0);
  expect(Buffer.compare(first, await makeLoadReport({ ...INPUT, day: '2026-12-02' }))).not.toBe(0);
});

test('D2 Every Latin, Cyrillic and Tajik letter has a glyph, and one that has none is a square and is named', async () => {
  const document = new PDFDocument().registerFont('plain', fonts.plain).registerFont('bold', fonts.bold);
  const lettering = makeLettering(document);
  const words = [...Object.values(EN), ...Object.values(RU), ...Object.values(TG)].join(' ');
  expect(lettering.readable(words)).toBe(words.normalize('NFC'));
  expect(lettering.missing()).toEqual([]);
  expect(lettering.readable('ҳҷқғӣӯ ҲҶҚҒӢӮ\u0000\u202e \u{1f300}')).toBe('ҳҷқғӣӯ ҲҶҚҒӢӮ □');
  expect(lettering.missing()).toEqual(['\u{1f300}']);
  const pieces = REQUEST.pieces.map((piece) => (piece.id === 'T-2' ? { ...piece, name: '\u{fffff} tea' } : piece));
  const { text } = readPaper(await makeLoadReport({ ...INPUT, request: { ...REQUEST, pieces } }));
  expect(text).toContain('□ tea');
  expect(text).toContain('U+FFFFF');
});

test('D10 Chinese letters are set in a font of their own, of which only those that are used are embedded', async () => {
  const bytes = await makeLoadReport(INPUT);
  const { text } = readPaper(bytes);
  expect(text).toContain('茶');
  expect(text).not.toContain('□');
  const pieces = REQUEST.pieces.map((piece) => (piece.id === 'T-2' ? { ...piece, name: 'tea' } : piece));
  const without = await makeLoadReport({ ...INPUT, request: { ...REQUEST, pieces } });
  expect(bytes.length - without.length).toBeLessThan(6000);
  const goods = '瓷砖电子产品手机配件重庆塔什干集装箱铁路冰箱洗衣机纺织品螺丝轴承玩具鞋类家具（易碎）、。';
  const found = await fonts.findFurther([...goods, '\u{fffff}']);
  expect(found.flatMap(({ letters }) => [...letters]).sort()).toEqual([...new Set(goods)].sort());
});

test('D3 The words of the report are the same messages in three languages, none left in English', async () => {
  const namesOf = (message: string) => [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const key of Object.keys(EN) as ReportKey[])
    for (const own of [RU, TG]) {
      expect(namesOf(own[key]), key).toEqual(namesOf(EN[key]));
      if (/[a-z]{2}/.test(EN[key].replace(/\{\w+\}/g, ''))) expect(own[key], key).toMatch(/\p{Script=Cyrillic}/u);
    }
  for (const language of REPORT_LANGUAGES) {
    const { text } = readPaper(await makeLoadReport({ ...INPUT, language }));
    expect(text).toContain(makeReportWords(language).t('stepPictures'));
    expect(text).not.toMatch(/[{}]/);
  }
});

test('D4 The report holds figures, every piece by pallet and box with its steps, and what is left with the side that bars it', async () => {
  const { text } = readPaper(await makeLoadReport({ ...INPUT, language: 'ru' }));
  const lines = text.split('\n');
  expect(lines).toContain('15 / 16');
  expect(lines).toContain('624 кг');
  expect(lines.join(' ')).toContain('Высота 235 см, а дверь 20DC высотой 228 см.');
  expect(lines.join(' ')).toContain('правил 31, нарушений 0');
  const packing = lines.slice(lines.findIndex((line) => line.startsWith(RU.packing)));
  const [pallets, boxes, total] = [packing.indexOf(RU.pallets), packing.indexOf(RU.boxes), packing.indexOf(RU.total)];
  expect(packing.slice(pallets, boxes)).toContain('P-3');
  expect(packing.slice(boxes, total)).toEqual(expect.arrayContaining(['K-1', 'T-2', '8', '5']));
  expect(packing.slice(total)).toEqual(expect.arrayContaining(['15', '623,5']));
  const steps = lines.filter((line) => /^Шаги? \d/.test(line)).map((line) => line.match(/\d+/g)?.map(Number) ?? []);
  expect(steps.map((ends) => ends[0])).toEqual([1, ...steps.slice(0, -1).map((ends) => (ends.at(-1) ?? 0) + 1)]);
  expect(steps.at(-1)?.at(-1)).toBe(15);
});

test('D5 A plan of many containers makes a report of less than three pages each, and an empty plan one page', async () => {
  const [one] = INPUT.plan.containers;
  const containers = Array.from({ length: 120 }, () => one).flatMap((container) => container ?? []);
  const many = readPaper(await makeLoadReport({ ...INPUT, plan: { ...INPUT.plan, containers } }));
  expect(many.pageCount).toBeGreaterThan(120);
  expect(many.pageCount).toBeLessThan(360);
  const none = await makeLoadReport({ ...INPUT, plan: { ...INPUT.plan, containers: [] } });
  expect(readPaper(none).pageCount).toBe(1);
});

test('D9 Levels that a report leaves out are said, with how many there are', async () => {
  const [one] = INPUT.plan.containers;
  const count = one ? listLevels(one).length : 0;
  expect(count).toBeGreaterThan(1);
  const containers = Array.from({ length: 130 }, () => one).flatMap((container) => container ?? []);
  for (const language of REPORT_LANGUAGES) {
    const said = makeReportWords(language).t('levelsCut', { shown: 1, count });
    const flat = ({ text }: { readonly text: string }) => text.replace(/\s+/g, '');
    const cut = readPaper(await makeLoadReport({ ...INPUT, language, plan: { ...INPUT.plan, containers } }));
    expect(flat(cut).split(said.replace(/\s+/g, ''))).toHaveLength(131);
    expect(flat(readPaper(await makeLoadReport({ ...INPUT, language })))).not.toContain(
      said.slice(0, 12).replace(/\s+/g, ''),
    );
  }
});

test('D6 Plans of random mixes of rules make a report in every language', async () => {
  const anyInput = fc.record({ seed: fc.nat(10_000), language: fc.constantFrom(...REPORT_LANGUAGES) });
  const isMade = fc.asyncProperty(anyInput, async ({ seed, language }) => {
    const request = { ...drawLoadRequest(seed, 12), effort: 1000 };
    const plan = planLoad(request);
    const { text } = readPaper(await makeLoadReport({ ...INPUT, request, plan, language }));
    for (const { pieceId } of plan.left) expect(text).toContain(pieceId);
    for (const { placements } of plan.containers) for (const { pieceId } of placements) expect(text).toContain(pieceId);
    expect(text).not.toMatch(/NaN|undefined|Infinity|\{/);
  });
  await fc.assert(isMade, { numRuns: 12 });
});
