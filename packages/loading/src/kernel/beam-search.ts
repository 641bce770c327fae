import { CHOICES_MAX, type Choice, emptyChoice } from './block-choice.ts';
import type { BlockSet } from './block-set.ts';
import type { BoardMemory } from './board-memory.ts';
import type { AnchorWeights, ChoiceRules } from './choice-rules.ts';
import type { LoadProblem } from './load-problem.ts';
import { blankState, copyState, type LoadState, MARK, SPACE_STRIDE, stateKey } from './load-state.ts';
import { type Corner, placeChoice, RollOut, sweepActive } from './roll-out.ts';
import { RollOutBoard } from './roll-out-board.ts';

/** Best load that a search found. */
export interface FoundLoad {
  readonly value: number;
  readonly state: LoadState;
}

/** A state of the beam, and its blocks that are still in stock. */
interface Held {
  readonly state: LoadState;
  readonly active: Int32Array;
  activeCount: number;
  score: number;
}

/** The space of a state that is filled next, the corner where blocks go, and its best blocks. */
interface Spot extends Corner {
  readonly blocks: Int32Array;
  /** False when no space is left that a block goes into. */
  readonly isFound: boolean;
  /** Work of each ranking on the way to it. */
  readonly rankings: readonly number[];
  /** The successors there, when they were made before it was their turn. */
  children?: readonly Child[];
}

/** A successor whose roll-out other threads may do. */
interface Child {
  readonly key: number;
  /** Work of making it. */
  readonly work: number;
  /** Its roll-out on the board; undefined when it is not there. */
  readonly task: number | undefined;
}

interface Successor {
  readonly parent: Held;
  readonly spot: Spot;
  readonly block: number;
  readonly score: number;
  readonly key: number;
}

/** When a search ends: steps spent, or an emergency stop. */
export interface SearchLimits {
  readonly stepsMax: number;
  /** How many of the best loads are kept. */
  readonly loadsKept: number;
  readonly shouldStop?: (() => boolean) | undefined;
  readonly onBetter?: ((found: FoundLoad, steps: number) => void) | undefined;
  /** True when a load that ends in the state stands well as it is: the best such load is kept in any case. */
  readonly isBalanced?: ((state: LoadState) => boolean) | undefined;
  /** Where roll-outs are handed out to other threads. */
  readonly board?: BoardMemory | undefined;
}

/**
 * Beam search with greedy roll-outs, from any partial load.
 *
 * Each state of the beam is expanded by its best blocks for one space; a successor's score is what
 * the greedy choice makes of it. Scores are kept by state, so that a later pass does not repeat them.
 * Source: Araya, Riff, "A beam search approach to the container loading problem", 2014.
 */
export class BeamSearch {
  readonly rollOut: RollOut;
  /** Best loads found, the best first; all of different value. */
  readonly found: FoundLoad[] = [];
  /** Best load that is balanced as it stands, where that is asked for. */
  balanced: FoundLoad | undefined;
  /** The best load that a roll-out of the last pass ended in, and its value; -1 when there was none. */
  readonly passBest: LoadState;
  passValue = -1;
  /** Steps at which a pass breaks off. */
  stepsStop: number;
  private readonly problem: LoadProblem;
  private readonly blocks: BlockSet;
  private readonly limits: SearchLimits;
  /** Scores of states, by the weights that decide which space is filled first. */
  private readonly scoresBy = new Map<AnchorWeights, Map<number, number>>();
  private scores = new Map<number, number>();
  private readonly scratch: LoadState;
  private readonly board: RollOutBoard | undefined;
  private readonly choice: Choice = emptyChoice();
  private readonly pool: Held[] = [];
  isCutOff = false;
  rollOuts = 0;

  constructor(problem: LoadProblem, blocks: BlockSet, rules: ChoiceRules, limits: SearchLimits) {
    this.problem = problem;
    this.blocks = blocks;
    this.limits = limits;
    this.stepsStop = limits.stepsMax;
    this.rollOut = new RollOut(problem, blocks, rules);
    this.scoresBy.set(rules.floorFirst, this.scores);
    this.scratch = blankState(problem);
    this.passBest = blankState(problem);
    this.board = limits.board && new RollOutBoard(limits.board, problem, blocks, this.rollOut);
  }

  get steps(): number {
    return this.rollOut.chooser.steps;
  }

  /** Changes which space is filled first in the passes to come. */
  fillBy(weights: AnchorWeights): void {
    this.rollOut.chooser.fillBy(weights);
    this.scores = this.scoresBy.get(weights) ?? new Map();
    this.scoresBy.set(weights, this.scores);
  }

  /** Fills `start` up with a beam of so many states; the start itself is kept. */
  pass(start: LoadState, width: number): void {
    this.passValue = -1;
    const first = this.take();
    copyState(start, first.state);
    for (let i = 0; i < this.blocks.count; i++) first.active[i] = i;
    first.activeCount = sweepActive(this.blocks, first.state.left, first.active, this.blocks.count, first.active);
    let beam = [first];
    for (let successors = this.begin(first, width); ; successors = this.expandAll(beam, width)) {
      const next = this.keepBest(successors, width);
      for (const held of beam) this.pool.push(held);
      beam = next;
      if (beam.length === 0 || this.isSpent()) break;
    }
    for (const held of beam) this.pool.push(held);
  }

  /** True when a pass is to break off; never before one load is found. */
  isSpent(): boolean {
    if (this.found.length === 0) return false;
    if (this.isCutOff || this.steps >= this.stepsStop) return true;
    if (this.limits.shouldStop?.()) this.isCutOff = true;
    return this.isCutOff;
  }

  /** Scores the first state of a pass and gives its successors; its own roll-out may be done while they are made. */
  private begin(first: Held, width: number): Successor[] {
    const board = this.board?.isReady() && this.board.begin() ? this.board : undefined;
    const task = board?.post(first.state, first.active, first.activeCount);
    if (!board || task === undefined) {
      first.score = this.score(first.state, first);
      return this.isSpent() ? [] : this.expandAll([first], width);
    }
    const spot = this.findSpot(first, childrenOf(width, 0));
    spot.children = this.handOut(first, spot, new Set(), board);
    first.score = this.takeScore(task, board);
    const successors: Successor[] = [];
    if (!this.isSpent()) this.expand(first, spot, successors);
    board.withdraw();
    return successors;
  }

  private expandAll(beam: readonly Held[], width: number): Successor[] {
    return this.board?.isReady() ? this.expandShared(beam, width, this.board) : this.expandAlone(beam, width);
  }

  private expandAlone(beam: readonly Held[], width: number): Successor[] {
    const successors: Successor[] = [];
    beam.every((held, rank) => this.expand(held, this.findSpot(held, childrenOf(width, rank)), successors));
    return successors;
  }

  /** Hands the roll-outs of successors out, as many as the board holds at once, and takes the results in their order. */
  private expandShared(beam: readonly Held[], width: number, board: RollOutBoard): Successor[] {
    const successors: Successor[] = [];
    for (let from = 0; from < beam.length; ) {
      const isShared = board.begin();
      const known = new Set<number>();
      const spots: Spot[] = [];
      while (from + spots.length < beam.length && (spots.length === 0 || (isShared && board.hasRoom()))) {
        const held = beam[from + spots.length];
        const spot = this.findSpot(held, childrenOf(width, from + spots.length));
        if (isShared) spot.children = this.handOut(held, spot, known, board);
        spots.push(spot);
      }
      const isSpent = !spots.every((spot) => this.expand(beam[from++], spot, successors));
      if (isShared) board.withdraw();
      if (isSpent) break;
    }
    return successors;
  }

  /** Makes the successors of a state and hands out the roll-outs of those whose score is not `known` by then. */
  private handOut(held: Held, spot: Spot, known: Set<number>, board: RollOutBoard): readonly Child[] {
    const children: Child[] = [];
    for (const block of spot.blocks) {
      const work = this.placeChild(held, spot, block);
      const key = stateKey(this.scratch);
      const isKnown = children.length === 0 || known.has(key) || this.scores.has(key);
      known.add(key);
      const task = isKnown ? undefined : board.post(this.scratch, held.active, held.activeCount);
      children.push({ key, work, task });
    }
    return children;
  }

  /**
   * Adds the successors of a state at its spot, with their scores; steps count in the order of the search.
   *
   * False when the steps are spent on the way.
   */
  private expand(held: Held, spot: Spot, successors: Successor[]): boolean {
    const { chooser } = this.rollOut;
    for (const work of spot.rankings) {
      if (this.isSpent()) return false;
      chooser.work += work;
    }
    if (!spot.isFound) return !this.isSpent();
    for (let i = 0; i < spot.blocks.length; i++) {
      if (this.isSpent()) return false;
      const block = spot.blocks[i];
      const child = spot.children?.[i];
      chooser.work += child ? child.work : this.placeChild(held, spot, block);
      const key = child ? child.key : stateKey(this.scratch);
      // The greedy choice makes the first block's load itself, so its score is the parent's.
      const score = i === 0 ? held.score : (this.scores.get(key) ?? this.scoreChild(held, spot, block, child));
      this.scores.set(key, score);
      successors.push({ parent: held, spot, block, score, key });
    }
    return true;
  }

  private scoreChild(held: Held, spot: Spot, block: number, child: Child | undefined): number {
    if (child?.task !== undefined && this.board) return this.takeScore(child.task, this.board);
    if (child) this.placeChild(held, spot, block);
    return this.score(this.scratch, held);
  }

  /** Looks for the space to be filled next and its best blocks; what it takes is noted, and not yet counted. */
  private findSpot({ state, active, activeCount }: Held, width: number): Spot {
    const { chooser } = this.rollOut;
    const { choice } = this;
    const workBefore = chooser.work;
    const rankings: number[] = [];
    chooser.lookAhead(state);
    let isFound = false;
    while (!isFound && chooser.pickSpace(state, choice)) {
      chooser.work = 0;
      isFound = chooser.rankBlocks(state, active, activeCount, choice, width);
      rankings.push(chooser.work);
      if (!isFound) state.spaces[choice.space * SPACE_STRIDE + 8] = MARK.closed;
    }
    chooser.work = workBefore;
    const { space, farX, farY } = choice;
    return { rankings, isFound, space, farX, farY, blocks: isFound ? choice.blocks.slice(0, choice.count) : NO_BLOCKS };
  }

  /** Makes the scratch state the successor with that block at the spot; returns the work. */
  private placeChild({ state }: Held, spot: Spot, block: number): number {
    copyState(state, this.scratch);
    return CHILD_WORK + placeChoice(this.problem, this.blocks, this.scratch, spot, block);
  }

  private score(state: LoadState, held: Held): number {
    this.rollOuts++;
    const value = this.rollOut.run(state, held.active, held.activeCount);
    if (this.matters(value)) this.note(value, this.rollOut.end);
    return value;
  }

  /** The score of a roll-out that was handed out; its steps count now. */
  private takeScore(task: number, board: RollOutBoard): number {
    this.rollOuts++;
    const { value, work } = board.settle(task);
    this.rollOut.chooser.work += work;
    if (this.matters(value)) this.note(value, board.endOf(task));
    return value;
  }

  /** True when a load of that value may be better than one that is kept. */
  private matters(value: number): boolean {
    if (value > this.passValue || value > this.leastKept()) return true;
    return this.limits.isBalanced !== undefined && value > (this.balanced?.value ?? -1);
  }

  private leastKept(): number {
    return this.found[this.limits.loadsKept - 1]?.value ?? -1;
  }

  /** Keeps the load that a roll-out ended in where it is better. */
  private note(value: number, end: LoadState): void {
    if (value > this.passValue) {
      this.passValue = value;
      copyState(end, this.passBest);
    }
    if (value > this.leastKept()) this.keep(value, end);
    if (value > (this.balanced?.value ?? -1) && this.limits.isBalanced?.(end)) {
      this.balanced = { value, state: this.copyOf(end) };
    }
  }

  /** Notes a load, unless one of that value is known. */
  private keep(value: number, end: LoadState): void {
    const { found, limits } = this;
    if (found.some((load) => load.value === value)) return;
    const load = { value, state: this.copyOf(end) };
    found.push(load);
    found.sort((a, b) => b.value - a.value);
    if (found.length > limits.loadsKept) found.pop();
    if (found[0] === load) limits.onBetter?.(load, this.steps);
  }

  private copyOf(end: LoadState): LoadState {
    const state = blankState(this.problem);
    copyState(end, state);
    return state;
  }

  /** The best successors that differ from each other, made into states of the next beam. */
  private keepBest(successors: Successor[], width: number): Held[] {
    const order = successors.map((successor, index) => ({ successor, index }));
    order.sort((a, b) => b.successor.score - a.successor.score || a.index - b.index);
    const kept: Held[] = [];
    const seen = new Set<number>();
    for (const { successor } of order) {
      if (kept.length === width) break;
      if (seen.has(successor.key) || seen.has(-successor.score)) continue;
      seen.add(successor.key);
      seen.add(-successor.score);
      kept.push(this.make(successor));
    }
    return kept;
  }

  private make(successor: Successor): Held {
    const held = this.take();
    const { parent, spot, block } = successor;
    copyState(parent.state, held.state);
    placeChoice(this.problem, this.blocks, held.state, spot, block);
    held.activeCount = sweepActive(this.blocks, held.state.left, parent.active, parent.activeCount, held.active);
    held.score = successor.score;
    return held;
  }

  private take(): Held {
    return (
      this.pool.pop() ?? {
        state: blankState(this.problem),
        active: new Int32Array(this.blocks.count),
        activeCount: 0,
        score: 0,
      }
    );
  }
}

const NO_BLOCKS = new Int32Array(0);

/** Work of copying a state and giving it its number, as a number of blocks looked at. */
const CHILD_WORK = 300;

/** The better a state of the beam, the more successors it gets: few come from the last ones. */
function childrenOf(width: number, rank: number): number {
  return Math.min(CHOICES_MAX, Math.max(1, Math.round(width * (1.6 - (1.28 * rank) / width))));
}
