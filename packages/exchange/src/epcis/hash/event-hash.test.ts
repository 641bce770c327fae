import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STANDARD_NAMESPACES } from '../cbv-words.ts';
import type { EpcisEvent, ExtensionValue, Namespaces } from '../epcis-event.ts';
import { ARBITRARY_NAMESPACES, eventArbitrary } from '../testing/event-arbitrary.ts';
import { canonicalTime, plainNumber } from './canonical-value.ts';
import { eventHash, parseHashId } from './event-hash.ts';
import { eventPreHash } from './prehash.ts';

const EXAMPLE: Namespaces = new Map([...STANDARD_NAMESPACES, ['example', 'https://ns.example.com/epcis/']]);

/** The three examples that accompany the algorithm, built from what its figures show. Source: CBV 2.0, section 8.9. */
const FIRST: EpcisEvent = {
  type: 'ObjectEvent',
  eventTime: '2020-03-04T11:00:30.000+01:00',
  eventTimeZoneOffset: '+01:00',
  recordTime: '2020-03-04T11:00:30.999+01:00',
  epcList: [3, 1, 2].map((n) => `urn:epc:id:sscc:4012345.0000000${n}${n}${n}`),
  action: 'OBSERVE',
  bizStep: 'departing',
  readPoint: { id: 'urn:epc:id:sgln:4012345.00011.987' },
  'example:myField1': { 'example:mySubField1': '2', 'example:mySubField2': '5' },
  'example:myField2': '0',
  'example:myField3': { 'example:mySubField3': ['3', '1'] },
};

const sensorReport = [
  { type: 'Temperature', value: 26, sDev: 0.1, uom: 'CEL' },
  { type: 'AbsoluteHumidity', value: 12.1, uom: 'A93' },
  { type: 'Dimensionless', value: 0.05, uom: 'C35', microorganism: 'https://www.ncbi.nlm.nih.gov/taxonomy/1126011' },
  {
    type: 'Dimensionless',
    value: 0.18,
    uom: 'C35',
    chemicalSubstance: 'https://identifiers.org/inchikey:CZMRCDWAGMRECN-UGDNZRGBSA-N',
  },
];

const SECOND: EpcisEvent = {
  type: 'ObjectEvent',
  eventTime: '2020-04-01T15:00:00+01:00',
  eventTimeZoneOffset: '+01:00',
  epcList: ['urn:epc:id:sgtin:4012345.011111.9876'],
  action: 'OBSERVE',
  bizStep: 'inspecting',
  readPoint: { id: 'urn:epc:id:sgln:4012345.00005.0' },
  sensorElementList: [
    {
      sensorMetadata: {
        deviceID: 'urn:epc:id:giai:4000001.111',
        deviceMetadata: 'https://id.gs1.org/8004/4000001111',
      },
      sensorReport,
    },
  ],
};

const THIRD: EpcisEvent = {
  type: 'ObjectEvent',
  eventTime: '2020-03-04T11:00:30+01:00',
  eventTimeZoneOffset: '+01:00',
  epcList: ['urn:epc:id:sgtin:0614141.011111.987'],
  action: 'OBSERVE',
  bizStep: 'departing',
  disposition: 'in_transit',
  readPoint: { id: 'urn:epc:id:sgln:4012345.00011.0', 'example:myField1': 'AB-12' },
  bizTransactionList: [{ type: 'po', bizTransaction: 'urn:epc:id:gdti:4012345.11111.123' }],
  sourceList: [{ type: 'owning_party', source: 'urn:epc:id:pgln:4012345.00000' }],
  destinationList: [{ type: 'owning_party', destination: 'urn:epc:id:pgln:0614141.00000' }],
  'example:userExt': 'CD-34',
};

const ni = (digest: string, version = '2.0') => `ni:///sha-256;${digest}?ver=CBV${version}`;

describe('event hash', () => {
  test('EP6 The examples that accompany the algorithm have the hashes that are published for them', () => {
    // Published beside the reference implementation by the authors of the algorithm, github.com/RalphTro/epcis-event-hash-generator.
    const published = [
      '6ae96341e0acc6d7a261364751f60e68278a81cdf51da0abb6b4e617014e39d7',
      '271565c346ae2fb28c4583c4dca4ab4772d465eb4e0b6e548d77d8b49377d95c',
      '3ae14c02c4bdc220cc31942cf804f6845eb8dec96ba6483391c92a9b165f9329',
    ];
    const computed = [FIRST, SECOND, THIRD].map((event) => eventHash(event, EXAMPLE));
    expect(computed).toEqual(published.map((digest) => ni(digest)));
    const later = ni('e9273954ba78387caf181fe74038871990dbc97568d068123d0a8774b843e383', '2.1');
    expect(eventHash(THIRD, EXAMPLE, '2.1')).toBe(later);
  });

  test('EP7 The order of fields and of lists does not change the hash', () => {
    fc.assert(
      fc.property(eventArbitrary, (event) => {
        const turned = turn(event as unknown as ExtensionValue) as unknown as EpcisEvent;
        expect(eventPreHash(turned, ARBITRARY_NAMESPACES)).toBe(eventPreHash(event, ARBITRARY_NAMESPACES));
      }),
      { numRuns: 200 },
    );
  });

  test('EP8 A change of what happened changes the hash, and of recordTime, eventID or error declaration does not', () => {
    fc.assert(
      fc.property(eventArbitrary, (event) => {
        const hash = eventHash(event, ARBITRARY_NAMESPACES);
        const noted = {
          ...event,
          recordTime: '2031-01-01T00:00:00Z',
          eventID: 'urn:uuid:1',
          errorDeclaration: { declarationTime: 'x' },
        };
        expect(eventHash(noted, ARBITRARY_NAMESPACES)).toBe(hash);
        expect(eventHash({ ...event, eventTime: '1980-01-01T00:00:00Z' }, ARBITRARY_NAMESPACES)).not.toBe(hash);
        expect(eventHash({ ...event, 'example:more': '1' }, ARBITRARY_NAMESPACES)).not.toBe(hash);
      }),
      { numRuns: 100 },
    );
  });

  test('EP9 A number is written plainly, without sign, exponent and zeros that say nothing', () => {
    const cases = {
      '1.0': '1',
      '+007.50': '7.5',
      '-0.00': '0',
      '1e3': '1000',
      '12.5E-3': '0.0125',
      '.5': '0.5',
      '5.': '5',
      '1e999999': '1e999999',
      '12a': '12a',
      '123456789012345678901234567890.10': '123456789012345678901234567890.1',
    };
    for (const [written, plain] of Object.entries(cases)) expect(plainNumber(written)).toBe(plain);
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(plainNumber(String(value)))).toBe(value === 0 ? 0 : value);
        expect(plainNumber(String(value))).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/);
      }),
    );
  });

  test('EP10 An instant is written in UTC with milliseconds, further digits rounded half up', () => {
    expect(canonicalTime('2026-03-02T14:05:00+05:00')).toBe('2026-03-02T09:05:00.000Z');
    expect(canonicalTime('2026-03-02T14:05:00.1415Z')).toBe('2026-03-02T14:05:00.142Z');
    expect(canonicalTime('2026-03-02T14:05:00.1414999Z')).toBe('2026-03-02T14:05:00.141Z');
    expect(canonicalTime('1999-12-31T23:59:59.99950-03:30')).toBe('2000-01-01T03:30:00.000Z');
    expect(canonicalTime('0050-02-28T23:30:00-01:00')).toBe('0050-03-01T00:30:00.000Z');
    expect(canonicalTime('yesterday')).toBe('yesterday');
    const parts = [
      fc.date({ min: new Date('0100-01-01'), max: new Date('9999-01-01'), noInvalidDate: true }),
      fc.integer({ min: -839, max: 840 }),
    ] as const;
    fc.assert(
      fc.property(...parts, fc.boolean(), (date, offset, hasFraction) => {
        const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, hasFraction ? 23 : 19);
        const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
        const zone = `${offset < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
        expect(canonicalTime(local + zone)).toBe(new Date(local + zone).toISOString());
      }),
    );
  });

  test('EP11 An eventID that is a hash says its algorithm, digest and version', () => {
    const id = parseHashId(eventHash(FIRST, EXAMPLE));
    expect(id).toMatchObject({ algorithm: 'sha-256', version: '2.0' });
    expect(parseHashId('ni:///sha-256;00')).toBeUndefined();
  });
});

/** The same value with the fields of its objects and the members of its lists in reverse order. */
function turn(value: ExtensionValue): ExtensionValue {
  if (Array.isArray(value)) return value.map(turn).reverse();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, one]) => [name, turn(one)] as const)
      .reverse(),
  );
}
