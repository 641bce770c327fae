import { expect, test } from 'vitest';
import { boxOf, codesOf, containerOf, put } from '../testing/example.ts';

const ROOM = containerOf([6, 4, 4]);

test('LC7 A piece stands on a side that may stand upright, with its own measures', () => {
  const request = { pieces: [boxOf('a', [3, 2, 1], { upright: ['height', 'width'] })], containers: [ROOM] };
  expect(codesOf(request, [put('a', [0, 0, 0], [2, 3, 1])])).toEqual([]);
  expect(codesOf(request, [put('a', [0, 0, 0], [3, 1, 2])])).toEqual([]);
  expect(codesOf(request, [put('a', [0, 0, 0], [2, 1, 3])])).toEqual(['load-orientation']);
  expect(codesOf(request, [put('a', [0, 0, 0], [3, 3, 1])])).toEqual(['load-orientation']);
});

test('LC8 A piece that is not turned flat keeps the order of its lying sides', () => {
  const piece = boxOf('a', [3, 2, 1], { turnsFlat: false });
  const request = { pieces: [piece], containers: [ROOM] };
  expect(codesOf(request, [put('a', [0, 0, 0], [3, 2, 1])])).toEqual([]);
  expect(codesOf(request, [put('a', [0, 0, 0], [3, 1, 2])])).toEqual([]);
  expect(codesOf(request, [put('a', [0, 0, 0], [2, 1, 3])])).toEqual([]);
  expect(codesOf(request, [put('a', [0, 0, 0], [2, 3, 1])])).toEqual(['load-flat-turn']);
});

test('LC9 A piece lies inside the container and outside every reserved space', () => {
  // From above; r is reserved from floor to roof.
  //   y
  //   3 . . . . . .
  //   2 . . . . . .
  //   1 r . . . . .
  //   0 r a a . . .
  //     0 1 2 3 4 5 x
  const reserved = [{ xMm: 0, yMm: 0, zMm: 0, size: { lengthMm: 1, widthMm: 2, heightMm: 4 } }];
  const request = { pieces: [boxOf('a', [2, 1, 1])], containers: [{ ...ROOM, reserved }] };
  expect(codesOf(request, [put('a', [1, 0, 0], [2, 1, 1])])).toEqual([]);
  expect(codesOf(request, [put('a', [0, 1, 0], [2, 1, 1])])).toEqual(['load-reserved-space']);
  expect(codesOf(request, [put('a', [4, 3, 0], [2, 1, 1])])).toEqual([]);
  expect(codesOf(request, [put('a', [5, 3, 0], [2, 1, 1])])).toEqual(['load-outside']);
  expect(codesOf(request, [put('a', [1, -1, 0], [2, 1, 1])])).toEqual(['load-outside']);
});

test('LC10 A piece as placed is no wider and no higher than the door opening', () => {
  const request = {
    pieces: [boxOf('a', [3, 2, 1])],
    containers: [{ ...ROOM, door: { widthMm: 2, heightMm: 2 } }],
  };
  expect(codesOf(request, [put('a', [0, 0, 0], [3, 2, 1])])).toEqual([]);
  expect(codesOf(request, [put('a', [0, 0, 0], [3, 1, 2])])).toEqual([]);
  expect(codesOf(request, [put('a', [0, 0, 0], [2, 3, 1])])).toEqual(['load-door']);
  expect(codesOf(request, [put('a', [0, 0, 0], [1, 2, 3])])).toEqual(['load-door']);
});

test('LC11 No two pieces take the same space, and faces may touch', () => {
  const request = { pieces: [boxOf('a', [2, 2, 2], { count: 2 })], containers: [ROOM] };
  expect(codesOf(request, [put('a', [0, 0, 0], [2, 2, 2]), put('a', [2, 0, 0], [2, 2, 2])])).toEqual([]);
  expect(codesOf(request, [put('a', [0, 0, 0], [2, 2, 2]), put('a', [1, 1, 0], [2, 2, 2])])).toContain('load-overlap');
});
