import { EMPTY_TRANSPORT_CONSIGNMENT, type TransportConsignment, type TransportEvent } from '@karvon/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aperakFor } from '../edifact/aperak.ts';
import { contrlFor } from '../edifact/contrl.ts';
import { writeInterchange } from '../edifact/interchange-text.ts';
import { createMessageReader } from './message-mapper.ts';
import { CONSIGNMENT_MESSAGES, EVENT_MESSAGES } from './message-profile.ts';
import { writeConsignmentMessages, writeEventMessage } from './message-writer.ts';
import { interchangeOf, readMessages } from './testing/round-trip.ts';

const TAGS =
  'BGM DTM LOC TOD RFF CPI TDT NAD CTA COM CUX MOA FTX CNT DOC GID CPS PAC LIN QTY PIA IMD CST HAN TMP RNG MEA PCI SGP DGS EQD EQA SEL EQN TSR TCC GOR TPL GDS CNI STS GIN XYZ'.split(
    ' ',
  );
const VALUES =
  ' 137 102 203 303 205 202611200930 20261120 99991231 UZTAS 139 6 37 12 KVNU2048158 CN RR TE 5 8 9 11 17 27 KGM MTQ TNE G AAL ABJ AAE 12.5 -1 1e9 x CZ CA HS AAA EN RU 24 334 toString __proto__ constructor 2 UTC ?'.split(
    ' ',
  );

const element = fc.array(fc.constantFrom(...VALUES), { maxLength: 6 }).map((components) => components.join(':'));
const segment = fc
  .tuple(fc.constantFrom(...TAGS), fc.array(element, { maxLength: 10 }))
  .map(([tag, elements]) => [tag, ...elements].join('+').replaceAll('?', '??'));

function messageOf(type: string, segments: readonly string[], directory = 'D:96A'): Uint8Array {
  const body = [`UNH+1+${type}:${directory}:UN`, ...segments, `UNT+${segments.length + 2}+1`];
  return new TextEncoder().encode(`UNB+UNOC:3+A+B+261123:0900+1'${body.join("'")}'UNZ+1+1'`);
}

test('MS20 No content of a message makes its reading throw', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CONSIGNMENT_MESSAGES, ...EVENT_MESSAGES),
      fc.array(segment, { maxLength: 40 }),
      (type, segments) => {
        expect(() => readMessages([messageOf(type, segments)])).not.toThrow();
      },
    ),
    { numRuns: 3000, seed: 7 },
  );
});

test('MS2 A message of another directory is read like that of the nearest one', () => {
  const segments = ['BGM+722+77+9', 'NAD+CZ+++SENDER'];
  const known = readMessages([messageOf('IFTMIN', segments)]);
  const unknown = readMessages([messageOf('IFTMIN', segments, 'D:55Q')]);
  expect(unknown.consignments).toEqual(known.consignments);
  expect(unknown.findings.map(({ code }) => code)).toContain('edifact-message-unknown');
});

test('MS8 A receipt holds what the mapping finds too: APERAK tells it, and CONTRL what is wrong with the syntax alone', () => {
  const replies: string[] = [];
  const options = { preparedDate: '20261123', preparedTime: '0930', controlReference: 'R1' };
  const reader = createMessageReader({
    onConsignment: () => {},
    onEvent: () => {},
    onFinding: () => {},
    onReceipt: (receipt) => {
      for (const reply of [contrlFor(receipt, options), aperakFor(receipt, options)]) {
        replies.push(reply === undefined ? 'none' : writeInterchange({ ...reply, hasLineBreaks: true }).text);
      }
    },
  });
  reader.write(messageOf('IFTSTA', ['BGM+23+1+9', 'CNI+1', 'STS+1+24', 'DTM+334:20261320:102']));
  reader.write(messageOf('IFTSTA', ['BGM+23+1+9', 'CNI+1', 'STS+1+24', 'DTM+334:20261120:102']));
  reader.end();
  expect(replies[0]).toContain("UCI+1+A+B+7'\nUNT+3");
  expect(replies[1]).toContain("BGM+313+R1-1+9+RE'");
  expect(replies[1]).toMatch(/ERC\+18::ZZZ'\nFTX\+AAO\+{3}message-date-wrong/);
  expect(replies[2]).toContain("UCI+1+A+B+4+26+UNB+6'");
});

test('MS3 Consignments and events come with the place where they begin', () => {
  const places: unknown[] = [];
  const reader = createMessageReader({
    onConsignment: (_, place) => places.push(place.segment),
    onEvent: (_, place) => places.push(place.segment),
    onFinding: () => {},
  });
  reader.write(messageOf('IFTSTA', ['BGM+23+1+9', 'CNI+1', 'STS+1+24', 'DTM+334:202611200930:203']));
  reader.end();
  expect(places).toEqual([{ tag: 'STS', position: 5 }]);
});

test('MS4 Times without zone are taken in the zone of the reader, and a note says so', () => {
  const bytes = messageOf('IFTSTA', ['BGM+23+1+9', 'CNI+1', 'STS+1+24', 'DTM+334:202611200930:203']);
  const { events, findings } = readMessages([bytes], { zone: '+05:00' });
  expect(events[0]?.occurredAt).toBe('2026-11-20T09:30:00+05:00');
  expect(findings.map(({ code }) => code)).toEqual(['message-time-assumed']);
});

test('MS5 An event that is planned or expected is never written as one that has happened', () => {
  const event = { occurredAt: '2026-11-20T09:30:00Z', equipment: [], handlingUnits: [], documents: [] };
  const events: TransportEvent[] = [
    { ...event, type: 'arrival', classifier: 'EST' },
    { ...event, type: 'loading', classifier: 'PLN' },
  ];
  const content = writeEventMessage(events, 'IFTSTA');
  expect(readMessages([interchangeOf([content])]).events).toEqual([events[0]]);
  expect(content.losses.map(({ path }) => path)).toEqual(['/1']);
});

test('MS6 A COPARN with goods gives the booking as a consignment beside its events', () => {
  const bytes = messageOf('COPARN', [
    'BGM+12+AN1+9',
    'NAD+CA+CNMB',
    'GID+1+920:CT',
    'FTX+AAA+++APRICOTS+EN',
    'EQD+CN+SMNU7310023+22G1:102:5++2+5',
    'DTM+7:202611200930UTC:303',
  ]);
  const { consignments, events } = readMessages([bytes]);
  expect(consignments.map(({ items }) => items.map(({ description }) => description))).toEqual([[{ en: 'APRICOTS' }]]);
  expect(events.map(({ type, classifier }) => `${classifier} ${type}`)).toEqual(['PLN gate-in']);
});

test('MS7 Messages in pieces of one byte say the same', () => {
  const bytes = messageOf('IFTMIN', ['BGM+722+77+9', 'DTM+137:20261120:102', 'NAD+CZ+++SENDER', 'GID+1+5:CT']);
  const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte));
  expect(readMessages(pieces)).toEqual(readMessages([bytes]));
});

test('MS16 Masses and volumes come in kilograms and cubic metres, whatever unit the message has', () => {
  const bytes = messageOf('IFTMIN', [
    'BGM+610+1+9',
    'NAD+CZ+++SENDER',
    'GID+1+1:PX',
    'MEA+AAE+G+TNE:2.5',
    'MEA+AAE+AAL+LBR:100',
    'MEA+VOL++LTR:1500',
  ]);
  const [item] = readMessages([bytes]).consignments[0]!.items;
  expect(item).toMatchObject({ grossMassKg: 2500, netMassKg: 45.359237, volumeM3: 1.5 });
});

test('MS17 Amounts come in minor units, with the decimal mark that the interchange states', () => {
  const segments = ['BGM+610+1+9', 'MOA+44:1250,5:UZS', 'NAD+CZ+++SENDER'].join("'");
  const text = `UNA:+,? 'UNB+UNOC:3+A+B+261123:0900+1'UNH+1+IFTMIN:D:96A:UN'${segments}'UNT+5+1'UNZ+1+1'`;
  const { consignments } = readMessages([new TextEncoder().encode(text)]);
  expect(consignments[0]?.declaredValue).toEqual({ amountMinor: 125_050, currency: 'UZS' });
});

test('MS21 Codes that every object answers to are unknown codes', () => {
  const bytes = messageOf('IFTMIN', ['BGM+610+1+9', 'CPI+constructor', 'NAD+CZ+A:x:toString++SENDER', 'GID+1+1:PX']);
  const { consignments, findings } = readMessages([bytes]);
  expect(consignments[0]?.charges).toEqual([{ kind: 'other' }]);
  expect(findings.filter(({ code }) => code === 'message-code-unknown').length).toBe(2);
});

test('MS33 An identifier that is too long for its element is left out with a loss, never cut', () => {
  const id = 'A'.repeat(20);
  const consignment: TransportConsignment = {
    ...EMPTY_TRANSPORT_CONSIGNMENT,
    equipment: [{ id, kind: 'trailer', seals: [] }],
  };
  const [content] = writeConsignmentMessages([consignment], 'IFTMIN');
  expect(content?.segments.filter(([tag]) => tag === 'EQD')).toEqual([]);
  expect(content?.losses.map(({ path }) => path)).toContain('/equipment/0');
});

test('MS34 Cyrillic texts are written and read under UNOE and UNOY alike', () => {
  const consignment: TransportConsignment = {
    ...EMPTY_TRANSPORT_CONSIGNMENT,
    parties: [{ role: 'CZ', name: { und: 'ООО Сомон' }, identifiers: [] }],
    remarks: [{ kind: 'handling', text: { ru: 'Не кантовать' } }],
  };
  const contents = writeConsignmentMessages([consignment], 'IFTMIN');
  for (const charset of ['UNOE', 'UNOY']) {
    expect(readMessages([interchangeOf(contents, charset)]).consignments, charset).toEqual([consignment]);
  }
});
