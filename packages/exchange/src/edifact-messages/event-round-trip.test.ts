import { EVENT_CLASSIFIERS, TRANSPORT_EVENT_TYPES, type TransportEvent } from '@karvon/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantArbitrary } from '../testing/consignment-arbitrary.ts';
import { EVENT_MESSAGES } from './message-profile.ts';
import { writeEventMessage } from './message-writer.ts';
import { interchangeOf, readMessages, unnamedDifferences } from './testing/round-trip.ts';

const id = fc.stringMatching(/^[A-Z0-9]{2,12}$/);
const words = fc.constantFrom('Путь закрыт', 'Strong wind + sand', "Ta'xir: 2 soat?");

function record<T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }, requiredKeys: (keyof T)[] = []): fc.Arbitrary<T> {
  return fc.record(model, { requiredKeys, noNullPrototype: true }) as fc.Arbitrary<T>;
}

const equipment = record(
  {
    id: fc.constantFrom('MSKU0383250', '52190347', 'UZ01A123'),
    category: fc.constantFrom('container', 'wagon', 'trailer'),
    sizeType: fc.constant('45G1'),
    isEmpty: fc.boolean(),
    seals: fc.array(record({ number: id, party: fc.constantFrom('CA', 'CU') }, ['number']), {
      minLength: 1,
      maxLength: 2,
    }),
  },
  ['id'],
);

const location = record({
  unLocode: fc.constantFrom('UZTAS', 'KZDOS'),
  esrCode: fc.constantFrom('722400', '693003'),
  gln: fc.constant('4780000000007'),
  facilityCode: id,
  facilityCodeList: fc.constantFrom('SMDG', 'BIC'),
  name: fc.constantFrom('Чукурсай', 'Khorgos Gateway terminal 2'),
  countryId: fc.constantFrom('UZ', 'KZ'),
  latitude: fc.constant(41.3),
});

const means = record({
  mode: fc.constantFrom('road', 'rail', 'ferry', 'sea', 'inland-water', 'air', 'multimodal'),
  id,
  name: words,
  journeyId: id,
  exportJourneyId: id,
  carrierId: id,
  flagCountryId: fc.constant('KZ'),
});

const event = record(
  {
    type: fc.constantFrom(...Object.keys(TRANSPORT_EVENT_TYPES)),
    classifier: fc.constantFrom(...EVENT_CLASSIFIERS),
    occurredAt: instantArbitrary,
    recordedAt: instantArbitrary,
    id,
    location,
    equipment: fc.array(equipment, { maxLength: 2 }),
    handlingUnits: fc.array(record({ id, quantity: fc.nat(9) }, ['id']), { maxLength: 2 }),
    means,
    documents: fc.array(
      record({ typeCode: fc.constantFrom('BKG', 'TRD', '705', '722', 'desadv'), id }, ['typeCode', 'id']),
      { maxLength: 3 },
    ),
    reasonCode: fc.constantFrom('101', 'WEATHER'),
    remarks: words,
  },
  ['type', 'classifier', 'occurredAt', 'equipment', 'handlingUnits', 'documents'],
) as unknown as fc.Arbitrary<TransportEvent>;

/** Documents in an order of their own: RFF comes before DOC. */
function ordered(one: TransportEvent): TransportEvent {
  const keyOf = ({ typeCode, id: number }: { typeCode: string; id: string }) => `${typeCode} ${number}`;
  return { ...one, documents: one.documents.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) };
}

test('MS32 What is read from a written message are the events, but for what a loss names', () => {
  fc.assert(
    fc.property(
      fc.array(event, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...EVENT_MESSAGES),
      fc.constantFrom('D.95B' as const, 'D.96A' as const, 'D.00B' as const, 'D.01B' as const),
      (events, type, directory) => {
        const content = writeEventMessage(events, type, { directory });
        const read = readMessages([interchangeOf([content])]).events;
        const lost = new Set(content.losses.map(({ path }) => path));
        const written = events.flatMap((one, i) => (lost.has(`/${i}`) ? [] : [[i, one] as const]));
        expect(read.length).toBe(written.length);
        written.forEach(([i, one], at) => {
          const losses = content.losses.filter(({ path }) => path.startsWith(`/${i}/`));
          const own = losses.map((loss) => ({
            ...loss,
            path: loss.path.slice(`/${i}`.length).replace(/^\/documents\/\d+/, '/documents'),
          }));
          expect(unnamedDifferences(ordered(one), ordered(read[at]!), own)).toEqual([]);
        });
      },
    ),
    { numRuns: 200, seed: 6 },
  );
});
