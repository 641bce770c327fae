import { assert } from '@karvon/model';
import { expect, it } from 'vitest';
import { changeNetwork } from '../compile/change-network.ts';
import { smallConsignment, smallNetwork } from '../testing/small-tables.ts';
import { isBelievable, listMiles, stretchOf, withMeasuredMiles } from './door-miles.ts';
import { planConsignment } from './plan-consignment.ts';

const network = smallNetwork();
/** A door 40 km east of Tashkent, and the hub of Baku. */
const consignment = {
  ...smallConsignment(),
  from: { ...smallConsignment().from, id: 'at:41.3,69.78', lat: 41.3, lon: 69.78 },
};
const SERVER = { claim: 'modelled', source: 'http://127.0.0.1:5000' } as const;

it('P60 A measured mile has the kilometres, the time and the source of the routing server', () => {
  const miles = listMiles(network, consignment);
  expect(miles.map(({ side, place }) => `${side} ${place.id}`)).toContain('from uz-tashkent');
  const [mile] = miles;
  assert(mile !== undefined, 'a first mile');
  const measured = withMeasuredMiles(network, [[mile, { distanceKm: 61.2, drivingMinutes: 95.3, ...SERVER }]]);
  expect(stretchOf(measured, mile)).toEqual({ distanceKm: 61, drivingMinutes: 95, ...SERVER });
  expect(stretchOf(network, mile)).toMatchObject({ claim: 'modelled', source: 'karvon-assumption' });
  const planned = planConsignment(measured, consignment);
  assert(planned.ok, 'a plan');
  const runs = planned.value.options.map((option) => option.legs[0]?.steps.find(({ kind }) => kind === 'run'));
  expect(runs.length).toBeGreaterThan(0);
  expect(runs.every((run) => run?.source.includes(SERVER.source) && run.claim !== 'measured')).toBe(true);
});

it('P61 No truck drives a measured mile faster than 80 km/h, nor one that is shorter than the straight line', () => {
  const [mile] = listMiles(network, consignment);
  assert(mile !== undefined, 'a first mile');
  const fast = withMeasuredMiles(network, [[mile, { distanceKm: 60, drivingMinutes: 20, ...SERVER }]]);
  expect(stretchOf(fast, mile).drivingMinutes).toBe(45);
  expect(isBelievable(mile, { distanceKm: 60, drivingMinutes: 60, ...SERVER })).toBe(true);
  expect(isBelievable(mile, { distanceKm: 2, drivingMinutes: 3, ...SERVER })).toBe(false);
});

it('P62 Measured miles outlive a change of the network', () => {
  const [mile] = listMiles(network, consignment);
  assert(mile !== undefined, 'a first mile');
  const measured = withMeasuredMiles(network, [[mile, { distanceKm: 60, drivingMinutes: 90, ...SERVER }]]);
  const closure = { what: 'crossing', id: 'uz-kz-road', from: '2026-12-01' } as const;
  expect(stretchOf(changeNetwork(measured, { kind: 'closure', closure }), mile)).toMatchObject(SERVER);
});
