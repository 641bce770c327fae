import { createEpcisJsonReader, type EpcisEvent, eventHash, type ReadEvent, writeEpcisJson } from '../src/index.ts';
import { round } from './workload.ts';

/** Events of the sample: enough that no cache of one event can help. */
const EVENT_COUNT = 2000;

const NAMESPACES = new Map([['example', 'https://ns.example.com/epcis/']]);

/** An event of a usual size: five objects, a transaction, two parties, a sensor element and one extension. */
function sampleEvent(position: number): EpcisEvent {
  const serial = String(position).padStart(6, '0');
  return {
    type: 'ObjectEvent',
    eventTime: `2026-03-02T10:${String(position % 60).padStart(2, '0')}:30+05:00`,
    eventTimeZoneOffset: '+05:00',
    epcList: [1, 2, 3, 4, 5].map((unit) => `urn:epc:id:sscc:4012345.${unit}000${serial}`),
    action: 'OBSERVE',
    bizStep: 'departing',
    disposition: 'in_transit',
    readPoint: { id: 'urn:epc:id:sgln:4012345.00011.987' },
    bizLocation: { id: 'https://id.gs1.org/414/4012345000115' },
    bizTransactionList: [{ type: 'bol', bizTransaction: `urn:epcglobal:cbv:bt:4012345000009:${serial}` }],
    sourceList: [{ type: 'possessing_party', source: 'urn:epc:id:pgln:4012345.00000' }],
    destinationList: [{ type: 'possessing_party', destination: 'urn:epc:id:pgln:4023333.00000' }],
    sensorElementList: [
      {
        sensorMetadata: { time: '2026-03-02T05:00:00.000Z', deviceID: 'urn:epc:id:giai:4000001.111' },
        sensorReport: [{ type: 'Temperature', value: 4.5 + (position % 10) / 10, uom: 'CEL' }],
      },
    ],
    'example:train': `2013-${position}`,
  };
}

/** Figures of one run, per second. */
export interface HashFigures {
  /** Pre-hash string and SHA-256 of an event that is in memory. */
  readonly hashesPerSecond: number;
  /** The same by processor time, which others on the machine disturb less. */
  readonly hashesPerProcessorSecond: number;
  /** Reading from bytes: cut, parsed, checked by all rules, handed on. */
  readonly eventsReadPerSecond: number;
  readonly eventsReadPerProcessorSecond: number;
  readonly readMegabytesPerSecond: number;
}

/** The workload of event hashes and of reading events; about two seconds. */
export const HASH_WORKLOAD = {
  name: 'epcis-hash',
  description: 'CBV 2.0 hashes of EPCIS events, and EPCIS JSON-LD read and checked',
  run(): HashFigures {
    const events = Array.from({ length: EVENT_COUNT }, (_, position) => sampleEvent(position));
    const hashes = perSecond(EVENT_COUNT, () => {
      for (const event of events) eventHash(event, NAMESPACES);
    });
    const writable = events.map((event) => ({ event, namespaces: NAMESPACES }));
    const { text } = writeEpcisJson({ creationDate: '2026-03-02T10:00:00+05:00' }, writable);
    const bytes = new TextEncoder().encode(text);
    const reading = perSecond(EVENT_COUNT, () => readAll(bytes));
    return {
      hashesPerSecond: hashes.byClock,
      hashesPerProcessorSecond: hashes.byProcessor,
      eventsReadPerSecond: reading.byClock,
      eventsReadPerProcessorSecond: reading.byProcessor,
      readMegabytesPerSecond: round((reading.byClock * bytes.length) / EVENT_COUNT / 1e6),
    };
  },
} as const;

function readAll(bytes: Uint8Array): void {
  const read: ReadEvent[] = [];
  const reader = createEpcisJsonReader({
    onFinding: (finding) => {
      if (finding.severity === 'error') throw new Error(`The sample is wrong: ${finding.message}`);
    },
    onHeader: () => undefined,
    onEvent: (event) => {
      read.length = 0;
      read.push(event);
    },
  });
  for (let at = 0; at < bytes.length; at += 65_536) reader.write(bytes.subarray(at, at + 65_536));
  reader.end();
}

/** How many a second by the clock and by processor time: rounds of one second after a warm-up, times the count of one round. */
function perSecond(count: number, turn: () => void): { readonly byClock: number; readonly byProcessor: number } {
  turn();
  turn();
  const start = performance.now();
  const used = process.cpuUsage();
  let turns = 0;
  while (performance.now() - start < 1000) {
    turn();
    turns++;
  }
  const { user, system } = process.cpuUsage(used);
  const byClock = Math.round((turns * count * 1000) / (performance.now() - start));
  return { byClock, byProcessor: Math.round((turns * count * 1e6) / (user + system)) };
}
