import { describe, expect, test } from 'vitest';
import { checkLoadPlan } from '../check/check-load-plan.ts';
import { drawBischoffRatcliff } from '../instances/bischoff-ratcliff.ts';
import { drawLoadRequest } from '../instances/draw-load-request.ts';
import type { LoadRequest, Piece, SizeMm } from '../load-request.ts';
import { fillContainers } from './fill-containers.ts';
import { pieceValues } from './piece-values.ts';
import { planLoad } from './plan-load.ts';

const boxes = (id: string, sides: readonly [number, number, number], count: number): Piece => ({
  id,
  size: sizeOf(...sides),
  massKg: 0,
  count,
  upright: ['length', 'width', 'height'],
  stacking: { isStackable: true },
});
const sizeOf = (lengthMm: number, widthMm: number, heightMm: number): SizeMm => ({ lengthMm, widthMm, heightMm });

/** Containers that the first spread takes, without the search for fewer. */
function firstSpread(request: LoadRequest): number {
  const limits = { steps: request.effort ?? 0, spent: 0, isCutOff: false };
  const counts = request.pieces.map(({ count }) => count);
  return fillContainers({ request, counts, values: pieceValues(request) }, limits).containers.length;
}

describe('improveSpread', () => {
  test('LO9 Boxes that few containers hold when each is filled with regard to the others are not spread over more', () => {
    const request = {
      pieces: [boxes('flat', [7, 8, 3], 56), boxes('long', [12, 11, 4], 28)],
      containers: [{ id: 'C', inner: sizeOf(25, 21, 25) }],
      effort: 15_000_000,
    };
    expect(firstSpread(request)).toBe(3);
    const plan = planLoad(request);
    expect([plan.containers.length, plan.bound.containersMin, plan.left]).toEqual([2, 2, []]);
    expect(checkLoadPlan(request, plan)).toEqual([]);
  });

  test('LO10 Of several kinds of containers the cheapest spread is taken, not the cheapest start', () => {
    const request = {
      pieces: [boxes('cube', [10, 10, 10], 4)],
      containers: [
        { id: 'three', inner: sizeOf(30, 10, 10), costCents: 300 },
        { id: 'two', inner: sizeOf(20, 10, 10), costCents: 210 },
      ],
      effort: 15_000_000,
    };
    expect(planLoad(request).containers.map(({ containerId }) => containerId)).toEqual(['two', 'two']);
    const scarce = { ...request, containers: request.containers.map((kind) => ({ ...kind, countMax: 1 })) };
    expect(planLoad(scarce).containers.map(({ containerId }) => containerId)).toEqual(['three', 'two']);
  });

  test('LO17 Drops and a shipment over them are spread over no more containers than hold them, part of a drop going ahead', () => {
    const spread = (seed: number, share: number) => {
      const drawn = drawBischoffRatcliff({ classNumber: 5 + (seed % 3), index: 1, seedBase: 9000 + seed });
      const pieces = drawn.pieces.map((piece, rank) => ({
        ...piece,
        count: Math.max(1, Math.round(piece.count * share)),
        drop: (rank % 3) + 1,
        ...(rank < 4 && { shipment: 'S' }),
      }));
      const request = { pieces, containers: [{ id: 'C', inner: sizeOf(587, 233, 220) }], effort: 600_000 };
      const plan = planLoad(request);
      expect({ seed, violations: checkLoadPlan(request, plan), left: plan.left }).toEqual({
        ...{ seed, violations: [], left: [] },
      });
      return plan.containers.length;
    };
    const seeds = [1, 3, 4];
    expect(seeds.map((seed) => spread(seed, 0.5))).toEqual([1, 1, 1]);
    expect(seeds.map((seed) => spread(seed, 1.3))).toEqual([2, 2, 2]);
  });

  test('LO22 Mixed boxes of two drops share a container where each drop goes into a stretch of its own', () => {
    const spread = (seedBase: number) => {
      const drawn = drawBischoffRatcliff({ classNumber: 10, index: 1, seedBase });
      const pieces = drawn.pieces.map((piece, rank) => ({
        ...piece,
        count: Math.max(1, Math.round(piece.count * 1.6)),
        drop: rank < drawn.pieces.length / 2 ? 1 : 2,
      }));
      const request = { pieces, containers: [{ id: 'C', inner: sizeOf(1174, 233, 220) }], effort: 600_000 };
      const plan = planLoad(request);
      expect(checkLoadPlan(request, plan)).toEqual([]);
      return [plan.containers.length, plan.left];
    };
    expect([4712, 4713].map(spread)).toEqual([
      [1, []],
      [1, []],
    ]);
  });

  test('LO26 Drops that do not fit into the first container take no more than twice the effort', () => {
    const effort = 1_500_000;
    for (const classNumber of [5, 8, 12]) {
      const drawn = drawBischoffRatcliff({ classNumber, index: 3, seedBase: 4711 });
      const pieces = drawn.pieces.map((piece, rank) => ({
        ...piece,
        count: Math.max(1, Math.round(piece.count * 1.25)),
        drop: (rank % 3) + 1,
      }));
      const plan = planLoad({ pieces, containers: [{ id: 'C', inner: sizeOf(587, 233, 220) }], effort });
      expect({ containers: plan.containers.length, left: plan.left }).toEqual({ containers: 2, left: [] });
      expect(plan.steps).toBeLessThan(2 * effort);
    }
  });

  test('LO11 Over several containers any mix of rules is kept, and no more are used than filled one after the other', () => {
    for (let seed = 100; seed < 106; seed++) {
      const drawn = drawLoadRequest(seed, 30);
      const containers = drawn.containers.map((kind) => ({ ...kind, countMax: 20, costCents: 1 }));
      const pieces = drawn.pieces.map(({ shipment: _, ...piece }) => ({ ...piece, count: piece.count * 3 }));
      const request = { ...drawn, pieces, containers, effort: 1_000_000 };
      const plan = planLoad(request);
      expect({ seed, violations: checkLoadPlan(request, plan) }).toEqual({ seed, violations: [] });
      if (plan.left.length === 0)
        expect(plan.containers.length, `seed ${seed}`).toBeLessThanOrEqual(firstSpread(request));
    }
  });
});
