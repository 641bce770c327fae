import type { Placement } from '../load-plan.ts';
import { type Cell, listRests } from './cell-grid.ts';
import type { CellLoad } from './cell-load.ts';

/** Tells of drops that bar earlier ones, of pieces put in before what they rest on, and of barred ways from the door. */
export function findBrokenInOrder(load: CellLoad): void {
  const { loaded, grid, tell } = load;
  for (const [index, placed] of loaded.placements.entries()) {
    for (const late of listHinderingDrops(load, index)) tell('load-drop-order', late);
    if (listRests(grid, placed, index).some(({ below }) => below > index)) tell('load-order-unsupported', index);
    if (!hasFreeWay(load, placed, index)) tell('load-order-barred', index);
  }
}

/** Looks from every cell of a piece to the door and to the roof. */
function listHinderingDrops({ grid, pieces, kind }: CellLoad, index: number): number[] {
  const dropOf = (placement: number) => pieces[placement]?.drop ?? 0;
  const seen = (grid.cellsOf[index] ?? []).flatMap(([x, y, z]): Cell[] => [
    ...countUp(x + 1, kind.inner.lengthMm).map((along): Cell => [along, y, z]),
    ...countUp(z + 1, kind.inner.heightMm).map((up): Cell => [x, y, up]),
  ]);
  return seen.flatMap((cell) => grid.inside(cell)).filter((other) => dropOf(other) > dropOf(index));
}

function countUp(from: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - from) }, (_, step) => from + step);
}

/** Tries every height: along from the door at that height, then down. */
function hasFreeWay({ grid, kind }: CellLoad, placed: Placement, index: number): boolean {
  const isFree = (cell: Cell) => grid.inside(cell).every((other) => other >= index);
  const { xMm, yMm, zMm, lengthMm, widthMm, heightMm } = placed;
  return countUp(zMm, kind.inner.heightMm - heightMm + 1).some((liftedMm) => {
    const way = { xMm: xMm + lengthMm, endMm: kind.inner.lengthMm, fromMm: liftedMm };
    const shaft = { xMm, endMm: xMm + lengthMm, fromMm: zMm };
    return [way, shaft].every(({ xMm: startMm, endMm, fromMm }) =>
      countUp(startMm, endMm).every((x) =>
        countUp(yMm, yMm + widthMm).every((y) => countUp(fromMm, liftedMm + heightMm).every((z) => isFree([x, y, z]))),
      ),
    );
  });
}
