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
  });
});

describe('routing server', () => {
  const asked: string[] = [];
  let server: Server;
  let baseUrl: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      const isWrong = request.url?.includes('wrong') ?? false;
      const body = isWrong
        ? { code: 'InvalidQuery' }
        : { code: 'Ok', distances: [[162_000, null]], durations: [[9_000, null]] };
      response.writeHead(isWrong ? 400 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => server.close());

  test('N41 A routing server gives stretches by road, unknown where no road leads, and its refusal or silence is an issue', async () => {
    const port = osrmRoadDistances({ baseUrl, fetch });
    const listed = await port.listStretches(KHUJAND, [TASHKENT, { lat: 0, lon: 0 }]);
    expect(listed).toMatchObject({ ok: true, value: [{ distanceKm: 162, drivingMinutes: 150 }, undefined] });
    expect(asked[0]).toBe(
      '/table/v1/driving/69.622200,40.283300;69.270000,41.300000;0.000000,0.000000?sources=0&destinations=1;2&annotations=duration,distance',
    );
    const refused = await osrmRoadDistances({ baseUrl, profile: 'wrong', fetch }).listStretches(KHUJAND, [TASHKENT]);
    expect(refused).toMatchObject({ ok: false, error: { code: 'road-server-refused', found: 'status 400' } });
    const silent = osrmRoadDistances({ baseUrl: 'http://127.0.0.1:1', fetch });
    expect(await silent.listStretches(KHUJAND, [TASHKENT])).toMatchObject({
      error: { code: 'road-server-unreachable' },
    });
  });
});
