import { expect, it } from 'vitest';
import { listWays } from '../plan/gather-ways.ts';
import { openDesk } from '../plan/search-desk.ts';
import { smallConsignment, smallNetwork } from '../testing/small-tables.ts';
import { assembleOption } from './assemble-option.ts';

const small = smallNetwork();
const anyYard = {
  place: '*',
  placeKind: '*',
  carries: '*',
  freeDays: 1,
  source: 'by hand',
  grade: 'G',
  note: undefined,
} as const;
const storage = {
  ...small.tables.tariffs[0]!,
  id: 'storage',
  kind: 'storage',
  mode: '*',
  state: '*',
  equipment: '*',
  unit: 'per-day',
  amount: 20,
} as const;
const tables = { ...small.tables, freeTime: [anyYard], tariffs: [...small.tables.tariffs, storage] };
const network = { ...small, tables };
const CENTS = { cents: true, grams: false, risk: false, transshipments: false };

function cheapest(equipmentId: string) {
  const equipment = network.tables.equipment.find((row) => row.id === equipmentId)!;
  const desk = openDesk(network, smallConsignment(), { equipment, count: 1 });
  const ways = listWays(desk, { criteria: CENTS, slack: { arrival: 1, cents: 1 } });
  return assembleOption(ways.toSorted((a, b) => a.label.cents - b.label.cents)[0]!);
}

it('P80 A yard between two legs has its free time, and a stay as long as P90 the storage that the price does not hold', () => {
  for (const equipment of ['tilt-truck', 'covered-wagon']) {
    const { freeTime, legs, cost } = cheapest(equipment);
    for (const mark of freeTime) {
      const leg = legs[mark.leg]!;
      expect(leg.from.id).toBe(mark.place);
      expect(mark.stayHours.p90).toBeGreaterThanOrEqual(mark.stayHours.p50);
      const brought = legs.slice(0, mark.leg).findLast(({ steps }) => steps.some(({ kind }) => kind === 'run'))!;
      // The stay at P50 is what lies between the two moments that the legs show.
      const shown = (Date.parse(leg.departure.p50) - Date.parse(brought.arrival.p50)) / 3_600_000;
      expect(Math.abs(mark.stayHours.p50 - shown)).toBeLessThan(0.1);
      const days = Math.max(0, Math.ceil(mark.stayHours.p90 / 24 - mark.freeDays));
      const paid = cost.components
        .filter(({ kind, at }) => kind === 'storage' && at === mark.place)
        .reduce((sum, { cents }) => sum + (cents ?? 0), 0);
      expect(mark.perDayCents).toBe(2000);
      expect(mark.atRiskCents).toBe(Math.max(0, days * 2000 - paid));
      const lasts = Date.parse(mark.endsAt) - Date.parse(legs[mark.leg - 1]!.arrival.p50);
      expect(lasts).toBeLessThanOrEqual(mark.freeDays * 86_400_000);
    }
    expect(freeTime.some(({ atRiskCents = 0 }) => atRiskCents > 0)).toBe(true);
  }
});

it('P81 The figures of an option hold until the first end that one of its rates states', () => {
  const { dataAge, cost } = cheapest('tilt-truck');
  expect(dataAge.validUntil).toBeUndefined();
  const used = cost.components.map(({ tariff }) => tariff);
  const dated = smallNetwork();
  const tariffs = dated.tables.tariffs.map((row) => (row.id === used[0] ? { ...row, validTo: '2027-03-31' } : row));
  const equipment = dated.tables.equipment.find(({ id }) => id === 'tilt-truck')!;
  const desk = openDesk({ ...dated, tables: { ...dated.tables, tariffs } }, smallConsignment(), {
    equipment,
    count: 1,
  });
  const [way] = listWays(desk, { criteria: CENTS, slack: { arrival: 1, cents: 1 } });
  expect(assembleOption(way!).dataAge.validUntil).toBe('2027-03-31');
});
