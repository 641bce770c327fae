import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ContainerKind } from '../load-request.ts';
import { balanceLoad } from './balance-repair.ts';
import { balanceTest } from './balance-test.ts';
import { balanceOf } from './mass-balance.ts';
import type { StandingBox } from './standing-box.ts';

/** A floor of two by four places; the centre of gravity must lie within 5 per cent of the middle. */
const container: ContainerKind = {
  id: 'C',
  inner: { lengthMm: 4200, widthMm: 2000, heightMm: 2000 },
  centreOfGravity: { xMinMm: 1900, xMaxMm: 2300, yMinMm: 900, yMaxMm: 1100 },
};

/** One box a place, each of a mass of its own, 0 for none. */
const anyFloor = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 }).map((masses) => {
  const places = masses.flatMap((massG, piece): StandingBox[] =>
    massG === 0
      ? []
      : [
          {
            piece,
            x: (piece % 4) * 1000,
            y: Math.floor(piece / 4) * 1000,
            z: 0,
            length: 1000,
            width: 1000,
            height: 1000,
          },
        ],
  );
  return { massesG: masses, boxes: places };
});

describe('balanceTest', () => {
  test('LO12 A load that the search takes for balanced stays whole when it is balanced in truth', () => {
    let balanced = 0;
    fc.assert(
      fc.property(anyFloor, fc.boolean(), ({ massesG, boxes }, mayReorder) => {
        const rules = { kind: container, massesG, mayReorder };
        const { massG, x, y, z } = balanceOf(boxes, massesG);
        const xEnd = boxes.reduce((end, box) => Math.max(end, box.x + box.length), 0);
        if (!balanceTest(rules, 1)({ massG, moments: [x, y, z], xEnd })) return;
        balanced++;
        expect(balanceLoad(boxes, rules).refused).toEqual([]);
      }),
      { numRuns: 2000 },
    );
    expect(balanced).toBeGreaterThan(50);
  });
});
