import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { LoadAnswer, LoadContainerEntry, type LoadEvent } from '@karvon/contract';
import { planLoadRequest, readLoadRequest } from '@karvon/operations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildServer } from '../src/index.ts';
import { desk } from './desk.ts';

const server = await buildServer({ desk, pageFolder: 'no-such-folder', isLogging: false });
let address = '';
beforeAll(async () => {
  address = await server.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => server.close());

const PIECES = Array.from({ length: 12 }, (_, at) => ({
  id: `P${at}`,
  size: { lengthMm: 400 + at * 35, widthMm: 300 + at * 20, heightMm: 250 + at * 15 },
  massKg: 10 + at,
  count: 12,
  upright: ['height' as const],
  stacking: { isStackable: true },
}));
const LOAD = { pieces: PIECES, containers: ['20DC'], effort: 300_000 };
const HUGE = { lengthMm: 12_000, widthMm: 8000, heightMm: 9000 };
const OWN = { id: 'own', inner: { lengthMm: 6000, widthMm: 2300, heightMm: 2300 } };
const NOWHERE = { isStackable: true, isFloorOnly: true, isStackOnly: true };
const CONTRADICTION = { isStackable: false, topMassKgMax: 5 };
const HEADERS = { 'content-type': 'application/json', accept: 'application/x-ndjson' };

const post = (payload: object) => server.inject({ method: 'POST', url: '/api/load-plans', payload });

test('S60 A load request answers with a plan that passed the checker, the same as without the server', async () => {
  const answer = await post(LOAD);
  expect(answer.statusCode).toBe(200);
  const plan = LoadAnswer.parse(answer.json());
  expect([plan.rulesChecked, plan.plan.left]).toEqual([32, []]);
  const read = readLoadRequest(LOAD, desk.tables.equipment);
  const own = read.ok && planLoadRequest(read.value, () => undefined);
  expect(plan).toEqual(JSON.parse(JSON.stringify(own)));
});

test('S61 A streamed load tells the best so far and ends with the answer', async () => {
  const response = await fetch(`${address}/api/load-plans`, {
    method: 'POST',
    headers: HEADERS,
    body: JSON.stringify(LOAD),
  });
  const lines = (await response.text()).trim().split('\n');
  const events = lines.map((line) => JSON.parse(line) as LoadEvent);
  expect(events.at(-1)?.type).toBe('answer');
  expect(events.slice(0, -1).every((event) => event.type === 'progress' && event.pieces > 0)).toBe(true);
  expect(events.length).toBeGreaterThan(1);
});

test('S62 The server answers others while it plans a load, and a client that goes away stops its load', async () => {
  const client = httpRequest(`${address}/api/load-plans`, { method: 'POST', headers: HEADERS });
  client.on('error', () => undefined);
  client.end(JSON.stringify({ ...LOAD, effort: 900_000_000 }));
  const [response] = await once(client, 'response');
  await once(response, 'data');
  // A server that planned where it answers would answer none of them before the plan is made, with nothing under way.
  for (let asked = 0; asked < 20; asked++)
    expect((await fetch(`${address}/api/health`).then((one) => one.json())).plansUnderWay).toBe(1);
  client.destroy();
  // The plan itself would take minutes.
  await expect.poll(async () => (await server.inject('/api/health')).json().plansUnderWay).toBe(0);
});

/** Threads of this process, those of its workers included, where the system lists them. */
const countThreads = () => (process.platform === 'linux' ? readdirSync('/proc/self/task').length : 0);

test('S68 A load that three threads share is the same, and a client that goes away ends all of them', async () => {
  const shared = await buildServer({ desk, pageFolder: 'no-such-folder', isLogging: false, loadThreads: 3 });
  try {
    const load = { ...LOAD, effort: 4_000_000 };
    const answer = await shared.inject({ method: 'POST', url: '/api/load-plans', payload: load });
    expect(answer.json()).toEqual((await post(load)).json());
    const at = await shared.listen({ port: 0, host: '127.0.0.1' });
    const client = httpRequest(`${at}/api/load-plans`, { method: 'POST', headers: HEADERS });
    client.on('error', () => undefined);
    client.end(JSON.stringify({ ...LOAD, effort: 900_000_000 }));
    const [response] = await once(client, 'response');
    await once(response, 'data');
    const planning = countThreads();
    client.destroy();
    await expect.poll(async () => (await shared.inject('/api/health')).json().plansUnderWay).toBe(0);
    await expect.poll(countThreads).toBeLessThanOrEqual(Math.max(0, planning - 3));
  } finally {
    await shared.close();
  }
});

test('S63 Each bad load request has its own code and names the field', async () => {
  const [piece] = PIECES;
  const cases: readonly (readonly [change: object, status: number, code: string, path: string])[] = [
    [{ pieces: [] }, 400, 'load-pieces-missing', 'pieces'],
    [{ pieces: undefined }, 400, 'load-pieces-missing', 'pieces'],
    [{ pieces: [{ ...piece, id: '' }] }, 400, 'load-id-missing', 'pieces.0.id'],
    [{ pieces: [{ ...piece, massKg: 0 }] }, 400, 'load-mass-broken', 'pieces.0.massKg'],
    [{ pieces: [{ ...piece, massKg: undefined }] }, 400, 'load-mass-missing', 'pieces.0.massKg'],
    [{ pieces: [{ ...piece, count: 1.5 }] }, 400, 'load-quantity-broken', 'pieces.0.count'],
    [{ pieces: [{ ...piece, count: 200_000 }] }, 400, 'load-pieces-too-many', 'pieces.0.count'],
    [{ pieces: Array.from({ length: 5001 }, () => piece) }, 400, 'load-kinds-too-many', 'pieces'],
    [
      { pieces: [{ ...piece, size: { lengthMm: 6, widthMm: 0.5, heightMm: 3 } }] },
      400,
      'load-size-broken',
      'pieces.0.size.widthMm',
    ],
    [{ pieces: [{ ...piece, size: HUGE }] }, 422, 'load-unit-doubt', 'pieces.0.size'],
    [{ pieces: [{ ...piece, stacking: CONTRADICTION }] }, 422, 'load-rules-contradict', 'pieces.0.stacking'],
    [{ pieces: [{ ...piece, stacking: NOWHERE }] }, 422, 'load-nowhere-to-stand', 'pieces.0.stacking'],
    [{ pieces: [piece, piece] }, 422, 'load-id-repeated', 'pieces.1'],
    [{ pieces: [{ ...piece, count: 19_999 }, PIECES[1]] }, 422, 'load-pieces-too-many', 'pieces'],
    [{ locked: ['P0', 'P99'] }, 422, 'load-choice-unknown', 'locked.1'],
    [{ locked: ['P0'], excluded: ['P1', 'P0'] }, 422, 'load-choice-contradicts', 'locked.0'],
    [{ excluded: 'P0' }, 400, 'field-invalid', 'excluded'],
    [{ containers: ['zeppelin'] }, 422, 'load-container-name-unknown', 'containers.0'],
    [{ containers: [] }, 400, 'load-containers-missing', 'containers'],
    [{ containers: [{ ...OWN, axles: { frontXMm: 1 } }] }, 400, 'load-axles-incomplete', 'containers.0.axles.rearXMm'],
    [{ containers: [{ id: 'own', inner: {} }] }, 400, 'load-size-missing', 'containers.0.inner.lengthMm'],
    [{ effort: 1e12 }, 400, 'field-invalid', 'effort'],
  ];
  const found: unknown[] = [];
  for (const [change] of cases) {
    const answer = await post({ ...LOAD, ...change });
    found.push([change, answer.statusCode, answer.json().issues[0]?.code, answer.json().issues[0]?.path]);
  }
  expect(found).toEqual(cases);
  const large = await post({ ...LOAD, pieces: [{ ...piece, name: 'x'.repeat(5_000_000) }] });
  expect([large.statusCode, large.json().code]).toEqual([413, 'body-too-large']);
  expect(large.json().detail).toContain('split the list');
});

test('S64 A piece that no door takes is left with the rule and the side that say so', async () => {
  const piece = { ...PIECES[0], id: 'wide', size: { lengthMm: 1000, widthMm: 1000, heightMm: 2350 }, count: 1 };
  const { plan, misfits } = LoadAnswer.parse((await post({ ...LOAD, pieces: [piece, PIECES[1]] })).json());
  expect(plan.left).toEqual([{ pieceId: 'wide', count: 1, rule: 'door-too-small' }]);
  expect(misfits).toMatchObject([{ pieceId: 'wide', place: 'door', side: 'height', foundMm: 2350 }]);
});

test('S67 Pieces are locked in and excluded as on the page, and what is held back is told', async () => {
  const cube = { id: 'own', inner: { lengthMm: 1200, widthMm: 800, heightMm: 500 }, countMax: 1 };
  const body = { ...LOAD, containers: [cube], effort: 3000, excluded: ['P11'] };
  const free = LoadAnswer.parse((await post(body)).json());
  expect([free.heldBack, free.request.pieces.map(({ id }) => id).includes('P11')]).toEqual([undefined, false]);
  const answer = LoadAnswer.parse((await post({ ...body, locked: ['P10'] })).json());
  const countOf = ({ plan }: LoadAnswer, id: string) =>
    plan.containers.flatMap(({ placements }) => placements).filter(({ pieceId }) => pieceId === id).length;
  expect(countOf(answer, 'P10')).toBeGreaterThan(countOf(free, 'P10'));
  expect(answer.heldBack?.some(({ pieceId }) => pieceId === 'P10')).toBe(false);
});

test('S66 A load plan and the report of one at hand come as PDF, the same bytes for the same day, and a broken plan is refused', async () => {
  const ask = (url: string, payload: object) =>
    server.inject({ method: 'POST', url, payload, headers: { accept: 'application/pdf' } });
  const planned = await ask('/api/load-plans?language=ru&day=2026-12-01', LOAD);
  expect([planned.statusCode, planned.headers['content-type']]).toEqual([200, 'application/pdf']);
  expect(planned.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  const answer = (await post(LOAD)).json();
  const report = await ask('/api/load-reports?language=ru&day=2026-12-01', answer);
  expect(Buffer.compare(report.rawPayload, planned.rawPayload)).toBe(0);
  const [container] = answer.plan.containers;
  container.placements[0] = { ...container.placements[0], zMm: container.placements[0].zMm + 1 };
  const refused = await ask('/api/load-reports', answer);
  expect([refused.statusCode, refused.json().code, refused.json().issues.length > 0]).toEqual([
    422,
    'request-refused',
    true,
  ]);
  expect((await ask('/api/load-plans?language=fr', LOAD)).json().issues[0].path).toBe('language');
});

test('S65 The containers that can be loaded are listed with sizes, sources and grades', async () => {
  const { containers } = (await server.inject('/api/load-containers')).json();
  for (const entry of containers) expect(LoadContainerEntry.parse(entry)).toEqual(entry);
  expect(containers.map(({ name }: { readonly name: string }) => name)).toContain('40HC');
});
