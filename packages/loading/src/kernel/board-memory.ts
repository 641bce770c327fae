import { DRAWS } from './block-choice.ts';
import type { LoadProblem } from './load-problem.ts';
import { type LoadState, MOVE_STRIDE, roomy, SPACE_STRIDE } from './load-state.ts';

/** Bytes that threads share: enough for a level of a wide beam; what finds no room stays with the planning thread. */
export const BOARD_BYTES = 1 << 24;

/**
 * Where the numbers that all threads read lie in `ints`.
 *
 * Tasks are numbered on and on; `next` is the first that nobody has taken, `count` the first that does not exist, and
 * all before `settled` are known to be over; `served` counts those that were done for the planning thread.
 * `search` is odd while a problem is open and greater for each; `ready` is the last search that some thread was ready for.
 */
export const WORD = {
  closed: 0,
  signal: 1,
  sleepers: 2,
  search: 3,
  ready: 4,
  next: 5,
  count: 6,
  settled: 7,
  draws: 8,
  text: 9,
  served: 10,
} as const;

/** Tasks at once, a power of two. */
export const TASKS_MAX = 1024;

/** Numbers of a task in `ints`; `TASK` names them. */
const TASK_STRIDE = 8;

/** Where each number of a task lies: how it stands, of which search it is, where state and blocks lie, and its result. */
export const TASK = {
  status: 0,
  search: 1,
  state: 2,
  active: 3,
  activeCount: 4,
  work: 5,
  moves: 6,
  room: 7,
} as const;

/** How a task stands: to be done or under way; done; given back, so that the planning thread does it. */
export const STATUS = { open: 0, done: 1, refused: 2 } as const;

/** Moves of a result that had no room. */
export const NO_MOVES = -1;

const HEADER_INTS = 64;
const TASKS_AT = HEADER_INTS;
const VALUES_AT = (TASKS_AT + TASKS_MAX * TASK_STRIDE) / 2;
const DRAWS_AT = VALUES_AT + TASKS_MAX;
const TEXT_AT = (DRAWS_AT + DRAWS) * 8;
const TEXT_BYTES = 1 << 21;
const ARENA_AT = (TEXT_AT + TEXT_BYTES) / 4;

/** Numbers before the lists of a state: value and mass as doubles, then counts. */
const STATE_HEAD = 10;

/** What a thread must know of a search. */
export interface SearchTask {
  readonly problem: LoadProblem;
  readonly steps: number;
}

/** The memory that threads share, as columns. */
export class BoardMemory {
  readonly ints: Int32Array<SharedArrayBuffer>;
  readonly floats: Float64Array<SharedArrayBuffer>;
  /** Where states and lists of blocks begin. */
  readonly arenaAt = ARENA_AT;
  private readonly bytes: Uint8Array<SharedArrayBuffer>;

  constructor(memory: SharedArrayBuffer) {
    this.ints = new Int32Array(memory);
    this.floats = new Float64Array(memory);
    this.bytes = new Uint8Array(memory);
  }

  get(word: number): number {
    return Atomics.load(this.ints, word);
  }

  set(word: number, value: number): void {
    Atomics.store(this.ints, word, value);
  }

  /** Takes the first task that nobody has, unless another thread is quicker; its number, or undefined when there is none. */
  takeTask(): number | undefined {
    for (;;) {
      const next = this.get(WORD.next);
      if (next === this.get(WORD.count)) return undefined;
      if (Atomics.compareExchange(this.ints, WORD.next, next, (next + 1) | 0) === next) return next;
    }
  }

  /** Where a task's numbers begin. */
  taskAt(task: number): number {
    return TASKS_AT + (task & (TASKS_MAX - 1)) * TASK_STRIDE;
  }

  /** Where the value of a task's load lies in `floats`. */
  valueAt(task: number): number {
    return VALUES_AT + (task & (TASKS_MAX - 1));
  }

  /** The draws of the chooser that hold for the tasks at hand. */
  get draws(): Float64Array {
    return this.floats.subarray(DRAWS_AT, DRAWS_AT + DRAWS);
  }

  /** Writes the text of a search, in which every character is one byte; false when it is too long. */
  writeSearch(search: SearchTask): boolean {
    const text = JSON.stringify(search);
    if (text.length > TEXT_BYTES) return false;
    for (let i = 0; i < text.length; i++) this.bytes[TEXT_AT + i] = text.charCodeAt(i);
    this.set(WORD.text, text.length);
    return true;
  }

  /** Text of the search that is open; what it says holds only when that search is still open afterwards. */
  readText(): string {
    let text = '';
    const end = TEXT_AT + this.get(WORD.text);
    for (let at = TEXT_AT; at < end; at += 4096) {
      text += String.fromCharCode(...this.bytes.slice(at, Math.min(end, at + 4096)));
    }
    return text;
  }

  /** Writes a state at a place; returns where it ends, an even place. The caller has made sure of `stateLength`. */
  writeState(state: LoadState, at: number): number {
    const { ints, floats } = this;
    floats[at / 2] = state.value;
    floats[at / 2 + 1] = state.massG;
    ints[at + 4] = state.spaceCount;
    ints[at + 5] = state.solidCount;
    ints[at + 6] = state.moveCount;
    ints[at + 7] = state.drop;
    ints[at + 8] = state.laterSolidCount;
    let to = at + STATE_HEAD;
    to = writeRange(state.left, state.left.length, ints, to);
    to = writeRange(state.spaces, state.spaceCount * SPACE_STRIDE, ints, to);
    to = writeRange(state.solids, state.solidCount * 6, ints, to);
    to = writeRange(state.moves, state.moveCount * MOVE_STRIDE, ints, to);
    return to + (to & 1);
  }

  /** Reads the state at a place; returns where it ends. */
  readState(at: number, state: LoadState): number {
    const { ints, floats } = this;
    state.value = floats[at / 2];
    state.massG = floats[at / 2 + 1];
    state.spaceCount = ints[at + 4];
    state.solidCount = ints[at + 5];
    state.moveCount = ints[at + 6];
    state.drop = ints[at + 7];
    state.laterSolidCount = ints[at + 8];
    let from = at + STATE_HEAD;
    from = readRange(ints, from, state.left, state.left.length);
    state.spaces = roomy(state.spaces, state.spaceCount * SPACE_STRIDE);
    from = readRange(ints, from, state.spaces, state.spaceCount * SPACE_STRIDE);
    state.solids = roomy(state.solids, state.solidCount * 6);
    from = readRange(ints, from, state.solids, state.solidCount * 6);
    state.moves = roomy(state.moves, state.moveCount * MOVE_STRIDE);
    from = readRange(ints, from, state.moves, state.moveCount * MOVE_STRIDE);
    return from + (from & 1);
  }
}

/** Numbers that a state takes, an even number. */
export function stateLength({ left, spaceCount, solidCount, moveCount }: LoadState): number {
  const length = STATE_HEAD + left.length + spaceCount * SPACE_STRIDE + solidCount * 6 + moveCount * MOVE_STRIDE;
  return length + (length & 1);
}

function writeRange(from: Int32Array, length: number, to: Int32Array, at: number): number {
  for (let i = 0; i < length; i++) to[at + i] = from[i];
  return at + length;
}

function readRange(from: Int32Array, at: number, to: Int32Array, length: number): number {
  for (let i = 0; i < length; i++) to[i] = from[at + i];
  return at + length;
}
