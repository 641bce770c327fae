import { priceCover } from '../kernel/cover-program.ts';
import type { FillLimits } from './fill-container.ts';
import type { FilledContainers, SpreadTask } from './fill-containers.ts';
import { costOf, LoadPool, type PooledLoad, timesWithin, without, worthOf } from './load-pool.ts';
import { hasManyDrops } from './piece-drops.ts';
import { innerVolumeMm3, pieceVolumeMm3 } from './plan-bound.ts';

/** Rounds without a better spread after which the search gives up. */
const IDLE_ROUNDS_MAX = 24;

/** Whole spreads that the steps left should be enough for. */
const DIVES_EXPECTED = 8;

/** Kinds of pieces up to which they are priced: the program's rows, whose inverse is square. */
const KINDS_PRICED_MAX = 200;

/** Numbers of a linear program that take about the time of a search step. */
const WORK_PER_STEP = 40;

/** Shares are right to about so much. */
const SHARE_HAIR = 1e-3;

/** Loads that are looked for at new prices before whole ones are chosen. */
const PRICINGS_MAX = 8;

/**
 * Looks for a spread over fewer or cheaper containers than `first`, until the steps are spent.
 *
 * Two ways take turns, and what one finds serves the other. Value correction fills containers one
 * after the other anew, with pieces worth more that ended in badly filled ones (Belov, Scheithauer,
 * "Setup and open-stacks minimization in one-dimensional stock cutting", 2007). Column generation
 * prices pieces by a linear program over all loads known, looks for loads that pay at these prices,
 * and takes whole ones of the greatest share (Zhu, Huang, Lim, "A prototype column generation
 * strategy for the multiple container loading problem", EJOR 223, 2012).
 */
export function improveSpread(task: SpreadTask, first: FilledContainers, limits: FillLimits): FilledContainers {
  // Containers are emptied in their order, so that with drops no load stands for itself alone.
  if (hasManyDrops(task.request) || first.containers.length === 0 || limits.isCutOff) return first;
  return new SpreadSearch(task, first, limits).run();
}

/** Whole loads for containers, and what they leave behind. */
interface Spread {
  readonly picks: readonly PooledLoad[];
  readonly left: readonly number[];
  readonly cost: number;
  /** Worth of what is left. */
  readonly leftWorth: number;
}

/** How many of a load the linear program takes. */
interface Share {
  readonly load: PooledLoad;
  readonly share: number;
}

class SpreadSearch {
  private readonly task: SpreadTask;
  private readonly pool: LoadPool;
  private readonly stocks: readonly number[];
  private readonly tell: FillLimits['onBetter'];
  private readonly bound: CostBound;
  private best: Spread;

  constructor(task: SpreadTask, first: FilledContainers, limits: FillLimits) {
    this.task = task;
    this.tell = limits.onBetter;
    this.stocks = task.request.containers.map(({ countMax }) => countMax ?? Number.POSITIVE_INFINITY);
    const stepsEach = (limits.steps - limits.spent) / (first.containers.length * DIVES_EXPECTED);
    this.pool = new LoadPool(task, limits, Math.max(1, Math.floor(stepsEach)));
    this.bound = new CostBound(task);
    const picks = first.containers.map((filled) => this.pool.add(filled));
    this.best = spreadOf(picks, first.left, task.values);
  }

  run(): FilledContainers {
    let values = this.task.values;
    const isPriced = this.task.counts.length <= KINDS_PRICED_MAX;
    let idle = 0;
    for (let round = 0; idle < IDLE_ROUNDS_MAX && !this.pool.isSpent() && !this.isDone(); round++) {
      const before = this.best;
      if (round % 2 === 0 || !isPriced) values = this.correctedDive(values, Math.ceil(round / 2));
      else this.pricedDive((round - 1) / 2);
      idle = this.best === before ? idle + 1 : 0;
    }
    const { picks, left } = this.best;
    const containers = picks.map(({ filled }) => filled).sort((a, b) => b.volumeMm3 - a.volumeMm3);
    return { containers, left };
  }

  /** True when nothing is left and no spread can cost less. */
  private isDone(): boolean {
    return this.best.leftWorth === 0 && this.best.cost <= this.bound.of(this.task.counts);
  }

  private offer(picks: readonly PooledLoad[], left: readonly number[]): void {
    const spread = spreadOf(picks, left, this.task.values);
    const { best } = this;
    if (spread.leftWorth > best.leftWorth) return;
    if (spread.leftWorth === best.leftWorth && spread.cost >= best.cost) return;
    this.best = spread;
    const last = picks.at(-1);
    if (last) this.tell?.(last.filled);
  }

  /** Fills containers one after the other by `values`; gives the values corrected by what came of it. */
  private correctedDive(values: readonly number[], turn: number): readonly number[] {
    const picks: PooledLoad[] = [];
    let left = this.task.counts;
    const stocks = [...this.stocks];
    while (left.some((count) => count > 0)) {
      if (this.isHopeless(picks, left)) break;
      const load = bestByRate(this.pool.search(left, values, stocks), values, left);
      if (!load) break;
      const most = Math.min(timesWithin(load.counts, left), stocks[load.stock] ?? 0);
      const times = turn % 2 === 0 ? most : Math.ceil(most / 2);
      for (let i = 0; i < times; i++) picks.push(load);
      left = without(left, load.counts, times);
      stocks[load.stock] = (stocks[load.stock] ?? 0) - times;
    }
    if (this.pool.isSpent() && left.some((count) => count > 0)) return values;
    this.offer(picks, left);
    return correctedValues(this.task, picks, left, values, turn);
  }

  /**
   * Chooses whole loads by their share in the linear program, which is solved anew for what each choice leaves.
   *
   * Every turn but the first does without one of the loads that the first choice had, for whole loads may want others.
   */
  private pricedDive(turn: number): void {
    const picks: PooledLoad[] = [];
    let left = this.task.counts;
    const stocks = [...this.stocks];
    let choice = this.priceLoads(left, stocks, PRICINGS_MAX);
    const banned = turn === 0 ? undefined : choice[(turn - 1) % Math.max(1, choice.length)]?.load;
    if (banned) choice = this.priceLoads(left, stocks, 2, banned);
    while (choice.length > 0 && !this.isHopeless(picks, left)) {
      const before = picks.length;
      for (const { load, share } of choice) {
        if (picks.length > before && share < 1 - SHARE_HAIR) break;
        const fit = Math.min(timesWithin(load.counts, left), stocks[load.stock] ?? 0);
        const times = Math.min(fit, Math.max(1, Math.floor(share + SHARE_HAIR)));
        for (let i = 0; i < times; i++) picks.push(load);
        left = without(left, load.counts, times);
        stocks[load.stock] = (stocks[load.stock] ?? 0) - times;
      }
      if (picks.length === before) break;
      choice = left.some((count) => count > 0) ? this.priceLoads(left, stocks, 2, banned) : [];
    }
    this.offer(picks, left);
  }

  /** Solves the program for `left`, adds loads that pay at its prices, and gives those that fit, the greatest share first. */
  private priceLoads(
    left: readonly number[],
    stocks: readonly number[],
    pricingsMax: number,
    banned?: PooledLoad,
  ): readonly Share[] {
    const { task, pool } = this;
    const penalties = this.penalties();
    for (let pricing = 0; ; pricing++) {
      const loads = pool.loads.filter((load) => load !== banned && timesWithin(load.counts, left) > 0);
      const { prices, shares, work } = priceCover({ loads, demands: left, penalties, stocks });
      pool.charge(Math.ceil(work / WORK_PER_STEP));
      const known = pool.loads.length;
      if (pricing < pricingsMax && !pool.isSpent()) pool.search(left, wholeValues(prices, task), stocks);
      if (pool.loads.length > known) continue;
      return loads
        .map((load, i) => ({ load, share: shares[i] ?? 0 }))
        .filter(({ share }) => share > SHARE_HAIR)
        .sort((a, b) => b.share - a.share);
    }
  }

  /** What leaving a piece behind costs: far more than a container for it. */
  private penalties(): readonly number[] {
    const worth = worthOf(this.task.counts, this.task.values);
    const rate = (10 * Math.max(1, this.best.cost)) / Math.max(1, worth);
    return this.task.values.map((value) => value * rate);
  }

  private isHopeless(picks: readonly PooledLoad[], left: readonly number[]): boolean {
    if (this.best.leftWorth > 0) return false;
    const cost = picks.reduce((sum, load) => sum + load.cost, 0);
    return cost + this.bound.of(left) >= this.best.cost;
  }
}

function spreadOf(picks: readonly PooledLoad[], left: readonly number[], values: readonly number[]): Spread {
  const cost = picks.reduce((sum, load) => sum + load.cost, 0);
  return { picks, left, cost, leftWorth: worthOf(left, values) };
}

/** The load with the most worth for its cost; what takes all the rest comes first, the cheapest before others. */
function bestByRate(
  loads: readonly PooledLoad[],
  values: readonly number[],
  left: readonly number[],
): PooledLoad | undefined {
  let best: PooledLoad | undefined;
  let most = 0;
  for (const load of loads) {
    const isWhole = load.counts.every((count, rank) => count === left[rank]);
    const rate = (isWhole ? 1e18 : worthOf(load.counts, values)) / load.cost;
    if (rate <= most) continue;
    most = rate;
    best = load;
  }
  return best;
}

/** Values where each piece counts the more, the worse the containers are filled that it ended in. */
function correctedValues(
  { request, values: own }: SpreadTask,
  picks: readonly PooledLoad[],
  left: readonly number[],
  values: readonly number[],
  turn: number,
): readonly number[] {
  const exponent = [1.2, 2, 1.05, 4][turn % 4] ?? 1;
  const sums = own.map((value, rank) => ({ worth: 2 * value * (left[rank] ?? 0), count: left[rank] ?? 0 }));
  for (const { filled, counts } of picks) {
    const share = filled.volumeMm3 / innerVolumeMm3(filled.kind);
    sums.forEach((sum, rank) => {
      sum.worth += ((own[rank] ?? 0) * (counts[rank] ?? 0)) / share ** exponent;
      sum.count += counts[rank] ?? 0;
    });
  }
  return request.pieces.map((_, rank) => {
    const { worth, count } = sums[rank] ?? { worth: 0, count: 0 };
    return count === 0 ? (values[rank] ?? 0) : Math.round(((values[rank] ?? 0) + worth / count) / 2);
  });
}

/** Prices as whole numbers, with a thousandth by volume, so that what is in plenty still fills gaps. */
function wholeValues(prices: readonly number[], { request, values }: SpreadTask): readonly number[] {
  const total = request.pieces.reduce((sum, piece, rank) => sum + piece.count * (values[rank] ?? 0), 0);
  const priced = request.pieces.reduce((sum, piece, rank) => sum + piece.count * (prices[rank] ?? 0), 0);
  const rate = priced > 0 ? total / priced : 0;
  return values.map((value, rank) => Math.max(1, Math.round((prices[rank] ?? 0) * rate + value / 1000)));
}

/** Least cost of containers for so many pieces, by their volume alone. */
class CostBound {
  private readonly volumes: readonly number[];
  private readonly costPerMm3: number;
  /** Cost of one container where there is one kind alone, whose number is whole. */
  private readonly costOfOne: number | undefined;

  constructor({ request }: SpreadTask) {
    this.volumes = request.pieces.map(pieceVolumeMm3);
    const { containers } = request;
    this.costPerMm3 = containers.reduce(
      (least, kind) => Math.min(least, costOf(kind) / innerVolumeMm3(kind)),
      Number.POSITIVE_INFINITY,
    );
    this.costOfOne = containers[0] && containers.length === 1 ? costOf(containers[0]) : undefined;
  }

  of(counts: readonly number[]): number {
    const cost = worthOf(counts, this.volumes) * this.costPerMm3;
    return this.costOfOne === undefined ? cost : Math.ceil(cost / this.costOfOne - 1e-9) * this.costOfOne;
  }
}
