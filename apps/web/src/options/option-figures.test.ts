import { expect, test } from 'vitest';
import { groupPapers } from '../papers/group-papers.ts';
import { sampleLeg, sampleOption, sampleStep } from '../testing/sample-option.ts';
import { confidenceOf, firmShare, sortOptions } from './option-figures.ts';

const LEG = sampleLeg('2026-12-01T10:00:00+05:00', '2026-12-02T10:00:00+05:00', [sampleStep('run', 9)]);
const COST = sampleOption([]).cost;

test('W27 Options sort by the wished figure, equal ones keep their order, and lower bounds come after full prices', () => {
  const options = [
    sampleOption([], { id: 'a', cost: { ...COST, totalCents: 300 } }),
    sampleOption([], { id: 'b', cost: { ...COST, totalCents: 100, isIncomplete: true } }),
    sampleOption([], { id: 'c', cost: { ...COST, totalCents: 200 }, transshipments: 2 }),
  ];
  expect(sortOptions(options, 'cost').map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  expect(sortOptions(options, 'time').map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(sortOptions(options, 'transfers').map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(sortOptions(options, 'best')).toEqual(options);
});

test('W28 The dot of confidence follows the share of published and measured money and is never full for a lower bound', () => {
  const withClaims = (byClaim: Readonly<Record<string, number>>, isIncomplete = false) =>
    sampleOption([], { cost: { ...COST, totalCents: 100, byClaim, isIncomplete } });
  expect(firmShare(withClaims({ tariff: 50, measured: 25, assumed: 25 }))).toBe(0.75);
  expect(confidenceOf(withClaims({ quoted: 80, modelled: 20 }))).toBe('high');
  expect(confidenceOf(withClaims({ quoted: 80, modelled: 20 }, true))).toBe('medium');
  expect(confidenceOf(withClaims({ modelled: 100 }))).toBe('low');
});

test('W30 A paper that a border asks for stands at the border and not again among the moments', () => {
  const paper = {
    id: 'tir',
    nameEn: 'TIR',
    nameRu: 'TIR',
    nameTg: 'TIR',
    moment: 'transit',
    issuer: 'ABBAT',
    citation: 'TIR 1975',
    at: 'uz',
  } as const;
  const invoice = { ...paper, id: 'invoice', moment: 'before-loading', at: 'TJ' } as const;
  const border = { leg: 0, crossing: 'tj-uz', papers: [paper, paper] };
  const grouped = groupPapers(sampleOption([LEG], { papers: [paper, invoice], borders: [border] as never }));
  expect(grouped.byBorder.map(({ papers }) => papers)).toEqual([[paper]]);
  expect([...grouped.byMoment]).toEqual([['before-loading', [invoice]]]);
});
