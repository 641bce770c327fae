import { expect, test } from 'vitest';
import { LoadAnswer, LoadPlanRequest } from './index.ts';

const PIECE = {
  id: 'A',
  size: { lengthMm: 600, widthMm: 400, heightMm: 300 },
  massKg: 12,
  count: 10,
  upright: ['height'],
  stacking: { isStackable: true },
};

test('C40 A load request names containers or gives their sizes, and what it does not know is refused by its path', () => {
  const inner = { lengthMm: 12_000, widthMm: 2340, heightMm: 2690 };
  for (const container of ['40HC', { name: '40HC', countMax: 2 }, { id: 'own', inner }])
    expect(LoadPlanRequest.safeParse({ pieces: [PIECE], containers: [container] }).success).toBe(true);
  const wrong: readonly (readonly [change: object, path: string])[] = [
    [{ massKg: 0 }, 'pieces.0.massKg'],
    [{ count: 1.5 }, 'pieces.0.count'],
    [{ upright: [] }, 'pieces.0.upright'],
    [{ size: { ...PIECE.size, lengthMm: 0 } }, 'pieces.0.size.lengthMm'],
    [{ colour: 'red' }, 'pieces.0'],
  ];
  const paths = wrong.map(
    ([change]) =>
      LoadPlanRequest.safeParse({
        pieces: [{ ...PIECE, ...change }],
        containers: ['40HC'],
      }).error?.issues[0]?.path.join('.') ?? 'taken',
  );
  expect(paths).toEqual(wrong.map(([, path]) => path));
});

test('C41 A load answer is a file of its own: what it was asked, the plan, and the rules that were checked', () => {
  const file = {
    format: 'karvon-load-plan',
    version: 1,
    request: { pieces: [PIECE], containers: [{ id: 'own', inner: PIECE.size }] },
    plan: { containers: [], left: [], bound: { volumeShareMax: 1, containersMin: 1 }, steps: 1, isCutOff: false },
    rulesChecked: 31,
  };
  expect(LoadAnswer.parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
  expect(LoadAnswer.safeParse({ ...file, version: 2 }).success).toBe(false);
});

test('C42 Pieces are locked in and excluded by id, and an answer tells what is held back for it', () => {
  const body = { pieces: [PIECE], containers: ['40HC'], locked: ['A'], excluded: ['B'] };
  expect(LoadPlanRequest.parse(body)).toEqual(body);
  expect(LoadPlanRequest.safeParse({ ...body, locked: 'A' }).error?.issues[0]?.path).toEqual(['locked']);
  expect(LoadPlanRequest.safeParse({ ...body, excluded: [''] }).error?.issues[0]?.path).toEqual(['excluded', 0]);
  const answer = {
    format: 'karvon-load-plan',
    version: 1,
    request: { pieces: [PIECE], containers: [{ id: 'own', inner: PIECE.size }] },
    plan: { containers: [], left: [], bound: { volumeShareMax: 1, containersMin: 1 }, steps: 1, isCutOff: false },
    heldBack: [{ pieceId: 'B', count: 3 }],
    rulesChecked: 31,
  };
  expect(LoadAnswer.parse(answer)).toEqual(answer);
});
