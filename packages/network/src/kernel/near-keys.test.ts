import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packNameKeys } from '../doors/name-keys.ts';
import { findNearKeys } from './near-keys.ts';

/** Optimal string alignment, as the textbook writes it. */
function plainDistance(a: string, b: string): number {
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const cost = a[i - 1] === b[j - 1] ? 0 : 1;
    let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost);
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, at(i - 2, j - 2) + 1);
    return least;
  };
  return at(a.length, b.length);
}

describe('near keys', () => {
  test('N33 The near keys are those that a plain edit distance with swaps finds, with the same distances', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcд重'), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 1, maxLength: 12 }),
        word,
        fc.integer({ min: 0, max: 2 }),
        (words, query, max) => {
          const sorted = [...words].sort((a, b) => (a < b ? -1 : 1));
          const keys = packNameKeys(words.map((key, owner) => ({ key, owner, isMain: true })));
          const wanted = sorted
            .map((key, row) => ({ key: row, distance: plainDistance(query, key) }))
            .filter(({ distance }) => distance <= max);
          expect(findNearKeys(query, max, keys)).toEqual(wanted);
        },
      ),
    );
  });
});
