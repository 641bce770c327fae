import { kindsOfCharacters } from '../src/edifact/character-kinds.ts';
import { findCharset } from '../src/edifact/charset.ts';
import { createEdifactReader } from '../src/edifact/edifact-reader.ts';
import type { EdifactMessage } from '../src/edifact/message.ts';
import { buildMessageTree } from '../src/edifact/message-tree.ts';
import { findMessageStructure } from '../src/edifact/messages/message-structures.ts';
import { SEGMENT, SegmentScanner, SUSPENDED } from '../src/edifact/segment-scanner.ts';
import { ADVICE_DEFAULT } from '../src/edifact/service-advice.ts';
import { iftstaBytes } from './edifact-instance.ts';
import { readWithEdifact, readWithTsEdifact } from './edifact-rivals.ts';
import { median, round, type Workload } from './workload.ts';

const SIZE_BYTES = 14_800_000;
const ROUNDS = 7;

/** Each way to read the instance: what it gives is the count of segments, so that none can leave out the work. */
const READINGS: Readonly<Record<string, (bytes: Uint8Array) => number>> = {
  scannerAlone: scan,
  readerMessagesDropped: (bytes) => read(bytes, () => {}),
  readerEveryValueTaken: (bytes) => read(bytes, takeValues),
  readerTreesBuilt: (bytes) => read(bytes, buildTree),
  readerSegmentsKept: (bytes) => {
    const kept: unknown[] = [];
    return read(bytes, (message) => kept.push(nestedSegments(message)));
  },
  edifactDropped: (bytes) => readWithEdifact(bytes, false),
  edifactKept: (bytes) => readWithEdifact(bytes, true),
  tsEdifactDropped: (bytes) => readWithTsEdifact(bytes, false),
  tsEdifactKept: (bytes) => readWithTsEdifact(bytes, true),
};

/** How fast EDIFACT text is taken apart, beside the npm packages that do the like. */
export const EDIFACT_SYNTAX: Workload = {
  name: 'edifact-syntax',
  description: `IFTSTA of ${SIZE_BYTES / 1e6} MB in pieces of 64 KB, from memory; MB/s, median and best of ${ROUNDS} rounds in turn`,
  run() {
    const bytes = iftstaBytes(SIZE_BYTES);
    const samples = new Map(
      Object.keys(READINGS).map((name) => [name, { seconds: [] as number[], cpuSeconds: [] as number[] }]),
    );
    const segments: Record<string, number> = {};
    for (let turn = 0; turn <= ROUNDS; turn++) {
      for (const [name, reading] of Object.entries(READINGS)) {
        const cpuStart = process.cpuUsage();
        const start = performance.now();
        segments[name] = reading(bytes);
        const milliseconds = performance.now() - start;
        const cpu = process.cpuUsage(cpuStart);
        // The first turn warms up.
        if (turn === 0) continue;
        samples.get(name)?.seconds.push(milliseconds / 1000);
        samples.get(name)?.cpuSeconds.push((cpu.user + cpu.system) / 1e6);
      }
    }
    const megabytes = bytes.length / 1e6;
    const figures: Record<string, object> = {};
    for (const [name, { seconds, cpuSeconds }] of samples) {
      figures[name] = {
        megabytesPerSecond: round(megabytes / median(seconds)),
        megabytesPerSecondBest: round(megabytes / Math.min(...seconds)),
        /** By the time of processors, collection of garbage included: what others do on the machine matters less. */
        megabytesPerCpuSecond: round(megabytes / median(cpuSeconds)),
        segmentsPerSecond: Math.round((segments[name] ?? 0) / median(seconds)),
        segments: segments[name],
      };
    }
    return { ...figures, charactersAndGroupsTaken: taken };
  },
};

function scan(bytes: Uint8Array): number {
  const scanner = new SegmentScanner();
  const kinds = kindsOfCharacters(findCharset('UNOC')!, ADVICE_DEFAULT, false);
  const decoder = new TextDecoder();
  let count = 0;
  for (let at = 0; at < bytes.length; at += 65_536) {
    const codes = bytes.subarray(at, at + 65_536);
    const text = decoder.decode(codes);
    scanner.position = 0;
    while (scanner.position < text.length) {
      if (!scanner.isInSegment) scanner.begin(0, at);
      // SYNTAX_STATED comes once, at UNB; the scan then goes on.
      const outcome = scanner.scan(text, codes, kinds, 0, at);
      if (outcome === SUSPENDED) break;
      if (outcome !== SEGMENT) continue;
      count++;
      scanner.columns.clear();
    }
  }
  return count;
}

function read(bytes: Uint8Array, onMessage: (message: EdifactMessage) => void): number {
  // UNB and UNZ come besides the segments of messages, and UNA counts for the packages that take it for one.
  let count = 2;
  const reader = createEdifactReader({
    onFinding: (finding) => {
      throw new Error(`The instance is wrong: ${finding.message}`);
    },
    onMessage: (message) => {
      count += message.segmentCount;
      onMessage(message);
    },
  });
  for (let at = 0; at < bytes.length; at += 65_536) reader.write(bytes.subarray(at, at + 65_536));
  reader.end();
  return count;
}

/** What is read is added up here, so that no compiler leaves it out. */
let taken = 0;

function takeValues(message: EdifactMessage): void {
  for (let segment = 0; segment < message.segmentCount; segment++) {
    const elementCount = message.elementCountOf(segment);
    for (let element = 1; element <= elementCount; element++) {
      const componentCount = message.componentCountOf(segment, element);
      for (let component = 1; component <= componentCount; component++) {
        taken += message.valueOf(segment, element, component).length;
      }
    }
  }
}

function buildTree(message: EdifactMessage): void {
  const structure = findMessageStructure(message.header)!;
  taken += buildMessageTree(message, structure, (finding) => {
    throw new Error(`The instance is wrong: ${finding.message}`);
  }).groups.length;
}

function nestedSegments(message: EdifactMessage): unknown[] {
  return Array.from({ length: message.segmentCount }, (_, segment) => {
    const elements: unknown[] = [message.tagOf(segment)];
    const elementCount = message.elementCountOf(segment);
    for (let element = 1; element <= elementCount; element++) {
      const components: string[] = [];
      const componentCount = message.componentCountOf(segment, element);
      for (let i = 1; i <= componentCount; i++) components.push(message.valueOf(segment, element, i));
      elements.push(components);
    }
    return elements;
  });
}
