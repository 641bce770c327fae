import type { CoverLoad } from '../kernel/cover-program.ts';
import type { ContainerKind } from '../load-request.ts';
import { type FilledContainer, type FillLimits, fillContainer } from './fill-container.ts';
import type { SpreadTask } from './fill-containers.ts';
import { compatibleCounts } from './handling-sets.ts';

/** A container's load that any number of containers of its kind may hold. */
export interface PooledLoad extends CoverLoad {
  readonly filled: FilledContainer;
}

/** Loads of one container that were found so far, each for one kind of container and mix of pieces. */
export class LoadPool {
  readonly loads: PooledLoad[] = [];
  private readonly known = new Map<string, PooledLoad>();
  private readonly asked = new Map<string, readonly PooledLoad[]>();
  private readonly task: SpreadTask;
  private readonly limits: FillLimits;
  private readonly stepsEach: number;

  constructor(task: SpreadTask, limits: FillLimits, stepsEach: number) {
    this.task = task;
    this.limits = limits;
    this.stepsEach = stepsEach;
  }

  /** True when no more steps are to be spent. */
  isSpent(): boolean {
    return this.limits.isCutOff || this.limits.spent >= this.limits.steps;
  }

  /** Counts work beside searches as steps. */
  charge(steps: number): void {
    this.limits.spent += steps;
  }

  /** Notes a load; one of the same pieces that is known already stands for it. */
  add(filled: FilledContainer): PooledLoad {
    const stock = this.task.request.containers.indexOf(filled.kind);
    const key = `${stock}:${filled.counts.join()}`;
    const known = this.known.get(key);
    if (known) return known;
    const load = { filled, counts: filled.counts, cost: costOf(filled.kind), stock };
    this.known.set(key, load);
    this.loads.push(load);
    return load;
  }

  /** Looks for loads of `counts` that are worth most by `values`, one for each container kind in stock and set that may share it. */
  search(counts: readonly number[], values: readonly number[], stocks: readonly number[]): readonly PooledLoad[] {
    const kinds = this.task.request.containers.filter((_, rank) => (stocks[rank] ?? 0) > 0);
    const key = `${kinds.map(({ id }) => id).join()}:${counts.join()}:${values.join()}`;
    const asked = this.asked.get(key);
    if (asked) return asked;
    const found: PooledLoad[] = [];
    for (const kind of kinds) {
      for (const some of compatibleCounts(this.task.request, counts)) {
        const filled = this.isSpent() ? undefined : this.fill(kind, some, values);
        if (filled && filled.boxes.length > 0) found.push(this.add(filled));
      }
    }
    this.asked.set(key, found);
    return found;
  }

  private fill(kind: ContainerKind, counts: readonly number[], values: readonly number[]): FilledContainer | undefined {
    const part: FillLimits = { ...this.limits, steps: this.stepsEach, spent: 0, onBetter: undefined };
    const filled = fillContainer({ request: this.task.request, kind, counts, values }, part);
    this.limits.spent += part.spent;
    this.limits.isCutOff ||= part.isCutOff;
    // Values asked for are not those of the task, which all loads are compared by.
    return filled && { ...filled, value: worthOf(filled.counts, this.task.values) };
  }
}

/** Cost of using a container of the kind; 1 when none is stated. */
export function costOf({ costCents }: ContainerKind): number {
  return Math.max(1, costCents ?? 1);
}

/** Worth of so many of each piece. */
export function worthOf(counts: readonly number[], values: readonly number[]): number {
  return counts.reduce((sum, count, rank) => sum + count * (values[rank] ?? 0), 0);
}

/** How many times over `counts` holds `part`. */
export function timesWithin(part: readonly number[], counts: readonly number[]): number {
  return part.reduce(
    (least, count, rank) => (count > 0 ? Math.min(least, Math.floor((counts[rank] ?? 0) / count)) : least),
    Number.POSITIVE_INFINITY,
  );
}

/** `counts` less `times` a part. */
export function without(counts: readonly number[], part: readonly number[], times: number): readonly number[] {
  return counts.map((count, rank) => count - times * (part[rank] ?? 0));
}
