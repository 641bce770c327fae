import type { CellLoad } from './cell-load.ts';
import { add, compare, type Fraction, fractionOf, scale, toNumber } from './fraction.ts';

const NOTHING = fractionOf(0);

/** Tells of payload, centre of gravity, axle loads, and figures that are not right; each cell weighs its part. */
export function findBrokenInBalance(load: CellLoad): void {
  const { kind, tell } = load;
  const cells = weighCells(load);
  const mass = sum(cells.map(({ massKg }) => massKg));
  const centre = mass.numerator === 0n ? undefined : ([0, 1, 2] as const).map((axis) => centreAlong(cells, mass, axis));
  if (kind.payloadKg !== undefined && compare(mass, fractionOf(kind.payloadKg)) > 0) tell('load-payload');
  const window = kind.centreOfGravity;
  if (window && centre) {
    const [x = NOTHING, y = NOTHING, z = NOTHING] = centre;
    const isWithin = (value: Fraction, from: number, end: number) =>
      compare(value, fractionOf(from)) >= 0 && compare(value, fractionOf(end)) <= 0;
    const isRight =
      isWithin(x, window.xMinMm, window.xMaxMm) &&
      isWithin(y, window.yMinMm, window.yMaxMm) &&
      (window.zMaxMm === undefined || isWithin(z, 0, window.zMaxMm));
    if (!isRight) tell('load-centre-of-gravity');
  }
  findBrokenAxles(load, cells);
  findWrongFigures(load, cells.length, toNumber(mass), centre?.map(toNumber));
}

interface WeighedCell {
  readonly centre: readonly [Fraction, Fraction, Fraction];
  readonly massKg: Fraction;
}

function weighCells({ grid, pieces }: CellLoad): WeighedCell[] {
  return grid.cellsOf.flatMap((cells, index) =>
    cells.map(([x, y, z]) => ({
      centre: [fractionOf(x + 0.5), fractionOf(y + 0.5), fractionOf(z + 0.5)] as const,
      massKg: scale(fractionOf(pieces[index]?.massKg ?? 0), 1, cells.length),
    })),
  );
}

function sum(parts: readonly Fraction[]): Fraction {
  return parts.reduce(add, NOTHING);
}

function times(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

function centreAlong(cells: readonly WeighedCell[], mass: Fraction, axis: 0 | 1 | 2): Fraction {
  const moment = sum(cells.map(({ centre, massKg }) => times(centre[axis], massKg)));
  return times(moment, { numerator: mass.denominator, denominator: mass.numerator });
}

/** Every cell presses on each support by its distance from the other one. */
function leverBy(cells: readonly WeighedCell[], otherXMm: number, ownXMm: number, tareKg: number): Fraction {
  const armMm = fractionOf(ownXMm - otherXMm);
  const sign = armMm.numerator < 0n ? -1n : 1n;
  const perArm = { numerator: sign * armMm.denominator, denominator: sign * armMm.numerator };
  const parts = cells.map(({ centre, massKg }) => times(massKg, times(add(centre[0], fractionOf(-otherXMm)), perArm)));
  return add(sum(parts), fractionOf(tareKg));
}

function findBrokenAxles({ kind: { axles }, tell }: CellLoad, cells: readonly WeighedCell[]): void {
  if (!axles) return;
  const front = leverBy(cells, axles.rearXMm, axles.frontXMm, axles.frontTareKg);
  const rear = leverBy(cells, axles.frontXMm, axles.rearXMm, axles.rearTareKg);
  const isOver = compare(front, fractionOf(axles.frontMaxKg)) > 0 || compare(rear, fractionOf(axles.rearMaxKg)) > 0;
  if (isOver) tell('load-axle-overload');
  if (axles.frontMinKg !== undefined && compare(front, fractionOf(axles.frontMinKg)) < 0) tell('load-axle-underload');
}

function findWrongFigures(
  load: CellLoad,
  cellCount: number,
  massKg: number,
  centre: readonly number[] | undefined,
): void {
  const { kind, loaded, tell } = load;
  const { lengthMm, widthMm, heightMm } = kind.inner;
  const cells = weighCells(load);
  const stated = loaded.centreOfGravityMm;
  const { axles } = kind;
  const pairs: readonly (readonly [number | undefined, number | undefined, number])[] = [
    [loaded.massKg, massKg, 0.0005],
    [loaded.volumeShare, cellCount / (lengthMm * widthMm * heightMm), 1e-6],
    [stated?.x, centre?.[0], 0.5],
    [stated?.y, centre?.[1], 0.5],
    [stated?.z, centre?.[2], 0.5],
    [
      loaded.axleLoadsKg?.front,
      axles && toNumber(leverBy(cells, axles.rearXMm, axles.frontXMm, axles.frontTareKg)),
      0.5,
    ],
    [loaded.axleLoadsKg?.rear, axles && toNumber(leverBy(cells, axles.frontXMm, axles.rearXMm, axles.rearTareKg)), 0.5],
  ];
  const isRight = ([said, exact, tolerance]: (typeof pairs)[number]) =>
    said === undefined || exact === undefined ? said === exact : Math.abs(said - exact) <= tolerance * 1.01;
  if (!pairs.every(isRight)) tell('load-figure-wrong');
}
