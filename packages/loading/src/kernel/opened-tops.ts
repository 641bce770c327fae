import type { LoadProblem, Obstacle } from './load-problem.ts';
import { type LoadState, MARK, roomy, SPACE_STRIDE, UNKNOWN_DISTANCE } from './load-state.ts';
import { coverSpaces, type NewTop, uncoverPlane } from './supported-spaces.ts';

/**
 * Opens the spaces over a new top, or over the floor, where obstacles limit them from above.
 *
 * For each height of an obstacle's underside, and for the ceiling, the parts of the top that are
 * free so far up are added to the plane. Without obstacles that is the whole top at once.
 */
export function openTop(problem: LoadProblem, state: LoadState, top: NewTop): void {
  if (problem.obstacles.length === 0) {
    uncoverPlane(state, top);
    return;
  }
  const above = problem.obstacles.filter((obstacle) => meetsAbove(obstacle, top));
  const undersides = new Set(above.map((obstacle) => obstacle.at[2]).filter((z) => z > top.z));
  for (const ceiling of [...undersides, top.ceiling]) {
    const parts = partsBelow({ ...top, ceiling }, above);
    for (const part of parts) uncoverPlane(state, part);
  }
}

function meetsAbove({ at, size }: Obstacle, top: NewTop): boolean {
  return (
    at[2] + size[2] > top.z && at[0] < top.x2 && at[0] + size[0] > top.x1 && at[1] < top.y2 && at[1] + size[1] > top.y1
  );
}

/** Maximal rectangles of a top over which no obstacle reaches below its ceiling. */
function partsBelow(top: NewTop, obstacles: readonly Obstacle[]): NewTop[] {
  const plane: LoadState = {
    ...EMPTY,
    spaces: roomy(new Int32Array(SPACE_STRIDE), 16 * SPACE_STRIDE),
    spaceCount: 1,
  };
  plane.spaces.set([
    top.x1,
    top.y1,
    top.z,
    top.x2,
    top.y2,
    top.ceiling,
    top.group,
    top.pressure,
    MARK.open,
    UNKNOWN_DISTANCE,
  ]);
  for (const { at, size } of obstacles) {
    if (at[2] < top.ceiling) coverSpaces(plane, top.z, at[0], at[1], at[0] + size[0], at[1] + size[1]);
  }
  return Array.from({ length: plane.spaceCount }, (_, i) => {
    const [x1, y1, , x2, y2] = plane.spaces.subarray(i * SPACE_STRIDE);
    return { ...top, x1, y1, x2, y2 };
  });
}

const EMPTY = {
  solids: new Int32Array(0),
  solidCount: 0,
  laterSolidCount: 0,
  drop: 0,
  left: new Int32Array(0),
  moves: new Int32Array(0),
  moveCount: 0,
  value: 0,
  massG: 0,
};
