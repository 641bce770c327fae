import type { BeamSearch } from './beam-search.ts';
import type { BlockSet } from './block-set.ts';
import { CHOICE_RULES } from './choice-rules.ts';
import type { LoadProblem } from './load-problem.ts';
import { LoadRuin, type RuinPlan } from './load-ruin.ts';
import { blankState, copyState } from './load-state.ts';

/** Least and greatest width of the beam that fills a ruined load again. */
const WIDTHS = [2, 5] as const;

/** Least and greatest share of a load's value that goes. */
const SHARES = [0.05, 0.25] as const;

/** What scores may lose of themselves, so that the same gap is not filled the same way each time. */
const BLUR = 0.3;

/** Kinds up to which, where tops bear little, turns are filled in two orders: of so few, the same load comes back again and again. */
const KINDS_FEW = 15;

/** Share of those turns that fill wall by wall instead of from the floor up. */
const WALLS_SHARE = 0.5;

/**
 * Improves the best load that `search` has found until its steps are spent.
 *
 * Again and again part of a load is taken out and filled by a narrow beam whose choice is blurred;
 * what is no worse takes the load's place. Where the best balanced load is worth less than the best of
 * all, every other time it is the balanced one that is refilled, for loads alike are balanced more often. Where nothing is left to
 * be gained, because all boxes are in, it ends at once.
 */
export function improveLoad(problem: LoadProblem, blocks: BlockSet, search: BeamSearch, draw: () => number): void {
  const ruin = new LoadRuin(problem, blocks);
  const { chooser } = search.rollOut;
  const isVaried = problem.isBearingLimited && problem.kinds.length <= KINDS_FEW;
  const load = blankState(problem);
  const start = blankState(problem);
  copyState(search.found[0].state, load);
  for (let turn = 0; !search.isSpent(); turn++) {
    const { balanced } = search;
    const lags = balanced !== undefined && balanced.value < load.value;
    if (!lags && load.left.every((count) => count === 0)) break;
    const base = lags && turn % 2 === 0 ? balanced.state : load;
    chooser.work += blocks.count + ruin.run(base, drawPlan(draw), start);
    chooser.drawFavours(draw, BLUR);
    if (isVaried) search.fillBy(draw() < WALLS_SHARE ? CHOICE_RULES.wallsFirst : CHOICE_RULES.floorFirst);
    search.pass(start, WIDTHS[0] + Math.floor(draw() * (WIDTHS[1] - WIDTHS[0] + 1)));
    if (search.passValue >= load.value) copyState(search.passBest, load);
  }
}

/** A slice through the whole container half of the time, else what lies about a point. */
function drawPlan(draw: () => number): RuinPlan {
  const share = SHARES[0] + draw() * (SHARES[1] - SHARES[0]);
  const centre = [draw(), draw(), draw()] as const;
  return { share, centre, weights: draw() < 0.5 ? [1, 0, 0] : [1, 1, 0.5] };
}
