import { escapePointer } from './json-slicer.ts';

/** What is wrong in a JSON text, and at which character. */
export interface JsonFault {
  readonly code: 'json-malformed' | 'json-key-repeated' | 'json-not-finite' | 'json-number-imprecise';
  readonly message: string;
  readonly offset: number;
  readonly pointer: string;
}

/** What a walk through a text finds. */
export interface JsonWalk {
  /** The first break of the grammar stands last; what stands before it can be lived with. */
  readonly faults: readonly JsonFault[];
  /** Offset of each value by its pointer; the first hundred thousand values are kept. */
  readonly offsets: ReadonlyMap<string, number>;
}

/**
 * Walks a JSON text slowly and with care, to say what is wrong with it and where; fast reading goes through `JSON.parse`. The text must
 * not be nested deeper than the slicer lets through, for the walk calls itself.
 */
export function walkJson(text: string): JsonWalk {
  const walker = new Walker(text);
  walker.run();
  return { faults: walker.faults, offsets: walker.offsets };
}

/** Faults and values beyond these are not kept: a hostile text must cost no more than it is long. */
const FAULTS_MAX = 100;
const OFFSETS_MAX = 100_000;

/** Stops the walk at the first break of the grammar; it never leaves this file. */
const BROKEN = Symbol('broken');

class Walker {
  readonly faults: JsonFault[] = [];
  readonly offsets = new Map<string, number>();
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  run(): void {
    try {
      this.#value('');
      this.#skipSpace();
      if (this.#at < this.#text.length) this.#break('the end of the text', '');
    } catch (thrown) {
      if (thrown !== BROKEN) throw thrown;
    }
  }

  #value(pointer: string): void {
    this.#skipSpace();
    if (this.offsets.size < OFFSETS_MAX) this.offsets.set(pointer, this.#at);
    const mark = this.#text.charAt(this.#at);
    if (mark === '{') this.#object(pointer);
    else if (mark === '[') this.#array(pointer);
    else if (mark === '"') this.#string(pointer);
    else this.#scalar(pointer);
  }

  #object(pointer: string): void {
    const names = new Set<string>();
    this.#at++;
    this.#skipSpace();
    if (this.#take('}')) return;
    for (;;) {
      this.#skipSpace();
      const start = this.#at;
      if (this.#text.charAt(start) !== '"') this.#break('the name of a field in quotes', pointer);
      const name = this.#string(pointer);
      const child = `${pointer}/${escapePointer(name)}`;
      if (names.has(name) && this.faults.length < FAULTS_MAX) {
        const message = `The field ${JSON.stringify(name)} stands here a second time; the last value counts.`;
        this.faults.push({ code: 'json-key-repeated', message, offset: start, pointer: child });
      }
      names.add(name);
      this.#skipSpace();
      if (!this.#take(':')) this.#break('a colon', child);
      this.#value(child);
      this.#skipSpace();
      if (this.#take('}')) return;
      if (!this.#take(',')) this.#break('a comma or }', pointer);
    }
  }

  #array(pointer: string): void {
    this.#at++;
    this.#skipSpace();
    if (this.#take(']')) return;
    for (let position = 0; ; position++) {
      this.#value(`${pointer}/${position}`);
      this.#skipSpace();
      if (this.#take(']')) return;
      if (!this.#take(',')) this.#break('a comma or ]', pointer);
    }
  }

  #string(pointer: string): string {
    const start = this.#at++;
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (Number.isNaN(code)) this.#break('the closing quote', pointer);
      if (code < 32) this.#break('no bare control character in a text', pointer);
      this.#at++;
      if (code === 34) break;
      if (code === 92) this.#escape(pointer);
    }
    return JSON.parse(this.#text.slice(start, this.#at)) as string;
  }

  #escape(pointer: string): void {
    const match = /^(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/.exec(this.#text.slice(this.#at, this.#at + 5));
    if (match === null) this.#break('an escape such as \\n or \\u0041', pointer);
    this.#at += match![0].length;
  }

  #scalar(pointer: string): void {
    const word = /^[^\s,\]}:"[{]*/.exec(this.#text.slice(this.#at, this.#at + 400))![0];
    if (/^[+-]?(?:NaN|Infinity)$/.test(word)) {
      const message = `Found ${word}; JSON has no such number.`;
      this.faults.push({ code: 'json-not-finite', message, offset: this.#at, pointer });
      this.#at += word.length;
      throw BROKEN;
    }
    const isNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(word);
    if (!isNumber && word !== 'true' && word !== 'false' && word !== 'null') this.#break('a value', pointer);
    if (isNumber && this.faults.length < FAULTS_MAX && !isPrecise(word)) {
      const message = `The number ${word.slice(0, 60)} has more digits than are kept; it is read as ${Number(word)}.`;
      this.faults.push({ code: 'json-number-imprecise', message, offset: this.#at, pointer });
    }
    this.#at += word.length;
  }

  #skipSpace(): void {
    while (/[ \t\r\n]/.test(this.#text.charAt(this.#at))) this.#at++;
  }

  #take(mark: string): boolean {
    if (this.#text.charAt(this.#at) !== mark) return false;
    this.#at++;
    return true;
  }

  #break(wanted: string, pointer: string): never {
    const rest = this.#text.slice(this.#at, this.#at + 12);
    const message = `Found ${rest === '' ? 'the end' : JSON.stringify(rest)}; wanted ${wanted}.`;
    this.faults.push({ code: 'json-malformed', message, offset: this.#at, pointer });
    throw BROKEN;
  }
}

/** True when the number that is read says all digits that were written. */
function isPrecise(word: string): boolean {
  if (word.length < 16) return Number.isFinite(Number(word));
  const digits = word
    .replace(/[eE].*$/, '')
    .replace(/[-.]/g, '')
    .replace(/^0+/, '')
    .replace(/0+$/, '');
  return digits.length <= 15 || digits === significantDigits(Number(word));
}

function significantDigits(value: number): string {
  return String(value).replace(/e.*$/, '').replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '');
}

/** Line and column, from 1, of a character of a text that begins at the given line and column. */
export function placeOfOffset(
  text: string,
  offset: number,
  start: { readonly line: number; readonly column: number },
): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf('\n');
  if (lastBreak < 0) return { line: start.line, column: start.column + offset };
  return { line: start.line + before.split('\n').length - 1, column: offset - lastBreak };
}
