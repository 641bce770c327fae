import { assert, type PlanOption } from '@karvon/model';
import { expect, it } from 'vitest';
import { planConsignment } from '../plan/plan-consignment.ts';
import { realAgreements, smallConsignment, smallNetwork, smallTables } from '../testing/small-tables.ts';
import { checkItinerary } from './check-itinerary.ts';
import type { CheckGround } from './itinerary-violation.ts';

const consignment = smallConsignment();
const ground: CheckGround = { tables: smallTables(), agreements: realAgreements(), consignment };
const planned = planConsignment(smallNetwork(), consignment);
assert(planned.ok, 'a plan on the small network');
const { options } = planned.value;
const truck = options.find((option) => option.equipment === 'tilt-truck')!;
const box = options.find((option) => option.equipment === 'container-40hc')!;

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends object ? Mutable<T[K]> : T[K] };

/** Rules that the checker finds broken after an option has been spoilt. */
function brokenBy(option: PlanOption, spoil: (copy: Mutable<PlanOption>) => void, on: CheckGround = ground) {
  const copy = structuredClone(option) as Mutable<PlanOption>;
  spoil(copy);
  return new Set(checkItinerary(on, copy as PlanOption).map((violation) => violation.rule));
}

it('P31 Sound options pass the checker', () => {
  expect(options.flatMap((option) => checkItinerary(ground, option))).toEqual([]);
});

it('P32 The checker finds goods that jump, take no known way, drive to and fro, or change gauge or state unseen', () => {
  expect(brokenBy(truck, (copy) => void copy.legs.splice(1, 1))).toContain('continuity');
  expect(brokenBy(truck, (copy) => void copy.legs[0]!.path.splice(1, 1))).toContain('path');
  expect(
    brokenBy(truck, (copy) => {
      copy.legs[0]!.distanceKm = 10;
    }),
  ).toContain('distance');
  expect(brokenBy(truck, (copy) => void copy.borders.pop())).toContain('borders');
  const toAndFro = brokenBy(truck, ({ legs: [leg] }) => void leg!.path.splice(1, 0, leg!.path[1]!, leg!.path[0]!));
  expect(toAndFro).toContain('round');
  const links = ground.tables.links.map((row) =>
    row.mode === 'rail' && row.km === 2000 ? { ...row, gauge: 1435 } : row,
  );
  const narrow = { ...ground, tables: { ...ground.tables, links } };
  expect(brokenBy(box, () => undefined, narrow)).toContain('gauge');
});

it('P33 The checker finds moments out of order, departures that are not, and drivers without rest', () => {
  expect(
    brokenBy(truck, (copy) => {
      copy.legs[1]!.departure.planned = '2026-12-13T08:00:00+05:00';
    }),
  ).toContain('timetable');
  expect(
    brokenBy(truck, (copy) => {
      copy.legs[0]!.arrival.planned = '2026-12-14T07:00:00+05:00';
    }),
  ).toContain('cut-off');
  expect(
    brokenBy(truck, (copy) => {
      copy.arrival.planned = '2026-12-03T00:00:00Z';
    }),
  ).toContain('time-order');
  expect(
    brokenBy(truck, (copy) => {
      copy.arrival.p90 = copy.departure.p50;
    }),
  ).toContain('band');
  const withoutRest = brokenBy(truck, (copy) => {
    const leg = copy.legs[0]!;
    leg.steps = leg.steps.filter((step) => step.kind !== 'rest');
  });
  expect(withoutRest).toContain('aetr');
  const crossings = ground.tables.crossings.map((row) => ({ ...row, hours: 'Mo 03:00-03:01' }));
  const shut = { ...ground, tables: { ...ground.tables, crossings } };
  expect(brokenBy(truck, () => undefined, shut)).toContain('opening-hours');
});

it('P34 The checker finds places, services and roads that cannot bear the goods', () => {
  const places = ground.tables.places.map((row) => ({ ...row, handles: [] }));
  expect(brokenBy(truck, () => undefined, { ...ground, tables: { ...ground.tables, places } })).toContain('handling');
  const services = ground.tables.services.map((row) => ({ ...row, carries: ['loose' as const] }));
  expect(brokenBy(truck, () => undefined, { ...ground, tables: { ...ground.tables, services } })).toContain('service');
  const heavy = {
    ...consignment,
    items: [{ goodsDescription: 'steel', grossMassKg: 26_000, dangerousGoodsClass: '3' }],
  };
  expect(brokenBy(truck, () => undefined, { ...ground, consignment: heavy })).toContain('payload');
  expect(brokenBy(truck, () => undefined, { ...ground, consignment: heavy })).toContain('road-limit');
  const planned = ground.tables.links.map((row) => ({ ...row, status: 'planned' as const }));
  expect(brokenBy(truck, () => undefined, { ...ground, tables: { ...ground.tables, links: planned } })).toContain(
    'status',
  );
});

it('P35 The checker finds wishes passed over, regimes and permits that are not those of the day', () => {
  const wish = (exclude: object) => ({
    ...ground,
    consignment: { ...consignment, exclude: { states: [], modes: [], places: [], ...exclude } },
  });
  expect(brokenBy(truck, () => undefined, wish({ states: ['KZ'] }))).toContain('excluded');
  expect(brokenBy(truck, () => undefined, wish({ modes: ['ferry'] }))).toContain('excluded');
  expect(brokenBy(truck, () => undefined, wish({ places: ['kz-post'] }))).toContain('excluded');
  const through = { ...ground, consignment: { ...consignment, via: ['uz-samarkand'] } };
  expect(brokenBy(truck, () => undefined, through)).toContain('via');
  expect(
    brokenBy(truck, (copy) => {
      copy.borders[0]!.regime = 'none';
    }),
  ).toContain('regime');
  const permit = { need: 'multilateral', citation: '' } as const;
  expect(
    brokenBy(truck, (copy) => {
      copy.borders[0]!.permit = permit;
    }),
  ).toContain('permit');
});

it('P36 The checker finds sums that do not add up', () => {
  expect(
    brokenBy(truck, (copy) => {
      copy.cost.totalCents += 1;
    }),
  ).toContain('cost-sum');
  expect(
    brokenBy(truck, (copy) => {
      copy.cost.byState.KZ = 0;
    }),
  ).toContain('cost-sum');
  expect(
    brokenBy(truck, (copy) => {
      copy.cost.components[0]!.claim = 'unknown';
    }),
  ).toContain('cost-claim');
  expect(
    brokenBy(truck, (copy) => {
      copy.cost.isIncomplete = true;
    }),
  ).toContain('cost-incomplete');
  expect(
    brokenBy(truck, (copy) => {
      copy.legs[0]!.costCents += 1;
    }),
  ).toContain('cost-leg');
  expect(
    brokenBy(truck, (copy) => {
      copy.emissionsGCo2e += 1;
    }),
  ).toContain('emissions-sum');
});
