import type { LeftPieces, LoadedContainer, LoadPlan, Placement } from '../load-plan.ts';
import type { ContainerKind, LoadRequest } from '../load-request.ts';

/** A container's placements, before any figure is stated of them. */
export interface BareContainer {
  readonly containerId: string;
  readonly placements: readonly Placement[];
}

/** A plan of given placements whose figures, bound and left pieces are right, in plain doubles. */
export function statePlan(request: LoadRequest, containers: readonly BareContainer[]): LoadPlan {
  return {
    containers: containers.map((container) => stateContainer(request, container)),
    left: listLeft(request, containers),
    bound: { volumeShareMax: 1, containersMin: 0 },
    steps: 0,
    isCutOff: false,
  };
}

function stateContainer(request: LoadRequest, { containerId, placements }: BareContainer): LoadedContainer {
  const kind = request.containers.find(({ id }) => id === containerId);
  const masses = placements.map(({ pieceId }) => request.pieces.find(({ id }) => id === pieceId)?.massKg ?? 0);
  const massKg = masses.reduce((sum, mass) => sum + mass, 0);
  const along = (middleOf: (placed: Placement) => number) =>
    placements.reduce((sum, placed, index) => sum + middleOf(placed) * (masses[index] ?? 0), 0) / massKg;
  const volumeMm3 = placements.reduce((sum, placed) => sum + placed.lengthMm * placed.widthMm * placed.heightMm, 0);
  const centre = {
    x: along(({ xMm, lengthMm }) => xMm + lengthMm / 2),
    y: along(({ yMm, widthMm }) => yMm + widthMm / 2),
    z: along(({ zMm, heightMm }) => zMm + heightMm / 2),
  };
  return {
    containerId,
    placements,
    massKg,
    volumeShare: kind ? volumeMm3 / (kind.inner.lengthMm * kind.inner.widthMm * kind.inner.heightMm) : 0,
    ...(massKg > 0 && { centreOfGravityMm: centre }),
    ...(kind?.axles && { axleLoadsKg: stateAxles(kind, massKg, massKg > 0 ? centre.x : 0) }),
  };
}

function stateAxles({ axles }: ContainerKind, massKg: number, xMm: number): { front: number; rear: number } {
  if (!axles) return { front: 0, rear: 0 };
  const rear = (massKg * (xMm - axles.frontXMm)) / (axles.rearXMm - axles.frontXMm);
  return { front: massKg - rear + axles.frontTareKg, rear: rear + axles.rearTareKg };
}

function listLeft(request: LoadRequest, containers: readonly BareContainer[]): readonly LeftPieces[] {
  const placed = containers.flatMap(({ placements }) => placements.map(({ pieceId }) => pieceId));
  return request.pieces.flatMap(({ id, count }) => {
    const left = count - placed.filter((pieceId) => pieceId === id).length;
    return left > 0 ? [{ pieceId: id, count: left, rule: 'no-free-space' as const }] : [];
  });
}
