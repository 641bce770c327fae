import type { LoadViolationCode } from '../check/load-violation.ts';
import type { LoadPlan } from '../load-plan.ts';
import type { LoadRequest } from '../load-request.ts';
import type { CellLoad } from './cell-load.ts';

/** Tells of rules over all containers, counting placements one by one. */
export function findBrokenInPlan(
  request: LoadRequest,
  plan: LoadPlan,
  loads: readonly CellLoad[],
  tell: (code: LoadViolationCode, container?: number) => void,
): void {
  const placed = plan.containers.flatMap(({ placements }) => placements.map(({ pieceId }) => pieceId));
  const leftIds = plan.left.flatMap(({ pieceId, count }) => Array.from({ length: count }, () => pieceId));
  for (const { id, count } of request.pieces)
    if ([...placed, ...leftIds].filter((pieceId) => pieceId === id).length !== count) tell('load-count-mismatch');
  for (const { id, countMax } of request.containers)
    if (plan.containers.filter(({ containerId }) => containerId === id).length > (countMax ?? Number.POSITIVE_INFINITY))
      tell('load-container-count');
  for (const shipment of new Set(request.pieces.map((piece) => piece.shipment))) {
    const members = request.pieces.filter((piece) => shipment !== undefined && piece.shipment === shipment);
    const states = members.flatMap(({ id, count }) => {
      const loaded = placed.filter((pieceId) => pieceId === id).length;
      return [
        ...(loaded > 0 ? ['loaded'] : []),
        ...(loaded < count ? ['left'] : []),
        ...(loaded > count ? ['left'] : []),
      ];
    });
    if (new Set(states).size > 1) tell('load-shipment-incomplete');
  }
  tellOfNeighbours(request, loads, tell);
  tellOfBound(plan, loads, tell);
}

function tellOfNeighbours(
  request: LoadRequest,
  loads: readonly CellLoad[],
  tell: (code: LoadViolationCode, container?: number) => void,
): void {
  for (const [container, { pieces }] of loads.entries()) {
    for (const [kind, other] of request.incompatible ?? [])
      for (const [a, piece] of pieces.entries())
        for (const [b, neighbour] of pieces.entries())
          if (a !== b && piece.handling === kind && neighbour.handling === other)
            tell('load-handling-incompatible', container);
    for (const { pieces: before } of loads.slice(0, container))
      for (const { drop } of before)
        if (pieces.some((piece) => drop !== undefined && piece.drop !== undefined && piece.drop < drop))
          tell('load-drop-containers', container);
  }
}

function tellOfBound(plan: LoadPlan, loads: readonly CellLoad[], tell: (code: LoadViolationCode) => void): void {
  const room = loads.reduce((sum, { kind: { inner } }) => sum + inner.lengthMm * inner.widthMm * inner.heightMm, 0);
  const filled = loads.reduce((sum, { grid }) => sum + grid.cellsOf.flat().length, 0);
  if (room > 0 && plan.bound.volumeShareMax < filled / room - 1e-6) tell('load-bound-low');
  if (plan.left.length === 0 && plan.bound.containersMin > plan.containers.length) tell('load-bound-low');
}
