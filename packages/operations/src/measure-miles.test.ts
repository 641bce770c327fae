import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { assert } from '@karvon/model';
import { afterEach, expect, test, vi } from 'vitest';
import { measureMiles } from './measure-miles.ts';
import { openDesk } from './open-desk.ts';
import { planRequestInStages } from './plan-request.ts';
import { openRoadServer } from './road-server.ts';

const desk = openDesk({ overlays: [], now: () => new Date('2026-11-23T09:00:00Z') });
/** A door in Isfara, from which no terminal is near, and one in Poti. */
const YARN = {
  from: { lat: 40.126, lon: 70.626 },
  to: 'Poti',
  goods: 'cotton yarn',
  mass: '22 t',
  ready: '2026-12-01',
  equipment: ['tilt-truck'],
};

const servers: Server[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A routing server that knows every road: 160 km and 200 minutes. */
const KNOWS_ALL: RequestListener = (request, response) => {
  const { searchParams } = new URL(request.url ?? '', 'http://here');
  const line = (figure: number) => {
    const places =
      (searchParams.get('destinations') === '0' ? searchParams.get('sources') : searchParams.get('destinations')) ?? '';
    const figures = places.split(';').map(() => figure);
    return searchParams.get('destinations') === '0' ? figures.map((each) => [each]) : [figures];
  };
  response.end(JSON.stringify({ code: 'Ok', distances: line(160_000), durations: line(12_000) }));
};

async function planBy(url: string, millisecondsMax?: number) {
  const roads = openRoadServer(url, millisecondsMax);
  assert(roads.ok && roads.value !== undefined, 'a routing server');
  const miles = await measureMiles(YARN, { ...desk, roads: roads.value });
  const stages = planRequestInStages(YARN, desk, { miles });
  for (;;) {
    const step = stages.next();
    if (!step.done) continue;
    assert(step.value.ok, 'a plan');
    return step.value.value;
  }
}

test('O20 First and last miles are measured by the routing server that a desk has, and the answer says so', async () => {
  const url = await listen(KNOWS_ALL);
  const plan = await planBy(url);
  const used = plan.notices.find(({ code }) => code === 'road-server-used');
  expect(used?.params).toMatchObject({ server: url });
  expect(used?.params.measured).toBe(used?.params.asked);
  const runs = plan.options.map((option) => option.legs[0]?.steps.find(({ kind }) => kind === 'run'));
  expect(runs.length).toBeGreaterThan(0);
  for (const run of runs)
    expect([run?.claim, run?.source.split(' ')]).toEqual(['modelled', expect.arrayContaining([url])]);
});

test('O21 A routing server that is silent, slow or refuses leaves the miles estimated, and a notice says so', async () => {
  const estimated = planRequestInStages(YARN, desk);
  let step = estimated.next();
  while (!step.done) step = estimated.next();
  assert(step.value.ok, 'a plan');
  const refusing = await listen((_, response) => response.writeHead(500).end('<html>'));
  const slow = await listen(() => undefined);
  const garbled = await listen((_, response) => response.end('no json'));
  // One after the other: a plan that is being made keeps this process from hearing the server of the next.
  const refused = await planBy(refusing);
  const late = await planBy(slow, 50);
  const broken = await planBy(garbled);
  const silent = await planBy('http://127.0.0.1:1');
  const codes = [refused, late, broken, silent].map((plan) => plan?.notices.map(({ code }) => code));
  expect(codes[0]).toContain('road-server-refused');
  for (const told of codes.slice(1)) expect(told).toContain('road-server-unreachable');
  expect(codes.flat()).not.toContain('road-server-used');
  for (const plan of [refused, late, broken, silent]) expect(plan?.options).toEqual(step.value.value.options);
});

test('O22 Without a routing server nothing is asked, and an address that is no URL is refused', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('asked'));
  for (const unset of [undefined, '', ' ']) expect(openRoadServer(unset)).toEqual({ ok: true, value: undefined });
  expect(await measureMiles(YARN, desk)).toEqual({ network: desk.network, notices: [] });
  expect(fetched).not.toHaveBeenCalled();
  for (const wrong of ['localhost:5000', 'ftp://host', 'http://', 'routing']) {
    expect(openRoadServer(wrong)).toMatchObject({ ok: false, error: { code: 'routing-url-invalid' } });
  }
});
