/** Texts one after another in UTF-8: text `i` ends where `ends[i]` says, and begins where the one before ends. */
export interface TextColumn {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
}

const decoder = new TextDecoder();

/** Packs texts; an unknown one is kept as the empty text. */
export function packTexts(texts: readonly (string | undefined)[]): TextColumn {
  const encoder = new TextEncoder();
  const parts = texts.map((text) => encoder.encode(text ?? ''));
  const ends = new Uint32Array(texts.length);
  let length = 0;
  parts.forEach((part, i) => {
    length += part.length;
    ends[i] = length;
  });
  const bytes = new Uint8Array(length);
  parts.forEach((part, i) => {
    bytes.set(part, (ends[i] ?? 0) - part.length);
  });
  return { bytes, ends };
}

/** The text at a row, `undefined` when it is unknown. */
export function textAt(column: TextColumn, row: number): string | undefined {
  const begin = row === 0 ? 0 : (column.ends[row - 1] ?? 0);
  const end = column.ends[row] ?? begin;
  return begin === end ? undefined : decoder.decode(column.bytes.subarray(begin, end));
}
