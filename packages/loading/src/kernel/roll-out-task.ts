import { type BoardMemory, NO_MOVES, STATUS, TASK } from './board-memory.ts';
import { MOVE_STRIDE } from './load-state.ts';
import type { RollOut } from './roll-out.ts';

/**
 * Does a task of the board and writes down what came of it: value, work, and the moves beyond those of its state.
 *
 * The work is not counted: it is the planning thread that counts it, when it is its turn.
 */
export function runTask(board: BoardMemory, task: number, rollOut: RollOut): void {
  const { ints, floats } = board;
  const at = board.taskAt(task);
  const { end } = rollOut;
  const movesAt = board.readState(ints[at + TASK.state], end);
  const from = end.moveCount * MOVE_STRIDE;
  const { value, work } = finishTask(board, task, rollOut);
  floats[board.valueAt(task)] = value;
  ints[at + TASK.work] = work;
  const length = end.moveCount * MOVE_STRIDE - from;
  const hasRoom = length <= ints[at + TASK.room];
  ints[at + TASK.moves] = hasRoom ? length : NO_MOVES;
  if (hasRoom) for (let i = 0; i < length; i++) ints[movesAt + i] = end.moves[from + i];
  Atomics.store(ints, at + TASK.status, STATUS.done);
}

/** Finishes the roll-out of a task, whose state has been read; its value, and its work uncounted. */
export function finishTask(board: BoardMemory, task: number, rollOut: RollOut): { value: number; work: number } {
  const at = board.taskAt(task);
  const activeAt = board.ints[at + TASK.active];
  const activeCount = board.ints[at + TASK.activeCount];
  const { chooser } = rollOut;
  const workBefore = chooser.work;
  chooser.work = 0;
  const value = rollOut.finish(board.ints.subarray(activeAt, activeAt + activeCount), activeCount);
  const { work } = chooser;
  chooser.work = workBefore;
  return { value, work };
}
