import { describe, expect, test } from 'vitest';
import { checkLoadPlan } from '../check/check-load-plan.ts';
import { drawBischoffRatcliff } from '../instances/bischoff-ratcliff.ts';
import { drawLoadRequest } from '../instances/draw-load-request.ts';
import { randomDraw } from '../kernel/random-draw.ts';
import type { ContainerKind, LoadRequest, Piece } from '../load-request.ts';
import { planLoad } from './plan-load.ts';

/** Steps that keep these tests short: a hundredth of what a person waits for. */
const EFFORT = 200_000;

const box: Piece = {
  id: 'box',
  size: { lengthMm: 500, widthMm: 400, heightMm: 300 },
  massKg: 10,
  count: 4,
  upright: ['height'],
  stacking: { isStackable: true },
};
const container: ContainerKind = { id: 'C', inner: { lengthMm: 1000, widthMm: 800, heightMm: 600 } };
const leftOf = (request: LoadRequest) => planLoad({ effort: EFFORT, ...request }).left;

const HIGH_CUBE: ContainerKind = { id: '40HC', inner: { lengthMm: 12_032, widthMm: 2352, heightMm: 2698 } };
const HIGH_CUBE_MM3 = 12_032 * 2352 * 2698;
const volumeOfAll = (pieces: readonly Piece[]): number =>
  pieces.reduce(
    (sum, { size, count }) => sum + (size.lengthMm * size.widthMm * size.heightMm * count) / HIGH_CUBE_MM3,
    0,
  );

/** Cartons as a warehouse gets them, up to a share of a high cube; on every twentieth kind nothing may rest. */
function drawCartons(seed: number, share: number): Piece[] {
  const random = randomDraw(seed);
  const draw = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const pieces: Piece[] = [];
  while (volumeOfAll(pieces) < share) {
    const size = { lengthMm: draw(6, 16) * 50, widthMm: draw(5, 12) * 50, heightMm: draw(4, 11) * 50 };
    const stacking = { isStackable: pieces.length % 20 !== 2 };
    pieces.push({ ...box, id: `K${pieces.length}`, size, count: draw(1, 10), stacking });
  }
  return pieces;
}

describe('planLoad', () => {
  test('LO1 The plan of any mix of rules passes the checker', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const request = { ...drawLoadRequest(seed, 10 + (seed % 5) * 12), effort: EFFORT };
      expect({ seed, violations: checkLoadPlan(request, planLoad(request)) }).toEqual({ seed, violations: [] });
    }
  });

  test('LO2 The same request gives the same plan', () => {
    for (const seed of [3, 8, 21]) {
      const request = { ...drawLoadRequest(seed, 30), effort: EFFORT };
      expect(JSON.stringify(planLoad(request))).toBe(JSON.stringify(planLoad(request)));
    }
  });

  test('LO3 The order of the pieces in the request changes no rule that the plan keeps', () => {
    for (let seed = 50; seed < 60; seed++) {
      const drawn = { ...drawLoadRequest(seed, 25), effort: EFFORT };
      const request = { ...drawn, pieces: drawn.pieces.toReversed() };
      expect({ seed, violations: checkLoadPlan(request, planLoad(request)) }).toEqual({ seed, violations: [] });
    }
  });

  test('LO4 Eight boxes that fill a container to the last millimetre all go in, and a ninth stays', () => {
    const plan = planLoad({ pieces: [{ ...box, count: 9 }], containers: [{ ...container, countMax: 1 }] });
    expect(plan.containers.map(({ placements, volumeShare }) => [placements.length, volumeShare])).toEqual([[8, 1]]);
    expect(plan.left.map(({ pieceId, count }) => [pieceId, count])).toEqual([['box', 1]]);
  });

  test('LO5 A piece that stays names the rule that kept it out', () => {
    const large = { ...box, size: { lengthMm: 1200, widthMm: 400, heightMm: 300 } };
    expect(leftOf({ pieces: [large], containers: [container] })).toEqual([
      { pieceId: 'box', count: 4, rule: 'container-too-small' },
    ]);
    const narrow = { ...container, door: { widthMm: 300, heightMm: 600 } };
    expect(leftOf({ pieces: [box], containers: [narrow] })).toEqual([
      { pieceId: 'box', count: 4, rule: 'door-too-small' },
    ]);
    const weak = { ...container, payloadKg: 25, countMax: 1 };
    expect(leftOf({ pieces: [box], containers: [weak] })).toEqual([
      { pieceId: 'box', count: 2, rule: 'payload-exceeded' },
    ]);
  });

  test('LO6 Published instances are filled above four fifths with every base fully supported, at a small part of the effort', () => {
    for (const classNumber of [1, 7, 15]) {
      const request = { ...drawBischoffRatcliff({ classNumber, index: 1, seedBase: 77 }), effort: 1_000_000 };
      const plan = planLoad(request);
      expect(plan.containers[0]?.volumeShare, `BR${classNumber}`).toBeGreaterThan(0.8);
      expect(checkLoadPlan(request, plan)).toEqual([]);
    }
  });

  test('LO7 A search that is stopped says so and gives a plan that passes all the same', () => {
    let questions = 0;
    const request = drawBischoffRatcliff({ classNumber: 5, index: 2, seedBase: 77 });
    const plan = planLoad({ ...request, effort: 500_000_000 }, { shouldStop: () => ++questions > 50 });
    expect(plan.isCutOff).toBe(true);
    expect(checkLoadPlan(request, plan)).toEqual([]);
  });

  test('LO15 Boxes on which nothing may rest do not keep others out where there is room on tops for them', () => {
    let [left, asked] = [0, 0];
    for (let seed = 11; seed <= 14; seed++) {
      const pieces = drawCartons(seed, 0.8);
      const plan = planLoad({ pieces, containers: [{ ...HIGH_CUBE, countMax: 1 }], effort: 2_000_000 });
      left += volumeOfAll(pieces) - (plan.containers[0]?.volumeShare ?? 0);
      asked += volumeOfAll(pieces);
    }
    expect(left / asked).toBeLessThan(0.012);
  });

  test('LO16 With drops a container is filled about as well as without', () => {
    const fill = (drops: number) => {
      const shares = [3, 7, 10].map((classNumber) => {
        const { pieces, containers } = drawBischoffRatcliff({ classNumber, index: 1, seedBase: 4711 });
        const dropped = pieces.map((piece, rank) => ({ ...piece, drop: (rank % drops) + 1 }));
        return planLoad({ pieces: dropped, containers, effort: 1_000_000 }).containers[0]?.volumeShare ?? 0;
      });
      return shares.reduce((sum, share) => sum + share, 0) / shares.length;
    };
    expect(fill(1) - fill(3)).toBeLessThan(0.12);
  });

  test('LO18 What must stand on others goes on them, and stays with that rule where only the floor is left', () => {
    const crown = { ...box, id: 'crown', count: 6, stacking: { isStackable: false, isStackOnly: true } };
    const request = { pieces: [crown, box], containers: [{ ...container, countMax: 1 }], effort: EFFORT };
    const plan = planLoad(request);
    const heights = plan.containers.flatMap(({ placements }) =>
      placements.flatMap(({ pieceId, zMm }) => (pieceId === 'crown' ? [zMm] : [])),
    );
    expect(heights).toEqual([300, 300, 300, 300]);
    expect(plan.left).toEqual([{ pieceId: 'crown', count: 2, rule: 'no-free-space' }]);
    expect(leftOf({ ...request, pieces: [crown] })).toEqual([{ pieceId: 'crown', count: 6, rule: 'stack-only' }]);
  });

  test('LO13 Boxes that bear little go on top of those that bear them, so that all are loaded', () => {
    const weak = { ...box, id: 'weak', count: 24, massKg: 20, stacking: { isStackable: true, topMassKgMax: 20 } };
    const strong = { ...box, id: 'strong', count: 24, massKg: 20, stacking: { isStackable: true, topMassKgMax: 60 } };
    const inner = { lengthMm: 2000, widthMm: 1200, heightMm: 1200 };
    const request = {
      pieces: [weak, strong],
      containers: [{ id: 'C', inner, countMax: 1 }],
      effort: EFFORT,
    };
    const plan = planLoad(request);
    expect(plan.left).toEqual([]);
    expect(checkLoadPlan(request, plan)).toEqual([]);
  });
});
