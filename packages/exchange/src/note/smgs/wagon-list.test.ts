import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSmgs } from './smgs-note.ts';
import { containerListOf, wagonListOf } from './wagon-list.ts';

function consignmentOf(name: string) {
  return readSmgs(readFileSync(new URL(`../../../fixtures/smgs/${name}.json`, import.meta.url), 'utf8')).consignment!;
}

test('NO19 The wagon list has a row for each wagon with its mass, tare and seals, and their sums', () => {
  const { rows, totalGoodsKg, totalTareKg } = wagonListOf(consignmentOf('valid-wagon-list-tashkent-poti'));
  expect(rows.map(({ position, id, goodsMassKg, sealNumbers }) => [position, id, goodsMassKg, ...sealNumbers])).toEqual(
    [
      [1, '54123450', 66000, 'UZ55001'],
      [2, '52987658', 66500, 'UZ55101'],
      [3, '60941234', 67000, 'UZ55201'],
    ],
  );
  expect({ totalGoodsKg, totalTareKg }).toEqual({ totalGoodsKg: 199500, totalTareKg: 69300 });
});

test('NO20 The container list names the wagon under a container, and the wagon list the containers on a wagon', () => {
  const consignment = consignmentOf('valid-container-chongqing-tashkent');
  expect(containerListOf(consignment).rows).toMatchObject([
    { id: 'TEMU4001232', togetherWith: ['94201787'], goodsMassKg: 14260.5 },
  ]);
  expect(wagonListOf(consignment).rows).toMatchObject([
    { id: '94201787', togetherWith: ['TEMU4001232'], goodsMassKg: 14260.5 },
  ]);
});
