import { aperakFor } from '../aperak.ts';
import { contrlFor } from '../contrl.ts';
import { createEdifactReader } from '../edifact-reader.ts';
import { writeInterchange } from '../interchange-text.ts';
import type { EdifactMessage } from '../message.ts';
import { buildMessageTree } from '../message-tree.ts';
import { findMessageStructure } from '../messages/message-structures.ts';
import type { EdifactReaderOptions } from '../reader-options.ts';
import { withReceipts } from '../receipt.ts';
import { mutatedDocument, type Random, randomFrom } from './edifact-mutation.ts';

/** What a fuzzing has come to. */
export interface EdifactFuzzing {
  readonly inputCount: number;
  readonly byteCount: number;
  readonly messageCount: number;
  readonly findingCount: number;
  /** Inputs that made something throw or do more work than their length allows, with the input as latin1 text. */
  readonly failures: readonly { readonly index: number; readonly error: string; readonly input: string }[];
}

/** Findings, messages and segments that one input may give for each of its bytes, and besides. */
const WORK_PER_BYTE = 8;
const WORK_BASE = 200;
const FAILURES_MAX = 20;

/**
 * Reads `count` mutated interchanges in random pieces, looks at every value of every message, builds its tree and writes the
 * acknowledgements. The same seed gives the same inputs. Work is bounded by counting, not by a clock: an input that gives
 * more calls than its length allows is a failure.
 */
export function fuzzEdifact(seed: number, count: number): EdifactFuzzing {
  const random = randomFrom(seed);
  const failures: { index: number; error: string; input: string }[] = [];
  const total = { byteCount: 0, messageCount: 0, findingCount: 0 };
  for (let index = 0; index < count && failures.length < FAILURES_MAX; index++) {
    const bytes = mutatedDocument(random);
    total.byteCount += bytes.length;
    try {
      const one = readOnce(bytes, random);
      total.messageCount += one.messageCount;
      total.findingCount += one.findingCount;
    } catch (error) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      failures.push({ index, error: text, input: Array.from(bytes, (byte) => String.fromCharCode(byte)).join('') });
    }
  }
  return { inputCount: count, ...total, failures };
}

function readOnce(bytes: Uint8Array, random: Random): { messageCount: number; findingCount: number } {
  const done = { messageCount: 0, findingCount: 0 };
  let workLeft = WORK_BASE + WORK_PER_BYTE * bytes.length;
  const work = (amount: number) => {
    workLeft -= amount;
    if (workLeft < 0) throw new Error('More work than the length of the input allows.');
  };
  const sink = withReceipts(
    {
      onFinding: () => {
        done.findingCount++;
        work(1);
      },
      onMessage: (message) => {
        done.messageCount++;
        work(message.segmentCount);
        lookAtMessage(message, () => work(1));
      },
    },
    (receipt) => {
      const options = { preparedDate: '20260311', preparedTime: '0915', controlReference: 'A1' };
      for (const reply of [contrlFor(receipt, options), aperakFor(receipt, options)]) {
        if (reply !== undefined) writeInterchange(reply);
      }
    },
  );
  const reader = createEdifactReader(sink, readingOptions(random));
  for (let at = 0; at < bytes.length; ) {
    const length = random(4) === 0 ? 1 + random(7) : 1 + random(bytes.length);
    reader.write(bytes.subarray(at, at + length));
    at += length;
  }
  reader.end();
  return done;
}

function readingOptions(random: Random): EdifactReaderOptions {
  return random(3) === 0 ? { segmentLengthMax: 20 + random(80), messageLengthMax: 50 + random(400) } : {};
}

function lookAtMessage(message: EdifactMessage, onFinding: () => void): void {
  for (let segment = -1; segment <= message.segmentCount; segment++) {
    const elementCount = message.elementCountOf(segment);
    for (let element = 0; element <= elementCount + 1; element++) {
      const componentCount = message.componentCountOf(segment, element);
      for (let component = 1; component <= componentCount + 1; component++) {
        message.valueOf(segment, element, component);
        message.valueOf(segment, element, component, 2);
        message.numberOf(segment, element, component);
      }
      message.repetitionCountOf(segment, element);
      if (segment >= 0 && segment < message.segmentCount) message.placeOf(segment, element, 1);
    }
  }
  const structure = findMessageStructure(message.header);
  if (structure !== undefined) buildMessageTree(message, structure, onFinding);
}
