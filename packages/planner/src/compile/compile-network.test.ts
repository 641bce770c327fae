import { expect, it } from 'vitest';
import { realAgreements, smallNetwork, smallTables } from '../testing/small-tables.ts';
import { compileNetwork } from './compile-network.ts';
import { searchMinutes } from './freeze-graph.ts';
import type { PlanEdge, PlanningNetwork } from './planning-network.ts';

function find(network: PlanningNetwork, matches: (edge: PlanEdge) => boolean): readonly PlanEdge[] {
  return network.edges.filter(matches);
}

it('P1 A link is run both ways in the time that its speed gives', () => {
  const runs = find(smallNetwork(), (edge) => edge.kind === 'run' && edge.mode === 'road' && edge.distanceKm === 100);
  const tashkent = runs.filter((edge) => edge.path.includes('uz-tashkent'));
  expect(tashkent.map((edge) => [edge.path.join(' '), edge.runMinutes])).toEqual([
    ['uz-tashkent uz-post', 120],
    ['uz-post uz-tashkent', 120],
  ]);
});

it('P2 A crossing takes the P50 of its dwells in the direction of travel', () => {
  const lanes = find(smallNetwork(), (edge) => edge.row === 'crossings uz-kz-road' && edge.crossing?.lane === 'wait');
  const hoursOf = Object.fromEntries(lanes.map((edge) => [edge.from.id, searchMinutes(edge) / 60]));
  expect(hoursOf).toEqual({ 'uz-post': 6, 'kz-post': 23 });
});

it('P3 A paid fast lane is an edge of its own that waits less and costs more', () => {
  const lanes = find(smallNetwork(), (edge) => edge.row === 'crossings uz-kz-road' && edge.from.id === 'kz-post');
  expect(lanes.map((edge) => [edge.crossing?.lane, searchMinutes(edge) / 60])).toEqual([
    ['wait', 23],
    ['pay', 4],
  ]);
  const fees = lanes.map((edge) => edge.fees.map((fee) => `${fee.amount} ${fee.currency}`));
  expect(fees).toEqual([
    ['40 USD', '5000 KZT'],
    ['40 USD', '5000 KZT', '400000 KZT'],
  ]);
});

it('P4 A timetable is met by its cut-off, and a service without one waits in front of its run', () => {
  const network = smallNetwork();
  const ferry = find(network, (edge) => edge.service?.row.id === 'ferry-west')[0]!;
  // Monday 7 December 2026, 08:00 in Aktau (UTC+5).
  expect(ferry.departures?.[0]).toBe(6 * 1440 + 3 * 60);
  expect(ferry.cutOffMinutes).toBe((3 + 6) * 60);
  const ship = find(network, (edge) => edge.service?.row.id === 'ship-west')[0]!;
  expect(ship.departures).toBeUndefined();
  // Half of 84 h between two departures, 12 h of cut-off, 24 h at sea.
  expect(searchMinutes(ship)).toBe((42 + 12 + 24) * 60);
});

it('P5 A truck cannot set goods down and take them up again without a train, a ship or a plane between', () => {
  const network = smallNetwork();
  const yards = network.vertices.flatMap((vertex, row) => (vertex.form === 'ground' ? [row] : []));
  const leaving = find(network, (edge) => yards.includes(edge.fromVertex));
  expect(new Set(leaving.map((edge) => `${edge.kind} ${edge.mode}`))).toEqual(new Set(['load rail', 'service sea']));
});

it('P6 Planned and closed rows carry the moments between which they may be used', () => {
  const network = smallNetwork({
    'crossings.csv': 'closed-road,Closed,uz-post,kz-post,road,,3,24/7,closed,,feeder,test,G',
  });
  const planned = find(network, (edge) => edge.status === 'planned')[0]!;
  expect(planned.usableFromMinutes).toBe((Date.parse('2030-01-01') - Date.parse('2026-12-01')) / 60_000);
  const closed = find(network, (edge) => edge.row === 'crossings closed-road')[0]!;
  expect(closed.usableFromMinutes).toBeGreaterThan(network.horizonMinutes);
});

it('P7 A closing cuts its days out of the edges that it concerns', () => {
  const tables = smallTables();
  const crossings = tables.crossings.map((row) => ({ ...row, closedFrom: '2026-12-11', closedTo: '2026-12-20' }));
  const options = { epoch: '2026-12-01', horizonDays: 100 };
  const network = compileNetwork({ ...tables, crossings }, realAgreements(), options);
  const edges = find(network, (edge) => edge.row === 'crossings uz-kz-road' && edge.from.id === 'uz-post');
  expect(edges.map((edge) => [edge.usableFromMinutes / 1440, edge.usableToMinutes / 1440])).toEqual([
    [0, 10],
    [20, expect.any(Number)],
  ]);
});
