import type { LoadViolationCode } from '../check/load-violation.ts';
import type { LoadPlan, Placement } from '../load-plan.ts';
import type { LoadRequest, Piece, UprightSide } from '../load-request.ts';
import { fillGrid, listCells, listRests } from './cell-grid.ts';
import type { CellLoad } from './cell-load.ts';
import { findBrokenInBalance } from './cell-oracle-balance.ts';
import { findBrokenInOrder } from './cell-oracle-order.ts';
import { findBrokenInPlan } from './cell-oracle-plan.ts';
import { add, compare, type Fraction, fractionOf, scale } from './fraction.ts';

/**
 * Every broken rule of a small plan, found cell by cell, as `code container placement`; slow and obvious.
 *
 * All ids must be known and all numbers whole. A plan with overlaps or with pieces outside gives the rules that look
 * at one piece, and overlaps, alone: what it means to stand before or above is not defined there.
 */
export function findBrokenByCells(request: LoadRequest, plan: LoadPlan): ReadonlySet<string> {
  const broken = new Set<string>();
  const loads = plan.containers.map((loaded, container): CellLoad => {
    const kind = request.containers.find(({ id }) => id === loaded.containerId);
    const pieces = loaded.placements.map(({ pieceId }) => request.pieces.find(({ id }) => id === pieceId));
    if (!kind || pieces.includes(undefined)) throw new Error('The oracle takes known ids alone.');
    const tell = (code: LoadViolationCode, placement?: number) =>
      broken.add(`${code} ${container} ${placement ?? '-'}`);
    return { request, kind, loaded, grid: fillGrid(loaded.placements), pieces: pieces as Piece[], tell };
  });
  for (const load of loads) findBrokenAlone(load);
  if (broken.size === 0 || !isCluttered(broken)) {
    for (const load of loads) {
      findBrokenInStacks(load);
      findBrokenInOrder(load);
      findBrokenInBalance(load);
    }
    findBrokenInPlan(request, plan, loads, (code, container) => broken.add(`${code} ${container ?? '-'} -`));
  }
  return broken;
}

/** Whether pieces overlap or stand outside, by what was told. */
export function isCluttered(broken: ReadonlySet<string>): boolean {
  return [...broken].some((key) => key.startsWith('load-overlap') || key.startsWith('load-outside'));
}

function findBrokenAlone({ kind, loaded, grid, pieces, tell }: CellLoad): void {
  const { lengthMm, widthMm, heightMm } = kind.inner;
  const isInside = ([x, y, z]: readonly [number, number, number]) =>
    x >= 0 && x < lengthMm && y >= 0 && y < widthMm && z >= 0 && z < heightMm;
  const reserved = new Set(
    (kind.reserved ?? []).flatMap(({ size, ...corner }) => listCells({ pieceId: '', ...corner, ...size })).map(String),
  );
  for (const [index, placed] of loaded.placements.entries()) {
    const cells = grid.cellsOf[index] ?? [];
    const fault = findOrientationFault(pieces[index], placed);
    if (fault) tell(fault, index);
    if (!cells.every(isInside)) tell('load-outside', index);
    if (cells.some((cell) => reserved.has(String(cell)))) tell('load-reserved-space', index);
    const columns = new Set(cells.map(([, y]) => y)).size;
    const layers = new Set(cells.map(([, , z]) => z)).size;
    if (kind.door && (columns > kind.door.widthMm || layers > kind.door.heightMm)) tell('load-door', index);
    for (const other of new Set(cells.flatMap((cell) => grid.inside(cell))))
      if (other > index) tell('load-overlap', index);
  }
}

const TURNS: readonly (readonly [UprightSide, UprightSide, UprightSide])[] = [
  ['length', 'width', 'height'],
  ['width', 'length', 'height'],
  ['length', 'height', 'width'],
  ['height', 'length', 'width'],
  ['width', 'height', 'length'],
  ['height', 'width', 'length'],
];

/** Tries all six turns; every second one has its lying sides out of the order length, width, height. */
function findOrientationFault(piece: Piece | undefined, placed: Placement): LoadViolationCode | undefined {
  if (!piece) return 'load-piece-unknown';
  const sideMm = { length: piece.size.lengthMm, width: piece.size.widthMm, height: piece.size.heightMm };
  const fitting = TURNS.flatMap(([along, across, up], turn) => {
    const isSame =
      sideMm[along] === placed.lengthMm && sideMm[across] === placed.widthMm && sideMm[up] === placed.heightMm;
    return isSame && piece.upright.includes(up) ? [turn] : [];
  });
  if (fitting.length === 0) return 'load-orientation';
  return piece.turnsFlat === false && fitting.every((turn) => turn % 2 === 1) ? 'load-flat-turn' : undefined;
}

function findBrokenInStacks(load: CellLoad): void {
  const { request, loaded, grid, pieces, tell } = load;
  for (const [index, placed] of loaded.placements.entries()) {
    const piece = pieces[index];
    if (!piece) continue;
    const rests = placed.zMm === 0 ? [] : listRests(grid, placed, index);
    if (piece.stacking.isStackOnly && rests.length === 0) tell('load-stack-only', index);
    if (placed.zMm === 0) continue;
    const wanted = request.supportPermille ?? 1000;
    if (rests.length * 1000 < wanted * placed.lengthMm * placed.widthMm) tell('load-support', index);
    if (piece.stacking.isFloorOnly) tell('load-floor-only', index);
    for (const { below } of rests) {
      const lower = pieces[below]?.stacking;
      if (lower?.isStackable === false) tell('load-top-forbidden', index);
      if (lower?.group !== undefined && lower.group !== piece.stacking.group) tell('load-stack-group', index);
    }
  }
  findBrokenTops(load);
}

/** Lets every cell of contact carry its part, with fractions, the highest pieces first. */
function findBrokenTops({ loaded, grid, pieces, tell }: CellLoad): void {
  const borne = pieces.map((): Fraction => fractionOf(0));
  const fromTop = [...loaded.placements.entries()].sort(([, a], [, b]) => b.zMm - a.zMm);
  for (const [index, placed] of fromTop) {
    const rests = listRests(grid, placed, index);
    if (rests.length === 0) continue;
    const total = add(fractionOf(pieces[index]?.massKg ?? 0), borne[index] ?? fractionOf(0));
    const perCell = scale(total, 1, rests.length);
    for (const { below } of rests) {
      borne[below] = add(borne[below] ?? fractionOf(0), perCell);
      const limit = pieces[below]?.stacking.topPressureKgPerM2Max;
      if (limit !== undefined && compare(scale(perCell, 1_000_000, 1), fractionOf(limit)) > 0)
        tell('load-pressure', index);
    }
  }
  for (const [index, piece] of pieces.entries()) {
    const limit = piece.stacking.topMassKgMax;
    if (limit !== undefined && compare(borne[index] ?? fractionOf(0), fractionOf(limit)) > 0)
      tell('load-top-mass', index);
  }
}
