import type { BlockSet } from './block-set.ts';
import { BoardMemory, type SearchTask, STATUS, TASK, WORD } from './board-memory.ts';
import { CHOICE_RULES } from './choice-rules.ts';
import type { LoadProblem } from './load-problem.ts';
import { RollOut } from './roll-out.ts';
import { runTask } from './roll-out-task.ts';
import { searchBlocks } from './search-load.ts';

/** Looks for work before a thread goes to sleep: about as long as a level of the beam takes to be prepared. */
const LOOKS_MAX = 20_000;

/**
 * Does roll-outs of the plans that use the memory, in a thread of its own, until the memory is closed.
 *
 * It may begin before or after a plan does, and may be ended at any time: a plan needs nobody but the thread that plans it.
 */
export function serveRollOuts(memory: SharedArrayBuffer): void {
  const board = new BoardMemory(memory);
  let server: SearchServer | undefined;
  while (board.get(WORD.closed) === 0) {
    const search = board.get(WORD.search);
    if ((search & 1) === 1 && search !== server?.search) server = openServer(board, search) ?? server;
    else if (!server?.work()) rest(board, server?.search);
  }
}

/** Waits until there may be work. */
function rest(board: BoardMemory, search: number | undefined): void {
  const isIdle = (): boolean => {
    if (board.get(WORD.closed) === 1) return false;
    const now = board.get(WORD.search);
    if ((now & 1) === 1 && now !== search) return false;
    return board.get(WORD.next) === board.get(WORD.count);
  };
  for (let looks = 0; looks < LOOKS_MAX; looks++) if (!isIdle()) return;
  Atomics.add(board.ints, WORD.sleepers, 1);
  const signal = board.get(WORD.signal);
  if (isIdle()) Atomics.wait(board.ints, WORD.signal, signal);
  Atomics.sub(board.ints, WORD.sleepers, 1);
}

/** Makes ready for a search; undefined when it has ended meanwhile. */
function openServer(board: BoardMemory, search: number): SearchServer | undefined {
  const text = board.readText();
  if (board.get(WORD.search) !== search) return undefined;
  const { problem, steps } = JSON.parse(text) as SearchTask;
  const server = new SearchServer(board, search, problem, searchBlocks(problem, steps));
  if (board.get(WORD.search) === search) board.set(WORD.ready, search);
  return server;
}

/** Does roll-outs of one search. */
class SearchServer {
  readonly search: number;
  private readonly board: BoardMemory;
  private readonly rollOut: RollOut;
  private draws = 0;

  constructor(board: BoardMemory, search: number, problem: LoadProblem, blocks: BlockSet) {
    this.board = board;
    this.search = search;
    this.rollOut = new RollOut(problem, blocks, CHOICE_RULES);
  }

  /** Does one task; false when there is none. */
  work(): boolean {
    const { board } = this;
    const task = board.takeTask();
    if (task === undefined) return false;
    const at = board.taskAt(task);
    if (board.ints[at + TASK.search] !== this.search) {
      board.set(at + TASK.status, STATUS.refused);
      return true;
    }
    const draws = board.get(WORD.draws);
    if (draws !== this.draws) {
      this.draws = draws;
      this.rollOut.chooser.draws.set(board.draws);
    }
    runTask(board, task, this.rollOut);
    Atomics.add(board.ints, WORD.served, 1);
    return true;
  }
}
