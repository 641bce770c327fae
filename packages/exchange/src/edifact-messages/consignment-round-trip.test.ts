import type { TransportConsignment } from '@karvon/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { consignmentArbitrary } from '../testing/consignment-arbitrary.ts';
import { CONSIGNMENT_MESSAGES } from './message-profile.ts';
import { writeConsignmentMessages } from './message-writer.ts';
import { interchangeOf, readMessages, unnamedDifferences } from './testing/round-trip.ts';
import type { WrittenDirectory } from './writing.ts';

const DIRECTORIES: readonly WrittenDirectory[] = ['D.95B', 'D.96A', 'D.00B', 'D.01B'];

/** The identifiers of parties in the order of their schemes: NAD has the tax numbers behind the other one. */
function ordered(consignment: TransportConsignment): TransportConsignment {
  const parties = consignment.parties.map((party) => ({
    ...party,
    identifiers: party.identifiers.toSorted((one, other) => (one.scheme < other.scheme ? -1 : 1)),
  }));
  return { ...consignment, parties };
}

test('MS30 What is read from a written message is the consignment, but for what a loss names', () => {
  fc.assert(
    fc.property(
      consignmentArbitrary(),
      fc.constantFrom(...CONSIGNMENT_MESSAGES),
      fc.constantFrom(...DIRECTORIES),
      (consignment, type, directory) => {
        const contents = writeConsignmentMessages([consignment], type, { directory });
        const { consignments } = readMessages([interchangeOf(contents)]);
        const isSummary = type === 'IFCSUM' || type === 'CUSCAR';
        const losses = contents[0]!.losses.map((loss) => ({
          ...loss,
          path: isSummary ? loss.path.replace(/^\/0/, '') : loss.path,
        }));
        expect(unnamedDifferences(ordered(consignment), ordered(consignments[0]!), losses)).toEqual([]);
      },
    ),
    { numRuns: 150, seed: 4 },
  );
});

test('MS31 A written message has its segments where its structure has them', () => {
  fc.assert(
    fc.property(
      consignmentArbitrary(),
      fc.constantFrom(...CONSIGNMENT_MESSAGES),
      fc.constantFrom(...DIRECTORIES),
      (consignment, type, directory) => {
        const contents = writeConsignmentMessages([consignment], type, { directory });
        const { findings } = readMessages([interchangeOf(contents)]);
        const isIncomplete = contents[0]!.losses.some(({ path }) => path === '' || path === '/0');
        const structural = findings.filter(({ code }) => code.startsWith('edifact-'));
        expect(isIncomplete ? [] : structural).toEqual([]);
      },
    ),
    { numRuns: 100, seed: 5 },
  );
});
