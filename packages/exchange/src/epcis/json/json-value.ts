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

/** Line and column of the value at a pointer inside a slice. */
export function placeInSlice(slice: JsonSlice, pointer: string): { readonly line: number; readonly column: number } {
  if (slice.text === undefined || pointer === '') return { line: slice.line, column: slice.column };
  return placeOfOffset(slice.text, walkJson(slice.text, pointer).offset, slice);
}

/** Line and column of a fault of a slice. */
export function placeOfFault(slice: JsonSlice, fault: JsonFault): { readonly line: number; readonly column: number } {
  return placeOfOffset(slice.text ?? '', fault.offset, slice);
}
