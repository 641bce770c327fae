import { expect, it } from 'vitest';
import { listWays } from '../plan/gather-ways.ts';
import { openDesk } from '../plan/search-desk.ts';
import { smallConsignment, smallNetwork } from '../testing/small-tables.ts';
import { assembleOption } from './assemble-option.ts';
import { doorRef } from './place-refs.ts';
import { wayMoves } from './way-moves.ts';
import { waySteps } from './way-steps.ts';

const network = smallNetwork();
const NO_SLACK = { arrival: 1, cents: 1 };
const CENTS = { cents: true, grams: false, risk: false, transshipments: false };

function fastest(equipmentId: string) {
  const equipment = network.tables.equipment.find((row) => row.id === equipmentId)!;
  const desk = openDesk(network, smallConsignment(), { equipment, count: 1 });
  const ways = listWays(desk, { criteria: CENTS, slack: NO_SLACK });
  return ways.toSorted((a, b) => a.label.arrivalMinutes - b.label.arrivalMinutes)[0]!;
}

it('P28 Rests are written out day by day and add up to those of the search', () => {
  const way = fastest('tilt-truck');
  const moves = wayMoves(way);
  const steps = waySteps(moves);
  const planned = steps.slice(1, -1).reduce((sum, step) => sum + step.plannedMinutes, 0);
  expect(planned).toBe(way.label.arrivalMinutes - way.label.departureMinutes);
  const days = steps.filter((step) => step.drivingMinutes !== undefined);
  expect(Math.max(...days.map((step) => step.drivingMinutes ?? 0))).toBe(540);
  expect(steps.filter((step) => step.kind === 'rest').length).toBeGreaterThanOrEqual(4);
});

it('P29 A leg is one means of transport, and its moments carry the offset of their places', () => {
  const option = assembleOption(fastest('tilt-truck'));
  expect(option.legs.map((leg) => [leg.mode, leg.from.id, leg.to.id])).toEqual([
    ['road', 'uz-tashkent', 'kz-port'],
    ['ferry', 'kz-port', 'az-port'],
    ['road', 'az-port', 'az-baku'],
  ]);
  expect(option.departure.planned).toBe('2026-12-02T09:00:00+05:00');
  expect(option.legs[1]?.departure.planned).toBe('2026-12-14T08:00:00+05:00');
  expect(option.arrival.planned.endsWith('+04:00')).toBe(true);
  expect(option.borders.map((border) => [border.leg, border.regime])).toEqual([
    [0, 'tir-transit'],
    [1, 'port'],
  ]);
});

it('P30 Goods in a wagon wait for the wagon, keep it on a rail ferry, and are worked at both stations', () => {
  const option = assembleOption(fastest('covered-wagon'));
  expect(option.legs.map((leg) => [leg.mode, leg.equipment])).toEqual([
    ['road', 'tilt-truck'],
    ['rail', 'covered-wagon'],
    ['ferry', 'covered-wagon'],
    ['rail', 'covered-wagon'],
    ['road', 'tilt-truck'],
  ]);
  expect(option.legs[1]?.steps.map((step) => [step.kind, step.note])).toContainEqual(['wait', 'wagon-supply']);
  expect(option.transshipments).toBe(2);
});

it('P54 A paper that is due on delivery is due in the state of destination', () => {
  const { papers } = assembleOption(fastest('tilt-truck'));
  const stateOf = (id: string) => papers.find((paper) => paper.id === id)?.at;
  expect([stateOf('export-declaration'), stateOf('import-declaration')]).toEqual(['UZ', 'AZ']);
});

it('P55 A door is named in Russian and in its own language where its names are known', () => {
  const { from } = smallConsignment();
  const names = ({ nameEn, nameRu, nameLocal }: ReturnType<typeof doorRef>) => [nameEn, nameRu, nameLocal];
  const named = doorRef({ ...from, name: 'Tashkent', nameRu: 'Ташкент', nameLocal: 'Toshkent' });
  expect(names(named)).toEqual(['Tashkent', 'Ташкент', 'Toshkent']);
  expect(names(doorRef({ ...from, name: 'Tashkent' }))).toEqual(['Tashkent', 'Tashkent', 'Tashkent']);
});
