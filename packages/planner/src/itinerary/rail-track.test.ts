import { emptyTables, type NetworkTables } from '@karvon/network';
import { expect, test } from 'vitest';
import { railTrackBetween } from './rail-track.ts';

/**
 *   a ──100── b ──100── c
 *    \___ 90 ___ d ___ 90 ___/        and e, which no railway reaches
 */
const link = (from: string, to: string, km: number, status = 'in-service') => ({ mode: 'rail', from, to, km, status });
const tables = {
  ...emptyTables(),
  links: [
    link('a', 'b', 100),
    link('b', 'c', 100),
    link('a', 'd', 90),
    link('d', 'c', 90),
    link('a', 'c', 10, 'planned'),
  ],
} as unknown as NetworkTables;

test('P50 The line of a train between two calls follows the shortest railway in service', () => {
  expect(railTrackBetween(tables, 'a', 'c')).toEqual(['d']);
  expect(railTrackBetween(tables, 'c', 'a')).toEqual(['d']);
  expect(railTrackBetween(tables, 'a', 'b')).toEqual([]);
  expect(railTrackBetween(tables, 'a', 'e')).toEqual([]);
});
