import { BlockGate } from './block-gate.ts';
import type { BlockSet } from './block-set.ts';
import type { AnchorWeights, ChoiceRules } from './choice-rules.ts';
import { type LoadProblem, UNLIMITED } from './load-problem.ts';
import { type LoadState, MARK, SPACE_STRIDE, UNKNOWN_DISTANCE } from './load-state.ts';
import { packedOutline } from './packed-outline.ts';
import { ReachAhead } from './reach-ahead.ts';
import { TouchingSolids } from './touching-solids.ts';

/** Blocks for one space, the best first; reused from call to call. */
export interface Choice {
  space: number;
  /** 1 where the block goes to the far end of the space along an axis. */
  farX: number;
  farY: number;
  count: number;
  readonly blocks: Int32Array;
  readonly scores: Float64Array;
}

/** Greatest number of blocks that are ranked for one space. */
export const CHOICES_MAX = 512;

/** A step is the work of so many blocks looked at: about 50 ns, whatever the work is spent on. */
const WORK_PER_STEP = 4;

/** Work of one ranking beside that for each block, and for each space that is passed on the way to it. */
const RANKING_WORK = 80;
const SPACE_WORK = 4;

/** Number of favours: a power of two, far below the number of blocks, so that they are quickly drawn anew. */
const FAVOURS = 512;

/** Numbers of a chooser that change from pass to pass: favours, then the weights of distances. */
export const DRAWS = FAVOURS + 3;

/**
 * How much less height counts above tops on which nothing may rest. Counted not at all, such boxes stay for the end and find
 * no room where the container is less full; drawn lists lose least at a half.
 */
const BARE_LOSS = 0.5;

/** Room for the ranking of one space. */
export function emptyChoice(): Choice {
  return {
    space: -1,
    farX: 0,
    farY: 0,
    count: 0,
    blocks: new Int32Array(CHOICES_MAX + 1),
    scores: new Float64Array(CHOICES_MAX + 1),
  };
}

/** Ranks spaces and blocks for the greedy step; holds the buffers that the ranking needs. */
export class BlockChooser {
  /** Work since the start, as a number of blocks looked at. */
  work = 0;
  /** What other threads must know of a chooser beside problem and rules. */
  readonly draws = new Float64Array(DRAWS).fill(1);
  /** How often any of them has changed. */
  drawCount = 0;
  /** By what a block's score is multiplied, at most 1; blocks share the factors by turns. */
  private readonly favours = this.draws.subarray(0, FAVOURS);
  private readonly anchorWeights = this.draws.subarray(FAVOURS);
  private readonly problem: LoadProblem;
  private readonly blocks: BlockSet;
  private readonly rules: ChoiceRules;
  private readonly touching: TouchingSolids;
  /** Kind, length, width and height of each box as it may stand, the least first: they fit most often. */
  private readonly singles: Int32Array;
  private readonly dropOfKind: Int32Array;
  /** True when drops follow each other: then all goes in from the front wall on, for what stands at the door bars the rest. */
  private readonly hasDrops: boolean;
  private readonly gate: BlockGate;
  private readonly densityMax: number;
  private readonly reachAhead: ReachAhead;
  /** What boxes of the mean density press with by unit of height, grams per square metre. */
  private readonly pressureByHeight: number;
  /** True when nothing may rest on some boxes, so that height above them is lost. */
  private readonly hasBareTops: boolean;
  private reach: readonly Int32Array[] = [];
  private leastSide = 0;
  private leastHeight = 0;

  /** The measure of effort. */
  get steps(): number {
    return Math.floor(this.work / WORK_PER_STEP);
  }

  constructor(problem: LoadProblem, blocks: BlockSet, rules: ChoiceRules) {
    this.problem = problem;
    this.blocks = blocks;
    this.rules = rules;
    this.touching = new TouchingSolids(problem.size, rules.tolerance);
    this.singles = Int32Array.from(
      problem.kinds
        .flatMap((kind, index) => kind.orientations.map((box) => [index, ...box]))
        .sort((a, b) => a[1] * a[2] * a[3] - b[1] * b[2] * b[3])
        .flat(),
    );
    this.dropOfKind = Int32Array.from(problem.kinds, (kind) => kind.drop);
    this.hasDrops = new Set(problem.kinds.map((kind) => kind.drop)).size > 1;
    this.anchorWeights.set(this.hasDrops ? rules.wallsFirst : rules.floorFirst);
    this.gate = new BlockGate(problem, blocks);
    this.reachAhead = new ReachAhead(problem);
    this.densityMax = blocks.shapes.reduce((most, shape) => Math.max(most, shape.value / shape.volume), 0);
    this.pressureByHeight = pressureByHeight(problem);
    this.hasBareTops = problem.kinds.some((kind) => !kind.isStackable);
  }

  /** Works out which lengths the boxes left can still reach. */
  lookAhead(state: LoadState): void {
    this.noteLeast(state);
    this.reach = this.reachAhead.of(state.left);
  }

  /** Notes the least side that lies and the least that stands among the boxes left. */
  private noteLeast(state: LoadState): void {
    this.leastSide = UNLIMITED;
    this.leastHeight = UNLIMITED;
    const { singles } = this;
    for (let i = 0; i < singles.length; i += 4) {
      if (state.left[singles[i]] === 0 || this.dropOfKind[singles[i]] !== state.drop) continue;
      this.leastSide = Math.min(this.leastSide, singles[i + 1], singles[i + 2]);
      this.leastHeight = Math.min(this.leastHeight, singles[i + 3]);
    }
  }

  /** Makes the choice less sure of itself: each score may lose up to `blur` of itself, as drawn. */
  drawFavours(draw: () => number, blur: number): void {
    this.drawCount++;
    for (let i = 0; i < FAVOURS; i++) this.favours[i] = 1 - blur * draw();
  }

  /** Changes which space is filled first, for states whose spaces have no distance yet. */
  fillBy(weights: AnchorWeights): void {
    this.drawCount++;
    this.anchorWeights.set(weights);
  }

  /** Picks the open space nearest a corner of the container; false when none is left. */
  pickSpace(state: LoadState, choice: Choice): boolean {
    const { size } = this.problem;
    const s = state.spaces;
    for (;;) {
      const { leastSide: least, leastHeight } = this;
      let best = -1;
      let bestDistance = Number.POSITIVE_INFINITY;
      let bestVolume = 0;
      for (let i = 0, at = 0; i < state.spaceCount; i++, at += SPACE_STRIDE) {
        if (s[at + 8] !== MARK.open) continue;
        let distance = s[at + 9];
        if (distance === UNKNOWN_DISTANCE) distance = this.noteDistance(s, at);
        if (distance > bestDistance) continue;
        if (s[at + 3] - s[at] < least || s[at + 4] - s[at + 1] < least || s[at + 5] - s[at + 2] < leastHeight) {
          s[at + 8] = MARK.closed;
          continue;
        }
        const volume = (s[at + 3] - s[at]) * (s[at + 4] - s[at + 1]) * (s[at + 5] - s[at + 2]);
        if (distance === bestDistance && volume <= bestVolume) continue;
        best = i;
        bestDistance = distance;
        bestVolume = volume;
      }
      if (best < 0) {
        if (!this.nextDrop(state)) return false;
        continue;
      }
      const at = best * SPACE_STRIDE;
      if (this.holdsAny(state, s[at + 3] - s[at], s[at + 4] - s[at + 1], s[at + 5] - s[at + 2])) {
        choice.space = best;
        choice.farX = this.hasDrops || s[at] <= size[0] - s[at + 3] ? 0 : 1;
        choice.farY = s[at + 1] <= size[1] - s[at + 4] ? 0 : 1;
        return true;
      }
      s[at + 8] = MARK.closed;
    }
  }

  /** Works out how far the space at `at` lies from the nearest corner, and keeps it there. */
  private noteDistance(s: Int32Array, at: number): number {
    const { size } = this.problem;
    const [wx, wy, wz] = this.anchorWeights;
    const far = size[0] - s[at + 3];
    const right = size[1] - s[at + 4];
    const dx = this.hasDrops || s[at] <= far ? s[at] : far;
    const dy = s[at + 1] <= right ? s[at + 1] : right;
    s[at + 9] = dx * wx + dy * wy + s[at + 2] * wz;
    return s[at + 9];
  }

  /** Turns to the next drop to be loaded, for which closed spaces may do; false when there is none. */
  private nextDrop(state: LoadState): boolean {
    let next = -1;
    for (let kind = 0; kind < state.left.length; kind++) {
      const drop = this.dropOfKind[kind];
      if (state.left[kind] > 0 && drop < state.drop && drop > next) next = drop;
    }
    if (next < 0) return false;
    state.drop = next;
    state.laterSolidCount = state.solidCount;
    for (let i = 0; i < state.spaceCount; i++) state.spaces[i * SPACE_STRIDE + 8] = MARK.open;
    this.noteLeast(state);
    return true;
  }

  private holdsAny(state: LoadState, length: number, width: number, height: number): boolean {
    if (!this.blocks.fits.mayHold(length, width, height)) return false;
    const { singles } = this;
    const { left } = state;
    for (let i = 0; i < singles.length; i += 4) {
      if (singles[i + 1] <= length && singles[i + 2] <= width && singles[i + 3] <= height && left[singles[i]] > 0) {
        if (this.dropOfKind[singles[i]] === state.drop) return true;
      }
    }
    return false;
  }

  /** Ranks the best `most` blocks of `active` for the space of the choice; false when none fits. */
  rankBlocks(state: LoadState, active: Int32Array, activeCount: number, choice: Choice, most: number): boolean {
    const { lengths, widths, heights, worths } = this.blocks;
    const s = state.spaces;
    const at = choice.space * SPACE_STRIDE;
    const length = s[at + 3] - s[at];
    const width = s[at + 4] - s[at + 1];
    const height = s[at + 5] - s[at + 2];
    const [reachX, reachY, reachZ] = this.reach;
    const { wasteExponent, contactExponent, levelWeight } = this.rules;
    const { isBearingLimited } = this.problem;
    const { pressures, topBears } = this.blocks;
    const bears = s[at + 7];
    const { pressureByHeight, hasBareTops } = this;
    const boost = 1 + levelWeight;
    const volume = length * width * height;
    const { touching, gate, favours } = this;
    touching.gather(state, at, choice.farX, choice.farY);
    choice.count = 0;
    let least = 0;
    const { outlines, outline } = this.blocks;
    const space = packedOutline(outline, length, width, height) | outline.guards;
    const { guards } = outline;
    let i = this.firstWithin(active, activeCount, volume * this.densityMax);
    const from = i;
    for (; i < activeCount; i++) {
      const block = active[i];
      if (((space - outlines[block]) & guards) !== guards) continue;
      const worth = worths[block];
      if (worth * boost <= least) break;
      const l = lengths[block];
      const w = widths[block];
      const h = heights[block];
      if (l > length || w > width || h > height) continue;
      let above = reachZ[height - h];
      // Height above the block counts as far as its top bears goods of the mean density.
      if (isBearingLimited)
        above = Math.min(above, Math.min(topBears[block], bears - pressures[block]) / pressureByHeight);
      else if (hasBareTops) above *= 1 - BARE_LOSS * (1 - topBears[block] / UNLIMITED);
      const used = (l + reachX[length - l]) * (w + reachY[width - w]) * (h + above);
      const share = used / volume;
      const bound = worth * boost * (wasteExponent === 1 ? share : share ** wasteExponent);
      if (bound <= least) continue;
      const contactMax = touching.shareMax(l, w, h);
      if (bound * (contactExponent === 2 ? contactMax * contactMax : contactMax ** contactExponent) <= least) continue;
      if (!gate.isOpen(state, block, at, choice)) continue;
      const contact = touching.share(l, w, h);
      const level = (1 + levelWeight * touching.levelShare) / boost;
      const favour = favours[block & (FAVOURS - 1)];
      const score = favour * level * bound * (contactExponent === 2 ? contact * contact : contact ** contactExponent);
      if (score <= least) continue;
      insert(choice, block, score, most);
      if (choice.count === most) least = choice.scores[most - 1];
    }
    this.work += i - from + RANKING_WORK + SPACE_WORK * state.spaceCount;
    return choice.count > 0;
  }

  /** First position in `active` whose block could lie in a space worth `most`. */
  private firstWithin(active: Int32Array, activeCount: number, most: number): number {
    const { worths } = this.blocks;
    let low = 0;
    let high = activeCount;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (worths[active[middle]] > most) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Least pressure by height, so that weightless goods divide by no zero. */
const PRESSURE_MIN = 1e-6;

function pressureByHeight({ kinds, unitMm }: LoadProblem): number {
  let massG = 0;
  let volume = 0;
  for (const { orientations, count, massG: own } of kinds) {
    const [length, width, height] = orientations[0];
    massG += own * count;
    volume += length * width * height * count;
  }
  return Math.max(PRESSURE_MIN, ((massG / volume) * 1e6) / (unitMm * unitMm));
}

function insert(choice: Choice, block: number, score: number, most: number): void {
  const { blocks, scores } = choice;
  let at = choice.count < most ? choice.count++ : most - 1;
  for (; at > 0 && scores[at - 1] < score; at--) {
    scores[at] = scores[at - 1];
    blocks[at] = blocks[at - 1];
  }
  scores[at] = score;
  blocks[at] = block;
}
