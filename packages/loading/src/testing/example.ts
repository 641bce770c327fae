import { checkLoadPlan } from '../check/check-load-plan.ts';
import type { LoadViolationCode } from '../check/load-violation.ts';
import type { Placement } from '../load-plan.ts';
import type { ContainerKind, LoadRequest, Piece } from '../load-request.ts';
import { statePlan } from './state-plan.ts';

/** Three lengths in mm: along, across, up. */
export type Triple = readonly [number, number, number];

/** A kind of box for examples: any side upright, 1 kg, stackable. */
export function boxOf(id: string, [lengthMm, widthMm, heightMm]: Triple, more: Partial<Piece> = {}): Piece {
  const upright = ['length', 'width', 'height'] as const;
  const size = { lengthMm, widthMm, heightMm };
  return { id, size, massKg: 1, count: 1, upright, stacking: { isStackable: true }, ...more };
}

/** A container for examples. */
export function containerOf([lengthMm, widthMm, heightMm]: Triple, more: Partial<ContainerKind> = {}): ContainerKind {
  return { id: 'C', inner: { lengthMm, widthMm, heightMm }, ...more };
}

/** A placement for examples. */
export function put(pieceId: string, [xMm, yMm, zMm]: Triple, [lengthMm, widthMm, heightMm]: Triple): Placement {
  return { pieceId, xMm, yMm, zMm, lengthMm, widthMm, heightMm };
}

/** Codes that the checker gives for placements in containers, whose figures are stated right; each code once. */
export function codesOf(
  request: LoadRequest,
  ...containers: readonly (readonly Placement[])[]
): readonly LoadViolationCode[] {
  const containerId = request.containers[0]?.id ?? '';
  const plan = statePlan(
    request,
    containers.map((placements) => ({ containerId, placements })),
  );
  return [...new Set(checkLoadPlan(request, plan).map(({ code }) => code))];
}
