import { expect, it } from 'vitest';
import { assembleOption } from '../itinerary/assemble-option.ts';
import { listWays } from '../plan/gather-ways.ts';
import { openDesk } from '../plan/search-desk.ts';
import { realAgreements, smallConsignment, smallTables } from '../testing/small-tables.ts';
import { compileNetwork } from './compile-network.ts';
import type { EdgePart } from './planning-network.ts';

/** A train from Tashkent to Almaty: 100 km in 5 h, 20 h at the border over 3 km, 700 km in 35 h. */
const TRAIN = {
  'services.csv':
    'train-east,Train east,rail,container-train,container,KZ,frequency,,2,,12,in-service,feeder,schedule,test,G',
  'calls.csv': [
    'train-east,1,uz-tashkent,0,0,0,0,0',
    'train-east,2,uz-post,5,5,4,8,100',
    'train-east,3,kz-post,25,25,14,58,103',
    'train-east,4,kz-almaty,60,60,44,108,803',
  ].join('\n'),
  'transfers.csv': `place,fromGauge,toGauge,carries,p10Hours,p50Hours,p90Hours,feeUsd,claim,source,grade
kz-post,1520,1435,container,2,4,8,200,tariff,test,V
`,
};

/** The network with the train, and with Almaty on the other gauge when `isBroken`. */
function network(isBroken: boolean) {
  const tables = smallTables(TRAIN);
  const gaugesOf: Readonly<Record<string, readonly number[]>> = { 'kz-post': [1520, 1435], 'kz-almaty': [1435] };
  const places = tables.places.map((place) =>
    isBroken ? { ...place, gauges: gaugesOf[place.id] ?? place.gauges } : place,
  );
  return compileNetwork({ ...tables, places }, realAgreements(), { epoch: '2026-12-01', horizonDays: 100 });
}

function ride(isBroken: boolean) {
  const edges = network(isBroken).edges.filter((edge) => edge.service?.row.id === 'train-east');
  return edges.find((edge) => edge.from.id === 'uz-tashkent' && edge.to.id === 'kz-almaty')!;
}

function told(isBroken: boolean) {
  const { parts } = ride(isBroken);
  const run = parts.find((part) => part.kind === 'run')!;
  return { run, within: run.within ?? [] };
}

const hours = (part: EdgePart) => Math.round(part.minutes.p50 / 6) / 10;

it('P39 A train’s run is told cut at the borders within it, and the parts add up to the run', () => {
  const { run, within } = told(false);
  expect(within.map((part) => [part.kind, part.place, hours(part)])).toEqual([
    ['run', 'uz-tashkent', 5],
    ['border', 'uz-post', 19.9],
    ['run', 'uz-post', 35.2],
  ]);
  expect(within[1]?.derivation).toBe('within the train’s timetable');
  for (const at of ['p10', 'p50', 'p90'] as const) {
    expect(within.reduce((sum, part) => sum + part.minutes[at], 0)).toBe(run.minutes[at]);
  }
  expect(within.every(({ minutes }) => 0 <= minutes.p10 && minutes.p10 <= minutes.p50)).toBe(true);
});

it('P40 A change of gauge within a train’s run is told with its usual hours, and its fee is paid', () => {
  const { within } = told(true);
  expect(within.map((part) => [part.kind, part.place, hours(part)])).toEqual([
    ['run', 'uz-tashkent', 5],
    ['border', 'uz-post', 15.9],
    ['run', 'uz-post', 0.2],
    ['gauge-change', 'kz-post', 4],
    ['run', 'kz-post', 35],
  ]);
  expect(ride(false).fees.filter((fee) => fee.kind === 'gauge-change')).toEqual([]);
  expect(ride(true).fees.map((fee) => [fee.kind, fee.state, fee.amount])).toContainEqual(['gauge-change', 'KZ', 200]);
});

it('P41 The border of a train’s ride has the time of its step', () => {
  const base = network(true);
  const equipment = base.tables.equipment.find((row) => row.id === 'container-40hc')!;
  const { id, state, lat, lon, timeZone, nameEn: name } = base.placeOfId.get('kz-almaty')!;
  const asked = smallConsignment({ to: { id, name, state, lat, lon, timeZone } });
  const ways = listWays(openDesk(base, asked, { equipment, count: 1 }), { slack: 'exact' });
  const options = ways.map(assembleOption).filter((option) => option.legs.some((leg) => leg.service !== undefined));
  const [border] = options[0]!.borders;
  expect(border?.dwellHours.p50).toBe(15.85);
  const steps = options[0]!.legs.flatMap((leg) => leg.steps);
  expect(steps.filter((step) => step.kind === 'border').map((step) => step.durationHours)).toEqual([
    border?.dwellHours,
  ]);
  expect(steps.filter((step) => step.kind === 'gauge-change')).toHaveLength(1);
});

it('P65 Goods neither board nor leave a train where it only passes, and its border there is told all the same', () => {
  const tables = smallTables(TRAIN);
  const isPassed = (place: string) => place === 'uz-post' || place === 'kz-post';
  const calls = tables.calls.map((call) =>
    call.service === 'train-east' && isPassed(call.place) ? { ...call, stop: 'pass' as const } : call,
  );
  const passing = compileNetwork({ ...tables, calls }, realAgreements(), { epoch: '2026-12-01', horizonDays: 100 });
  const rides = passing.edges.filter((edge) => edge.service?.row.id === 'train-east');
  expect(rides.map((edge) => `${edge.from.id} ${edge.to.id}`)).toEqual(['uz-tashkent kz-almaty']);
  const within = rides[0]?.parts.find((part) => part.kind === 'run')?.within ?? [];
  expect(within.map((part) => part.kind)).toEqual(['run', 'border', 'run']);
});
