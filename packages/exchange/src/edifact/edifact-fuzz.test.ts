import { expect, test } from 'vitest';
import { fuzzEdifact } from './testing/edifact-fuzz.ts';
import { mutatedDocument, randomFrom } from './testing/edifact-mutation.ts';
import { readPieces } from './testing/reading-outcome.ts';

test('ED3 Any bytes are read without an exception and with work that their number bounds', () => {
  const fuzzing = fuzzEdifact(20260311, 4000);
  expect(fuzzing.failures).toEqual([]);
  expect(fuzzing.messageCount).toBeGreaterThan(1000);
  expect(fuzzing.findingCount).toBeGreaterThan(1000);
});

test('ED4 A faulty document gives the same in whatever pieces it comes', () => {
  const random = randomFrom(4);
  for (let i = 0; i < 400; i++) {
    const bytes = mutatedDocument(random);
    if (bytes.length > 5000) continue;
    const options = i % 2 === 0 ? {} : { segmentLengthMax: 60, messageLengthMax: 200 };
    const pieces: Uint8Array[] = [];
    for (let at = 0; at < bytes.length; ) {
      const length = 1 + random(i % 3 === 0 ? 5 : 100);
      pieces.push(bytes.subarray(at, at + length));
      at += length;
    }
    expect(readPieces(pieces, options)).toEqual(readPieces([bytes], options));
  }
});
