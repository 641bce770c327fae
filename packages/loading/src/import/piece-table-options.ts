import type { UprightSide } from '../load-request.ts';
import type { PieceMapping } from './table-mapping.ts';
import type { LengthUnit, MassUnit } from './table-units.ts';

/** How a list is read; every part has a default. */
export interface PieceTableOptions {
  /** A mapping that was kept from an earlier list; absent: found in the headers. */
  readonly mapping?: PieceMapping;
  /** Unit of lengths that neither header nor cell states; absent: guessed from the numbers, and told so. */
  readonly lengthUnit?: LengthUnit;
  /** Unit of masses that neither header nor cell states; kg by default. */
  readonly massUnit?: MassUnit;
  /** Mass of a piece whose mass is not given; absent: such rows are bad. */
  readonly massKgDefault?: number;
  /** Sides that may stand upright where the list says nothing; `height` alone by default, so that nothing is tipped unasked. */
  readonly uprightDefault?: readonly UprightSide[];
  /** Most pieces that a list may have in all; 200,000 by default. */
  readonly piecesMax?: number;
}

/** Most pieces of a list where the caller sets no limit. */
export const PIECES_MAX_DEFAULT = 200_000;
