import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  describeStep,
  drawLoadRequest,
  findMisfit,
  findMisfitOfAll,
  gaugesOf,
  groupSteps,
  type LoadedContainer,
  type LoadRequest,
  listLevels,
  partSteps,
  planLoad,
  sidesOf,
  sumPlan,
} from '../index.ts';
import { boxOf, containerOf, put } from '../testing/example.ts';

const PIECE = boxOf('A', [600, 400, 300], { massKg: 10, count: 3, upright: ['height'] });
const KIND = containerOf([1200, 800, 900], {
  ...{ id: '40HC', payloadKg: 100 },
  axles: { frontXMm: 0, rearXMm: 1200, frontTareKg: 5, rearTareKg: 5, frontMaxKg: 50, rearMaxKg: 50 },
});
const REQUEST: LoadRequest = { pieces: [PIECE], containers: [KIND] };
const place = (xMm: number, yMm: number, zMm: number) => put('A', [xMm, yMm, zMm], [600, 400, 300]);
/** Two on the floor one behind the other, one on the first. */
const CONTAINER: LoadedContainer = {
  containerId: '40HC',
  placements: [place(0, 0, 0), place(0, 0, 300), place(600, 0, 0)],
  massKg: 30,
  volumeShare: 0.25,
  centreOfGravityMm: { x: 500, y: 200, z: 250 },
  axleLoadsKg: { front: 22.5, rear: 17.5 },
};
/** Plans of random mixes of rules, small enough to be many. */
const anyRequest = fc.integer({ min: 0, max: 10_000 }).map((seed) => ({ ...drawLoadRequest(seed, 8), effort: 2000 }));
const anyPlan = anyRequest.map((request) => ({ request, plan: planLoad(request) }));

test('LT1 A step says how its piece stands and what it touches of the pieces before it', () => {
  expect(describeStep(CONTAINER, 0, PIECE)).toEqual({
    up: 'height',
    along: 'length',
    below: [],
    front: { isWall: true, steps: [] },
    left: { isWall: true, steps: [] },
  });
  expect(describeStep(CONTAINER, 1, PIECE)?.below).toEqual([1]);
  expect(describeStep(CONTAINER, 2, PIECE)).toMatchObject({ below: [], front: { isWall: false, steps: [1] } });
  const onEnd = { ...place(0, 0, 0), lengthMm: 400, widthMm: 300, heightMm: 600 };
  expect(sidesOf(PIECE, onEnd)).toEqual({ up: 'length', along: 'width' });
});

test('LT2 Levels hold every step once, from the floor up, and no piece of a level covers another', () => {
  expect(listLevels(CONTAINER)).toEqual([
    { steps: [1, 3], zMinMm: 0, zMaxMm: 0 },
    { steps: [2], zMinMm: 300, zMaxMm: 300 },
  ]);
  const covers = fc.property(anyPlan, ({ plan }) => {
    for (const container of plan.containers) {
      const levels = listLevels(container);
      const all = levels.flatMap(({ steps }) => steps).sort((a, b) => a - b);
      expect(all).toEqual(container.placements.map((_, at) => at + 1));
      for (const { steps } of levels) {
        const seen = steps.flatMap((step) => container.placements[step - 1] ?? []);
        for (const [at, a] of seen.entries())
          for (const b of seen.slice(at + 1)) {
            const isApartX = a.xMm + a.lengthMm <= b.xMm || b.xMm + b.lengthMm <= a.xMm;
            expect(isApartX || a.yMm + a.widthMm <= b.yMm || b.yMm + b.widthMm <= a.yMm).toBe(true);
          }
      }
    }
  });
  fc.assert(covers, { numRuns: 60 });
});

test('LT3 Steps that follow one another with pieces placed alike are a group, and stretches hold every step once and are few', () => {
  const turned = { ...place(600, 400, 0), lengthMm: 400, widthMm: 600 };
  const container = { ...CONTAINER, placements: [...CONTAINER.placements, turned] };
  expect(groupSteps(container)).toEqual([
    { pieceId: 'A', from: 1, to: 3 },
    { pieceId: 'A', from: 4, to: 4 },
  ]);
  expect(partSteps(container, 2)).toEqual([3, 4]);
  const stretches = fc.property(anyPlan, fc.integer({ min: 1, max: 40 }), ({ plan }, partsMax) => {
    for (const one of plan.containers) {
      const ends = partSteps(one, partsMax);
      expect(ends.at(-1)).toBe(one.placements.length);
      expect(ends.every((end, at) => end > (ends[at - 1] ?? 0))).toBe(true);
      expect(ends.length).toBeLessThanOrEqual(2 * partsMax + 1);
    }
  });
  fc.assert(stretches, { numRuns: 60 });
});

test('LT4 A piece that gets in nowhere names the side that is too large, by how much, and for the door or the inside', () => {
  const kind = {
    id: '20DC',
    inner: { lengthMm: 5898, widthMm: 2352, heightMm: 2393 },
    door: { widthMm: 2340, heightMm: 2280 },
  };
  const sized = (lengthMm: number, widthMm: number, heightMm: number) => {
    return { ...PIECE, size: { lengthMm, widthMm, heightMm } };
  };
  expect(findMisfit(sized(1000, 1000, 2280), kind)).toBeUndefined();
  expect(findMisfit(sized(1000, 900, 2350), kind)).toMatchObject({
    place: 'door',
    side: 'height',
    foundMm: 2350,
    roomMm: 2280,
  });
  expect(findMisfit(sized(6000, 900, 900), kind)).toMatchObject({
    place: 'inside',
    side: 'length',
    foundMm: 6000,
    roomMm: 5898,
  });
  // Turned by 90 degrees its 2.4 m lie along, and it gets in; where it must not be turned they do not.
  expect(findMisfit(sized(2000, 2400, 900), kind)).toBeUndefined();
  const fixed = { ...sized(2000, 2400, 900), turnsFlat: false };
  expect(findMisfit(fixed, kind)).toMatchObject({ place: 'inside', side: 'width', foundMm: 2400, roomMm: 2352 });
  const low = { ...kind, id: 'low', door: { widthMm: 2340, heightMm: 2345 } };
  expect(findMisfitOfAll(sized(1000, 900, 2350), [kind, low])).toMatchObject({ containerId: 'low', roomMm: 2345 });
});

test('LT5 A piece has a misfit exactly when the search finds no way of standing for it', () => {
  const agree = fc.property(anyRequest, fc.integer({ min: 500, max: 4000 }), (request, heightMm) => {
    const piece = { ...(request.pieces[0] ?? PIECE), count: 1 };
    const tall = { ...piece, size: { ...piece.size, heightMm } };
    const alone = planLoad({ ...request, pieces: [tall], effort: 50 });
    const rule = alone.left[0]?.rule;
    const isTooLarge = rule === 'door-too-small' || rule === 'container-too-small';
    const misfit = findMisfitOfAll(tall, request.containers);
    expect(misfit !== undefined).toBe(isTooLarge);
    if (rule === 'container-too-small') expect(misfit?.place).toBe('inside');
  });
  fc.assert(agree, { numRuns: 150 });
});

test('LT6 Figures of a plan are those of its containers, and a bound is never below what is reached', () => {
  const bound = { volumeShareMax: 0.1, containersMin: 1 };
  expect(sumPlan(REQUEST, { containers: [CONTAINER], left: [], bound, steps: 9, isCutOff: false })).toMatchObject({
    wantedPieces: 3,
    loadedPieces: 3,
    massKg: 30,
    volumeShareMax: 0.25,
  });
  expect(gaugesOf(REQUEST, CONTAINER)).toEqual([
    { name: 'payload', valueKg: 30, maxKg: 100 },
    { name: 'front', valueKg: 22.5, maxKg: 50 },
    { name: 'rear', valueKg: 17.5, maxKg: 50 },
  ]);
});
