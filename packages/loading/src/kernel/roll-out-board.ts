import type { BlockSet } from './block-set.ts';
import {
  BOARD_BYTES,
  BoardMemory,
  NO_MOVES,
  type SearchTask,
  STATUS,
  stateLength,
  TASK,
  TASKS_MAX,
  WORD,
} from './board-memory.ts';
import type { LoadProblem } from './load-problem.ts';
import { blankState, type LoadState, MOVE_STRIDE } from './load-state.ts';
import { noteMove } from './place-block.ts';
import type { RollOut } from './roll-out.ts';
import { finishTask, runTask } from './roll-out-task.ts';

/** Most moves of a result that are kept; a longer one is done again where its load matters. */
const MOVES_KEPT = 512;

/** Numbers in all. */
const INTS = BOARD_BYTES / 4;

/** What came of a roll-out on the board. */
export interface BoardResult {
  readonly value: number;
  readonly work: number;
}

/**
 * The planning thread's side of the board on which roll-outs are handed out to other threads.
 *
 * What a roll-out gives depends on its state alone, so it does not matter who does it; the planning thread asks for results
 * in its own order. It never waits longer than a roll-out takes: then it does the work itself. A thread that has
 * gone away with a task keeps the board from being used again, and the search goes on alone.
 */
export class RollOutBoard {
  private readonly board: BoardMemory;
  private readonly blocks: BlockSet;
  private readonly rollOut: RollOut;
  private readonly child: LoadState;
  private readonly search: number;
  private arenaEnd: number;
  private drawsWritten = -1;
  private active: Int32Array | undefined;
  private activeAt = 0;
  /** Work of the last roll-out: about what the next takes. */
  private lastWork = 0;

  constructor(board: BoardMemory, problem: LoadProblem, blocks: BlockSet, rollOut: RollOut) {
    this.board = board;
    this.blocks = blocks;
    this.rollOut = rollOut;
    this.child = blankState(problem);
    this.search = board.get(WORD.search);
    this.arenaEnd = board.arenaAt;
  }

  /** True when a thread is ready for the search. */
  isReady(): boolean {
    return this.board.get(WORD.ready) === this.search;
  }

  /** True when there may be room for the successors of another state. */
  hasRoom(): boolean {
    const { board } = this;
    const tasks = (board.get(WORD.count) - board.get(WORD.settled)) | 0;
    return tasks < TASKS_MAX / 2 && this.arenaEnd < (board.arenaAt + INTS) / 2;
  }

  /** Begins a batch of tasks; false when some thread has not finished a task of an earlier batch. */
  begin(): boolean {
    const { board } = this;
    if (!this.isSettled()) return false;
    this.arenaEnd = board.arenaAt;
    this.active = undefined;
    const { chooser } = this.rollOut;
    if (this.drawsWritten !== chooser.drawCount) {
      this.drawsWritten = chooser.drawCount;
      board.draws.set(chooser.draws);
      Atomics.add(board.ints, WORD.draws, 1);
    }
    return true;
  }

  private isSettled(): boolean {
    const { board } = this;
    const count = board.get(WORD.count);
    let settled = board.get(WORD.settled);
    while (settled !== count && board.get(board.taskAt(settled) + TASK.status) !== STATUS.open) {
      settled = (settled + 1) | 0;
    }
    board.set(WORD.settled, settled);
    return settled === count;
  }

  /** Hands a roll-out from `state` out, with the blocks of its parent; its number, or undefined when there is no room. */
  post(state: LoadState, active: Int32Array, activeCount: number): number | undefined {
    const { board } = this;
    const { ints } = board;
    const task = board.get(WORD.count);
    if (((task - board.get(WORD.settled)) | 0) >= TASKS_MAX) return undefined;
    const room = roomFor(state);
    const length = stateLength(state) + room;
    const isNew = this.active !== active;
    if (this.arenaEnd + length + (isNew ? activeCount + 1 : 0) > INTS) return undefined;
    if (isNew) this.writeActive(active, activeCount);
    const at = board.taskAt(task);
    board.writeState(state, this.arenaEnd);
    ints[at + TASK.search] = this.search;
    ints[at + TASK.state] = this.arenaEnd;
    ints[at + TASK.active] = this.activeAt;
    ints[at + TASK.activeCount] = activeCount;
    ints[at + TASK.room] = room;
    board.set(at + TASK.status, STATUS.open);
    this.arenaEnd += length;
    board.set(WORD.count, (task + 1) | 0);
    if (board.get(WORD.sleepers) > 0) wake(board, 1);
    return task;
  }

  private writeActive(active: Int32Array, activeCount: number): void {
    this.active = active;
    this.activeAt = this.arenaEnd;
    this.board.ints.set(active.subarray(0, activeCount), this.activeAt);
    this.arenaEnd += activeCount + (activeCount & 1);
  }

  /** What came of a task; while another thread is at it, other tasks are done here. */
  settle(task: number): BoardResult {
    const { board, rollOut } = this;
    const { ints } = board;
    const at = board.taskAt(task);
    const status = at + TASK.status;
    for (let waits = 0; board.get(status) !== STATUS.done; ) {
      const other = board.takeTask();
      if (other !== undefined) runTask(board, other, rollOut);
      else if (board.get(status) === STATUS.refused) runTask(board, task, rollOut);
      else if (++waits > WAITS_MIN + this.lastWork * WAITS_PER_WORK) return this.doAgain(task);
    }
    const work = ints[at + TASK.work];
    this.lastWork = work;
    return { value: board.floats[board.valueAt(task)], work };
  }

  /** Does a task that another thread is slow at; what it may write meanwhile is the same. */
  private doAgain(task: number): BoardResult {
    const { board, rollOut } = this;
    board.readState(board.ints[board.taskAt(task) + TASK.state], rollOut.end);
    return finishTask(board, task, rollOut);
  }

  /** The load that a settled task ended in; its spaces are those of the state that it began with. */
  endOf(task: number): LoadState {
    const { board, child } = this;
    const { ints } = board;
    const at = board.taskAt(task);
    if (board.get(at + TASK.status) !== STATUS.done || ints[at + TASK.moves] === NO_MOVES) {
      this.doAgain(task);
      return this.rollOut.end;
    }
    const movesAt = board.readState(ints[at + TASK.state], child);
    const end = movesAt + ints[at + TASK.moves];
    for (let move = movesAt; move < end; move += MOVE_STRIDE) {
      noteMove(this.blocks, child, ints[move], ints[move + 1], ints[move + 2], ints[move + 3]);
    }
    return child;
  }

  /** Takes back what nobody has begun. */
  withdraw(): void {
    const { board } = this;
    for (let task = board.takeTask(); task !== undefined; task = board.takeTask()) {
      board.set(board.taskAt(task) + TASK.status, STATUS.refused);
    }
  }
}

/** Numbers of the moves that are still to come, at most: each takes a box. */
function roomFor({ left }: LoadState): number {
  let boxes = 0;
  for (let kind = 0; kind < left.length && boxes < MOVES_KEPT; kind++) boxes += left[kind];
  return Math.min(MOVES_KEPT, boxes) * MOVE_STRIDE;
}

/** Looks at a task that another thread is at, before it is done again: about the time of a roll-out and a half. */
const WAITS_MIN = 2000;
const WAITS_PER_WORK = 2;

/** Memory for threads that share the roll-outs of a plan; undefined where no memory can be shared, as in most pages. */
export function makeLoadMemory(): SharedArrayBuffer | undefined {
  return typeof SharedArrayBuffer === 'undefined' ? undefined : new SharedArrayBuffer(BOARD_BYTES);
}

/** How many roll-outs were handed out by the plans that used the memory, and how many of them other threads did. */
export function countRollOuts(memory: SharedArrayBuffer): { readonly posted: number; readonly served: number } {
  const board = new BoardMemory(memory);
  return { posted: board.get(WORD.count), served: board.get(WORD.served) };
}

/** Lets every thread that serves the memory return. */
export function closeLoadMemory(memory: SharedArrayBuffer): void {
  const board = new BoardMemory(memory);
  board.set(WORD.closed, 1);
  wake(board, Number.POSITIVE_INFINITY);
}

/** Tells other threads of a search; false when it is too large to be told. */
export function openSearch(board: BoardMemory, search: SearchTask): boolean {
  closeSearch(board);
  if (!board.writeSearch(search)) return false;
  Atomics.add(board.ints, WORD.search, 1);
  wake(board, Number.POSITIVE_INFINITY);
  return true;
}

/** Ends the search that other threads know of. */
export function closeSearch(board: BoardMemory): void {
  if (board.get(WORD.search) & 1) Atomics.add(board.ints, WORD.search, 1);
}

function wake(board: BoardMemory, threads: number): void {
  Atomics.add(board.ints, WORD.signal, 1);
  Atomics.notify(board.ints, WORD.signal, threads);
}
