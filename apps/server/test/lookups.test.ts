import { DoorHit, Health, TextReading } from '@karvon/contract';
import { afterAll, expect, test } from 'vitest';
import { buildServer } from '../src/index.ts';
import { desk, YARN } from './desk.ts';

const server = await buildServer({ desk, pageFolder: 'no-such-folder', isLogging: false });
afterAll(() => server.close());

const get = async (url: string) => (await server.inject(url)).json();
const firstDoor = async (q: string): Promise<DoorHit> =>
  DoorHit.parse((await get(`/api/doors?q=${encodeURIComponent(q)}`)).hits[0]);

test('S1 Health says what is loaded and for which days', async () => {
  const health = Health.parse(await get('/api/health'));
  expect(health.network.places).toBeGreaterThanOrEqual(350);
  expect(health.horizon.from <= '2026-11-23').toBe(true);
});

test('S7 The OpenAPI document and a page to try it are served', async () => {
  expect((await get('/api/openapi.json')).openapi).toBe('3.1.0');
  const page = await server.inject('/api/docs/');
  expect([page.statusCode, page.headers['content-type']?.toString().includes('text/html')]).toEqual([200, true]);
});

test('S8 Towns are found in Latin, Cyrillic and local spelling, goods by words and digits', async () => {
  const khujand = await Promise.all(['Khujand', 'Худжанд', 'Хуҷанд', "Xo'jand", 'Khudjand'].map(firstDoor));
  expect(khujand.map(({ state, lat }) => [state, Math.round(lat)])).toEqual(Array(5).fill(['TJ', 40]));
  const poti = await Promise.all(['Poti', 'Поти', 'ფოთი'].map(firstDoor));
  expect(poti.map(({ state }) => state)).toEqual(['GE', 'GE', 'GE']);
  const yarn = await Promise.all(
    ['cotton yarn', 'пряжа хлопчатобумажная', '5205'].map((q) => get(`/api/goods?q=${encodeURIComponent(q)}`)),
  );
  expect(yarn.map(({ hits }) => hits.some(({ hs }: { hs: string }) => hs === '5205'))).toEqual([true, true, true]);
});

test('S9 A message is read into the fields of a request', async () => {
  const answer = await server.inject({
    method: 'POST',
    url: '/api/read-text',
    payload: { text: '22 т пряжа Худжанд – Поти' },
  });
  const reading = TextReading.parse(answer.json());
  expect([reading.massKg, reading.from[0]?.state, reading.to[0]?.state, reading.goods.length > 0]).toEqual([
    22_000,
    'TJ',
    'GE',
    true,
  ]);
});

test('S10 States, equipment and every source that a plan cites are listed', async () => {
  const [{ states }, { equipment }, { sources }] = await Promise.all(
    ['states', 'equipment', 'sources'].map((name) => get(`/api/${name}`)),
  );
  expect(states.length).toBeGreaterThanOrEqual(30);
  expect(equipment.map(({ id }: { id: string }) => id)).toContain('container-40hc');
  const known = new Set(sources.map(({ id }: { id: string }) => id));
  const plan = (await server.inject({ method: 'POST', url: '/api/plan', payload: YARN })).json();
  const cited = plan.options.flatMap((option: { cost: { components: { source: string }[] } }) =>
    option.cost.components.flatMap(({ source }) => source.split(' ')),
  );
  expect([...new Set(cited)].filter((id) => !known.has(id))).toEqual([]);
});
