import fc from 'fast-check';
import { expect, test } from 'vitest';
import { soundDistance } from './sound-distance.ts';

test('N54 Names sound the less apart the more alike the letters are in which they differ, and are as far apart both ways', () => {
  expect(soundDistance('hudjan', 'hudjand')).toBeLessThan(soundDistance('hudjan', 'hudjank'));
  expect(soundDistance('taskend', 'taskent')).toBeLessThan(soundDistance('taskend', 'taskenk'));
  expect(soundDistance('bukara', 'buhara')).toBeLessThan(soundDistance('bukara', 'bunara'));
  expect(soundDistance('hujnad', 'hujand')).toBe(1);
  const name = fc.string({ unit: fc.constantFrom(...'abdehijknrst'), maxLength: 9 });
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(soundDistance(a, b)).toBe(soundDistance(b, a));
      expect(soundDistance(a, b) === 0).toBe(a === b);
    }),
  );
});
