import type { SegmentColumns } from './segment-columns.ts';

/**
 * Where the elements of a segment with repetitions begin in `elementFirst`, the tag being element 0, and last where the segment ends: an
 * element is found without going through those before it.
 */
export function elementStartsOf(columns: SegmentColumns, segment: number): Int32Array {
  const end = columns.segmentFirst[segment + 1]! - 1;
  const first = columns.segmentFirst[segment]!;
  const starts = new Int32Array(end - first + 1);
  let count = 0;
  for (let entry = first; entry < end; entry++) if (columns.elementFirst[entry]! >= 0) starts[count++] = entry;
  starts[count++] = end;
  return starts.subarray(0, count);
}

/** Offsets of the line feeds in a text, in order, each with `shift` added. */
export function lineFeedsIn(text: string, shift: number): readonly number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) offsets.push(at + shift);
  return offsets;
}

/** How many of the numbers, which stand in order, are less than a limit. */
export function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
