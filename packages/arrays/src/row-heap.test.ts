import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asRow, groupRows, RowHeap } from './index.ts';

describe('rows by key', () => {
  test('A1 A heap gives its rows in ascending order of key, whatever the order and number of pushes', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true })), (keys) => {
        const heap = new RowHeap(2);
        keys.forEach((key, row) => {
          heap.push(key, asRow(row));
        });
        const popped: number[] = [];
        while (heap.size > 0) {
          const least = heap.leastKey;
          expect(keys[heap.pop()]).toBe(least);
          popped.push(least);
        }
        expect(popped).toEqual([...keys].sort((a, b) => a - b));
      }),
    );
  });

  test('A2 Grouped rows list every row once, under its key, in ascending order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 6 })), (keys) => {
        const { first, rows } = groupRows(keys, 7);
        for (let key = 0; key < 7; key++) {
          const expected = keys.flatMap((each, row) => (each === key ? [row] : []));
          expect([...rows.subarray(first[key], first[key + 1])]).toEqual(expected);
        }
      }),
    );
  });
});
