import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleLeg, sampleOption, sampleStep } from '../testing/sample-option.ts';
import { placeLabels } from './labels.ts';
import { boundsOf, legLines, marksOf } from './map-features.ts';
import { fitMercator } from './mercator.ts';
import { unroll } from './world.ts';

const widthOf = (text: string, kind: 'mark' | 'state') => text.length * (kind === 'mark' ? 7 : 8.6);

test('W23 Names on the map never cover one another and stay inside it', () => {
  const wish = fc.record({
    text: fc.string({ minLength: 1, maxLength: 18 }),
    at: fc.tuple(fc.integer({ min: -50, max: 750 }), fc.integer({ min: -50, max: 400 })),
  });
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 30 }), fc.array(wish, { maxLength: 30 }), (marks, wishes) => {
      const states = wishes.map(({ text, at: [x, y] }) => ({ text, spots: [[x, y] as const, [y, x] as const] }));
      const labels = placeLabels({ marks, states, widthOf, widthPx: 700, heightPx: 360 });
      const boxes = labels.map(({ kind, text, left, top }) => ({
        left,
        top,
        right: left + widthOf(text, kind),
        bottom: top + 16,
      }));
      for (const [index, a] of boxes.entries()) {
        expect(a.left >= 0 && a.top >= 0 && a.right <= 700 && a.bottom <= 360).toBe(true);
        for (const b of boxes.slice(index + 1)) {
          expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
        }
      }
    }),
  );
});

test('W42 No name on the map covers a mark or the buttons', () => {
  const marks = [{ text: 'Poti', at: [100, 100] as const }];
  const nameless = [[125, 104] as const];
  const [label] = placeLabels({ marks, nameless, states: [], widthOf, widthPx: 700, heightPx: 360 });
  expect(label && label.left + 'Poti'.length * 7).toBeLessThan(100);
  const [state] = placeLabels({
    marks: [],
    nameless,
    states: [{ text: 'GEORGIA', spots: [[120, 100]] }],
    widthOf,
    widthPx: 700,
    heightPx: 360,
  });
  expect(state).toBeUndefined();
  const spots = [[120, 100] as const, [300, 200] as const];
  const [elsewhere] = placeLabels({
    marks: [],
    nameless,
    states: [{ text: 'GEORGIA', spots }],
    widthOf,
    widthPx: 700,
    heightPx: 360,
  });
  expect(elsewhere?.top).toBe(192);
  const corner = { widthPx: 50, heightPx: 120 };
  const beside = {
    marks: [],
    states: [{ text: 'CHINA', spots: [[660, 60] as const] }],
    widthOf,
    widthPx: 700,
    heightPx: 360,
  };
  expect([placeLabels(beside).length, placeLabels({ ...beside, corner }).length]).toEqual([1, 0]);
});

test('W43 Areas over the 180th meridian go on beyond it, without a line across the map', () => {
  const chukotka = [
    [178, 65],
    [-178, 66],
    [-175, 68],
    [179, 69],
    [178, 65],
  ];
  const { coordinates } = unroll({ type: 'Polygon', coordinates: [chukotka] });
  expect(coordinates[0]?.map(([lon]) => lon)).toEqual([178, 182, 185, 179, 178]);
  const polar = [
    [0, -70],
    [120, -70],
    [-120, -70],
    [0, -70],
  ];
  const closed = unroll({ type: 'Polygon', coordinates: [polar] }).coordinates[0];
  expect(closed?.slice(-3)).toEqual([
    [360, -90],
    [0, -90],
    [0, -70],
  ]);
});

test('W24 The plain map shows every point of its bounds inside its frame, north above south', () => {
  const point = fc.tuple(fc.double({ min: -20, max: 140, noNaN: true }), fc.double({ min: -40, max: 70, noNaN: true }));
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (points) => {
      const project = fitMercator(boundsOf(points), { widthPx: 700, heightPx: 360 });
      for (const at of points) {
        const [x, y] = project(at);
        expect(x >= -0.01 && x <= 700.01 && y >= -0.01 && y <= 360.01).toBe(true);
      }
      expect(project([60, 50])[1]).toBeLessThan(project([60, 40])[1]);
    }),
  );
});

test('W25 The chosen option lies in the middle lane above the others, and its doors and transfers are marked', () => {
  const leg = sampleLeg('2026-12-01T10:00:00+05:00', '2026-12-02T10:00:00+05:00', [sampleStep('run', 9)]);
  const chosen = sampleOption([leg, leg], { id: 'b' });
  const lines = legLines([sampleOption([leg], { id: 'a' }), chosen, sampleOption([leg], { id: 'c' })], 'b');
  expect(lines.map(({ option, lane }) => `${option}${lane}`)).toEqual(['a1', 'c-1', 'b0', 'b0']);
  expect(marksOf(chosen).map(({ kind }) => kind)).toEqual(['door', 'door', 'transfer']);
});
