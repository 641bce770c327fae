import { readdirSync, readFileSync } from 'node:fs';
import type { TransportEvent } from '@karvon/model';
import { describe, expect, test } from 'vitest';
import type { EpcisEvent } from '../epcis/epcis-event.ts';
import { transportEventOfEpcis } from '../epcis/epcis-transport-event.ts';
import { createEpcisJsonReader } from '../epcis/json/epcis-json-reader.ts';
import { readEpcis, writeInPieces } from '../epcis/testing/read-epcis.ts';
import { epcisOfTransportEvent, KARVON_NAMESPACES } from '../epcis/transport-event-epcis.ts';
import { writeEpcisJson } from '../epcis/write/epcis-json-writer.ts';
import { writeEpcisXml } from '../epcis/write/epcis-xml-writer.ts';
import { createEpcisXmlReader } from '../epcis/xml/epcis-xml-reader.ts';
import type { ExchangeFinding } from '../finding.ts';
import { createDcsaReader, type ReadDcsaEvent } from './dcsa-reader.ts';
import { transportEventOfDcsa } from './dcsa-transport-event.ts';
import { writeDcsaEvents } from './dcsa-writer.ts';
import { dcsaOfTransportEvent } from './transport-event-dcsa.ts';

const root = new URL('../../fixtures/dcsa/', import.meta.url);
const names = readdirSync(root)
  .filter((file) => file.endsWith('.expected.json'))
  .map((file) => file.replace('.expected.json', ''));

function read(bytes: Uint8Array, pieces: readonly number[] = [65_536]) {
  const events: ReadDcsaEvent[] = [];
  const findings: ExchangeFinding[] = [];
  const reader = createDcsaReader({
    onEvent: (event) => events.push(event),
    onFinding: (finding) => findings.push(finding),
  });
  writeInPieces(reader, bytes, pieces);
  return { events, findings };
}

const valid = names
  .filter((name) => name.startsWith('valid-'))
  .flatMap((name) => read(readFileSync(new URL(`${name}.json`, root))).events.map(({ event }) => event));

const RAIL: TransportEvent = {
  type: 'bogie-change',
  classifier: 'ACT',
  occurredAt: '2026-03-09T04:10:00+05:00',
  recordedAt: '2026-03-09T05:00:00+05:00',
  id: '3cecb101-7a1a-43a4-9d62-e88a131651e2',
  location: {
    unLocode: 'KZALA',
    esrCode: '709402',
    name: 'Алтынколь',
    countryId: 'KZ',
    latitude: 44.2036,
    longitude: 80.3905,
  },
  equipment: [
    {
      id: 'CSQU3054383',
      category: 'container',
      sizeType: '45G1',
      isEmpty: false,
      seals: [{ number: 'KZ0081217', party: 'CUS' }, { number: 'K2' }],
    },
    { id: '94556677', category: 'wagon' },
  ],
  handlingUnits: [
    { id: 'urn:epc:id:sscc:4780012.0000000017' },
    { id: 'urn:epc:class:lgtin:4780012.054321.COTTON-7', quantity: 120, unitCode: 'KGM' },
  ],
  means: { mode: 'rail', id: '2013', journeyId: '2013-0309', carrierId: '27' },
  documents: [
    { typeCode: 'TRD', id: 'SMGS-778120' },
    { typeCode: 'po', id: 'urn:epcglobal:cbv:bt:4780012000002:PO-9' },
  ],
  remarks: 'Тележки заменены',
};

describe('DCSA and the transport event', () => {
  test('EP21 Each case of the folder dcsa gives the events and findings that its expected file tells', () => {
    for (const name of names) {
      const bytes = readFileSync(new URL(`${name}.json`, root));
      for (const pieces of [[65_536], [1, 3]]) {
        const { events, findings } = read(bytes, pieces);
        const told = {
          events: events.map(({ event, isRefused }) => ({
            type: event.eventType,
            ...(isRefused ? { isRefused } : {}),
          })),
          findings: findings.map(({ code, severity, place: { path, line, column } }) => ({
            code,
            severity,
            path,
            line,
            column,
          })),
        };
        const expected = JSON.parse(readFileSync(new URL(`${name}.expected.json`, root), 'utf8'));
        expect([name, told]).toEqual([name, expected]);
      }
    }
    expect(names.length).toBeGreaterThanOrEqual(15);
  });

  test('EP22 DCSA events written and read back are the same events', () => {
    const again = read(new TextEncoder().encode(writeDcsaEvents(valid)));
    expect(again.findings).toEqual([]);
    expect(again.events.map(({ event }) => event)).toEqual(valid);
  });

  test('EP23 A DCSA event becomes a transport event and comes back the same in every field that no loss names', () => {
    for (const source of valid) {
      const there = transportEventOfDcsa(source);
      const back = dcsaOfTransportEvent(there.event);
      expect(transportEventOfDcsa(back.events[0]!).event).toEqual(there.event);
      const { findings } = read(new TextEncoder().encode(writeDcsaEvents(back.events)));
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(there.losses.every(({ path, message }) => path.startsWith('/') && message.length > 0)).toBe(true);
    }
  });

  test('EP24 A transport event that DCSA has no word for is not written, and the loss says so', () => {
    expect(dcsaOfTransportEvent(RAIL)).toMatchObject({ events: [], losses: [{ path: '/type' }] });
    const { events, losses } = dcsaOfTransportEvent({ ...RAIL, type: 'loading' });
    expect(events.map((event) => 'equipmentReference' in event && event.equipmentReference)).toEqual([
      'CSQU3054383',
      '94556677',
    ]);
    const paths = losses.map(({ path }) => path);
    for (const path of ['/handlingUnits', '/location/esrCode', '/equipment/1/category', '/means/id', '/documents/1']) {
      expect(paths).toContain(path);
    }
  });

  test('EP25 A transport event that has happened to objects becomes an EPCIS event without error, and comes back the same through JSON-LD and XML', () => {
    for (const type of ['bogie-change', 'departure', 'gate-in', 'position', 'delivery'] as const) {
      const { event, losses } = epcisOfTransportEvent({ ...RAIL, type });
      expect(losses).toEqual([]);
      const events = [{ event: event!, namespaces: KARVON_NAMESPACES }];
      const header = { creationDate: '2026-03-10T00:00:00Z' };
      const xml = writeEpcisXml(header, events);
      expect(xml.losses).toEqual([]);
      for (const outcome of [
        readEpcis(createEpcisJsonReader, writeEpcisJson(header, events).text),
        readEpcis(createEpcisXmlReader, xml.text),
      ]) {
        expect(outcome.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(transportEventOfEpcis(outcome.events[0]!.event)).toEqual({ event: { ...RAIL, type }, losses: [] });
      }
    }
  });

  test('EP29 A text that no encoding can hold is written with the replacement character, and never an exception', () => {
    const equipment = RAIL.equipment.map((one) => ({ ...one, id: 'CSQU\ud800' }));
    const { event, losses } = epcisOfTransportEvent({ ...RAIL, id: 'A\udc00', equipment });
    expect(losses.map(({ path }) => path)).toEqual(['/id']);
    expect(event).toMatchObject({ type: 'ObjectEvent', eventID: 'urn:karvon:event:A%EF%BF%BD' });
    expect((event as { epcList?: readonly string[] }).epcList).toContain('urn:karvon:equipment:CSQU%EF%BF%BD');
  });

  test('EP31 A handling unit whose identifier is no URI is one loss with its own path', () => {
    const handlingUnits = [{ id: 'urn:epc:id:sscc:4780012.0000000017' }, { id: 'pallet 7' }];
    const { losses } = epcisOfTransportEvent({ ...RAIL, handlingUnits });
    expect(losses.map(({ path }) => path)).toEqual(['/handlingUnits/1/id']);
  });

  test('EP26 Plans, estimates and events of documents alone are not written as EPCIS events, and the loss says so', () => {
    const paths = (event: TransportEvent) => {
      const projection = epcisOfTransportEvent(event);
      expect(projection.event).toBeUndefined();
      return projection.losses.map(({ path }) => path);
    };
    expect(paths({ ...RAIL, classifier: 'EST' })).toEqual(['/classifier']);
    expect(paths({ ...RAIL, type: 'document-issued' })).toEqual(['/type']);
    expect(paths({ ...RAIL, equipment: [], handlingUnits: [] })).toEqual(['/equipment']);
  });

  test('EP27 An EPCIS event of others becomes a transport event by its step, and what has no word is a loss', () => {
    const event: EpcisEvent = {
      type: 'ObjectEvent',
      eventTime: '2026-03-02T14:05:00+05:00',
      eventTimeZoneOffset: '+05:00',
      epcList: ['urn:epc:id:bic:CSQU3054383', 'urn:epc:id:sscc:4780012.0000000017'],
      action: 'OBSERVE',
      bizStep: 'arriving',
      readPoint: { id: 'https://id.gs1.org/414/4780012000019' },
      bizTransactionList: [{ type: 'bol', bizTransaction: 'urn:epcglobal:cbv:bt:4780012000002:1' }],
      sensorElementList: [{ sensorReport: [{ type: 'Temperature', value: 4, uom: 'CEL' }] }],
      'example:note': 'x',
    };
    const { event: mapped, losses } = transportEventOfEpcis(event);
    expect(mapped).toEqual({
      type: 'arrival',
      classifier: 'ACT',
      occurredAt: event.eventTime,
      location: { gln: '4780012000019' },
      equipment: [{ id: 'CSQU3054383', category: 'container' }],
      handlingUnits: [{ id: 'urn:epc:id:sscc:4780012.0000000017' }],
      documents: [{ typeCode: 'bol', id: 'urn:epcglobal:cbv:bt:4780012000002:1' }],
    });
    expect(losses.map(({ path }) => path)).toEqual(['/sensorElementList', '/example:note']);
  });

  test('EP28 Packing names the container as parent, and unpacking takes the units out of it', () => {
    const packing = { ...RAIL, equipment: [{ id: 'CSQU3054383' }] };
    const stuffed = epcisOfTransportEvent({ ...packing, type: 'stuffing' }).event;
    expect(stuffed).toMatchObject({
      type: 'AggregationEvent',
      action: 'ADD',
      parentID: 'urn:epc:id:bic:CSQU3054383',
      childEPCs: ['urn:epc:id:sscc:4780012.0000000017'],
    });
    expect(epcisOfTransportEvent({ ...packing, type: 'stripping' }).event).toMatchObject({ action: 'DELETE' });
    expect(transportEventOfEpcis(stuffed!).event).toEqual({ ...packing, type: 'stuffing' });
  });
});
