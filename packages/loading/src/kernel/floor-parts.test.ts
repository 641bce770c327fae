import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FloorBox, type FloorPart, floorParts } from './floor-parts.ts';

/** Boxes on a floor of six by six, those that overlap an earlier one left out. */
const anyFloor = fc
  .array(
    fc.record({
      x: fc.nat(5),
      y: fc.nat(5),
      length: fc.integer({ min: 1, max: 4 }),
      width: fc.integer({ min: 1, max: 4 }),
      massG: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 12 },
  )
  .map((boxes) => boxes.filter((box, i) => !boxes.slice(0, i).some((other) => overlaps(box, other))));

describe('floorParts', () => {
  test('LK4 Parts of a floor are the rectangles between sides of boxes that no box crosses', () => {
    let parts = 0;
    fc.assert(
      fc.property(anyFloor, (boxes) => {
        const found = [...floorParts(boxes, Number.POSITIVE_INFINITY)];
        expect(sorted(found)).toEqual(sorted(slowParts(boxes)));
        parts += found.length;
      }),
      { numRuns: 500 },
    );
    expect(parts).toBeGreaterThan(1000);
  });
});

/** Tries every rectangle box by box. */
function slowParts(boxes: readonly FloorBox[]): FloorPart[] {
  const xs = [...new Set(boxes.flatMap((box) => [box.x, box.x + box.length]))];
  const ys = [...new Set(boxes.flatMap((box) => [box.y, box.y + box.width]))];
  const parts: FloorPart[] = [];
  for (const x1 of xs) {
    for (const x2 of xs.filter((x) => x > x1)) {
      for (const y1 of ys) {
        for (const y2 of ys.filter((y) => y > y1)) {
          const area = { x: x1, y: y1, length: x2 - x1, width: y2 - y1 };
          const touched = boxes.filter((box) => overlaps(box, area));
          const isWhole = touched.every(
            (box) => box.x >= x1 && box.x + box.length <= x2 && box.y >= y1 && box.y + box.width <= y2,
          );
          if (!isWhole || touched.length === 0) continue;
          const sum = (weigh: (box: FloorBox) => number): number =>
            touched.reduce((total, box) => total + box.massG * weigh(box), 0);
          parts.push({
            ...{ x1, y1, x2, y2, massG: sum(() => 1) },
            momentX: sum((box) => 2 * box.x + box.length),
            momentY: sum((box) => 2 * box.y + box.width),
          });
        }
      }
    }
  }
  return parts;
}

type Area = Omit<FloorBox, 'massG'>;

function overlaps(a: Area, b: Area): boolean {
  return a.x < b.x + b.length && b.x < a.x + a.length && a.y < b.y + b.width && b.y < a.y + a.width;
}

function sorted(parts: readonly FloorPart[]): FloorPart[] {
  return [...parts].sort((a, b) => a.x1 - b.x1 || a.x2 - b.x2 || a.y1 - b.y1 || a.y2 - b.y2);
}
