import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ReferenceLedger } from './reference-ledger.ts';

const reference = fc.oneof(
  fc.nat(30).map((number) => `KRV${number}`),
  fc.nat(30).map((number) => String(number).padStart(4, '0')),
  fc.constantFrom('', 'A', 'KRV', '00', '0'),
);

test('ED10 A repeated reference is found as a set would find it, a run of numbers being one entry', () => {
  fc.assert(
    fc.property(fc.array(reference, { maxLength: 200 }), (references) => {
      const ledger = new ReferenceLedger();
      const seen = new Set<string>();
      for (const one of references) {
        expect(ledger.add(one), one).toBe(seen.has(one));
        seen.add(one);
      }
    }),
  );
  const ledger = new ReferenceLedger(10);
  for (let number = 1; number <= 100_000; number++) ledger.add(`M${String(number).padStart(8, '0')}`);
  expect(ledger.isFull).toBe(false);
  expect(ledger.add('M00050000')).toBe(true);
});
