import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkLoadPlan } from '../check/check-load-plan.ts';
import { drawLoadRequest } from '../instances/draw-load-request.ts';
import type { LoadRequest, Piece } from '../load-request.ts';
import { closeRanks } from './close-ranks.ts';
import type { FilledContainer } from './fill-container.ts';
import { planLoad } from './plan-load.ts';

const TWENTY = { id: '20DC', inner: { lengthMm: 5898, widthMm: 2352, heightMm: 2393 }, payloadKg: 28_200 };
const TEA: Piece = {
  ...{ id: 'tea', size: { lengthMm: 600, widthMm: 400, heightMm: 400 }, massKg: 15, count: 80 },
  ...{ upright: ['height'], stacking: { isStackable: true } },
};

/** Boxes of 1 × 1 m by their corner and height, as a filled container. */
function filledWith(...corners: readonly (readonly [x: number, y: number, z: number, length?: number])[]) {
  const boxes = corners.map(([x, y, z, length = 1000]) => {
    return { piece: 0, x, y, z, length, width: 1000, height: 1000 };
  });
  const filled: FilledContainer = {
    ...{ kind: TWENTY, boxes, counts: [boxes.length], volumeMm3: 0, value: 0, refused: new Map() },
  };
  const request: LoadRequest = { pieces: [{ ...TEA, count: boxes.length }], containers: [TWENTY] };
  return { filled, request };
}

test('LO19 A load with room to spare stands together from the front wall', () => {
  const { containers } = planLoad({ pieces: [TEA], containers: [TWENTY], effort: 1_000_000 });
  const spans = (containers[0]?.placements ?? []).map(({ xMm, lengthMm }) => [xMm, xMm + lengthMm] as const);
  let end = 0;
  for (const [from, to] of spans.sort(([a], [b]) => a - b)) {
    expect(from).toBeLessThanOrEqual(end);
    end = Math.max(end, to);
  }
  expect(end).toBeLessThanOrEqual(4300);
});

test('LO25 Few boxes stand as low as they may within the length that they take', () => {
  const tops = (request: LoadRequest) =>
    planLoad(request).containers.map(({ placements }) => [
      Math.max(...placements.map(({ zMm, heightMm }) => zMm + heightMm)),
      Math.max(...placements.map(({ xMm, lengthMm }) => xMm + lengthMm)),
    ]);
  const request: LoadRequest = { pieces: [{ ...TEA, count: 5 }], containers: [TWENTY], effort: 200_000 };
  expect(tops(request)).toEqual([[400, 600]]);
  const pallet = {
    ...TEA,
    id: 'pallet',
    size: { lengthMm: 1200, widthMm: 800, heightMm: 1000 },
    massKg: 400,
    count: 3,
  };
  expect(tops({ ...request, pieces: [pallet, { ...TEA, count: 4 }] })[0]?.[0]).toBe(1000);
});

test('LO20 Boxes that rest on each other move as one, and none passes another', () => {
  const { filled, request } = filledWith(
    [500, 0, 0],
    [2500, 0, 0],
    [3500, 0, 0],
    [2500, 0, 1000, 2000],
    [4800, 1000, 0],
  );
  const moved = closeRanks(request, [filled])[0]?.boxes.map(({ x, y, z }) => [x, y, z]);
  expect(moved).toHaveLength(5);
  expect(moved).toEqual(
    expect.arrayContaining([
      [0, 0, 0],
      [1000, 0, 0],
      [2000, 0, 0],
      [1000, 0, 1000],
      [0, 1000, 0],
    ]),
  );
  const loose = { ...request, supportPermille: 800 };
  expect(closeRanks(loose, [filled])[0]).toBe(filled);
});

test('LO21 Random mixes of rules keep every rule when their loads are moved together', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const drawn = drawLoadRequest(seed, 30);
      const containers = drawn.containers.map(({ centreOfGravity: _, axles: __, ...kind }) => kind);
      const request = { ...drawn, containers, supportPermille: 1000, effort: 1 };
      expect(checkLoadPlan(request, planLoad(request))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
