import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from './ndjson.ts';

test('W26 The stream of a plan gives its lines whole, however its bytes are cut', async () => {
  const line = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => JSON.stringify({ text }));
  const cut = fc
    .array(line, { maxLength: 8 })
    .chain((lines) =>
      fc.tuple(fc.constant(lines), fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), fc.boolean()),
    );
  await fc.assert(
    fc.asyncProperty(cut, async ([lines, sizes, endsWithBreak]) => {
      const bytes = new TextEncoder().encode(lines.join('\n') + (endsWithBreak ? '\n' : ''));
      const got: string[] = [];
      for await (const whole of linesOf(chunks(bytes, sizes))) got.push(whole);
      expect(got).toEqual(lines);
    }),
  );
});

async function* chunks(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}
