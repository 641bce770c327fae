import type { LoadViolationCode } from '../check/load-violation.ts';
import type { LoadedContainer } from '../load-plan.ts';
import type { ContainerKind, LoadRequest, Piece } from '../load-request.ts';
import type { CellGrid } from './cell-grid.ts';

/** A container of a small case, as the oracle looks at it. */
export interface CellLoad {
  readonly request: LoadRequest;
  readonly kind: ContainerKind;
  readonly loaded: LoadedContainer;
  readonly grid: CellGrid;
  /** Piece of each placement. */
  readonly pieces: readonly Piece[];
  /** Tells of a broken rule and the placement that breaks it. */
  readonly tell: (code: LoadViolationCode, placement?: number) => void;
}
