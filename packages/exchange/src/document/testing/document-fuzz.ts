import type { TransportConsignment, TransportEvent } from '@karvon/model';
import { csvConsignmentHeader, csvConsignmentRows } from '../../dataset/csv/csv-consignments.ts';
import { csvEventHeader, csvEventRow } from '../../dataset/csv/csv-events.ts';
import { writeEaeuPrearrival, writeEaeuTransit, writeEtirAdvance } from '../../dataset/customs/customs-data.ts';
import { writeEfti } from '../../dataset/efti/efti-consignment.ts';
import { CONSIGNMENT_MESSAGES, EVENT_MESSAGES } from '../../edifact-messages/message-profile.ts';
import { writeConsignmentMessages, writeEventMessage } from '../../edifact-messages/message-writer.ts';
import { interchangeOf } from '../../edifact-messages/testing/round-trip.ts';
import { mutatedBytes, type Random, randomFrom } from '../../epcis/testing/event-mutation.ts';
import { writeInPieces } from '../../epcis/testing/read-epcis.ts';
import { NOTE_FORMS, type NoteForm } from '../../note/note-form.ts';
import { writeNote } from '../../note/note-text.ts';
import { layOutDocument } from '../lay-out-document.ts';
import { createDocumentReader } from '../sniffing-reader.ts';
import { SAMPLE_CONSIGNMENT } from './fuzz-consignment.ts';

/** What a fuzzing of notes, tables and messages has come to. */
export interface DocumentFuzzing {
  readonly inputCount: number;
  readonly byteCount: number;
  readonly consignmentCount: number;
  readonly eventCount: number;
  readonly findingCount: number;
  /** Inputs that made something throw or tell more than their length allows, with the input as latin1 text. */
  readonly failures: readonly { readonly index: number; readonly error: string; readonly input: string }[];
}

/** Calls to the sink that one input may give for each of its bytes, and besides. */
const CALLS_PER_BYTE = 4;
const CALLS_BASE = 400;
const FAILURES_MAX = 20;

const SAMPLE_EVENT: TransportEvent = {
  type: 'departure',
  classifier: 'ACT',
  occurredAt: '2026-11-23T08:00:00+05:00',
  location: { unLocode: 'TJDYU', name: 'Душанбе, "2"', latitude: 38.5, longitude: 68.8 },
  equipment: [{ id: 'KVNU2048158', category: 'container', isEmpty: false, seals: [{ number: 'S1' }] }],
  handlingUnits: [],
  documents: [{ typeCode: 'BKG', id: 'A1' }],
};

const NASTY: readonly string[] = [
  '"',
  '""',
  '\r',
  '\r\n',
  '\n\n',
  ';',
  '\t',
  '\u0000',
  '\uFEFF',
  '[[[[',
  '{"a":',
  '-1e999',
  '99999999999999999999',
  '2026-02-30',
  '9999-12-31T00:00:00Z',
  'null',
  '__proto__',
  'constructor',
  '\ud800',
];

const NASTY_SEGMENTS: readonly string[] = [
  ...NASTY,
  "'",
  '+',
  ':',
  '?',
  "?'",
  "UNH+7+IFTMIN:D:01B:UN'",
  "UNT+2+7'",
  "UNZ+1+1'",
  "UNA:+,? '",
  "CNI+1'STS+1+24'",
  "GID+1+99999999999:BX'",
  "MEA+AAE+G+KGM:1e9'",
  "DTM+137:99991231:102'",
  "EQD+CN+KVNU2048158'",
  "LOC+88+UZTAS:139:6'",
  "RNG+4+CEL:-1:9'",
];

/** Documents that the mutations begin with, made anew by whoever fuzzes. */
function seedTexts(): { readonly notes: readonly string[]; readonly tables: readonly string[] } {
  const notes = (Object.keys(NOTE_FORMS) as NoteForm[]).map((form) => writeNote(SAMPLE_CONSIGNMENT, form).text);
  const rows = csvConsignmentHeader() + csvConsignmentRows(SAMPLE_CONSIGNMENT, 'A').text;
  const events = csvEventHeader() + csvEventRow(SAMPLE_EVENT).text;
  const short = 'consignment;description;gross_kg\nA;Tea;100,5\nA;Nuts;7\nB;"Tea ""green"""\n';
  return { notes, tables: [rows, rows + csvConsignmentRows(SAMPLE_CONSIGNMENT, 'B').text, events, short] };
}

/** Reads `count` mutated notes in JSON in random pieces; each consignment is checked, laid out and written. Same seed, same inputs. */
export function fuzzNotes(seed: number, count: number): DocumentFuzzing {
  return fuzz(seed, count, seedTexts().notes);
}

/** Reads `count` mutated tables in random pieces; what they hold is checked, laid out and written. Same seed, same inputs. */
export function fuzzTables(seed: number, count: number): DocumentFuzzing {
  return fuzz(seed, count, seedTexts().tables);
}

/** Reads `count` mutated EDIFACT messages in random pieces; what they say is checked, laid out and written. Same seed, same inputs. */
export function fuzzMessages(seed: number, count: number): DocumentFuzzing {
  const contents = [
    ...CONSIGNMENT_MESSAGES.flatMap((type) => writeConsignmentMessages([SAMPLE_CONSIGNMENT], type)),
    ...EVENT_MESSAGES.map((type) => writeEventMessage([{ ...SAMPLE_EVENT, type: 'gate-in' }, SAMPLE_EVENT], type)),
  ];
  const decoder = new TextDecoder();
  const texts = contents.map((content) => decoder.decode(interchangeOf([content])));
  return fuzz(seed, count, texts, NASTY_SEGMENTS);
}

function fuzz(seed: number, count: number, texts: readonly string[], nasty = NASTY): DocumentFuzzing {
  const random = randomFrom(seed);
  const failures: { index: number; error: string; input: string }[] = [];
  const total = { byteCount: 0, consignmentCount: 0, eventCount: 0, findingCount: 0 };
  for (let index = 0; index < count && failures.length < FAILURES_MAX; index++) {
    const bytes = mutatedBytes(random, texts, nasty);
    total.byteCount += bytes.length;
    try {
      const one = readOnce(bytes, random);
      total.consignmentCount += one.consignmentCount;
      total.eventCount += one.eventCount;
      total.findingCount += one.findingCount;
    } catch (error) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      failures.push({ index, error: text, input: Array.from(bytes, (byte) => String.fromCharCode(byte)).join('') });
    }
  }
  return { inputCount: count, ...total, failures };
}

function readOnce(bytes: Uint8Array, random: Random) {
  const done = { consignmentCount: 0, eventCount: 0, findingCount: 0 };
  let callsLeft = CALLS_BASE + CALLS_PER_BYTE * bytes.length;
  const call = () => {
    callsLeft--;
    if (callsLeft < 0) throw new Error('More calls than the length of the input allows.');
  };
  const reader = createDocumentReader({
    onFinding: () => {
      done.findingCount++;
      call();
    },
    onConsignment: (consignment, _place, format) => {
      done.consignmentCount++;
      call();
      layOutDocument(consignment, format);
      // Writing takes longer than reading: one format in turn.
      WRITERS[random(WRITERS.length)]?.(consignment);
    },
    onEvent: (event) => {
      done.eventCount++;
      call();
      csvEventRow(event);
    },
  });
  writeInPieces(reader, bytes, [1 + random(7), 1 + random(bytes.length + 1)]);
  return done;
}

const WRITERS: readonly ((consignment: TransportConsignment) => unknown)[] = [
  (consignment) => writeNote(consignment, 'smgs'),
  (consignment) => writeNote(consignment, 'ecmr'),
  (consignment) => csvConsignmentRows(consignment, 'x'),
  (consignment) => writeEfti(consignment),
  writeEaeuTransit,
  writeEaeuPrearrival,
  writeEtirAdvance,
];
