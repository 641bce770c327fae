import { expect, test } from 'vitest';
import { FLAG_REPETITION, FLAG_UNCLEAN, SegmentColumns } from './segment-columns.ts';
import { NO_INTERCHANGE } from './service-segments.ts';
import { UnitView } from './unit-view.ts';

/** A view that counts the entries of columns and the characters that it looks at. */
class CountingView extends UnitView {
  steps = 0;

  constructor(columns: SegmentColumns) {
    const count = () => this.steps++;
    columns.elementFirst = new Proxy(columns.elementFirst, {
      get(column, name) {
        count();
        return Reflect.get(column, name) as unknown;
      },
    });
    super(columns, NO_INTERCHANGE);
  }

  override textBetween(start: number, end: number): string {
    this.steps += end - start;
    return super.textBetween(start, end);
  }
}

/** A segment of `A*B+\n` over and over: each element comes twice, and a line feed stands behind it. */
function longSegment(elementCount: number): CountingView {
  const columns = new SegmentColumns();
  columns.elementFirst = new Int32Array(4 * elementCount);
  columns.reserveSegment();
  columns.addElement(0, false);
  for (let element = 0; element < elementCount; element++) {
    columns.addElement(4 + 5 * element, false);
    columns.addElement(6 + 5 * element, true);
  }
  columns.addElement(4 + 5 * elementCount, false);
  columns.segmentFlags[0] = FLAG_REPETITION | FLAG_UNCLEAN;
  columns.segmentLines[0] = 1;
  columns.segmentLineColumns[0] = 1;
  columns.segmentCount = 1;
  columns.segmentFirst[1] = columns.elementCount;
  const view = new CountingView(columns);
  view.look(`FTX+${'A*B\n+'.repeat(elementCount)}`, 0);
  return view;
}

function stepsOfLookingAtAll(elementCount: number): number {
  const view = longSegment(elementCount);
  expect(view.elementCountOf(0)).toBe(elementCount);
  for (let element = 1; element <= elementCount; element++) {
    expect(view.repetitionCountOf(0, element)).toBe(2);
    expect([1, 2, 3].map((repetition) => view.valueOf(0, element, 1, repetition))).toEqual(['A', 'B', '']);
    expect(view.placeOf(0, element, 1)).toMatchObject({ line: element, column: element === 1 ? 5 : 2 });
  }
  return view.steps;
}

test('ED20 Looking at every element of a segment is work in proportion to its length', () => {
  const steps = stepsOfLookingAtAll(500);
  expect(stepsOfLookingAtAll(1000)).toBeLessThan(2.1 * steps);
});
