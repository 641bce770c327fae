import type { ExchangeFinding } from '../../finding.ts';

/** Deepest nesting that is read. */
export const JSON_DEPTH_MAX = 100;

/** Longest text of one value that is read at once, in characters. */
export const JSON_VALUE_LENGTH_MAX = 4 * 1024 * 1024;

/** A value cut out of the text, and where it begins. */
export interface JsonSlice {
  /** JSON pointer of the value. */
  readonly path: string;
  /** The text of the value; undefined when it is too deep or too long to be read. */
  readonly text: string | undefined;
  readonly line: number;
  readonly column: number;
  /** How many fields its objects have as written; more than the parsed value has means that names are repeated. */
  readonly fieldCount: number;
}

/** What a slicer tells. */
export interface JsonSlicerSink {
  onFinding(finding: ExchangeFinding): void;
  /** True when the values in the container at this path are to come one by one, false when it comes as one value. */
  isOpened(path: string, kind: 'object' | 'array'): boolean;
  onValue(slice: JsonSlice): void;
}

/** Cuts a JSON text into values without keeping more than one of them. */
export interface JsonSlicer {
  write(text: string): void;
  end(): void;
}

type Expecting = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'comma' | 'end';

interface OpenContainer {
  readonly path: string;
  readonly isArray: boolean;
  readonly keys: Set<string>;
  count: number;
  key: string;
}

const QUOTE = 34;
const BACKSLASH = 92;
const NEWLINE = 10;

/**
 * Makes a slicer. Outside the values that it cuts out, it holds the grammar of RFC 8259 to the letter; inside, it only finds their end,
 * so that the reader can go on behind a value that is broken.
 */
export function createJsonSlicer(sink: JsonSlicerSink): JsonSlicer {
  return new Slicer(sink);
}

class Slicer implements JsonSlicer {
  readonly #sink: JsonSlicerSink;
  readonly #open: OpenContainer[] = [];
  #expecting: Expecting = 'value';
  #line = 1;
  /** Characters of earlier pieces in the current line. */
  #columnBase = 0;
  #hasFailed = false;
  /** What is being cut: nothing, a value, or a key. */
  #cutting: 'nothing' | 'value' | 'key' = 'nothing';
  #cut = '';
  #cutLine = 1;
  #cutColumn = 1;
  #depth = 0;
  #isTooDeep = false;
  #isTooLong = false;
  /** The value that is being cut will not be read. */
  #isLeftOut = false;
  #isInString = false;
  #isEscaped = false;
  #isScalar = false;
  #fieldCount = 0;
  #isDone = false;

  constructor(sink: JsonSlicerSink) {
    this.#sink = sink;
  }

  write(text: string): void {
    let lineStart = -this.#columnBase;
    let nextLineFeed = indexOrEnd(text, 0);
    let at = 0;
    while (at < text.length && !this.#hasFailed) {
      if (this.#cutting !== 'nothing') {
        const from = at;
        at = this.#scan(text, at);
        // The next line feed may be far behind a short value: it is looked for once, not for each value before it.
        while (nextLineFeed < at) {
          if (nextLineFeed >= from) {
            this.#line++;
            lineStart = nextLineFeed + 1;
          }
          nextLineFeed = indexOrEnd(text, nextLineFeed + 1);
        }
        this.#keep(text, from, at);
        if (this.#isDone) this.#finishCut();
        continue;
      }
      const code = text.charCodeAt(at);
      if (code === NEWLINE) {
        this.#line++;
        lineStart = at + 1;
      }
      if (code !== NEWLINE && code !== 32 && code !== 13 && code !== 9) {
        at = this.#step(text, at, code, at - lineStart + 1);
      } else {
        at++;
      }
    }
    this.#columnBase = text.length - lineStart;
  }

  end(): void {
    if (this.#hasFailed) return;
    if (this.#cutting === 'value' && this.#isScalar) this.#finishCut();
    if (this.#hasFailed || this.#expecting === 'end') return;
    const place = { line: this.#line, column: this.#columnBase + 1 };
    const message = `The text ends where ${describe(this.#expecting, this.#cutting)} should come.`;
    this.#sink.onFinding({ code: 'document-truncated', severity: 'error', message, place });
  }

  /** Takes one mark of the grammar between values; returns where to go on. */
  #step(text: string, at: number, code: number, column: number): number {
    const container = this.#open.at(-1);
    switch (this.#expecting) {
      case 'end':
        return this.#fail('json-text-after-end', `Text follows the end of the document: ${show(text, at)}.`, column);
      case 'colon':
        if (code !== 58) return this.#expected('a colon', text, at, column);
        this.#expecting = 'value';
        return at + 1;
      case 'comma':
        if (code === 44) {
          this.#expecting = container!.isArray ? 'value' : 'key';
          return at + 1;
        }
        if (code === (container!.isArray ? 93 : 125)) return this.#close(at);
        return this.#expected(container!.isArray ? 'a comma or ]' : 'a comma or }', text, at, column);
      case 'first-key':
        if (code === 125) return this.#close(at);
        return this.#startKey(text, at, code, column);
      case 'key':
        return this.#startKey(text, at, code, column);
      case 'first-value':
        if (code === 93) return this.#close(at);
        return this.#startValue(text, at, code, column);
      default:
        return this.#startValue(text, at, code, column);
    }
  }

  #startKey(text: string, at: number, code: number, column: number): number {
    if (code !== QUOTE) return this.#expected('the name of a field in quotes', text, at, column);
    this.#startCut('key', column);
    return at;
  }

  #startValue(text: string, at: number, code: number, column: number): number {
    const container = this.#open.at(-1);
    const path = container === undefined ? '' : `${container.path}/${childName(container)}`;
    if (code === 123 || code === 91) {
      const kind = code === 123 ? 'object' : 'array';
      if (this.#open.length < JSON_DEPTH_MAX && this.#sink.isOpened(path, kind)) {
        this.#open.push({ path, isArray: kind === 'array', keys: new Set(), count: 0, key: '' });
        this.#expecting = kind === 'array' ? 'first-value' : 'first-key';
        return at + 1;
      }
    } else if (code === 93 || code === 125 || code === 44 || code === 58) {
      return this.#expected('a value', text, at, column);
    }
    this.#startCut('value', column);
    this.#isScalar = code !== QUOTE && code !== 123 && code !== 91;
    return at;
  }

  #startCut(kind: 'value' | 'key', column: number): void {
    this.#cutting = kind;
    this.#cut = '';
    this.#cutLine = this.#line;
    this.#cutColumn = column;
    this.#depth = 0;
    this.#isTooDeep = false;
    this.#isTooLong = false;
    this.#isLeftOut = false;
    this.#isInString = false;
    this.#isEscaped = false;
    this.#isScalar = false;
    this.#isDone = false;
    this.#fieldCount = 0;
  }

  /** Finds the end of the value or key that is being cut; returns the offset behind it, or the length of the piece. */
  #scan(text: string, from: number): number {
    if (this.#isScalar) return this.#scanScalar(text, from);
    let at = from;
    let depth = this.#depth;
    let isInString = this.#isInString;
    let isEscaped = this.#isEscaped;
    let fieldCount = 0;
    const depthMax = JSON_DEPTH_MAX - this.#open.length;
    while (at < text.length && !this.#isDone) {
      if (isInString) {
        at = isEscaped ? at + 1 : at;
        isEscaped = false;
        const end = endOfString(text, at);
        isInString = end >= text.length || text.charCodeAt(end) === BACKSLASH;
        isEscaped = end < text.length && isInString;
        at = end + 1;
        if (!isInString && depth === 0) this.#isDone = true;
        continue;
      }
      const code = text.charCodeAt(at++);
      if (code === QUOTE) isInString = true;
      else if (code === 58) fieldCount++;
      else if (code === 123 || code === 91) {
        if (++depth > depthMax) this.#isTooDeep = true;
      } else if ((code === 125 || code === 93) && --depth <= 0) this.#isDone = true;
    }
    at = Math.min(at, text.length);
    this.#fieldCount += fieldCount;
    this.#depth = depth;
    this.#isInString = isInString;
    this.#isEscaped = isEscaped;
    return at;
  }

  #scanScalar(text: string, from: number): number {
    let at = from;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code <= 32 || code === 44 || code === 93 || code === 125) {
        this.#isDone = true;
        break;
      }
      at++;
    }
    return at;
  }

  #keep(text: string, from: number, to: number): void {
    if (this.#isLeftOut) return;
    this.#isTooLong = this.#cut.length + to - from > JSON_VALUE_LENGTH_MAX;
    if (!this.#isTooDeep && !this.#isTooLong) {
      this.#cut += text.slice(from, to);
      return;
    }
    this.#isLeftOut = true;
    this.#cut = '';
    const path = this.#cutPath();
    const place = { line: this.#cutLine, column: this.#cutColumn, path };
    if (this.#isTooDeep) {
      const message = `Nested deeper than ${JSON_DEPTH_MAX} levels; the value is not read.`;
      this.#sink.onFinding({ code: 'document-too-deep', severity: 'error', message, place });
    } else {
      const message = `Longer than ${JSON_VALUE_LENGTH_MAX} characters; the value is not read.`;
      this.#sink.onFinding({ code: 'document-too-large', severity: 'error', message, place });
    }
  }

  #cutPath(): string {
    const container = this.#open.at(-1);
    return container === undefined ? '' : `${container.path}/${childName(container)}`;
  }

  #finishCut(): void {
    const kind = this.#cutting;
    this.#cutting = 'nothing';
    const container = this.#open.at(-1);
    if (kind === 'key') {
      this.#takeKey(container!);
      return;
    }
    const path = this.#cutPath();
    this.#expecting = container === undefined ? 'end' : 'comma';
    if (container !== undefined) container.count++;
    const text = this.#isLeftOut ? undefined : this.#cut;
    this.#cut = '';
    this.#sink.onValue({ path, text, line: this.#cutLine, column: this.#cutColumn, fieldCount: this.#fieldCount });
  }

  #takeKey(container: OpenContainer): void {
    const key = readKey(this.#cut);
    if (key === undefined || this.#isLeftOut) {
      this.#fail('json-malformed', `Found ${this.#cut.slice(0, 40)}; wanted the name of a field.`, this.#cutColumn);
      return;
    }
    container.key = key;
    this.#expecting = 'colon';
    if (container.keys.has(key)) {
      const place = { line: this.#cutLine, column: this.#cutColumn, path: `${container.path}/${childName(container)}` };
      const message = `The field ${JSON.stringify(key)} stands here a second time; the last value counts.`;
      this.#sink.onFinding({ code: 'json-key-repeated', severity: 'error', message, place });
    }
    // The names of a container are few; a hostile one must not fill the memory.
    if (container.keys.size < 10_000) container.keys.add(key);
  }

  #close(at: number): number {
    this.#open.pop();
    const container = this.#open.at(-1);
    if (container !== undefined) container.count++;
    this.#expecting = container === undefined ? 'end' : 'comma';
    return at + 1;
  }

  #expected(wanted: string, text: string, at: number, column: number): number {
    return this.#fail('json-malformed', `Found ${show(text, at)}; wanted ${wanted}.`, column);
  }

  #fail(code: 'json-malformed' | 'json-text-after-end', message: string, column: number): number {
    this.#hasFailed = true;
    const path = this.#open.at(-1)?.path ?? '';
    this.#sink.onFinding({ code, severity: 'error', message, place: { line: this.#line, column, path } });
    return Number.MAX_SAFE_INTEGER;
  }
}

/** Where the next line feed stands; the length of the text when none comes. */
function indexOrEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

/** Where the quote or backslash stands that a string comes to next; the length of the text when none comes. */
function endOfString(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE || code === BACKSLASH) return at;
  }
  return text.length;
}

function childName(container: OpenContainer): string {
  return container.isArray ? String(container.count) : escapePointer(container.key);
}

/** A name as a segment of a JSON pointer. Source: RFC 6901, section 3. */
export function escapePointer(name: string): string {
  return /[~/]/.test(name) ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name;
}

function readKey(text: string): string | undefined {
  try {
    return JSON.parse(text) as string;
  } catch {
    // The world's text may be broken; the caller says so with its place.
    return undefined;
  }
}

function show(text: string, at: number): string {
  return JSON.stringify(text.slice(at, at + 12));
}

function describe(expecting: Expecting, cutting: 'nothing' | 'value' | 'key'): string {
  if (cutting === 'key') return 'the end of a name';
  if (cutting === 'value') return 'the end of a value';
  const words = { 'first-value': 'a value or ]', value: 'a value', key: 'a name', 'first-key': 'a name or }' };
  return expecting in words
    ? words[expecting as keyof typeof words]
    : expecting === 'colon'
      ? 'a colon'
      : 'a comma or the end of the container';
}
