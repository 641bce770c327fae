import { TextDecoder } from 'node:util';

/** So many characters of a line are kept; it is more than any identifier has, so that a longer line is refused all the same. */
export const LINE_CHARACTERS_MAX = 1000;

/** One line of a list: where it stands, counted from 1, its text without the end of line, and whether that text was cut. */
export interface ListLine {
  readonly line: number;
  readonly text: string;
  readonly isCut: boolean;
}

/**
 * The lines of a list, in the batches in which its bytes arrive; blank lines are left out but counted.
 *
 * It holds one chunk and the line that the chunk breaks off, cut at `LINE_CHARACTERS_MAX`, so that neither a long list nor a file
 * without any end of line needs more memory. Text is UTF-8, or UTF-16 where the list begins with its mark, as spreadsheets write it;
 * bytes that are no text become `�`, and the line is judged with it.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly ListLine[]> {
  let decoder: TextDecoder | undefined;
  let line = 1;
  let open = '';
  for await (const chunk of chunks) {
    decoder ??= decoderOf(chunk);
    const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n');
    const pieces = [open + first, ...others];
    // Two more are kept, to tell a cut line from one that ends there with a carriage return.
    open = (pieces.pop() ?? '').slice(0, LINE_CHARACTERS_MAX + 2);
    yield asLines(pieces, line);
    line += pieces.length;
  }
  yield asLines([open + (decoder?.decode() ?? '')], line);
}

function decoderOf(chunk: Uint8Array): TextDecoder {
  return new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : 'utf-8');
}

function asLines(pieces: readonly string[], firstLine: number): readonly ListLine[] {
  return pieces
    .map((piece, index) => {
      const text = piece.endsWith('\r') ? piece.slice(0, -1) : piece;
      const isCut = text.length > LINE_CHARACTERS_MAX;
      return { line: firstLine + index, text: isCut ? text.slice(0, LINE_CHARACTERS_MAX) : text, isCut };
    })
    .filter(({ text }) => text.trim() !== '');
}
