import type { Json } from './json.ts';
import { findJsonFault } from './json-fault.ts';

/** Nesting beyond this is no consignment note: the deepest property of the reference model lies at 24. */
export const JSON_DEPTH_MAX = 64;

/** Why a text is no JSON, and where; line and column count from 1. */
export interface JsonFault {
  readonly reason: 'broken' | 'too-deep' | 'truncated';
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** What a JSON text holds, or why it cannot be read. */
export type JsonReading = { readonly value: Json } | { readonly fault: JsonFault };

/**
 * Reads a JSON text (RFC 8259), never deeper than `JSON_DEPTH_MAX`.
 *
 * The engine's own parser does the work; a scan of brackets and strings first keeps the depth in bounds. A property named
 * `__proto__` is an own property like any other, and is read by nobody.
 */
export function parseJson(text: string): JsonReading {
  const tooDeep = findTooDeep(text);
  if (tooDeep !== undefined) {
    return faultAt(text, tooDeep, 'too-deep', `Values are nested deeper than ${JSON_DEPTH_MAX}.`);
  }
  try {
    return { value: JSON.parse(text) as Json };
  } catch {
    const { offset, isCutOff } = findJsonFault(text);
    if (isCutOff) return faultAt(text, offset, 'truncated', 'The text ends inside a value.');
    return faultAt(
      text,
      offset,
      'broken',
      `Found ${JSON.stringify(text.slice(offset, offset + 20))}, which JSON has not there.`,
    );
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Offset of the first bracket that opens beyond the depth allowed, or undefined; every turn of the loop consumes a character. */
function findTooDeep(text: string): number | undefined {
  let depth = 0;
  let isInString = false;
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (isInString) {
      if (unit === BACKSLASH) offset++;
      else if (unit === QUOTE) isInString = false;
    } else if (unit === QUOTE) isInString = true;
    else if (unit === 0x5b || unit === 0x7b) {
      depth++;
      if (depth > JSON_DEPTH_MAX) return offset;
    } else if (unit === 0x5d || unit === 0x7d) depth--;
  }
  return undefined;
}

/** Line breaks up to the offset give the place; the text is walked once. */
function faultAt(text: string, offset: number, reason: JsonFault['reason'], message: string): JsonReading {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++;
    lineStart = at + 1;
  }
  return { fault: { reason, message, line, column: offset - lineStart + 1 } };
}
