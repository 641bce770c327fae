import type { LoadedContainer, LoadPlan } from '../load-plan.ts';
import type { ContainerKind, LoadRequest } from '../load-request.ts';

/** Figures of a whole plan. */
export interface PlanFigures {
  readonly wantedPieces: number;
  readonly loadedPieces: number;
  readonly massKg: number;
  /** Share of the inner volume of all containers used that is filled. */
  readonly volumeShare: number;
  /** Share that no plan can pass, at least that of this one. */
  readonly volumeShareMax: number;
}

/** Sums a plan up. */
export function sumPlan(request: LoadRequest, plan: LoadPlan): PlanFigures {
  let room = 0;
  let filled = 0;
  for (const container of plan.containers) {
    const inner = kindOf(request, container.containerId)?.inner;
    const volume = inner ? (inner.lengthMm / 1000) * (inner.widthMm / 1000) * (inner.heightMm / 1000) : 0;
    room += volume;
    filled += volume * container.volumeShare;
  }
  const volumeShare = room === 0 ? 0 : filled / room;
  return {
    wantedPieces: request.pieces.reduce((sum, { count }) => sum + count, 0),
    loadedPieces: plan.containers.reduce((sum, { placements }) => sum + placements.length, 0),
    massKg: plan.containers.reduce((sum, { massKg }) => sum + massKg, 0),
    volumeShare,
    volumeShareMax: Math.max(volumeShare, plan.bound.volumeShareMax),
  };
}

/** A limit with what is reached of it. */
export interface Gauge {
  readonly name: 'payload' | 'front' | 'rear';
  readonly valueKg: number;
  readonly maxKg: number;
  readonly minKg?: number;
}

/** Loads of a container against its limits; what has no limit is left out. */
export function gaugesOf(request: LoadRequest, container: LoadedContainer): readonly Gauge[] {
  const kind = kindOf(request, container.containerId);
  const gauges: Gauge[] = [];
  if (kind?.payloadKg !== undefined) gauges.push({ name: 'payload', valueKg: container.massKg, maxKg: kind.payloadKg });
  const { axles } = kind ?? {};
  const loads = container.axleLoadsKg;
  if (axles && loads) {
    const minKg = axles.frontMinKg;
    gauges.push({
      name: 'front',
      valueKg: loads.front,
      maxKg: axles.frontMaxKg,
      ...(minKg !== undefined && { minKg }),
    });
    gauges.push({ name: 'rear', valueKg: loads.rear, maxKg: axles.rearMaxKg });
  }
  return gauges;
}

/** The container kind of an id. */
export function kindOf(request: LoadRequest, id: string): ContainerKind | undefined {
  return request.containers.find((kind) => kind.id === id);
}

/**
 * Share of length and width by which the centre of gravity may be off the middle where no window is asked for.
 * Source: CTU Code 2014 (IMO, ILO, UNECE), annex 7: an eccentricity of 5 % is the usual limit of containers.
 */
export const ECCENTRICITY_MAX = 0.05;

/** Where the centre of gravity should lie: the window asked for, or as the CTU Code advises, the lower half in height. */
export interface CentreRange {
  readonly x: readonly [fromMm: number, toMm: number];
  readonly y: readonly [fromMm: number, toMm: number];
  readonly z: readonly [fromMm: number, toMm: number];
}

/** The range of a container in which the centre of gravity of its load should lie. */
export function centreRangeOf({ inner, centreOfGravity: window }: ContainerKind): CentreRange {
  const [low, high] = [0.5 - ECCENTRICITY_MAX, 0.5 + ECCENTRICITY_MAX];
  return {
    x: [window?.xMinMm ?? inner.lengthMm * low, window?.xMaxMm ?? inner.lengthMm * high],
    y: [window?.yMinMm ?? inner.widthMm * low, window?.yMaxMm ?? inner.widthMm * high],
    z: [0, window?.zMaxMm ?? inner.heightMm / 2],
  };
}
