import { Problem } from '@karvon/contract';
import { afterAll, expect, test } from 'vitest';
import { buildServer } from '../src/index.ts';
import { desk, YARN } from './desk.ts';

const server = await buildServer({ desk, pageFolder: 'no-such-folder', isLogging: false });
afterAll(() => server.close());

const plan = (payload: object) => server.inject({ method: 'POST', url: '/api/plan', payload });

/** What is typed wrong, and the code and field that must answer. */
const CASES: readonly (readonly [what: object, code: string, path: string])[] = [
  [{ from: 'Qwxzylopolis' }, 'door-unknown', 'from'],
  [{ to: 'Khujand' }, 'doors-equal', 'to'],
  [{ mass: '0 t' }, 'mass-not-positive', 'mass'],
  [{ mass: '-5 t' }, 'mass-not-positive', 'mass'],
  [{ mass: '22' }, 'mass-unit-doubt', 'mass'],
  [{ mass: '22000 t' }, 'mass-unit-doubt', 'mass'],
  [{ mass: 'heavy' }, 'mass-unreadable', 'mass'],
  [{ mass: '220 t', equipment: ['tilt-truck'] }, 'payload-exceeded', 'mass'],
  [{ volumeM3: 0 }, 'volume-not-positive', 'volumeM3'],
  [{ volumeM3: 90, equipment: ['container-40'] }, 'volume-exceeded', 'volumeM3'],
  [{ ready: '2026-11-01' }, 'ready-in-past', 'ready'],
  [{ ready: '2035-01-01' }, 'ready-outside-horizon', 'ready'],
  [{ ready: '2026-02-30' }, 'date-unreadable', 'ready'],
  [{ hsCode: '520' }, 'hs-code-length', 'hsCode'],
  [{ equipment: ['zeppelin'] }, 'equipment-unknown', 'equipment'],
  [{ dangerousGoodsClass: '12' }, 'dangerous-class-unknown', 'dangerousGoodsClass'],
  [{ exclude: { states: ['XX'] } }, 'state-unknown', 'exclude.states'],
  [{ exclude: { states: ['TJ'] } }, 'nothing-left', 'exclude.states'],
  [{ to: { lat: -54.8, lon: -68.3 } }, 'door-unreachable', 'to'],
  [{ changes: [{ kind: 'closure', at: 'nowhere' }] }, 'change-place-unknown', 'changes.0.at'],
  [{ changes: [{ kind: 'delay', at: 'kz-dostyk', hours: -3 }] }, 'delay-hours-range', 'changes.0.hours'],
  [{ deadline: '2026-11-30' }, 'deadline-before-ready', 'deadline'],
];

test('S5 Each bad input of a request has its own code and names the field', async () => {
  const found: unknown[] = [];
  for (const [what] of CASES) {
    const answer = await plan({ ...YARN, ...what });
    const problem = Problem.parse(answer.json());
    const issue = problem.issues[0];
    found.push([what, issue?.code, issue?.path]);
    expect([answer.statusCode, issue?.message.length ?? 0]).toEqual([422, expect.any(Number)]);
  }
  expect(found).toEqual(CASES.map(([what, code, path]) => [what, code, path]));
});

test('S6 A body that is broken, too large, of another type or of another shape, with what was found and wanted, is a problem, and so is an unknown address', async () => {
  const post = (body: string, type = 'application/json') =>
    server.inject({ method: 'POST', url: '/api/plan', body, headers: { 'content-type': type } });
  const answers = [
    await post('{"from": '),
    await post(JSON.stringify({ ...YARN, goods: 'x'.repeat(70_000) })),
    await post('from=Khujand', 'application/x-www-form-urlencoded'),
    await post(JSON.stringify({ ...YARN, equipmnt: [] })),
    await post(''),
    await server.inject('/api/nothing'),
    await server.inject('/api/doors'),
  ];
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([400, 413, 415, 400, 400, 404, 400]);
  expect(answers.map((answer) => answer.json().code)).toEqual([
    'json-broken',
    'body-too-large',
    'media-type-unsupported',
    'request-invalid',
    'json-broken',
    'not-found',
    'request-invalid',
  ]);
  const misshaped = await post(JSON.stringify({ ...YARN, from: { town: 'Khujand' }, ready: 5 }));
  expect(misshaped.json().issues.map(({ message }: { readonly message: string }) => message)).toEqual([
    expect.stringMatching(/^from: Wanted a town as text, .*; found {"town":"Khujand"}$/),
    expect.stringMatching(/^ready: .*expected string.*; found 5$/),
  ]);
  expect(
    answers.every(({ headers }) => headers['content-type']?.toString().startsWith('application/problem+json')),
  ).toBe(true);
});

test('S12 What the server sends carries no copy of an internal error', async () => {
  const broken = await buildServer({
    desk: {
      ...desk,
      findGoods: () => {
        throw new Error('inner secret');
      },
    },
    pageFolder: '',
    isLogging: false,
  });
  const answer = await broken.inject('/api/goods?q=yarn');
  expect([answer.statusCode, answer.json().code, answer.body.includes('inner secret')]).toEqual([
    500,
    'internal-error',
    false,
  ]);
});
