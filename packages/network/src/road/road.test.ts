import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseTables } from '../tables/parse-tables.ts';
import { TINY_FILES } from '../testing/tiny-network.ts';
import { firstMile } from './first-mile.ts';
import { greatCircleKm } from './great-circle.ts';
import { osrmRoadDistances } from './road-distance-port.ts';

const KHUJAND = { lat: 40.2833, lon: 69.6222 };
const TASHKENT = { lat: 41.3, lon: 69.27 };

describe('first mile', () => {
  test('N40 The first mile is the great circle by the detour factor of the state at its speed, and unknown without a row', () => {
    const parsed = parseTables(TINY_FILES);
    const speeds = parsed.ok ? parsed.value.roadSpeeds : [];
    const stretch = firstMile({ from: KHUJAND, to: TASHKENT, state: 'TJ' }, speeds);
    expect(greatCircleKm(KHUJAND, TASHKENT)).toBeCloseTo(116.9, 0);
    expect(stretch?.distanceKm).toBeCloseTo(116.9 * 1.4, 0);
    expect(stretch?.drivingMinutes).toBeCloseTo(((stretch?.distanceKm ?? 0) / 40) * 60, 6);
    expect(firstMile({ from: KHUJAND, to: TASHKENT, state: 'KZ' }, speeds)).toBeUndefined();
    const inTown = firstMile({ from: KHUJAND, to: KHUJAND, state: 'TJ', leastKm: 6 }, speeds);
    expect(inTown).toMatchObject({ distanceKm: 6, drivingMinutes: 9 });
  });
});

/** A table whose first figure is known and whose second is not, as wide as the question wants. */
function tableFor(url: string | undefined, figure: number): (number | null)[][] {
  return url?.includes('destinations=1;2') ? [[figure, null]] : [[figure]];
}

describe('routing server', () => {
  const asked: string[] = [];
  const authorizations: (string | undefined)[] = [];
  let server: Server;
  let baseUrl: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      authorizations.push(request.headers.authorization);
      const isWrong = request.url?.includes('wrong') ?? false;
      const body = isWrong
        ? { code: 'InvalidQuery' }
        : { code: 'Ok', distances: tableFor(request.url, 162_000), durations: tableFor(request.url, 9_000) };
      response.writeHead(isWrong ? 400 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => server.close());

  test('N41 A routing server gives stretches by road, unknown where no road leads, and its refusal or silence is an issue', async () => {
    const port = osrmRoadDistances({ baseUrl: `${baseUrl}/`, fetch });
    const listed = await port.listStretches({
      door: KHUJAND,
      places: [TASHKENT, { lat: 0, lon: 0 }],
      direction: 'from-door',
    });
    const source = { claim: 'modelled', source: baseUrl };
    expect(listed).toEqual({ ok: true, value: [{ distanceKm: 162, drivingMinutes: 150, ...source }, undefined] });
    expect(asked[0]).toBe(
      '/table/v1/driving/69.622200,40.283300;69.270000,41.300000;0.000000,0.000000?sources=0&destinations=1;2&annotations=duration,distance',
    );
    const question = { door: KHUJAND, places: [TASHKENT], direction: 'from-door' } as const;
    const refused = await osrmRoadDistances({ baseUrl, profile: 'wrong', fetch }).listStretches(question);
    expect(refused).toMatchObject({ ok: false, error: { code: 'road-server-refused', found: 'status 400' } });
    const silent = osrmRoadDistances({ baseUrl: 'http://127.0.0.1:1', fetch });
    expect(await silent.listStretches(question)).toMatchObject({ error: { code: 'road-server-unreachable' } });
  });

  test('N46 A routing server is asked in the direction of travel, and its user and password are sent and never shown', async () => {
    const withPassword = `${baseUrl.replace('//', '//karvon:s%3Acret@')}/osrm?key=k1`;
    const port = osrmRoadDistances({ baseUrl: withPassword, fetch });
    expect(port.address).toBe(`${baseUrl}/osrm`);
    const answer = await port.listStretches({ door: TASHKENT, places: [KHUJAND], direction: 'to-door' });
    expect(asked.at(-1)).toMatch(
      /^\/osrm\/table\/v1\/.*\?sources=1&destinations=0&annotations=duration,distance&key=k1$/,
    );
    expect(authorizations.at(-1)).toBe(`Basic ${btoa('karvon:s:cret')}`);
    expect(answer).toMatchObject({ ok: true, value: [{ source: `${baseUrl}/osrm` }] });
    const refused = osrmRoadDistances({ baseUrl: withPassword, profile: 'wrong', fetch });
    const silent = osrmRoadDistances({ baseUrl: 'http://karvon:secret@127.0.0.1:1', fetch });
    const question = { door: TASHKENT, places: [KHUJAND], direction: 'to-door' } as const;
    const shown = JSON.stringify([await refused.listStretches(question), await silent.listStretches(question)]);
    expect(shown).toContain('road-server-unreachable');
    expect(shown).not.toMatch(/karvon|secret|k1/);
  });
});
