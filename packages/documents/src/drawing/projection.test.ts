import { drawLoadRequest, type Placement, planLoad } from '@karvon/loading';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listHiddenFaces } from './hidden-faces.ts';
import { paintingOrder, project } from './projection.ts';

const anyLoad = fc.nat(10_000).map((seed) => {
  const plan = planLoad({ ...drawLoadRequest(seed, 10), effort: 1500 });
  return plan.containers[0]?.placements ?? [];
});
/** The way from any point to the eye, by which two points fall on one spot of the paper. */
const TO_EYE = [0, 1].map((axis) => axisOf(axis));

function axisOf(axis: number): readonly [number, number, number] {
  return [project(1, 0, 0)[axis] ?? 0, project(0, 1, 0)[axis] ?? 0, project(0, 0, 1)[axis] ?? 0];
}

/** Cross product of the two axes of the paper: out of it, to the eye. */
function eye(): readonly [number, number, number] {
  const [[a, b, c], [d, e, f]] = TO_EYE as [readonly [number, number, number], readonly [number, number, number]];
  return [b * f - c * e, c * d - a * f, a * e - b * d];
}

/** How near to the eye a ray leaves a piece, when it meets it well inside. */
function nearness(one: Placement, [right, up]: readonly [number, number]): number | undefined {
  const [r, u] = TO_EYE as [readonly [number, number, number], readonly [number, number, number]];
  const towards = eye();
  const low = [one.xMm, one.yMm, one.zMm];
  const long = [one.lengthMm, one.widthMm, one.heightMm];
  let [from, to] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const axis of [0, 1, 2] as const) {
    const start = right * r[axis] + up * u[axis];
    const ends = [low[axis] ?? 0, (low[axis] ?? 0) + (long[axis] ?? 0)].map((end) => (end - start) / towards[axis]);
    from = Math.max(from, Math.min(...ends));
    to = Math.min(to, Math.max(...ends));
  }
  return to - from > 1 ? to : undefined;
}

test('D7 On every spot of a drawing the piece that is nearest to the eye is painted last', () => {
  const isRight = fc.property(anyLoad, fc.infiniteStream(fc.nat(1000)), (placements, chances) => {
    const rankOf = new Map(paintingOrder(placements).map((at, rank) => [at, rank]));
    expect([...rankOf.keys()].sort((a, b) => a - b)).toEqual([...placements.keys()]);
    for (const one of placements) {
      const share = () => (chances.next().value ?? 0) / 1000;
      const spot = project(
        one.xMm + one.lengthMm * share(),
        one.yMm + one.widthMm * share(),
        one.zMm + one.heightMm * share(),
      );
      const met = [...placements.entries()].flatMap(([at, other]) => {
        const near = nearness(other, spot);
        return near === undefined ? [] : [{ near, rank: rankOf.get(at) ?? -1 }];
      });
      const nearest = met.reduce((best, each) => (each.near > best.near ? each : best), { near: -1e12, rank: -1 });
      expect(Math.max(-1, ...met.map(({ rank }) => rank))).toBe(nearest.rank);
    }
  });
  fc.assert(isRight, { numRuns: 25 });
});

test('D8 A face that a drawing leaves out has pieces before every spot of it', () => {
  const isRight = fc.property(anyLoad, fc.infiniteStream(fc.integer({ min: 1, max: 999 })), (placements, chances) => {
    const share = () => (chances.next().value ?? 500) / 1000;
    for (const [at, hidden] of listHiddenFaces(placements).entries()) {
      const one = placements[at];
      if (!one) continue;
      for (const side of ['top', 'left', 'door'] as const) {
        const count = hidden[side];
        if (count === Number.POSITIVE_INFINITY) continue;
        const [x, y, z] = [
          side === 'door' ? one.xMm + one.lengthMm + 0.5 : one.xMm + one.lengthMm * share(),
          side === 'left' ? one.yMm - 0.5 : one.yMm + one.widthMm * share(),
          side === 'top' ? one.zMm + one.heightMm + 0.5 : one.zMm + one.heightMm * share(),
        ];
        const isCovered = placements
          .slice(0, count)
          .some(
            (other) =>
              other.xMm <= x &&
              x <= other.xMm + other.lengthMm &&
              other.yMm <= y &&
              y <= other.yMm + other.widthMm &&
              other.zMm <= z &&
              z <= other.zMm + other.heightMm,
          );
        expect(isCovered).toBe(true);
      }
    }
  });
  fc.assert(isRight, { numRuns: 25 });
});
