import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkLoadPlan, drawLoadRequest, type LoadRequest, planLoad, planLoadLocked } from '../index.ts';
import { boxOf, containerOf } from '../testing/example.ts';

const BOX = boxOf('A', [500, 500, 500], { count: 8, upright: ['height'] });
/** Room for eight boxes, one of each kind. */
const KIND = containerOf([1000, 1000, 1000], { countMax: 1 });
const loaded = ({ containers }: ReturnType<typeof planLoad>, id: string) =>
  containers.flatMap(({ placements }) => placements).filter(({ pieceId }) => pieceId === id).length;

test('LL1 Pieces locked in go first, and no more of the others are held back than must be', () => {
  const small = { ...BOX, id: 'S', size: { lengthMm: 500, widthMm: 500, heightMm: 499 }, count: 3 };
  const request: LoadRequest = { pieces: [BOX, small], containers: [KIND], effort: 2000 };
  expect(loaded(planLoad(request), 'S')).toBe(0);
  const { plan, heldBack } = planLoadLocked(request, new Set(['S']));
  expect([loaded(plan, 'S'), loaded(plan, 'A')]).toEqual([3, 5]);
  expect(heldBack).toEqual([{ pieceId: 'A', count: 3 }]);
  expect(planLoadLocked(request, new Set(['A']))).toMatchObject({ request, heldBack: [] });
  const large = { ...BOX, id: 'L', size: { lengthMm: 2000, widthMm: 500, heightMm: 500 }, count: 1 };
  const answer = planLoadLocked({ ...request, pieces: [...request.pieces, large] }, new Set(['S']));
  expect(answer.heldBack).toEqual(heldBack);
  expect(answer.plan.left).toEqual([{ pieceId: 'L', count: 1, rule: 'container-too-small' }]);
});

test('LL2 A shipment is held back whole, and one with a locked piece is locked', () => {
  const request: LoadRequest = {
    pieces: [
      { ...BOX, id: 'A1', count: 4, shipment: 'one' },
      { ...BOX, id: 'A2', count: 4, shipment: 'one' },
      { ...BOX, id: 'B1', count: 3, shipment: 'two', size: { lengthMm: 500, widthMm: 500, heightMm: 400 } },
      { ...BOX, id: 'B2', count: 1, shipment: 'two', size: { lengthMm: 500, widthMm: 500, heightMm: 400 } },
    ],
    containers: [KIND],
    effort: 2000,
  };
  const { plan, heldBack } = planLoadLocked(request, new Set(['B1']));
  expect([loaded(plan, 'B1'), loaded(plan, 'B2')]).toEqual([3, 1]);
  expect(heldBack).toEqual([
    { pieceId: 'A1', count: 4 },
    { pieceId: 'A2', count: 4 },
  ]);
});

test('LL3 Any plan with locked pieces passes the checker, is found again, and accounts for every piece', () => {
  const holds = fc.property(fc.nat(10_000), fc.nat(20), (seed, rank) => {
    const request = { ...drawLoadRequest(seed, 6), effort: 1500 };
    const locked = new Set([request.pieces[rank % request.pieces.length]?.id ?? '']);
    const answer = planLoadLocked(request, locked);
    expect(checkLoadPlan(answer.request, answer.plan)).toEqual([]);
    expect(planLoadLocked(request, locked)).toEqual(answer);
    const held = new Map(answer.heldBack.map(({ pieceId, count }) => [pieceId, count]));
    const kept = new Map(answer.request.pieces.map(({ id, count }) => [id, count]));
    for (const { id, count } of request.pieces) expect((held.get(id) ?? 0) + (kept.get(id) ?? 0)).toBe(count);
    expect([...held.keys()].some((id) => locked.has(id))).toBe(false);
  });
  fc.assert(holds, { numRuns: 15 });
}, 120_000);
