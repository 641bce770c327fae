import { expect, test } from 'vitest';
import { takeQuantities } from './take-quantities.ts';

const TODAY = '2026-11-23';

test('O15 Figures of a message are taken whatever their order, mark and language', () => {
  expect(takeQuantities('22 т пряжа', TODAY)).toMatchObject({ massKg: 22_000 });
  expect(takeQuantities('пряжа 22,5т, 60 м3', TODAY)).toMatchObject({ massKg: 22_500, volumeM3: 60 });
  expect(takeQuantities('800 kg yarn 2.4 cbm ready 1 December', TODAY)).toMatchObject({
    massKg: 800,
    volumeM3: 2.4,
    ready: '2026-12-01',
  });
  expect(takeQuantities('готов 15 января, 20 тонн', TODAY)).toMatchObject({ massKg: 20_000, ready: '2027-01-15' });
  expect(takeQuantities('22 500 кг 01.12', TODAY)).toMatchObject({ massKg: 22_500, ready: '2026-12-01' });
  expect(takeQuantities('22.5 t on 2026-12-05', TODAY)).toMatchObject({ massKg: 22_500, ready: '2026-12-05' });
  expect(takeQuantities('no figures', TODAY)).toEqual({ rest: 'no figures' });
});
