import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EpcisEvent } from './epcis-event.ts';
import { eventHash } from './hash/event-hash.ts';
import { createEpcisJsonReader } from './json/epcis-json-reader.ts';
import { ARBITRARY_NAMESPACES, eventArbitrary } from './testing/event-arbitrary.ts';
import { readEpcis } from './testing/read-epcis.ts';
import { writeEpcisJson } from './write/epcis-json-writer.ts';
import { writeEpcisXml } from './write/epcis-xml-writer.ts';
import { createEpcisXmlReader } from './xml/epcis-xml-reader.ts';

const HEADER = {
  creationDate: '2026-03-05T10:00:00Z',
  sender: 'urn:epc:id:pgln:4780012.00000',
  instanceIdentifier: 'MSG-1',
};
const withNamespaces = (event: EpcisEvent) => ({ event, namespaces: ARBITRARY_NAMESPACES });

const SMALL: EpcisEvent = {
  type: 'ObjectEvent',
  eventTime: '2026-03-02T14:05:00+05:00',
  eventTimeZoneOffset: '+05:00',
  epcList: ['urn:epc:id:sscc:4780012.0000000017'],
  action: 'OBSERVE',
};

describe('round trips of EPCIS', () => {
  test('EP12 Events written in JSON-LD and read back are the same events', () => {
    fc.assert(
      fc.property(fc.array(eventArbitrary, { minLength: 1, maxLength: 3 }), (events) => {
        const { text, losses } = writeEpcisJson(HEADER, events.map(withNamespaces));
        const read = readEpcis(createEpcisJsonReader, text);
        expect(read.events.map(({ event }) => event)).toEqual(events);
        expect(losses).toEqual([]);
        expect(read.header).toMatchObject({ ...HEADER, documentType: 'EPCISDocument' });
      }),
      { numRuns: 100 },
    );
  });

  test('EP13 Events written in XML and read back are the same events with the same hashes', () => {
    fc.assert(
      fc.property(fc.array(eventArbitrary, { minLength: 1, maxLength: 3 }), (events) => {
        const { text, losses } = writeEpcisXml(HEADER, events.map(withNamespaces));
        const read = readEpcis(createEpcisXmlReader, text);
        expect(read.events.map(({ event }) => event)).toEqual(events);
        expect(losses).toEqual([]);
        const hashes = read.events.map(({ event, namespaces }) => eventHash(event, namespaces));
        expect(hashes).toEqual(events.map((event) => eventHash(event, ARBITRARY_NAMESPACES)));
        expect(read.header).toMatchObject(HEADER);
      }),
      { numRuns: 150 },
    );
  });

  test('EP14 What XML cannot carry the same way is a loss with the path of the value', () => {
    const event = {
      ...SMALL,
      'example:number': 5,
      'example:flag': true,
      'example:nothing': null,
      'example:one': ['x'],
      'example:lists': [['a'], ['b']],
      'example:empty': {},
      'example:control': 'a\u0001b',
      'example:not a name': 'x',
      'unknown:field': 'x',
    } as EpcisEvent;
    const { text, losses } = writeEpcisXml(HEADER, [withNamespaces(SMALL), withNamespaces(event)]);
    const names = 'number flag nothing one lists empty control not a name';
    expect(new Set(losses.map(({ path }) => path))).toEqual(
      new Set([
        ...names
          .replace('not a name', '')
          .trim()
          .split(' ')
          .map((name) => `/1/example:${name}`),
        '/1/example:not a name',
        '/1/unknown:field',
      ]),
    );
    expect(readEpcis(createEpcisXmlReader, text).findings).toEqual([]);
  });

  test('EP15 A prefix that means two things in two events keeps both meanings', () => {
    const event = { ...SMALL, 'example:x': '1' } as EpcisEvent;
    const events = ['https://a.example/', 'https://b.example/'].map((iri) => ({
      event,
      namespaces: new Map([['example', iri]]),
    }));
    const hashes = events.map(({ namespaces }) => eventHash(event, namespaces));
    const json = readEpcis(createEpcisJsonReader, writeEpcisJson(HEADER, events).text);
    const xml = readEpcis(createEpcisXmlReader, writeEpcisXml(HEADER, events).text);
    for (const read of [json, xml]) {
      expect(read.findings).toEqual([]);
      expect(read.events.map((one) => eventHash(one.event, one.namespaces))).toEqual(hashes);
    }
  });

  test('EP16 Master data of the header come through JSON-LD and XML', () => {
    const vocabularyList = [
      {
        type: 'urn:epcglobal:epcis:vtype:Location',
        vocabularyElementList: [
          {
            id: 'urn:epc:id:sgln:4780012.00001.0',
            attributes: [{ id: 'urn:epcglobal:cbv:mda:name', attribute: 'Станция Душанбе-2' }],
            children: ['urn:epc:id:sgln:4780012.00001.1'],
          },
        ],
      },
    ];
    const header = { ...HEADER, receiver: 'urn:epc:id:pgln:4600012.00000', vocabularyList };
    const json = readEpcis(createEpcisJsonReader, writeEpcisJson(header, [withNamespaces(SMALL)]).text);
    const xml = readEpcis(createEpcisXmlReader, writeEpcisXml(header, [withNamespaces(SMALL)]).text);
    expect(json.header).toMatchObject(header);
    expect(xml.header).toMatchObject(header);
    expect([...json.findings, ...xml.findings]).toEqual([]);
  });
});
