import { assert, type PlanOption } from '@karvon/model';
import { expect, it } from 'vitest';
import { assembleOption } from '../itinerary/assemble-option.ts';
import { smallConsignment, smallNetwork } from '../testing/small-tables.ts';
import type { Candidate } from './candidate.ts';
import { chooseOptions } from './choose-options.ts';
import { listWays } from './gather-ways.ts';
import { openDesk } from './search-desk.ts';
import { toldMisses } from './told-misses.ts';

const network = smallNetwork();
const equipment = network.tables.equipment.find((row) => row.id === 'tilt-truck')!;
const [way] = listWays(openDesk(network, smallConsignment(), { equipment, count: 1 }), { slack: 'exact' });
assert(way !== undefined, 'a way by truck');
const truck = assembleOption(way);

interface Figures {
  readonly usd: number;
  readonly days: number;
  readonly changes?: Partial<PlanOption>;
}

let count = 0;

/** The truck's way as if it cost and lasted so much; each is a way of its own unless its legs are kept. */
function candidate({ usd, days, changes = {} }: Figures): Candidate {
  count++;
  const legs = truck.legs.map((leg) => ({ ...leg, path: [...leg.path, `place-${count}`] }));
  const option: PlanOption = {
    ...truck,
    id: `way-${count}`,
    legs,
    cost: { ...truck.cost, totalCents: usd * 100 },
    durationHours: { p10: days * 24, p50: days * 24, p90: days * 24 },
    ...changes,
  };
  return { way: { ...way! }, option };
}

function chosen(...figures: readonly Figures[]) {
  const candidates = figures.map(candidate);
  const { options, chosen: offered } = chooseOptions(candidates, 12);
  const missed = candidates.filter((each) => !offered.includes(each));
  const rejected = toldMisses(missed, offered, 8);
  return { options: options.map((option) => option.cost.totalCents / 100), rejected };
}

it('P42 The same way with its fast lane paid or waited out is one option', () => {
  const { legs } = truck;
  expect(
    chosen({ usd: 5000, days: 10, changes: { legs } }, { usd: 5400, days: 9.9, changes: { legs } }).options,
  ).toEqual([5000]);
});

it('P43 The same way by road in dearer equipment is not told unless it is better in something', () => {
  const legs = truck.legs.filter((leg) => leg.mode === 'road');
  const box = { legs, equipment: 'container-40hc' };
  const same = [
    { usd: 5000, days: 10, changes: { legs } },
    { usd: 5300, days: 10, changes: box },
  ] as const;
  expect(chosen(...same).options).toEqual([5000]);
  const greener = { ...box, emissionsGCo2e: truck.emissionsGCo2e * 0.8 };
  expect(chosen(same[0], { usd: 5300, days: 10, changes: greener }).options).toEqual([5000, 5300]);
});

it('P44 Ways that differ by a post next door or a local detour are one when cost and time differ by at most 3 %', () => {
  expect(chosen({ usd: 5000, days: 10 }, { usd: 5100, days: 10.2 }).options).toEqual([5000]);
  const far = { ...truck.borders[0]!, from: { ...truck.borders[0]!.from, lat: truck.borders[0]!.from.lat + 3 } };
  const borders = [far, ...truck.borders.slice(1)];
  expect(chosen({ usd: 5000, days: 10 }, { usd: 4900, days: 10.2, changes: { borders } }).options).toHaveLength(2);
});

it('P97 A way through the same gateways that costs more, is no simpler and hardly better in anything is not offered', () => {
  expect(chosen({ usd: 5000, days: 10 }, { usd: 5300, days: 9.8 }).options).toEqual([5000]);
  expect(chosen({ usd: 5000, days: 10 }, { usd: 5300, days: 9.2 }).options).toHaveLength(2);
});

it('P102 Ships from two ports of a state to one landing are one way when cost and time differ by at most 3 %', () => {
  const land = truck.borders[0]!;
  const sail = (lat: number, landingLat: number) => {
    const from = { ...land.from, lat };
    return { borders: [{ ...land, mode: 'sea' as const, from, to: { ...land.to, lat: landingLat } }] };
  };
  const first = { usd: 5000, days: 10, changes: sail(41, 44) };
  expect(chosen(first, { usd: 5100, days: 10.2, changes: sail(46, 44) }).options).toEqual([5000]);
  expect(chosen(first, { usd: 4900, days: 10.2, changes: sail(41, 47) }).options).toHaveLength(2);
});

it('P100 A way that comes back to a state it has left is not offered beside one that does not and has no more of cost and time together', () => {
  const [out] = truck.borders;
  const back = { ...out!, from: out!.to, to: out!.from };
  const borders = [out!, back, ...truck.borders];
  expect(chosen({ usd: 5000, days: 10 }, { usd: 5200, days: 10.5, changes: { borders } }).options).toEqual([5000]);
  expect(chosen({ usd: 5000, days: 10 }, { usd: 4900, days: 10.5, changes: { borders } }).options).toEqual([5000]);
  expect(chosen({ usd: 5000, days: 10 }, { usd: 4700, days: 10.5, changes: { borders } }).options).toHaveLength(2);
});

it('P45 A way that saves little money for much time is not offered but told, with what beats it', () => {
  const { options, rejected } = chosen({ usd: 5000, days: 10 }, { usd: 4800, days: 18 }, { usd: 4200, days: 20 });
  expect(options.toSorted()).toEqual([4200, 5000]);
  expect(rejected.map((told) => [told.reason.code, told.reason.params.savesCents, told.wouldGive?.costCents])).toEqual([
    ['little-saving', 20_000, 480_000],
  ]);
});

it('P46 A way that gains little time for much money is not offered but told', () => {
  const { options, rejected } = chosen({ usd: 5000, days: 10 }, { usd: 5800, days: 9.9 });
  expect(options).toEqual([5000]);
  expect(rejected.map((told) => [told.reason.code, told.reason.params.moreCents])).toEqual([['little-faster', 80_000]]);
});

it('P47 More than two reloads more than the fewest must save a tenth, and a simpler way hardly worse is enough', () => {
  const reloads = (transshipments: number) => ({ transshipments });
  const { options, rejected } = chosen(
    { usd: 5000, days: 10, changes: reloads(0) },
    { usd: 4600, days: 12, changes: reloads(3) },
    { usd: 4100, days: 13, changes: reloads(3) },
  );
  expect(options.toSorted()).toEqual([4100, 5000]);
  expect(rejected.map((told) => [told.reason.code, told.reason.params.more])).toEqual([['many-transshipments', 3]]);
  const simpler = chosen({ usd: 5000, days: 10 }, { usd: 4800, days: 9.5, changes: reloads(2) });
  expect(simpler.options).toEqual([5000]);
});

it('P48 The greenest and the steadiest are offered whatever they save when they lead by a tenth', () => {
  const clean = { emissionsGCo2e: truck.emissionsGCo2e * 0.5 };
  const { options } = chosen({ usd: 5000, days: 10 }, { usd: 5100, days: 18, changes: clean });
  expect(options.toSorted()).toEqual([5000, 5100]);
});

it('P104 The best way that passes no state of the sanctions lists is offered whatever it saves, while it is bearable', () => {
  const flagged = { notices: [{ code: 'sanctions-check', params: { state: 'RU' } }] };
  const land = truck.borders[0]!;
  const borders = [{ ...land, from: { ...land.from, lat: land.from.lat + 3 } }, ...truck.borders.slice(1)];
  const clear = { notices: [], borders };
  const cheap = { usd: 5000, days: 10, changes: flagged };
  expect(chosen(cheap, { usd: 5800, days: 9.9, changes: { ...clear, ...flagged } }).options).toEqual([5000]);
  const dearer = { usd: 6700, days: 9.8, changes: clear };
  expect(chosen(cheap, { usd: 5800, days: 9.9, changes: clear }, dearer).options.toSorted()).toEqual([5000, 5800]);
  expect(chosen(cheap, { usd: 8000, days: 9.9, changes: clear }).options).toEqual([5000]);
});

it('P59 A way with a truck between two trains is not offered beside one without that is hardly worse', () => {
  const [first, ferry, last] = truck.legs;
  const wagon = { equipment: 'covered-wagon' };
  const legs = [first!, ferry!, { ...first!, path: ['kz-port', 'kz-almaty'] }, ferry!, last!];
  const { options, rejected } = chosen(
    { usd: 5000, days: 20, changes: wagon },
    { usd: 4700, days: 19, changes: { ...wagon, legs } },
  );
  expect(options).toEqual([5000]);
  expect(rejected.map((told) => told.reason.code)).toEqual(['truck-between']);
});

it('P106 A hop by a train without a timetable, shorter than the hauls by truck on both its sides, is not offered beside a way without one but told', () => {
  const [first, , last] = truck.legs;
  const road = (km: number) => ({ ...first!, mode: 'road' as const, distanceKm: km });
  const rail = (km: number, path: readonly string[]) => {
    const { service: _, ...plain } = last!;
    return { ...plain, mode: 'rail' as const, path, distanceKm: km };
  };
  const hop = (km: number) => ({ legs: [road(800), rail(km, ['by-orsha', 'ru-smolensk']), road(3800)] });
  const plain = { usd: 5000, days: 15 };
  const { options, rejected } = chosen(plain, { usd: 5100, days: 12, changes: hop(120) });
  expect(options).toEqual([5000]);
  expect(rejected.map(({ reason }) => reason)).toEqual([{ code: 'rail-hop', params: { place: last!.from.id } }]);
  expect(chosen(plain, { usd: 5100, days: 12, changes: hop(900) }).options.toSorted()).toEqual([5000, 5100]);
  expect(chosen({ usd: 5100, days: 12, changes: hop(120) }).options).toEqual([5100]);
});

it('P107 Of ways that are one, that with a haul by truck shorter by 50 km is told while it costs at most 1 % and lasts at most 2 % more', () => {
  const [first, ferry, last] = truck.legs;
  const hauled = (km: number, place: string) => ({
    legs: [{ ...first!, distanceKm: 100 }, ferry!, { ...last!, distanceKm: km, path: ['kz-port', place] }],
  });
  const far = { usd: 5000, days: 10, changes: hauled(75, 'a') };
  expect(chosen(far, { usd: 5040, days: 10.1, changes: hauled(8, 'b') }).options).toEqual([5040]);
  expect(chosen(far, { usd: 5040, days: 10.1, changes: hauled(40, 'b') }).options).toEqual([5000]);
  expect(chosen(far, { usd: 5100, days: 10.1, changes: hauled(8, 'b') }).options).toEqual([5000]);
  expect(chosen(far, { usd: 5040, days: 10.3, changes: hauled(8, 'b') }).options).toEqual([5000]);
});

it('P100 A way that comes back to a state it has left is not offered beside one that does not and has no more of cost and time together', () => {
  const [out] = truck.borders;
  const borders = [out!, { ...out!, from: out!.to, to: out!.from }, ...truck.borders].map((border) => ({
    ...border,
    mode: 'rail' as const,
  }));
  const direct = truck.borders.map((border) => ({ ...border, mode: 'rail' as const }));
  const line = { usd: 5000, days: 10, changes: { borders: direct } };
  expect(chosen(line, { usd: 5200, days: 10.5, changes: { borders } }).options).toEqual([5000]);
});
