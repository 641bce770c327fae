import { FitTable } from './fit-table.ts';
import { carveSpaces } from './free-spaces.ts';
import type { Extent, LoadProblem } from './load-problem.ts';
import { SPACE_STRIDE } from './load-state.ts';
import { openTop } from './opened-tops.ts';
import { emptyState } from './place-block.ts';
import type { PlacedBox } from './search-load.ts';
import { coverSpaces } from './supported-spaces.ts';

/**
 * Sizes of the spaces that are left in a load when no rule but support counts.
 *
 * Tops of all boxes are opened whatever they may bear, so that what fits here and not in the load
 * was kept out by a rule of stacking, and what does not fit here by want of space.
 */
export function spacesLeft(problem: LoadProblem, boxes: readonly PlacedBox[]): readonly Extent[] {
  const state = emptyState(problem);
  const fits = new FitTable(problem);
  for (const box of [...boxes].sort((a, b) => a.z - b.z)) {
    const [x2, y2, z2] = [box.x + box.length, box.y + box.width, box.z + box.height];
    if (problem.isSupported) {
      coverSpaces(state, box.z, box.x, box.y, x2, y2);
      const top = { x1: box.x, y1: box.y, x2, y2, z: z2, ceiling: problem.size[2], group: 0, pressure: 0 };
      if (z2 < problem.size[2]) openTop(problem, state, top);
    } else carveSpaces(state, Int32Array.of(box.x, box.y, box.z, x2, y2, z2), fits);
  }
  return Array.from({ length: state.spaceCount }, (_, i): Extent => {
    const [x1, y1, z1, x2, y2, z2] = state.spaces.subarray(i * SPACE_STRIDE);
    return [x2 - x1, y2 - y1, z2 - z1];
  });
}
