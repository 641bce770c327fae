import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LINE_CHARACTERS_MAX, type ListLine, readLines } from './read-lines.ts';

async function collect(chunks: readonly Uint8Array[]): Promise<ListLine[]> {
  const lines: ListLine[] = [];
  async function* arrive() {
    yield* chunks;
  }
  for await (const batch of readLines(arrive())) lines.push(...batch);
  return lines;
}

test('L14 A list is read one value a line from a file or a pipe, whatever its ends of line, blank lines and long lines', async () => {
  const long = fc
    .integer({ min: LINE_CHARACTERS_MAX - 2, max: LINE_CHARACTERS_MAX + 3 })
    .map((n) => '\r'.padStart(n, '7'));
  const line = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 9 }), fc.constantFrom('', ' ', '\r', 'я\r'), long);
  const cuts = fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 8 }), cuts, async (texts, places) => {
      const bytes = new TextEncoder().encode(texts.join('\n'));
      const starts = [0, ...places.sort((a, b) => a - b)];
      const chunks = starts.map((start, index) => bytes.subarray(start, starts[index + 1]));
      const expected = new TextDecoder()
        .decode(bytes)
        .split('\n')
        .map((text, index) => ({ line: index + 1, whole: text.replace(/\r$/, '') }))
        .map(({ line, whole }) => ({
          line,
          text: whole.slice(0, LINE_CHARACTERS_MAX),
          isCut: whole.length > LINE_CHARACTERS_MAX,
        }))
        .filter(({ text }) => text.trim() !== '');
      expect(await collect(chunks)).toEqual(expected);
    }),
  );
});
