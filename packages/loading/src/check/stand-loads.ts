import type { LoadedContainer, LoadPlan } from '../load-plan.ts';
import type { ContainerKind, LoadRequest, Piece } from '../load-request.ts';
import { type LoadViolation, violationOf } from './load-violation.ts';
import { isWhole, LENGTH_MM_MAX, type StandingLoad, type StandingPiece, standAt } from './standing-piece.ts';

/** Ties a plan to the kinds of its request; what is unknown or not whole is told and left out of all further rules. */
export function standLoads(
  request: LoadRequest,
  plan: LoadPlan,
): { readonly loads: readonly StandingLoad[]; readonly violations: readonly LoadViolation[] } {
  const pieces = new Map(request.pieces.map((piece) => [piece.id, piece]));
  const kinds = new Map(request.containers.map((kind) => [kind.id, kind]));
  const violations: LoadViolation[] = [];
  const loads: StandingLoad[] = [];
  for (const [container, loaded] of plan.containers.entries()) {
    const standing = standPieces(loaded, container, pieces, violations);
    const kind = kinds.get(loaded.containerId);
    if (kind) loads.push({ container, kind, loaded, request, standing });
    else violations.push(unknownContainer(loaded, container, kinds));
  }
  return { loads, violations };
}

function unknownContainer(
  { containerId }: LoadedContainer,
  container: number,
  kinds: ReadonlyMap<string, ContainerKind>,
): LoadViolation {
  const wanted = `one of ${[...kinds.keys()].join(', ')}`;
  return violationOf('load-container-unknown', { container, found: String(containerId), wanted });
}

function standPieces(
  loaded: LoadedContainer,
  container: number,
  pieces: ReadonlyMap<string, Piece>,
  violations: LoadViolation[],
): StandingPiece[] {
  const standing: StandingPiece[] = [];
  for (const [index, placement] of loaded.placements.entries()) {
    const piece = pieces.get(placement.pieceId);
    const detail = { container, placements: [index] };
    if (!piece) {
      const found = String(placement.pieceId);
      violations.push(violationOf('load-piece-unknown', { ...detail, found, wanted: 'a piece asked for' }));
    } else if (!isWhole(placement)) {
      const { xMm, yMm, zMm, lengthMm, widthMm, heightMm } = placement;
      const found = `${xMm}, ${yMm}, ${zMm} mm, ${lengthMm} × ${widthMm} × ${heightMm} mm`;
      const wanted = `whole millimetres within ${LENGTH_MM_MAX}`;
      violations.push(violationOf('load-number-not-whole', { ...detail, found, wanted }));
    } else {
      standing.push(standAt(placement, piece, index));
    }
  }
  return standing;
}
