import { describe, expect, test } from 'vitest';
import type { ContainerKind } from '../load-request.ts';
import { balanceLoad } from './balance-repair.ts';
import { balanceOf, excessOf } from './mass-balance.ts';
import type { StandingBox } from './standing-box.ts';

/**
 * Two lanes along, whose boxes end at different places, so that no plane across parts them in walls.
 *
 *     | 9 | 1 | 1 | 1 |
 *     |9|  2  |  2  |2|
 */
const lanes: readonly StandingBox[] = [
  ...[0, 1000, 2000, 3000].map((x, i) => box(i === 0 ? 'heavy' : 'light', x, 0, 1000)),
  ...[box('heavy', 0, 1000, 500), box('light', 500, 1000, 1500), box('light', 2000, 1000, 1500)],
  box('light', 3500, 1000, 500),
];

const container: ContainerKind = {
  id: 'C',
  inner: { lengthMm: 4000, widthMm: 2000, heightMm: 2000 },
  centreOfGravity: { xMinMm: 1800, xMaxMm: 2200, yMinMm: 900, yMaxMm: 1100 },
};

describe('turnParts', () => {
  test('LO23 A load without walls is balanced by turning parts of it, and no box is left for it', () => {
    const massesG = [9000, 1000];
    const rules = { kind: container, massesG, mayReorder: true };
    expect(excessOf(container, balanceOf(lanes, massesG)).centreMm).toBeGreaterThan(400);
    const { boxes, refused } = balanceLoad(lanes, rules);
    expect(refused).toEqual([]);
    expect(excessOf(container, balanceOf(boxes, massesG)).centreMm).toBe(0);
    expect(boxes.map((moved) => moved.z)).toEqual(lanes.map((stood) => stood.z));
    // Where drops keep walls in their order, nothing but leaving boxes helps.
    expect(balanceLoad(lanes, { ...rules, mayReorder: false }).refused.length).toBeGreaterThan(0);
  });
});

function box(kind: 'heavy' | 'light', x: number, y: number, length: number): StandingBox {
  return { piece: kind === 'heavy' ? 0 : 1, x, y, z: 0, length, width: 1000, height: 1000 };
}
