/**
 * Remembers references to find repeated ones, in bounded memory. References mostly count upwards, so a run of numbers is
 * kept as its first and last; what fits no run is kept singly, up to a limit, after which nothing more is found repeated.
 */
export class ReferenceLedger {
  readonly #runs = new Map<string, Run[]>();
  readonly #singles = new Set<string>();
  readonly #entriesMax: number;
  #entryCount = 0;

  constructor(entriesMax = ENTRIES_MAX) {
    this.#entriesMax = entriesMax;
  }

  /** Whether references were too many to remember. */
  get isFull(): boolean {
    return this.#entryCount >= this.#entriesMax;
  }

  /** Forgets all. */
  clear(): void {
    this.#runs.clear();
    this.#singles.clear();
    this.#entryCount = 0;
  }

  /** Remembers a reference; whether it was there before. */
  add(reference: string): boolean {
    const digits = trailingDigits(reference);
    if (digits === 0) return this.#addSingle(reference);
    const value = Number(reference.slice(reference.length - digits));
    const key = `${digits} ${reference.slice(0, reference.length - digits)}`;
    const runs = this.#runs.get(key);
    if (runs === undefined) {
      if (this.isFull) return false;
      this.#entryCount++;
      this.#runs.set(ownCopy(key), [{ first: value, last: value }]);
      return false;
    }
    return this.#addToRuns(runs, value, reference);
  }

  #addToRuns(runs: Run[], value: number, reference: string): boolean {
    const last = runs[runs.length - 1];
    if (last !== undefined && value === last.last + 1 && runs.length === 1) {
      last.last = value;
      return this.#singles.has(reference);
    }
    if (runs.some((run) => value >= run.first && value <= run.last)) return true;
    if (this.#singles.has(reference)) return true;
    if (last !== undefined && value === last.last + 1) last.last = value;
    else if (runs.length < RUNS_MAX && !this.isFull) {
      runs.push({ first: value, last: value });
      this.#entryCount++;
    } else return this.#addSingle(reference);
    return false;
  }

  #addSingle(reference: string): boolean {
    if (this.#singles.has(reference)) return true;
    if (this.isFull) return false;
    this.#singles.add(ownCopy(reference));
    this.#entryCount++;
    return false;
  }
}

interface Run {
  readonly first: number;
  last: number;
}

const ENTRIES_MAX = 100_000;
const RUNS_MAX = 16;
/** More digits than this are no exact number. */
const DIGITS_MAX = 15;

function trailingDigits(reference: string): number {
  let count = 0;
  while (count < reference.length && count < DIGITS_MAX) {
    const code = reference.charCodeAt(reference.length - 1 - count);
    if (code < 0x30 || code > 0x39) break;
    count++;
  }
  return count;
}

/** The same text in memory of its own: a part of a string can keep the whole of it alive. */
function ownCopy(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
