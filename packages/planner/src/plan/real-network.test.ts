import { fileURLToPath } from 'node:url';
import { assert, type Consignment, type CostComponent, type PlanOption } from '@karvon/model';
import { readNetworkFolder } from '@karvon/network';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ItineraryViolation } from '../check/itinerary-violation.ts';
import { compileNetwork } from '../compile/compile-network.ts';
import { assembleOption } from '../itinerary/assemble-option.ts';
import { door, realAgreements } from '../testing/small-tables.ts';
import { equipmentCandidates } from './equipment-candidates.ts';
import { listWays } from './gather-ways.ts';
import { planConsignment } from './plan-consignment.ts';
import { openDesk, runSearch } from './search-desk.ts';

const folder = fileURLToPath(new URL('../../../network/data', import.meta.url));
const read = readNetworkFolder(folder);
assert(read.ok, 'the data set can be read');
const tables = read.value;
const network = compileNetwork(tables, realAgreements(), { epoch: '2026-11-01', horizonDays: 400 });

const KHUJAND = door('at:40.2833,69.6222', 'TJ', 40.2833, 69.6222, 'Asia/Dushanbe');
const POTI = door('at:42.146,41.672', 'GE', 42.146, 41.672, 'Asia/Tbilisi');
const NOVOSIBIRSK = door('at:55.0415,82.9346', 'RU', 55.0415, 82.9346, 'Asia/Novosibirsk');
const CHONGQING = door('at:29.5628,106.5528', 'CN', 29.5628, 106.5528, 'Asia/Shanghai');
const TASHKENT = door('at:41.2647,69.2163', 'UZ', 41.2647, 69.2163, 'Asia/Tashkent');
const MOSCOW = door('at:55.7522,37.6156', 'RU', 55.7522, 37.6156, 'Europe/Moscow');
const BANDAR_ABBAS = door('at:27.1865,56.2808', 'IR', 27.1865, 56.2808, 'Asia/Tehran');
const KARACHI = door('at:24.8608,67.0104', 'PK', 24.8608, 67.0104, 'Asia/Karachi');
const ALMATY = door('at:43.25,76.9167', 'KZ', 43.25, 76.9167, 'Asia/Almaty');
const ISTANBUL = door('at:41.0138,28.9497', 'TR', 41.0138, 28.9497, 'Europe/Istanbul');

function consignment(
  from: Consignment['from'],
  to: Consignment['from'],
  massKg: number,
  wishes: Partial<Consignment> = {},
) {
  return {
    from,
    to,
    items: [{ goodsDescription: 'cotton yarn', hsCode: '5205', grossMassKg: massKg, volumeM3: massKg / 400 }],
    equipment: [],
    readyAt: '2026-12-01T09:00:00+05:00',
    exclude: { states: [], modes: [], places: [] },
    via: [],
    ...wishes,
  } satisfies Consignment;
}

/** A plan on the real data, with what the checker refused on the way. */
function plan(asked: Consignment) {
  const dropped: ItineraryViolation[] = [];
  const planned = planConsignment(network, asked, { onDropped: (_, violations) => dropped.push(...violations) });
  assert(planned.ok, `a plan: ${planned.ok ? '' : JSON.stringify(planned.error)}`);
  return { ...planned.value, dropped };
}

const CENTS = { cents: true, grams: false, risk: false, transshipments: false };

/** Bounds are wide: they hold the structure, not the figures of the day. */
const CORRIDORS = [
  ['Khujand to Poti', consignment(KHUJAND, POTI, 22_000), { days: [6, 20], usd: [3_000, 9_000] }],
  ['Khujand to Novosibirsk', consignment(KHUJAND, NOVOSIBIRSK, 22_000), { days: [4, 14], usd: [1_500, 7_500] }],
  [
    'Chongqing to Tashkent',
    consignment(CHONGQING, TASHKENT, 18_000, { equipment: ['container-40hc'] }),
    { days: [7, 25], usd: [2_500, 9_000] },
  ],
  ['Moscow to Bandar Abbas', consignment(MOSCOW, BANDAR_ABBAS, 20_000), { days: [7, 25], usd: [2_500, 8_500] }],
  ['Karachi to Almaty', consignment(KARACHI, ALMATY, 20_000), { days: [7, 30], usd: [2_500, 9_000] }],
  ['Istanbul to Almaty', consignment(ISTANBUL, ALMATY, 18_000), { days: [8, 25], usd: [4_000, 12_000] }],
] as const;

it('P37 Six consignments of the corridors get at least three options that differ in mode or border, with believable days and prices', () => {
  for (const [name, asked, bounds] of CORRIDORS) {
    const { options, dropped } = plan(asked);
    const ways = options.map((option) =>
      [...option.legs.map((leg) => leg.mode), ...option.borders.map((border) => border.crossing)].join(' '),
    );
    expect({ name, ways: new Set(ways).size >= 3, dropped }).toEqual({ name, ways: true, dropped: [] });
    const best = (label: string) => options.find((option) => option.labels.some((own) => own === label))!;
    const days = best('fastest').durationHours.p50 / 24;
    const usd = best('cheapest').cost.totalCents / 100;
    expect({ name, days: bounds.days[0] <= days && days <= bounds.days[1] }).toEqual({ name, days: true });
    expect({ name, usd: bounds.usd[0] <= usd && usd <= bounds.usd[1] }).toEqual({ name, usd: true });
    expect(options.length).toBeLessThanOrEqual(12);
  }
});

it('P49 The best way through each gateway that no option takes is told with the option that beats it', () => {
  const { options, rejected } = plan(CORRIDORS[4][1]);
  const beaten = rejected.filter((way) => way.reason.code === 'beaten');
  expect(beaten.length).toBeGreaterThanOrEqual(2);
  expect(rejected.length).toBeLessThanOrEqual(8);
  for (const { reason, wouldGive } of beaten) {
    const better = options.find((option) => option.id === reason.params.by)!;
    expect(wouldGive!.costCents - better.cost.totalCents).toBe(reason.params.moreCents);
    expect([reason.params.moreCents, reason.params.moreHours].every((more) => Number(more) >= 0)).toBe(true);
  }
});

it('P96 Of ways that differ by a haul to another terminal one is offered, unless they really differ', () => {
  const trunkOf = ({ equipment, legs, borders }: PlanOption) => {
    const rides = legs
      .filter(({ mode }) => mode !== 'road')
      .map(({ mode, from, to }) => `${mode} ${from.state} ${to.state}`);
    return [equipment, ...rides, ...borders.map(({ from, to }) => `${from.state} ${to.id}`)].join('|');
  };
  const isNear = (a: number, b: number, share: number) => Math.abs(a - b) <= share * Math.min(a, b);
  for (const asked of [consignment(ISTANBUL, ALMATY, 20_000), consignment(MOSCOW, BANDAR_ABBAS, 20_000)]) {
    const { options } = plan(asked);
    expect(options.length).toBeGreaterThanOrEqual(3);
    const alternatives = options.filter(({ labels }) => labels.includes('alternative'));
    for (const option of alternatives) {
      const twins = options.filter(
        (other) =>
          other !== option &&
          trunkOf(other) === trunkOf(option) &&
          isNear(other.cost.totalCents, option.cost.totalCents, 0.04) &&
          isNear(other.durationHours.p50, option.durationHours.p50, 0.04),
      );
      expect(
        twins.map(({ id }) => id),
        option.id,
      ).toEqual([]);
    }
  }
});

it('P105 No truck or wagon passes a place twice on one leg, unless places to pass were asked for', () => {
  const asked = consignment(ISTANBUL, ALMATY, 18_000, {
    exclude: { states: ['RU'], modes: ['sea', 'ferry'], places: [] },
  });
  const desk = openDesk(network, asked, {
    equipment: tables.equipment.find(({ id }) => id === 'tilt-truck')!,
    count: 1,
  });
  const rounds = ({ legs }: PlanOption) => legs.filter(({ path }) => new Set(path).size < path.length);
  const searched = runSearch(desk, { criteria: CENTS }).labels.map((label) => assembleOption({ desk, label }));
  expect(searched.some((option) => rounds(option).length > 0)).toBe(true);
  const { options, dropped } = plan(asked);
  expect(options.length).toBeGreaterThanOrEqual(2);
  expect(options.flatMap(rounds)).toEqual([]);
  expect(dropped).toEqual([]);
});

it('P98 Liquids without drums are tried in tanks, and what is poured in the wagon that is made for it', () => {
  const triedFor = (packaging: string, hsCode: string) => {
    const [item] = consignment(ALMATY, TASHKENT, 20_000).items;
    const asked = consignment(ALMATY, TASHKENT, 20_000, {
      items: [{ ...item!, volumeM3: 20, packaging, hsCode }],
    });
    return equipmentCandidates(network, asked, {}).candidates.map(({ equipment }) => equipment.id);
  };
  expect(triedFor('liquid-bulk', '2710')).toEqual(['tank-container-20', 'tank-wagon']);
  expect(triedFor('bulk', '1001')).toContain('grain-wagon');
  expect(triedFor('bulk', '2701')).toContain('open-wagon');
  expect(triedFor('bale', '5205')).toContain('covered-wagon');
});

it('P99 The next line of the railway is offered also where trucks beat it in money and time', () => {
  const { options } = plan(consignment(CHONGQING, TASHKENT, 12_000, { equipment: ['container-40hc'] }));
  const isBy = (place: string) =>
    options.some(({ legs }) => legs.some(({ mode, path }) => mode === 'rail' && path.includes(place)));
  expect([isBy('cn-khorgos'), isBy('cn-alashankou')]).toEqual([true, true]);
});

it('P52 Goods too heavy for air freight are told what it would have given', () => {
  const { rejected } = plan(CORRIDORS[0][1]);
  const [air] = rejected.filter((way) => way.reason.code === 'air-too-heavy');
  expect(air?.reason.params).toEqual({ massKg: 22_000, maxKg: 5_000 });
  expect(air?.way.modes).toContain('air');
});

it('P38 A wagon from Khujand to Poti takes the rail ferry in weeks rather than days', () => {
  const { options } = plan(consignment(KHUJAND, POTI, 22_000, { equipment: ['covered-wagon'] }));
  const ferried = options.filter((option) => option.legs.some((leg) => leg.mode === 'ferry'));
  const days = ferried.map((option) => option.durationHours.p50 / 24);
  expect(Math.min(...days)).toBeGreaterThan(10);
  expect(Math.min(...days)).toBeLessThan(35);
});

it('P11 Every map of an option’s cost adds up to its total, and no option between any two hubs breaks a promise', () => {
  const hubs = tables.places.filter((place) => place.kind === 'hub' && place.handles.includes('road'));
  const hub = fc.constantFrom(...hubs).map(({ id, state, lat, lon, timeZone }) => door(id, state, lat, lon, timeZone));
  fc.assert(
    fc.property(
      hub,
      hub,
      fc.integer({ min: 300, max: 21_000 }),
      fc.integer({ min: 0, max: 60 }),
      (from, to, massKg, day) => {
        fc.pre(from.id !== to.id);
        const readyAt = new Date(Date.parse('2026-11-20T06:00:00Z') + day * 86_400_000).toISOString();
        const dropped: ItineraryViolation[] = [];
        planConsignment(network, consignment(from, to, massKg, { readyAt }), {
          isRejectedSkipped: true,
          onDropped: (_, violations) => dropped.push(...violations),
        });
        expect(dropped).toEqual([]);
      },
    ),
    { numRuns: 6, seed: 7, endOnFailure: true },
  );
});

/** The carnet of the data set, 80 USD, and the greatest minimum of each haul: once for each leg and state. */
const CARNET_CENTS = 8000;

function minimumCents(components: readonly CostComponent[]): number {
  const minimumOf = new Map<string, number>();
  for (const { kind, leg, state, tariff } of components) {
    const row = tables.tariffs.find(({ id }) => id === tariff);
    if (kind !== 'line-haul' || row?.minimum === undefined) continue;
    const key = `${leg} ${state}`;
    minimumOf.set(key, Math.max(minimumOf.get(key) ?? 0, row.minimum * 100));
  }
  return [...minimumOf.values()].reduce((sum, cents) => sum + cents, 0);
}

it('P64 The cheapest way found is the cheapest there is but for a carnet and one minimum for each road leg and state', () => {
  for (const [name, asked] of CORRIDORS) {
    for (const equipment of tables.equipment.filter(({ id }) => id === 'tilt-truck' || id === 'container-40hc')) {
      const desk = openDesk(network, asked, { equipment, count: 1 });
      const ways = listWays(desk, { criteria: CENTS, slack: 'exact' });
      const cheapest = ways.toSorted((a, b) => a.label.cents - b.label.cents)[0];
      if (cheapest === undefined) continue;
      const { totalCents, isIncomplete, components } = assembleOption(cheapest).cost;
      // No way costs less than the search says of its cheapest, so that what was added after it bounds how far off it is.
      const addedCents = totalCents - cheapest.label.cents;
      if (isIncomplete) continue;
      expect(addedCents, `${name} by ${equipment.id}`).toBeGreaterThanOrEqual(0);
      expect(addedCents, `${name} by ${equipment.id}`).toBeLessThanOrEqual(CARNET_CENTS + minimumCents(components));
      expect(addedCents / totalCents, `${name} by ${equipment.id}`).toBeLessThanOrEqual(0.15);
    }
  }
});
