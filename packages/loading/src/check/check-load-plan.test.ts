import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LoadPlan } from '../load-plan.ts';
import type { LoadRequest } from '../load-request.ts';
import { findBrokenByCells, isCluttered } from '../testing/cell-oracle.ts';
import { drawSmallCase } from '../testing/draw-small-case.ts';
import { boxOf, codesOf, containerOf, put } from '../testing/example.ts';
import { statePlan } from '../testing/state-plan.ts';
import { checkLoadPlan, VIOLATIONS_LISTED_MAX } from './check-load-plan.ts';
import { LOAD_VIOLATION_CODES, type LoadViolation, type LoadViolationCode } from './load-violation.ts';

const ROOM = containerOf([6, 4, 4]);
const PAIR: LoadRequest = { pieces: [boxOf('a', [2, 2, 2], { count: 2 })], containers: [ROOM] };
const STANDING = [put('a', [0, 0, 0], [2, 2, 2]), put('a', [0, 0, 2], [2, 2, 2])];

test('LC1 A plan that keeps every rule has no violation', () => {
  expect(codesOf(PAIR, STANDING)).toEqual([]);
  expect(codesOf(PAIR, [])).toEqual([]);
  expect(codesOf(PAIR)).toEqual([]);
});

test('LC2 A request with an id given twice or a number that is none gives load-request-invalid alone', () => {
  const twice = { ...PAIR, pieces: [...PAIR.pieces, ...PAIR.pieces] };
  expect(codesOf(twice, STANDING)).toEqual(['load-request-invalid']);
  for (const wrong of [{ massKg: Number.NaN }, { massKg: -1 }, { count: 1.5 }, { size: { ...ROOM.inner, widthMm: 0 } }])
    expect(codesOf({ ...PAIR, pieces: [boxOf('a', [2, 2, 2], wrong)] }, STANDING)).toEqual(['load-request-invalid']);
  const payloadKg = Number.POSITIVE_INFINITY;
  expect(codesOf({ ...PAIR, containers: [{ ...ROOM, payloadKg }] }, STANDING)).toEqual(['load-request-invalid']);
  expect(codesOf({ ...PAIR, supportPermille: 1001 }, STANDING)).toEqual(['load-request-invalid']);
});

test('LC3 Pieces and containers that the request does not have are told', () => {
  expect(codesOf(PAIR, [put('x', [0, 0, 0], [1, 1, 1])])).toContain('load-piece-unknown');
  const plan = statePlan(PAIR, [{ containerId: 'ship', placements: STANDING }]);
  expect(checkLoadPlan(PAIR, plan)).toEqual([
    { code: 'load-container-unknown', container: 0, placements: [], found: 'ship', wanted: 'one of C' },
  ]);
});

test('LC4 Positions are whole millimetres, measures too and positive', () => {
  const alone = { ...PAIR, pieces: [boxOf('a', [2, 2, 2])] };
  for (const xMm of [0.5, Number.NaN, 2 ** 53])
    expect(codesOf(alone, [put('a', [xMm, 0, 0], [2, 2, 2])])).toContain('load-number-not-whole');
  expect(codesOf(alone, [put('a', [0, 0, 0], [2, 2, 0])])).toContain('load-number-not-whole');
});

test('LC5 Pieces loaded and pieces left of each kind add up to those asked for', () => {
  const plan = statePlan(PAIR, [{ containerId: 'C', placements: STANDING.slice(0, 1) }]);
  expect(checkLoadPlan(PAIR, plan)).toEqual([]);
  expect(checkLoadPlan(PAIR, { ...plan, left: [] }).map(({ code }) => code)).toEqual(['load-count-mismatch']);
  expect(codesOf({ ...PAIR, pieces: [boxOf('a', [2, 2, 2])] }, STANDING)).toEqual(['load-count-mismatch']);
});

test('LC6 No more containers of a kind are used than are at hand', () => {
  const one = put('a', [0, 0, 0], [2, 2, 2]);
  const withMax = (countMax: number) => ({ ...PAIR, containers: [{ ...ROOM, countMax }] });
  expect(codesOf(withMax(2), [one], [one])).toEqual([]);
  expect(codesOf(withMax(1), [one], [one])).toEqual(['load-container-count']);
});

test('LC20 Of a shipment all pieces are loaded, over all containers, or none', () => {
  const pieces = [boxOf('a', [2, 2, 2], { shipment: 'S', count: 2 }), boxOf('b', [2, 2, 2], { shipment: 'S' })];
  const request = { ...PAIR, pieces };
  const b = put('b', [0, 0, 0], [2, 2, 2]);
  expect(codesOf(request, STANDING, [b])).toEqual([]);
  expect(codesOf(request, [])).toEqual([]);
  expect(codesOf(request, STANDING)).toEqual(['load-shipment-incomplete']);
  expect(codesOf(request, [b])).toEqual(['load-shipment-incomplete']);
});

test('LC21 Kinds of handling that must not share a container do not', () => {
  const pieces = [boxOf('a', [2, 2, 2], { handling: 'food' }), boxOf('b', [2, 2, 2], { handling: 'chemicals' })];
  const [a, b] = [put('a', [0, 0, 0], [2, 2, 2]), put('b', [2, 0, 0], [2, 2, 2])];
  const request: LoadRequest = { ...PAIR, pieces, incompatible: [['chemicals', 'food']] };
  expect(codesOf(request, [a], [b])).toEqual([]);
  expect(codesOf(request, [a, b])).toEqual(['load-handling-incompatible']);
});

test('LC24 The figures that a plan states of a container are right', () => {
  const request = {
    ...PAIR,
    containers: [
      { ...ROOM, axles: { frontXMm: 0, rearXMm: 6, frontTareKg: 0, rearTareKg: 0, frontMaxKg: 9, rearMaxKg: 9 } },
    ],
  };
  const plan = statePlan(request, [{ containerId: 'C', placements: STANDING }]);
  const codesWith = (wrong: Partial<LoadPlan['containers'][number]>) =>
    checkLoadPlan(request, { ...plan, containers: plan.containers.map((c) => ({ ...c, ...wrong })) }).map(
      (v) => v.code,
    );
  expect(codesWith({})).toEqual([]);
  expect(codesWith({ massKg: 2.001 })).toEqual(['load-figure-wrong']);
  expect(codesWith({ volumeShare: 0.1667 })).toEqual(['load-figure-wrong']);
  expect(codesWith({ centreOfGravityMm: { x: 1, y: 1, z: 2.51 } })).toEqual(['load-figure-wrong']);
  expect(codesWith({ axleLoadsKg: { front: 2.7, rear: 0.333 } })).toEqual(['load-figure-wrong']);
});

test('LC25 Pieces left out name a known rule and a whole positive count', () => {
  const plan = statePlan(PAIR, []);
  const left = [
    { pieceId: 'a', count: 2, rule: 'bad-weather' },
    { pieceId: 'a', count: 0, rule: 'no-free-space' },
  ] as unknown as LoadPlan['left'];
  const codes = checkLoadPlan(PAIR, { ...plan, left }).map(({ code }) => code);
  expect(codes).toEqual(['load-left-unexplained', 'load-left-unexplained']);
});

test('LC26 A plan does not beat the bound that it states', () => {
  const plan = statePlan(PAIR, [{ containerId: 'C', placements: STANDING }]);
  const codesWith = (volumeShareMax: number, containersMin: number) =>
    checkLoadPlan(PAIR, { ...plan, bound: { volumeShareMax, containersMin } }).map(({ code }) => code);
  expect(codesWith(1 / 6, 1)).toEqual([]);
  expect(codesWith(0.16, 1)).toEqual(['load-bound-low']);
  expect(codesWith(Number.NaN, 1)).toEqual(['load-bound-low']);
  expect(codesWith(1, 2)).toEqual(['load-bound-low']);
});

const LOOKS_AT_ONE: readonly LoadViolationCode[] = [
  'load-orientation',
  'load-flat-turn',
  'load-outside',
  'load-reserved-space',
  'load-door',
  'load-overlap',
];

/** The oracle tells of containers as wholes where two of their pieces are at odds. */
function keyOf({ code, container, placements }: LoadViolation): string {
  const isOfContainer = code === 'load-drop-containers' || code === 'load-handling-incompatible';
  return `${code} ${container ?? '-'} ${isOfContainer ? '-' : (placements[0] ?? '-')}`;
}

test('LC27 Checker and a count of cells find the same rules broken by the same pieces', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60_000_000 }), (seed) => {
      const { request, plan } = drawSmallCase(seed);
      const byCells = findBrokenByCells(request, plan);
      const found = checkLoadPlan(request, plan).filter(
        ({ code }) => !isCluttered(byCells) || LOOKS_AT_ONE.includes(code),
      );
      expect([...new Set(found.map(keyOf))].sort()).toEqual([...byCells].sort());
    }),
    { numRuns: 2000 },
  );
});

test('LC28 Of one family of rules and container at most 1,000 violations are listed', () => {
  const heap = Array.from({ length: 300 }, () => put('a', [0, 0, 0], [2, 2, 2]));
  const violations = checkLoadPlan(PAIR, statePlan(PAIR, [{ containerId: 'C', placements: heap }]));
  expect(violations.filter(({ code }) => code === 'load-overlap')).toHaveLength(VIOLATIONS_LISTED_MAX);
});

test('LC29 Every code has a sentence and begins with load-', () => {
  for (const [code, sentence] of Object.entries(LOAD_VIOLATION_CODES)) {
    expect(code).toMatch(/^load-[a-z]+(-[a-z]+)*$/);
    expect(sentence).toMatch(/^[A-Z].*\.$/);
  }
});

test('LC30 A plan mirrored across keeps and breaks the same rules', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60_000_000 }), (seed) => {
      const { request, plan } = drawSmallCase(seed);
      const codesBefore = checkLoadPlan(
        unbalanced(request),
        restate(request, plan, (_, placed) => placed.yMm),
      );
      const codesAfter = checkLoadPlan(
        unbalanced(request),
        restate(request, plan, (widthMm, placed) => widthMm - placed.yMm - placed.widthMm),
      );
      expect(codesAfter.map(keyOf).sort()).toEqual(codesBefore.map(keyOf).sort());
    }),
    { numRuns: 500 },
  );
});

/** Without windows and reserved spaces, which have a left and a right. */
function unbalanced(request: LoadRequest): LoadRequest {
  const containers = request.containers.map(({ centreOfGravity: _, reserved: __, ...kind }) => kind);
  return { ...request, containers };
}

function restate(
  request: LoadRequest,
  plan: LoadPlan,
  yOf: (widthMm: number, placed: LoadPlan['containers'][number]['placements'][number]) => number,
): LoadPlan {
  const containers = plan.containers.map(({ containerId, placements }) => {
    const widthMm = request.containers.find(({ id }) => id === containerId)?.inner.widthMm ?? 0;
    return { containerId, placements: placements.map((placed) => ({ ...placed, yMm: yOf(widthMm, placed) })) };
  });
  return statePlan(request, containers);
}
