import { createDcsaReader } from '../../dcsa/dcsa-reader.ts';
import { transportEventOfDcsa } from '../../dcsa/dcsa-transport-event.ts';
import { dcsaOfTransportEvent } from '../../dcsa/transport-event-dcsa.ts';
import type { DocumentReader } from '../../document-reader.ts';
import type { EpcisSink, ReadEvent } from '../epcis-sink.ts';
import { transportEventOfEpcis } from '../epcis-transport-event.ts';
import { eventHash } from '../hash/event-hash.ts';
import { createEpcisJsonReader } from '../json/epcis-json-reader.ts';
import { epcisOfTransportEvent } from '../transport-event-epcis.ts';
import { writeEpcisJson } from '../write/epcis-json-writer.ts';
import { writeEpcisXml } from '../write/epcis-xml-writer.ts';
import { createEpcisXmlReader } from '../xml/epcis-xml-reader.ts';
import { mutatedBytes, type Random, randomFrom } from './event-mutation.ts';
import { FUZZ_DCSA, FUZZ_JSON, FUZZ_XML, NASTY_JSON, NASTY_XML } from './fuzz-documents.ts';
import { writeInPieces } from './read-epcis.ts';

/** What a fuzzing has come to. */
export interface EventFuzzing {
  readonly inputCount: number;
  readonly byteCount: number;
  readonly eventCount: number;
  readonly findingCount: number;
  /** Inputs that made something throw or tell more than their length allows, with the input as latin1 text. */
  readonly failures: readonly { readonly index: number; readonly error: string; readonly input: string }[];
}

/** Calls to the sink that one input may give for each of its bytes, and besides. */
const CALLS_PER_BYTE = 2;
const CALLS_BASE = 50;
const FAILURES_MAX = 20;

/** Reads `count` mutated documents of EPCIS JSON-LD and DCSA; what is whole is hashed, mapped and written. Same seed, same inputs. */
export function fuzzEventJson(seed: number, count: number): EventFuzzing {
  return fuzz(seed, count, (random, tell) => {
    const isDcsa = random(4) === 0;
    const bytes = mutatedBytes(random, isDcsa ? FUZZ_DCSA : FUZZ_JSON, NASTY_JSON);
    return {
      bytes,
      read: () => (isDcsa ? readDcsa(bytes, random, tell) : readDocument(createEpcisJsonReader, bytes, random, tell)),
    };
  });
}

/** Reads `count` mutated documents of EPCIS XML; what is whole is hashed, mapped and written. Same seed, same inputs. */
export function fuzzEventXml(seed: number, count: number): EventFuzzing {
  return fuzz(seed, count, (random, tell) => {
    const bytes = mutatedBytes(random, FUZZ_XML, NASTY_XML);
    return { bytes, read: () => readDocument(createEpcisXmlReader, bytes, random, tell) };
  });
}

type Tell = (what: 'event' | 'finding') => void;
type Prepare = (random: Random, tell: Tell) => { readonly bytes: Uint8Array; readonly read: () => void };

function fuzz(seed: number, count: number, prepare: Prepare): EventFuzzing {
  const random = randomFrom(seed);
  const failures: { index: number; error: string; input: string }[] = [];
  const total = { byteCount: 0, eventCount: 0, findingCount: 0 };
  for (let index = 0; index < count && failures.length < FAILURES_MAX; index++) {
    let callsLeft = Number.POSITIVE_INFINITY;
    const { bytes, read } = prepare(random, (what) => {
      total[`${what}Count`]++;
      if (--callsLeft < 0) throw new Error('More was told than the length of the input allows.');
    });
    total.byteCount += bytes.length;
    callsLeft = CALLS_BASE + CALLS_PER_BYTE * bytes.length;
    try {
      read();
    } catch (error) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      failures.push({ index, error: text, input: Array.from(bytes, (byte) => String.fromCharCode(byte)).join('') });
    }
  }
  return { inputCount: count, ...total, failures };
}

function pieceLengths(random: Random, length: number): readonly number[] {
  return random(3) === 0 ? [1 + random(5), 1 + random(50)] : [length];
}

function readDocument(
  createReader: (sink: EpcisSink) => DocumentReader,
  bytes: Uint8Array,
  random: Random,
  tell: Tell,
): void {
  const whole: ReadEvent[] = [];
  const reader = createReader({
    onHeader: () => undefined,
    onFinding: () => tell('finding'),
    onEvent: (event) => {
      tell('event');
      eventHash(event.event, event.namespaces);
      if (!event.isRefused) whole.push(event);
    },
  });
  writeInPieces(reader, bytes, pieceLengths(random, bytes.length));
  writeEpcisJson({ creationDate: '2026-03-05T10:00:00Z' }, whole);
  writeEpcisXml({ creationDate: '2026-03-05T10:00:00Z' }, whole);
  for (const { event } of whole) dcsaOfTransportEvent(transportEventOfEpcis(event).event);
}

function readDcsa(bytes: Uint8Array, random: Random, tell: Tell): void {
  const reader = createDcsaReader({
    onFinding: () => tell('finding'),
    onEvent: ({ event, isRefused }) => {
      tell('event');
      if (!isRefused) epcisOfTransportEvent(transportEventOfDcsa(event).event);
    },
  });
  writeInPieces(reader, bytes, pieceLengths(random, bytes.length));
}
