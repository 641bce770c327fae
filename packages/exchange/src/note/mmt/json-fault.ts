/** Where a text stops being JSON: the offset of the first character that cannot stand there, or its end when it is cut off. */
export interface JsonFaultPlace {
  readonly offset: number;
  readonly isCutOff: boolean;
}

/** Raised inside only: the walk ends at the first fault. */
class Fault {
  readonly offset: number;
  constructor(offset: number) {
    this.offset = offset;
  }
}

/**
 * Finds the first fault of a text that is no JSON, by the grammar of RFC 8259. The engines tell faults in words that differ and often
 * without the place. The text must not be nested deeper than the reader allows: the walk is recursive.
 */
export function findJsonFault(text: string): JsonFaultPlace {
  try {
    const end = skipBlanks(text, walkValue(text, 0));
    return { offset: end, isCutOff: false };
  } catch (fault) {
    const offset = fault instanceof Fault ? fault.offset : text.length;
    return { offset, isCutOff: offset >= text.trimEnd().length };
  }
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\n\r'.includes(text[at]!)) at++;
  return at;
}

/** Walks one value and gives the offset behind it. */
function walkValue(text: string, from: number): number {
  const at = skipBlanks(text, from);
  const first = text[at];
  if (first === '{') return walkMembers(text, at, '}', walkMember);
  if (first === '[') return walkMembers(text, at, ']', walkValue);
  if (first === '"') return walkString(text, at);
  const word = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
  word.lastIndex = at;
  if (!word.test(text)) throw new Fault(at);
  return word.lastIndex;
}

function walkMembers(text: string, open: number, close: string, walk: (text: string, from: number) => number): number {
  let at = skipBlanks(text, open + 1);
  if (text[at] === close) return at + 1;
  while (at < text.length) {
    at = skipBlanks(text, walk(text, at));
    if (text[at] === close) return at + 1;
    if (text[at] !== ',') throw new Fault(at);
    at++;
  }
  throw new Fault(at);
}

function walkMember(text: string, from: number): number {
  const at = skipBlanks(text, from);
  if (text[at] !== '"') throw new Fault(at);
  const colon = skipBlanks(text, walkString(text, at));
  if (text[colon] !== ':') throw new Fault(colon);
  return walkValue(text, colon + 1);
}

function walkString(text: string, open: number): number {
  let at = open + 1;
  while (at < text.length) {
    const one = text[at]!;
    if (one === '"') return at + 1;
    if (one < ' ') throw new Fault(at);
    if (one === '\\') at = walkEscape(text, at);
    else at++;
  }
  throw new Fault(at);
}

function walkEscape(text: string, at: number): number {
  const pattern = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
  pattern.lastIndex = at;
  if (!pattern.test(text)) throw new Fault(at);
  return pattern.lastIndex;
}
