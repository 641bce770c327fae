import type { LoadRequest } from '../load-request.ts';
import type { FilledContainer, FillLimits } from './fill-container.ts';
import { type FilledContainers, fillContainers, type SpreadTask } from './fill-containers.ts';
import { improveSpread } from './improve-spread.ts';
import { costOf, worthOf } from './load-pool.ts';
import { pieceVolumeMm3 } from './plan-bound.ts';

/** Containers in which every shipment is whole, and the shipments that stay behind for it. */
export interface WholeShipments {
  readonly containers: readonly FilledContainer[];
  readonly droppedShipments: ReadonlySet<string>;
}

/** Most times that shipments are left out one by one; then all that are not whole go at once. */
const ROUNDS_MAX = 6;

/**
 * Fills containers with whole shipments alone.
 *
 * What does not go whole is left out, the shipment of which the least is loaded first, and the
 * containers are filled anew with the rest, until every shipment is whole or absent.
 */
export function fillShipments(request: LoadRequest, values: readonly number[], limits: FillLimits): WholeShipments {
  const dropped = new Set<string>();
  const hasShipments = request.pieces.some(({ shipment }) => shipment !== undefined);
  let steps = hasShipments ? Math.ceil(limits.steps / (ROUNDS_MAX / 2)) : limits.steps;
  let shouldStop = limits.shouldStop;
  for (let round = 1; ; round++) {
    const counts = request.pieces.map(({ count, shipment }) =>
      shipment !== undefined && dropped.has(shipment) ? 0 : count,
    );
    const task = { request, counts, values };
    const filled = fillOnce(task, { ...limits, steps, shouldStop }, limits);
    const broken = brokenShipments(request, filled);
    if (broken.length === 0) {
      const { containers } = hasShipments ? spendRest(task, filled, limits) : filled;
      return { containers, droppedShipments: dropped };
    }
    if (limits.isCutOff) {
      // The stop has had its say: one greedy load each ends the matter.
      shouldStop = undefined;
      steps = 1;
    }
    const leaving = round < ROUNDS_MAX ? broken.slice(0, 1) : broken;
    for (const { shipment } of leaving) dropped.add(shipment);
  }
}

/** Fills and improves once within `part`; what it took counts in `sum`. */
function fillOnce(task: SpreadTask, part: FillLimits, sum: FillLimits): FilledContainers {
  const own = { ...part, spent: 0, isCutOff: false };
  const filled = improveSpread(task, fillContainers(task, own), own);
  sum.spent += own.spent;
  sum.isCutOff ||= own.isCutOff;
  return filled;
}

/** Fills once more with the effort that was kept for shipments to leave; the better one counts, if it breaks none. */
function spendRest(task: SpreadTask, first: FilledContainers, limits: FillLimits): FilledContainers {
  const steps = limits.steps - limits.spent;
  const isLeast = first.containers.length <= 1 && first.left.every((count) => count === 0);
  if (limits.isCutOff || steps <= 0 || isLeast) return first;
  const second = fillOnce(task, { ...limits, steps }, limits);
  if (brokenShipments(task.request, second).length > 0) return first;
  const worth = worthOf(second.left, task.values) - worthOf(first.left, task.values);
  return worth < 0 || (worth === 0 && costOfAll(second) < costOfAll(first)) ? second : first;
}

function costOfAll({ containers }: FilledContainers): number {
  return containers.reduce((sum, { kind }) => sum + costOf(kind), 0);
}

interface Broken {
  readonly shipment: string;
  readonly share: number;
}

/** Shipments that are loaded in part, the least loaded first. */
function brokenShipments(request: LoadRequest, { containers }: FilledContainers): readonly Broken[] {
  const sums = new Map<string, { asked: number; left: number }>();
  request.pieces.forEach((piece, rank) => {
    if (piece.shipment === undefined || piece.count === 0) return;
    const loaded = containers.reduce((sum, { counts }) => sum + (counts[rank] ?? 0), 0);
    const sum = sums.get(piece.shipment) ?? { asked: 0, left: 0 };
    sum.asked += pieceVolumeMm3(piece) * piece.count;
    sum.left += pieceVolumeMm3(piece) * (piece.count - loaded);
    sums.set(piece.shipment, sum);
  });
  return [...sums]
    .map(([shipment, { asked, left: behind }]) => ({ shipment, share: 1 - behind / asked }))
    .filter(({ share }) => share > 0 && share < 1)
    .sort((a, b) => a.share - b.share);
}
