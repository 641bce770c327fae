import type { PlanRequest } from '@karvon/contract';
import { assert } from '@karvon/model';
import { beforeAll, expect, test } from 'vitest';
import { isLithiumLikely } from './ask-questions.ts';
import type { Desk } from './desk.ts';
import { openDesk } from './open-desk.ts';
import { planRequest } from './plan-request.ts';

const PHONES: PlanRequest = {
  from: '重庆',
  to: 'Tashkent',
  goods: 'electronics',
  hsCode: '8517',
  mass: '12 t',
  ready: '2026-12-07',
  equipment: ['40HC'],
};
let desk: Desk;
beforeAll(() => {
  desk = openDesk({ overlays: [], now: () => new Date('2026-11-23T09:00:00Z') });
});

function plan(change: Partial<PlanRequest>) {
  const result = planRequest({ ...PHONES, ...change }, desk);
  assert(result.ok, 'a plan');
  return result.value;
}

test('O50 Goods that usually hold lithium batteries raise the question by heading or words, in any language', () => {
  expect(isLithiumLikely('goods', '8517')).toBe(true);
  expect(isLithiumLikely('cotton yarn', '5205')).toBe(false);
  for (const text of ['power banks', 'ноутбуки', '锂电池', 'литиевые аккумуляторы', 'electronics', 'электроника'])
    expect(isLithiumLikely(text, '')).toBe(true);
});

test('O51 A declared UN number makes the goods class 9, which changes ways, papers and price, and comes back with its name and time', () => {
  const asked = plan({});
  const subjects = asked.questions.map(({ subject, answered }) => [subject, answered]);
  expect(subjects).toEqual([
    ['lithiumBatteries', undefined],
    ['exportControl', undefined],
    ['sanctions', undefined],
  ]);
  const said = { answer: 'UN3481', by: 'Firuz', at: '2026-11-23T09:10:00Z' } as const;
  const declared = plan({ declarations: { lithiumBatteries: said } });
  expect(declared.questions[0]?.answered).toEqual(said);
  expect(declared.notices).toContainEqual({ code: 'lithium-declared', params: { un: '3481' } });
  const cheapest = (of: typeof asked) => Math.min(...of.options.map(({ cost }) => cost.totalCents));
  expect(cheapest(declared)).toBeGreaterThan(cheapest(asked));
  const papers = (of: typeof asked) => new Set(of.options.flatMap((option) => option.papers.map(({ id }) => id)));
  expect([...papers(declared)].filter((id) => !papers(asked).has(id)).length).toBeGreaterThan(0);
  const none = plan({ declarations: { lithiumBatteries: { answer: 'none', by: 'Firuz' } } });
  expect(cheapest(none)).toBe(cheapest(asked));
  expect(none.questions[0]?.answered).toEqual({ answer: 'none', by: 'Firuz' });
});

test('O52 Export control and sanctions are asked with their lists and the day of each version, and never answered for the shipper', () => {
  const { questions } = plan({ declarations: { sanctions: { answer: 'screened' } } });
  const control = questions.find(({ subject }) => subject === 'exportControl');
  expect(control?.lists.map(({ id, asOf }) => [id, asOf])).toEqual([
    ['common-high-priority', '2024-02-23'],
    ['cn-dual-use', '2024-12-01'],
    ['eaeu-dual-use', undefined],
  ]);
  expect(control?.answered).toBeUndefined();
  expect(questions.find(({ subject }) => subject === 'sanctions')?.answered).toEqual({ answer: 'screened' });
  const yarn = plan({
    from: 'Khujand',
    goods: 'cotton yarn',
    hsCode: '5205',
    to: 'Samarkand',
    equipment: ['tilt-truck'],
  });
  expect(yarn.questions).toEqual([]);
});

test('O53 Goods that may be dangerous are asked about, unless their class is said', () => {
  const acid = {
    from: 'Khujand',
    to: 'Samarkand',
    goods: 'sulphuric acid',
    hsCode: '2807',
    volumeM3: 12,
    equipment: [],
  };
  expect(plan(acid).questions.map(({ subject }) => subject)).toEqual(['dangerousGoods']);
  expect(plan({ ...acid, dangerousGoodsClass: '8' }).questions).toEqual([]);
});
