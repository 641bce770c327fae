import { expect, test } from 'vitest';
import { boxOf, codesOf, containerOf, put } from '../testing/example.ts';

const WINDOW = { xMinMm: 2, xMaxMm: 4, yMinMm: 0.5, yMaxMm: 1.5 };

test('LC16 Mass is at most the payload and the centre of gravity in its window, both ends allowed', () => {
  const codesWith = (xMm: number, massKg: number) =>
    codesOf(
      {
        pieces: [boxOf('a', [2, 2, 2], { massKg })],
        containers: [containerOf([6, 2, 2], { payloadKg: 0.3, centreOfGravity: WINDOW })],
      },
      [put('a', [xMm, 0, 0], [2, 2, 2])],
    );
  expect(codesWith(1, 0.3)).toEqual([]);
  expect(codesWith(3, 0.3)).toEqual([]);
  expect(codesWith(1, 0.301)).toEqual(['load-payload']);
  expect(codesWith(0, 0.3)).toEqual(['load-centre-of-gravity']);
  expect(codesWith(4, 0.3)).toEqual(['load-centre-of-gravity']);
  expect(codesWith(0, 0)).toEqual([]);
});

test('LC17 Axle loads follow the lever between two supports and keep their limits, tare included', () => {
  // The middle of 12 kg lies at x = 4: rear 12 · (4 − 1) / 4 = 9 kg and front 3 kg, each with 1 kg of tare.
  //     ___a___
  //   ___________
  //    1 ^     ^ 5
  const codesWith = (frontMaxKg: number, rearMaxKg: number, frontMinKg: number) =>
    codesOf(
      {
        pieces: [boxOf('a', [2, 2, 2], { massKg: 12 })],
        containers: [
          containerOf([6, 2, 2], {
            axles: { frontXMm: 1, rearXMm: 5, frontTareKg: 1, rearTareKg: 1, frontMaxKg, rearMaxKg, frontMinKg },
          }),
        ],
      },
      [put('a', [3, 0, 0], [2, 2, 2])],
    );
  expect(codesWith(4, 10, 4)).toEqual([]);
  expect(codesWith(3.999, 10, 0)).toEqual(['load-axle-overload']);
  expect(codesWith(4, 9.999, 0)).toEqual(['load-axle-overload']);
  expect(codesWith(4, 10, 4.001)).toEqual(['load-axle-underload']);
});
