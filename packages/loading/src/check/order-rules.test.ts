import { expect, test } from 'vitest';
import { boxOf, codesOf, containerOf, put } from '../testing/example.ts';

const ROOM = containerOf([6, 2, 4]);

test('LC18 In a container nothing of a later drop stands before or above a piece; without a drop a piece is of drop 0', () => {
  // The door is on the right; seen from the side.
  //   z
  //   1 . . b b
  //   0 a a c c
  //     0 1 2 3 x
  const codesWith = (a: number, b: number, c: number | undefined) =>
    codesOf(
      {
        pieces: [
          boxOf('a', [2, 1, 1], { drop: a }),
          boxOf('b', [2, 1, 1], { drop: b }),
          boxOf('c', [2, 1, 1], c === undefined ? {} : { drop: c }),
        ],
        containers: [ROOM],
      },
      [put('a', [0, 0, 0], [2, 1, 1]), put('c', [2, 0, 0], [2, 1, 1]), put('b', [2, 0, 1], [2, 1, 1])],
    );
  expect(codesWith(2, 1, 1)).toEqual([]);
  expect(codesWith(1, 1, 2)).toEqual(['load-drop-order']);
  expect(codesWith(2, 2, 1)).toEqual(['load-drop-order']);
  expect(codesWith(1, 1, undefined)).toEqual(['load-drop-order']);
});

test('LC19 Containers are emptied in the order of the plan: none holds an earlier drop than one before it', () => {
  const pieces = [boxOf('a', [1, 1, 1], { drop: 1 }), boxOf('b', [1, 1, 1], { drop: 2 }), boxOf('c', [1, 1, 1])];
  const request = { pieces, containers: [ROOM] };
  const [a, b, c] = ['a', 'b', 'c'].map((id) => put(id, [0, 0, 0], [1, 1, 1])) as [
    ReturnType<typeof put>,
    ReturnType<typeof put>,
    ReturnType<typeof put>,
  ];
  expect(codesOf(request, [a], [b], [c])).toEqual([]);
  expect(codesOf(request, [b], [a])).toEqual(['load-drop-containers']);
});

test('LC22 What lies below a piece is put in before it', () => {
  const request = { pieces: [boxOf('a', [2, 2, 1], { count: 2 })], containers: [ROOM] };
  const [floor, top] = [put('a', [0, 0, 0], [2, 2, 1]), put('a', [0, 0, 1], [2, 2, 1])];
  expect(codesOf(request, [floor, top])).toEqual([]);
  expect(codesOf(request, [top, floor])).toEqual(['load-order-unsupported']);
});

test('LC23 A piece goes in straight from the door at some height at or above its place, then down, past what stands', () => {
  // The door is on the right; the roof is at 4. c is put in last.
  //   z        low wall           high wall           roofed
  //   3        . . . . . .        . . . . b .        d d d . . .
  //   2        . . . . . .        . . . . b .        e . . . . .
  //   1        c c . . b .        c c . . b .        e c c . b .
  //   0        c c . . b .        c c . . b .        e c c . b .
  const pieces = [
    boxOf('b', [1, 2, 2]),
    boxOf('b3', [1, 2, 3]),
    boxOf('c', [2, 2, 2]),
    boxOf('d', [3, 2, 1]),
    boxOf('e', [1, 2, 3]),
  ];
  const request = { pieces, containers: [ROOM], supportPermille: 0 };
  const c = put('c', [0, 0, 0], [2, 2, 2]);
  expect(codesOf(request, [put('b', [4, 0, 0], [1, 2, 2]), c])).toEqual([]);
  expect(codesOf(request, [put('b3', [4, 0, 0], [1, 2, 3]), c])).toEqual(['load-order-barred']);
  expect(codesOf(request, [c, put('b3', [4, 0, 0], [1, 2, 3])])).toEqual([]);
  const roofed = [put('e', [0, 0, 0], [1, 2, 3]), put('d', [0, 0, 3], [3, 2, 1])];
  const under = put('c', [1, 0, 0], [2, 2, 2]);
  expect(codesOf(request, [...roofed, under])).toEqual([]);
  expect(codesOf(request, [...roofed, put('b', [4, 0, 0], [1, 2, 2]), under])).toEqual(['load-order-barred']);
});
