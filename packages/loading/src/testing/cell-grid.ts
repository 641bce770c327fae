import type { Placement } from '../load-plan.ts';

/** A cube of one millimetre, by its corner nearest front, left and floor. */
export type Cell = readonly [x: number, y: number, z: number];

/** Which placements fill each cell; more than one where they overlap. */
export interface CellGrid {
  readonly cellsOf: readonly (readonly Cell[])[];
  /** Indices of the placements in a cell. */
  readonly inside: (cell: Cell) => readonly number[];
}

/** Fills a grid cell by cell: for small cases alone. */
export function fillGrid(placements: readonly Placement[]): CellGrid {
  const owners = new Map<string, number[]>();
  const cellsOf = placements.map(listCells);
  for (const [index, cells] of cellsOf.entries())
    for (const cell of cells) owners.set(cell.join(), [...(owners.get(cell.join()) ?? []), index]);
  return { cellsOf, inside: (cell) => owners.get(cell.join()) ?? [] };
}

/** All cells of a placement. */
export function listCells({ xMm, yMm, zMm, lengthMm, widthMm, heightMm }: Placement): Cell[] {
  const cells: Cell[] = [];
  for (let x = xMm; x < xMm + lengthMm; x++)
    for (let y = yMm; y < yMm + widthMm; y++) for (let z = zMm; z < zMm + heightMm; z++) cells.push([x, y, z]);
  return cells;
}

/** Each cell under the base of a placement with each other placement whose top lies there: what it rests on. */
export function listRests(grid: CellGrid, placement: Placement, index: number): { cell: Cell; below: number }[] {
  if (placement.zMm === 0) return [];
  const base = (grid.cellsOf[index] ?? []).filter(([, , z]) => z === placement.zMm);
  return base.flatMap(([x, y, z]) => {
    const under: Cell = [x, y, z - 1];
    const through = grid.inside([x, y, z]);
    const tops = grid.inside(under).filter((other) => other !== index && !through.includes(other));
    return tops.map((below) => ({ cell: under, below }));
  });
}
