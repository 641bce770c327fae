import { once } from 'node:events';
import { request as httpRequest, ServerResponse } from 'node:http';
import { Plan, type PlanEvent } from '@karvon/contract';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildServer } from '../src/index.ts';
import { desk, YARN } from './desk.ts';

const server = await buildServer({ desk, pageFolder: 'no-such-folder', isLogging: false });
let address = '';
beforeAll(async () => {
  address = await server.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => server.close());

async function streamPlan(body: object): Promise<PlanEvent[]> {
  const headers = { 'content-type': 'application/json', accept: 'application/x-ndjson' };
  const response = await fetch(`${address}/api/plan`, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

test("S2 A plan request answers with a plan that the contract's schema takes", async () => {
  const answer = await server.inject({ method: 'POST', url: '/api/plan', payload: YARN });
  expect(answer.statusCode).toBe(200);
  const plan = Plan.parse(answer.json());
  expect(plan.request).toEqual(YARN);
  expect(plan.options.length).toBeGreaterThanOrEqual(3);
});

test('S3 A streamed plan tells its stages in order, shows a first way before the others, and ends with the answer', async () => {
  const events = await streamPlan(YARN);
  const stages = events.flatMap((event) => (event.type === 'progress' ? [event.stage] : []));
  const order = ['reading', 'searching', 'alternatives', 'checking', 'rejected'];
  expect(stages.map((stage) => order.indexOf(stage))).toEqual(
    stages.map((stage) => order.indexOf(stage)).sort((a, b) => a - b),
  );
  expect(new Set(stages)).toContain('searching');
  const types = events.map(({ type }) => type).filter((type) => type !== 'progress');
  expect(types).toEqual(['first', 'answer']);
  expect((await streamPlan({ ...YARN, mass: '0 t' })).at(-1)).toMatchObject({
    type: 'problem',
    problem: { code: 'request-refused' },
  });
});

test('S4 A client that goes away stops its plan', async () => {
  // A plan that went on to its end would write its answer, though nobody hears it.
  const written = vi.spyOn(ServerResponse.prototype, 'write');
  const client = httpRequest(`${address}/api/plan`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/x-ndjson' },
  });
  client.on('error', () => undefined);
  client.end(JSON.stringify(YARN));
  const [response] = await once(client, 'response');
  await once(response, 'data');
  client.destroy();
  await expect.poll(async () => (await server.inject('/api/health')).json().plansUnderWay).toBe(0);
  const events = written.mock.calls.map(([line]) => JSON.parse(String(line)) as PlanEvent);
  written.mockRestore();
  expect(events.map(({ type }) => type)).toContain('progress');
  expect(events.map(({ type }) => type)).not.toContain('answer');
});
