import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type ReadingOutcome, readPieces } from './testing/reading-outcome.ts';

const FOLDER = new URL('../../fixtures/edifact-syntax/', import.meta.url);

const CASES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.edi'))
  .map((name) => name.slice(0, -'.edi'.length));

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`${name}.edi`, FOLDER)));
}

test('ED1 Each case of the folder edifact-syntax gives the findings and segments that its expected file tells', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(25);
  for (const name of CASES) {
    const expected = JSON.parse(readFileSync(new URL(`${name}.expected.json`, FOLDER), 'utf8')) as ReadingOutcome;
    expect(readPieces([bytesOf(name)]), name).toEqual(expected);
  }
});

test('ED2 A document cut in two at any byte, or into single bytes, gives what it gives whole', () => {
  for (const name of CASES) {
    const bytes = bytesOf(name);
    const whole = readPieces([bytes]);
    for (let at = 1; at < bytes.length; at++) {
      expect(readPieces([bytes.subarray(0, at), bytes.subarray(at)]), `${name} cut at ${at}`).toEqual(whole);
    }
    const singles = Array.from(bytes, (byte) => Uint8Array.of(byte));
    expect(readPieces(singles), `${name} in single bytes`).toEqual(whole);
  }
});
