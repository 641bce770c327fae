import { type JsonFault, placeOfOffset, walkJson } from './json-places.ts';
import type { JsonSlice } from './json-slicer.ts';

/** A slice that was parsed, and what had to be said of it. */
export interface ParsedSlice {
  /** Undefined when the text breaks the grammar. */
  readonly value: unknown;
  readonly isWhole: boolean;
  readonly faults: readonly JsonFault[];
}

/** Parses a slice; only a text with something doubtful in it is walked a second time to name the place. */
export function parseSlice(slice: JsonSlice & { readonly text: string }): ParsedSlice {
  let value: unknown;
  try {
    value = JSON.parse(slice.text);
  } catch {
    // The text of the world may be broken; the walk says where.
    const { faults } = walkJson(slice.text);
    return { value: undefined, isWhole: false, faults };
  }
  const tally = { fields: 0, isDoubtful: false };
  countFields(value, tally);
  if (tally.fields === slice.fieldCount && !tally.isDoubtful) return { value, isWhole: true, faults: [] };
  return { value, isWhole: true, faults: walkJson(slice.text).faults };
}

function countFields(value: unknown, tally: { fields: number; isDoubtful: boolean }): void {
  if (typeof value === 'number') {
    if (!Number.isInteger(value) ? String(value).length > 16 : Math.abs(value) > Number.MAX_SAFE_INTEGER) {
      tally.isDoubtful = true;
    }
  } else if (Array.isArray(value)) {
    for (const one of value) countFields(one, tally);
  } else if (typeof value === 'object' && value !== null) {
    for (const name in value) {
      tally.fields++;
      countFields((value as Record<string, unknown>)[name], tally);
    }
  }
}

/** Texts longer than this are not walked for a place: their findings have the place of their begin. */
const WALKED_LENGTH_MAX = 512 * 1024;

/** Tells line and column of any value in a slice by its pointer; the text is walked at the first question only. */
export function createSliceLocator(
  slice: JsonSlice,
): (pointer: string) => { readonly line: number; readonly column: number } {
  let offsets: ReadonlyMap<string, number> | undefined;
  return (pointer) => {
    const text = slice.text ?? '';
    if (pointer === '' || text.length > WALKED_LENGTH_MAX) return { line: slice.line, column: slice.column };
    offsets ??= walkJson(text).offsets;
    // A field that is missing has the place of the object that should have it.
    for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
      const offset = at === '' ? 0 : offsets.get(at);
      if (offset !== undefined) return placeOfOffset(text, offset, slice);
    }
  };
}

/** Line and column of a fault of a slice. */
export function placeOfFault(slice: JsonSlice, fault: JsonFault): { readonly line: number; readonly column: number } {
  return placeOfOffset(slice.text ?? '', fault.offset, slice);
}
