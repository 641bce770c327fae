/** Documents that fuzzing begins with, and pieces of text that it puts into them. */
import type { EpcisEvent } from '../epcis-event.ts';
import { writeEpcisJson } from '../write/epcis-json-writer.ts';
import { writeEpcisXml } from '../write/epcis-xml-writer.ts';

const EVENTS: readonly EpcisEvent[] = [
  {
    type: 'ObjectEvent',
    eventTime: '2026-03-02T14:05:00+05:00',
    eventTimeZoneOffset: '+05:00',
    eventID: `ni:///sha-256;${'0'.repeat(64)}?ver=CBV2.0`,
    epcList: ['urn:epc:id:sscc:4780012.0000000017', 'https://id.gs1.org/01/04780012123459/21/1001'],
    action: 'OBSERVE',
    bizStep: 'departing',
    disposition: 'in_transit',
    readPoint: { id: 'urn:epc:id:sgln:4780012.00001.0', 'example:track': '7' },
    bizTransactionList: [{ type: 'bol', bizTransaction: 'urn:epcglobal:cbv:bt:4780012000002:SMGS-778120' }],
    sourceList: [{ type: 'possessing_party', source: 'urn:epc:id:pgln:4780012.00000' }],
    persistentDisposition: { set: ['completeness_verified'] },
    sensorElementList: [
      {
        sensorMetadata: { time: '2026-03-02T09:00:00Z' },
        sensorReport: [{ type: 'Temperature', value: 4.5, uom: 'CEL' }],
      },
    ],
    'example:train': { 'example:number': '2013', 'example:wagons': ['52638991', '94556677'] },
  },
  {
    type: 'TransformationEvent',
    eventTime: '2026-02-20T16:00:00.250Z',
    eventTimeZoneOffset: '+00:00',
    inputQuantityList: [{ epcClass: 'urn:epc:class:lgtin:4780012.054321.COTTON-7', quantity: 1250.5, uom: 'KGM' }],
    outputEPCList: ['urn:epc:id:sgtin:4780012.012345.1001'],
    ilmd: { 'example:grade': 'A' },
    errorDeclaration: { declarationTime: '2026-03-03T10:00:00Z', reason: 'incorrect_data' },
  },
];

const HEADER = { creationDate: '2026-03-05T10:00:00Z', sender: 'urn:epc:id:pgln:4780012.00000' };
const WRITABLE = EVENTS.map((event) => ({
  event,
  namespaces: new Map([['example', 'https://ns.example.com/epcis/']]),
}));

/** Whole documents in JSON-LD. */
export const FUZZ_JSON: readonly string[] = [
  writeEpcisJson(HEADER, WRITABLE).text,
  JSON.stringify({ '@context': 'https://ref.gs1.org/standards/epcis/epcis-context.jsonld', ...EVENTS[0] }),
  JSON.stringify({
    type: 'EPCISQueryDocument',
    epcisBody: { queryResults: { queryName: 'q', resultsBody: { eventList: EVENTS } } },
  }),
];

/** Whole documents in XML, of version 2.0 and 1.2. */
export const FUZZ_XML: readonly string[] = [
  writeEpcisXml(HEADER, WRITABLE).text,
  `<?xml version="1.0"?><epcis:EPCISDocument xmlns:epcis="urn:epcglobal:epcis:xsd:1" schemaVersion="1.2" creationDate="2026-03-05T10:00:00Z">
<EPCISBody><EventList><ObjectEvent><eventTime>2026-03-02T14:05:00+05:00</eventTime><eventTimeZoneOffset>+05:00</eventTimeZoneOffset>
<baseExtension><eventID>urn:uuid:6c1f2d9a-3b41-4d6c-9a55-0b1d2c3e4f50</eventID></baseExtension><epcList><epc>urn:epc:id:sscc:4780012.0000000017</epc></epcList>
<action>OBSERVE</action><extension><quantityList><quantityElement><epcClass>urn:epc:idpat:sgtin:4780012.012345.*</epcClass></quantityElement></quantityList></extension>
</ObjectEvent></EventList></EPCISBody></epcis:EPCISDocument>`,
];

const CALL = {
  transportCallID: 'TC-1',
  modeOfTransport: 'RAIL',
  UNLocationCode: 'KZALA',
  location: { locationName: 'Алтынколь', latitude: '44.2036', longitude: '80.3905' },
};

/** Lists of DCSA events. */
export const FUZZ_DCSA: readonly string[] = [
  JSON.stringify([
    {
      eventCreatedDateTime: '2026-03-02T11:30:00+08:00',
      eventType: 'TRANSPORT',
      eventClassifierCode: 'ACT',
      eventDateTime: '2026-03-02T11:05:00+08:00',
      transportEventTypeCode: 'DEPA',
      transportCall: CALL,
    },
    {
      eventCreatedDateTime: '2026-03-02T11:30:00+08:00',
      eventType: 'EQUIPMENT',
      eventClassifierCode: 'ACT',
      eventDateTime: '2026-03-02T11:05:00+08:00',
      equipmentEventTypeCode: 'LOAD',
      equipmentReference: 'CSQU3054383',
      emptyIndicatorCode: 'LADEN',
      transportCall: CALL,
      seals: [{ sealNumber: 'K1', sealType: 'BLT' }],
    },
  ]),
];

/** Marks, words and values that break or strain readers of JSON. */
export const NASTY_JSON: readonly string[] = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  '\\',
  '\\u',
  '\\ud800',
  '\u0000',
  '\ufeff',
  '😀',
  'null',
  'true',
  'NaN',
  '-Infinity',
  '1e999',
  '-0',
  '12345678901234567890123',
  '"__proto__":{"type":"x"},',
  '"constructor":',
  '"type":"ObjectEvent",',
  '"epcisBody":{"eventList":[',
  '"@context":"https://ns.example.com/",',
  '"@context":{"a":{"@id":1}},',
  '"toString":1,',
  '"eventTime":"9999-12-31T23:59:60Z",',
  '"eventTime":"2026-02-30T00:00:00+14:30",',
  '"a:b":{},',
  '[[[[',
  '{"a":',
  '{}',
  '\n',
  '"epcList":[null],',
  '"quantity":1e400',
  '"eventID":"ni:///sha-256;x?ver=CBV2.0",',
  'urn:epc:id:sscc:',
  'https://id.gs1.org/01/',
  '%',
  '/~1~0',
];

/** Marks, words and values that break or strain readers of XML. */
export const NASTY_XML: readonly string[] = [
  '<',
  '>',
  '</',
  '/>',
  '&',
  '&amp;',
  '&#0;',
  '&#x1F600;',
  '&lol;',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?pi',
  '?>',
  '"',
  "'",
  '=',
  ' xmlns="',
  ' xmlns:example=""',
  ' xmlns:xml="x"',
  '<example:a>',
  '<a>',
  '<extension>',
  '</extension>',
  '<baseExtension>',
  '<EventList>',
  '<ObjectEvent>',
  '<EPCISHeader>',
  '<quantity>NaN</quantity>',
  '\u0000',
  '\ufeff',
  '\ufffe',
  '😀',
  ' type="gs1:Temperature"',
  ' value="x"',
  '<sensorReport/>',
  '<epc/>',
  '<readPoint/>',
  '<__proto__>x</__proto__>',
  '<constructor/>',
];
