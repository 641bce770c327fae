import { expect, test } from 'vitest';
import { boxOf, codesOf, containerOf, put } from '../testing/example.ts';

const ROOM = containerOf([6, 4, 6]);

test('LC12 The share of a base that rests on the floor or on tops in its plane is at least the one asked for', () => {
  // From the side: b rests on a by three of four.
  //   z
  //   1 . b b b b .
  //   0 a a a a . .
  //     0 1 2 3 4 5 x
  const request = { pieces: [boxOf('a', [4, 1, 1]), boxOf('b', [4, 1, 1])], containers: [ROOM] };
  const placements = [put('a', [0, 0, 0], [4, 1, 1]), put('b', [1, 0, 1], [4, 1, 1])];
  expect(codesOf(request, placements)).toEqual(['load-support']);
  expect(codesOf({ ...request, supportPermille: 750 }, placements)).toEqual([]);
  expect(codesOf({ ...request, supportPermille: 751 }, placements)).toEqual(['load-support']);
  const floating = [put('a', [0, 0, 0], [4, 1, 1]), put('b', [0, 0, 2], [4, 1, 1])];
  expect(codesOf({ ...request, supportPermille: 1 }, floating)).toEqual(['load-support']);
  expect(codesOf({ ...request, supportPermille: 0 }, floating)).toEqual([]);
});

test('LC13 What rests on a piece suits it: stackable below, not floor-only above, not stack-only on the floor, the same group', () => {
  //   z
  //   1 b b
  //   0 a a
  //     0 1 x
  const codesWith = (below: object, above: object) =>
    codesOf(
      {
        pieces: [
          boxOf('a', [2, 1, 1], { stacking: { isStackable: true, ...below } }),
          boxOf('b', [2, 1, 1], { stacking: { isStackable: true, ...above } }),
        ],
        containers: [ROOM],
      },
      [put('a', [0, 0, 0], [2, 1, 1]), put('b', [0, 0, 1], [2, 1, 1])],
    );
  expect(codesWith({ isFloorOnly: true }, { isStackable: false })).toEqual([]);
  expect(codesWith({ isStackable: false }, {})).toEqual(['load-top-forbidden']);
  expect(codesWith({}, { isFloorOnly: true })).toEqual(['load-floor-only']);
  expect(codesWith({}, { isStackOnly: true })).toEqual([]);
  expect(codesWith({ isStackOnly: true }, {})).toEqual(['load-stack-only']);
  expect(codesWith({ group: 'tyres' }, { group: 'tyres' })).toEqual([]);
  expect(codesWith({ group: 'tyres' }, {})).toEqual(['load-stack-group']);
  expect(codesWith({}, { group: 'tyres' })).toEqual([]);
});

test('LC14 A piece with all that it bears presses on each area of contact with at most what the piece below bears', () => {
  // c of 3 kg on b of 1 kg: 4 kg on two square millimetres of a.
  //   z
  //   2 c c
  //   1 b b
  //   0 a a a a
  //     0 1 2 3 x
  const codesAt = (topPressureKgPerM2Max: number) =>
    codesOf(
      {
        pieces: [
          boxOf('a', [4, 1, 1], { stacking: { isStackable: true, topPressureKgPerM2Max } }),
          boxOf('b', [2, 1, 1]),
          boxOf('c', [2, 1, 1], { massKg: 3 }),
        ],
        containers: [ROOM],
      },
      [put('a', [0, 0, 0], [4, 1, 1]), put('b', [0, 0, 1], [2, 1, 1]), put('c', [0, 0, 2], [2, 1, 1])],
    );
  expect(codesAt(2_000_000)).toEqual([]);
  expect(codesAt(1_999_999)).toEqual(['load-pressure']);
});

test('LC15 Mass is handed down in proportion to the area of contact', () => {
  // Of c's 3 kg two thirds go to a and one third to b.
  //   z
  //   1 c c c
  //   0 a a b
  //     0 1 2 x
  const codesAt = (aKgMax: number, bKgMax: number) =>
    codesOf(
      {
        pieces: [
          boxOf('a', [2, 1, 1], { stacking: { isStackable: true, topMassKgMax: aKgMax } }),
          boxOf('b', [1, 1, 1], { stacking: { isStackable: true, topMassKgMax: bKgMax } }),
          boxOf('c', [3, 1, 1], { massKg: 3 }),
        ],
        containers: [ROOM],
      },
      [put('a', [0, 0, 0], [2, 1, 1]), put('b', [2, 0, 0], [1, 1, 1]), put('c', [0, 0, 1], [3, 1, 1])],
    );
  expect(codesAt(2, 1)).toEqual([]);
  expect(codesAt(1.999, 1)).toEqual(['load-top-mass']);
  expect(codesAt(2, 0.999)).toEqual(['load-top-mass']);
});
