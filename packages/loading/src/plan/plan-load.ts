import { checkLoadPlan } from '../check/check-load-plan.ts';
import { BoardMemory } from '../kernel/board-memory.ts';
import type { LoadedContainer, LoadPlan } from '../load-plan.ts';
import type { LoadRequest } from '../load-request.ts';
import { closeRanks } from './close-ranks.ts';
import { gramsOf } from './container-problem.ts';
import { explainLeft } from './explain-left.ts';
import type { FilledContainer, FillLimits } from './fill-container.ts';
import { axleLoadsOf, balanceOf, centreOf } from './mass-balance.ts';
import { pieceValues } from './piece-values.ts';
import { boundOf, innerVolumeMm3 } from './plan-bound.ts';
import { settleLow } from './settle-low.ts';
import { fillShipments } from './whole-shipments.ts';

/** Steps spent when the request names no effort: about a second on a common machine. */
export const EFFORT_DEFAULT = 15_000_000;

/** What a caller may watch and stop; none of it changes what the same steps give. */
export interface PlanLoadOptions {
  /** Emergency stop, asked often: true ends the search, and the plan says that it is cut off. */
  readonly shouldStop?: () => boolean;
  /** Told of each better load of the container that is being filled, as a share of its inside. */
  readonly onProgress?: (progress: { readonly volumeShare: number; readonly placements: number }) => void;
  /** Memory of `makeLoadMemory`, for one plan at a time: threads that serve it do part of the work. */
  readonly memory?: SharedArrayBuffer | undefined;
}

/**
 * Plans the loading of a request: which piece stands where in which container, in which order it goes
 * in, and for each piece left the rule that kept it out.
 *
 * The plan depends on the request alone, effort and seed included, never on the clock. It has passed
 * `checkLoadPlan`. Throws when the request is no request (see `load-request-invalid`).
 */
export function planLoad(request: LoadRequest, options: PlanLoadOptions = {}): LoadPlan {
  assertRequest(request);
  const limits: FillLimits = {
    steps: request.effort ?? EFFORT_DEFAULT,
    spent: 0,
    isCutOff: false,
    shouldStop: options.shouldStop,
    board: options.memory && new BoardMemory(options.memory),
    onBetter: options.onProgress && ((filled) => options.onProgress?.(progressOf(filled))),
  };
  const values = pieceValues(request);
  const { containers: found, droppedShipments } = fillShipments(request, values, limits);
  const close = closeRanks(request, found);
  const low = settleLow(request, values, close, limits);
  const containers = low.every((filled, rank) => filled === close[rank]) ? close : closeRanks(request, low);
  const plan: LoadPlan = {
    containers: containers.map((filled) => loadedContainer(request, filled)),
    left: explainLeft(request, containers, droppedShipments),
    bound: boundOf(
      request,
      containers.map(({ kind }) => kind),
    ),
    steps: limits.spent,
    isCutOff: limits.isCutOff,
  };
  const broken = checkLoadPlan(request, plan);
  if (broken[0]) throw new Error(`The plan breaks ${broken[0].code}: ${broken[0].found}, wanted ${broken[0].wanted}.`);
  return plan;
}

function assertRequest(request: LoadRequest): void {
  const empty = { containers: [], left: [], bound: { volumeShareMax: 0, containersMin: 0 }, steps: 0, isCutOff: false };
  const invalid = checkLoadPlan(request, empty).find(({ code }) => code === 'load-request-invalid');
  if (invalid) throw new Error(`The request has ${invalid.found}, wanted ${invalid.wanted}.`);
}

function progressOf({ kind, boxes, volumeMm3 }: FilledContainer): { volumeShare: number; placements: number } {
  return { volumeShare: volumeMm3 / innerVolumeMm3(kind), placements: boxes.length };
}

function loadedContainer(request: LoadRequest, { kind, boxes, volumeMm3 }: FilledContainer): LoadedContainer {
  const massesG = request.pieces.map(({ massKg }) => gramsOf(massKg));
  const balance = balanceOf(boxes, massesG);
  const centre = centreOf(balance);
  const axles = axleLoadsOf(kind, balance);
  return {
    containerId: kind.id,
    placements: boxes.map((box) => ({
      pieceId: request.pieces[box.piece]?.id ?? '',
      xMm: box.x,
      yMm: box.y,
      zMm: box.z,
      lengthMm: box.length,
      widthMm: box.width,
      heightMm: box.height,
    })),
    massKg: balance.massG / 1000,
    volumeShare: volumeMm3 / innerVolumeMm3(kind),
    ...(centre && { centreOfGravityMm: centre }),
    ...(axles && { axleLoadsKg: axles }),
  };
}
