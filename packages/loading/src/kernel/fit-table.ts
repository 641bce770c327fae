import { type LoadProblem, UNLIMITED } from './load-problem.ts';

/** Cells of a table at most: few enough to stay in a processor's cache. */
const CELLS_MAX = 1 << 15;

/**
 * Tells at one look whether a space is too small for every box of a problem, in stock or not.
 *
 * A cell holds the least height of the boxes whose base goes into a base of so many steps along and
 * across. Measures are cut to steps, so a space may seem to fit a box that it does not, never the
 * other way round.
 */
export class FitTable {
  private readonly leastHeights: Int32Array;
  private readonly stepX: number;
  private readonly stepY: number;
  private readonly stride: number;

  constructor({ size, kinds }: LoadProblem) {
    let [stepX, stepY] = [0, 0];
    while (((size[0] >> stepX) + 1) * ((size[1] >> stepY) + 1) > CELLS_MAX) {
      if (size[0] >> stepX > size[1] >> stepY) stepX++;
      else stepY++;
    }
    const [rows, stride] = [(size[0] >> stepX) + 1, (size[1] >> stepY) + 1];
    const cells = new Int32Array(rows * stride).fill(UNLIMITED);
    for (const [length, width, height] of kinds.flatMap((kind) => kind.orientations)) {
      const cell = (length >> stepX) * stride + (width >> stepY);
      if (cell < cells.length && height < cells[cell]) cells[cell] = height;
    }
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < stride; column++) {
        const cell = row * stride + column;
        if (row > 0 && cells[cell - stride] < cells[cell]) cells[cell] = cells[cell - stride];
        if (column > 0 && cells[cell - 1] < cells[cell]) cells[cell] = cells[cell - 1];
      }
    }
    this.leastHeights = cells;
    this.stepX = stepX;
    this.stepY = stepY;
    this.stride = stride;
  }

  /** False when no box of the problem goes into a space of these measures, which the container holds. */
  mayHold(length: number, width: number, height: number): boolean {
    return this.leastHeights[(length >> this.stepX) * this.stride + (width >> this.stepY)] <= height;
  }
}
