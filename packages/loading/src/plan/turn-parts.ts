import { type FloorPart, floorParts } from '../kernel/floor-parts.ts';
import { balanceOf, type MassBalance } from './mass-balance.ts';
import type { StandingBox } from './standing-box.ts';

/** Rectangles looked at for one turn, at most: some milliseconds. A load of very many boxes has more, and is left as it is. */
const LOOKS_MAX = 1_000_000;

const TURNS_MAX = 30;

/** What a turn is to make small: by how much a load of that mass and those moments is beyond its limits. */
export type ExcessOf = (balance: MassBalance) => number;

/**
 * Turns parts of a load about, end for end or side for side, until nothing is beyond the limits.
 *
 * A part is all that stands in a rectangle of the floor whose sides no box crosses: no box leaves its
 * part, so support and order within it stay. Each time the part that helps most is turned.
 */
export function turnParts(
  boxes: readonly StandingBox[],
  massesG: readonly number[],
  excessOf: ExcessOf,
): readonly StandingBox[] {
  let standing = boxes;
  for (let turns = 0; turns < TURNS_MAX; turns++) {
    const turn = bestTurn(standing, massesG, excessOf);
    if (!turn) break;
    standing = standing.map((box) => turned(box, turn));
  }
  return standing;
}

/** A part, and whether it is turned end for end; else it is turned side for side. */
interface Turn {
  readonly part: FloorPart;
  readonly isAlong: boolean;
}

/** The turn after which least is beyond the limits; undefined when none makes it less. */
function bestTurn(boxes: readonly StandingBox[], massesG: readonly number[], excessOf: ExcessOf): Turn | undefined {
  const whole = balanceOf(boxes, massesG);
  let least = excessOf(whole);
  if (least === 0) return undefined;
  let best: Turn | undefined;
  const floor = boxes.map((box) => ({ ...box, massG: massesG[box.piece] ?? 0 }));
  for (const part of floorParts(floor, LOOKS_MAX)) {
    const { x1, x2, y1, y2, massG, momentX, momentY } = part;
    const along = excessOf({ ...whole, x: whole.x + 2 * (massG * (x1 + x2) - momentX) });
    const across = excessOf({ ...whole, y: whole.y + 2 * (massG * (y1 + y2) - momentY) });
    if (Math.min(along, across) >= least) continue;
    least = Math.min(along, across);
    best = { part, isAlong: along <= across };
  }
  return best;
}

function turned(box: StandingBox, { part, isAlong }: Turn): StandingBox {
  const { x1, x2, y1, y2 } = part;
  if (box.x < x1 || box.x >= x2 || box.y < y1 || box.y >= y2) return box;
  return isAlong ? { ...box, x: x1 + x2 - box.x - box.length } : { ...box, y: y1 + y2 - box.y - box.width };
}
