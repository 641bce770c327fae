import { expect, test } from 'vitest';
import { assert, CLAIMS, fail, ok, type Result } from './index.ts';

test('M1 A result is either a value or the issues that stopped it, told apart by `ok`', () => {
  const results: Result<number, string>[] = [ok(22), fail('no mass')];
  expect(results.map((result) => (result.ok ? result.value : result.error))).toEqual([22, 'no mass']);
});

test('M2 A broken promise throws with what was promised', () => {
  expect(() => assert(1 > 2, 'one is more than two')).toThrow('one is more than two');
  expect(() => assert(true, 'never said')).not.toThrow();
});

test('M3 Claims are ordered from the strongest to the weakest, and each is named once', () => {
  expect(CLAIMS.indexOf('quoted')).toBeLessThan(CLAIMS.indexOf('modelled'));
  expect(CLAIMS.at(-1)).toBe('assumed');
  expect(new Set(CLAIMS).size).toBe(CLAIMS.length);
});
