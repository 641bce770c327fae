import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkLoadPlan } from '../check/check-load-plan.ts';
import { statePlan } from '../testing/state-plan.ts';
import { drawBischoffRatcliff } from './bischoff-ratcliff.ts';
import { drawLoadRequest } from './draw-load-request.ts';
import { readThpack } from './thpack.ts';

const rowsOf = (classNumber: number, index: number) =>
  drawBischoffRatcliff({ classNumber, index }).pieces.map(({ id, size, upright, count }) =>
    [id, size.lengthMm, size.widthMm, size.heightMm, upright.join('+'), count].join(' '),
  );

test('LB1 BR0 to BR15 are drawn by the published recipe, box for box', () => {
  // The first problem of thpack1: sides, sides that may stand upright, and counts as printed there.
  expect(rowsOf(1, 1)).toEqual([
    '1 108 76 30 height 40',
    '2 110 43 25 width+height 33',
    '3 92 81 55 length+width+height 39',
  ]);
  const all = Array.from({ length: 16 }, (_, classNumber) =>
    Array.from({ length: 100 }, (__, rank) => rowsOf(classNumber, rank + 1).join('\n')).join('\n\n'),
  ).join('\n\n');
  // Of all 1,600 instances, which were once held against the published files.
  expect(createHash('sha256').update(all).digest('hex')).toBe(
    'f7266058068a464c1eb0ee215ed8d379c285d47d4b2a48bef78a4d698db00817',
  );
});

test('LB2 Another base seed draws another set, and the same one the same set', () => {
  const draw = (seedBase: number) => drawBischoffRatcliff({ classNumber: 3, index: 2, seedBase });
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

test('LB3 Files of the thpack family are read with and without seeds, and a flag left out is 1', () => {
  const seeded = readThpack('1\n 1 2502505\n 587 233 220\n 1\n 1 108 0 76 0 30 1 40\n', { layout: 'seeded' });
  expect(seeded.ok && seeded.problems[0]?.request.pieces[0]).toMatchObject({
    id: '1',
    size: { lengthMm: 108, widthMm: 76, heightMm: 30 },
    upright: ['height'],
    count: 40,
  });
  const plain = readThpack('1\n 5\n 10 6 16\n 2\n 1 2 1 6 1 8 1 20\n 3 6 1 9 12 1 20\n', { layout: 'plain' });
  expect(plain.ok && plain.problems[0]?.index).toBe(5);
  expect(plain.ok && plain.problems[0]?.request.pieces[1]).toMatchObject({
    size: { lengthMm: 6, widthMm: 9, heightMm: 12 },
    upright: ['length', 'width', 'height'],
    count: 20,
  });
});

test('LB4 A file that is cut short, runs on or holds no lengths says what is wrong', () => {
  const errorOf = (text: string) => {
    const reading = readThpack(text, { layout: 'plain' });
    return reading.ok ? '' : reading.error;
  };
  expect(errorOf('')).toContain('It starts with');
  expect(errorOf('1 1 10 6 16 1 1 2 1 6 1')).toContain('kind 1 of 1');
  expect(errorOf('1 1 10 6 0 1 1 2 1 6 1 8 1 20')).toContain('container of 10 × 6 × 0');
  expect(errorOf('1 1 10 6 16 1 1 2 1 6 1 8 1 20 7')).toContain('1 numbers follow');
});

test('LB5 Random mixes are the same for the same seed, of the size asked for, and fit to be checked', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const request = drawLoadRequest(seed, seed % 40);
    expect(drawLoadRequest(seed, seed % 40)).toEqual(request);
    expect(request.pieces.reduce((sum, { count }) => sum + count, 0)).toBe(Math.max(1, seed % 40));
    expect(checkLoadPlan(request, statePlan(request, []))).toEqual([]);
  }
});
