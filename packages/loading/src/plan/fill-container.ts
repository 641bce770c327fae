import type { BoardMemory } from '../kernel/board-memory.ts';
import { type PlacedBox, searchLoad } from '../kernel/search-load.ts';
import type { RefusalRule } from '../load-plan.ts';
import type { ContainerKind } from '../load-request.ts';
import { type BalanceRules, balanceLoad } from './balance-repair.ts';
import { balanceTest } from './balance-test.ts';
import { type ContainerTask, containerProblem, gramsOf } from './container-problem.ts';
import { orderForLoading } from './loading-order.ts';
import { balanceOf, excessOf } from './mass-balance.ts';
import { hasManyDrops } from './piece-drops.ts';
import { countsOf, type StandingBox, volumeOf } from './standing-box.ts';

/** A container with its load, in an order in which it goes in. */
export interface FilledContainer {
  readonly kind: ContainerKind;
  readonly boxes: readonly StandingBox[];
  readonly counts: readonly number[];
  readonly volumeMm3: number;
  readonly value: number;
  /** Pieces that the search had loaded and another rule sent back. */
  readonly refused: ReadonlyMap<number, RefusalRule>;
}

/** Effort for one container and what it took. */
export interface FillLimits {
  steps: number;
  readonly shouldStop?: (() => boolean) | undefined;
  readonly onBetter?: ((filled: FilledContainer) => void) | undefined;
  /** Memory through which other threads do part of the work. */
  readonly board?: BoardMemory | undefined;
  /** Steps spent so far, over all containers. */
  spent: number;
  isCutOff: boolean;
}

/** Loads tried where balance matters: the best by volume may not be the best that holds. */
const LOADS_FOR_BALANCE = 16;

/** Fills one container as well as the effort allows; undefined when it cannot even stand empty on its axles. */
export function fillContainer(task: ContainerTask, limits: FillLimits): FilledContainer | undefined {
  const { problem, pieceOfKind } = containerProblem(task);
  if (pieceOfKind.length === 0) return undefined;
  const isBalanced = task.kind.axles !== undefined || task.kind.centreOfGravity !== undefined;
  // Loads that are still to be balanced are no loads to show.
  const tell = isBalanced ? undefined : limits.onBetter;
  const onBetter =
    tell && ((boxes: readonly PlacedBox[]) => tell(finish(task, standing(boxes, pieceOfKind, problem.unitMm))));
  const result = searchLoad(problem, {
    steps: limits.steps,
    loadsKept: isBalanced ? LOADS_FOR_BALANCE : 1,
    seed: task.request.seed ?? 1,
    shouldStop: limits.shouldStop,
    board: limits.board,
    isBalanced: isBalanced ? balanceTest(balanceRules(task), problem.unitMm) : undefined,
    onBetter,
  });
  limits.spent += result.steps;
  limits.isCutOff ||= result.isCutOff;
  let best: FilledContainer | undefined;
  const { balanced, loads } = result;
  for (const boxes of balanced ? [balanced, ...loads] : loads) {
    const load = standing(boxes, pieceOfKind, problem.unitMm);
    if (best && valueOfLoad(task, load) <= best.value) continue;
    const filled = finish(task, load);
    if (!best || filled.value > best.value) best = filled;
  }
  return best && holdsBalance(task, best) ? best : undefined;
}

function standing(boxes: readonly PlacedBox[], pieceOfKind: readonly number[], unitMm: number): StandingBox[] {
  return boxes.map((box) => ({
    piece: pieceOfKind[box.kind] ?? 0,
    x: box.x * unitMm,
    y: box.y * unitMm,
    z: box.z * unitMm,
    length: box.length * unitMm,
    width: box.width * unitMm,
    height: box.height * unitMm,
  }));
}

/** Balances a load, puts it in order, and counts what is left of it. */
function finish(task: ContainerTask, boxes: readonly StandingBox[]): FilledContainer {
  const { request, kind } = task;
  const rules = balanceRules(task);
  let loaded = boxes;
  const refused = new Map<number, RefusalRule>();
  for (;;) {
    const balanced = balanceLoad(loaded, rules);
    for (const { box, rule } of balanced.refused) refused.set(box.piece, rule);
    const order = orderForLoading(balanced.boxes, kind.inner.heightMm);
    for (const box of order.barred) refused.set(box.piece, 'no-free-space');
    loaded = order.boxes;
    if (order.barred.length === 0) break;
  }
  const counts = countsOf(loaded, request.pieces.length);
  const value = valueOfLoad(task, loaded);
  return { kind, boxes: loaded, counts, volumeMm3: volumeOf(loaded), value, refused };
}

function valueOfLoad({ values }: ContainerTask, boxes: readonly StandingBox[]): number {
  return boxes.reduce((sum, { piece }) => sum + (values[piece] ?? 0), 0);
}

function balanceRules({ request, kind }: ContainerTask): BalanceRules {
  return { kind, massesG: request.pieces.map(({ massKg }) => gramsOf(massKg)), mayReorder: !hasManyDrops(request) };
}

function holdsBalance({ request, kind }: ContainerTask, { boxes }: FilledContainer): boolean {
  const massesG = request.pieces.map(({ massKg }) => gramsOf(massKg));
  const { centreMm, axleKg } = excessOf(kind, balanceOf(boxes, massesG));
  return centreMm === 0 && axleKg === 0;
}
