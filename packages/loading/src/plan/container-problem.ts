import { type BoxKind, type Extent, type LoadProblem, type Obstacle, UNLIMITED } from '../kernel/load-problem.ts';
import type { ContainerKind, LoadRequest, Piece, UprightSide } from '../load-request.ts';
import { dropOf } from './piece-drops.ts';

/** Which pieces, and how many of each, are to go into one container of a kind. */
export interface ContainerTask {
  readonly request: LoadRequest;
  readonly kind: ContainerKind;
  /** Boxes to choose from, by piece. */
  readonly counts: readonly number[];
  /** Worth of one box, by piece. */
  readonly values: readonly number[];
}

/** The problem of a container for the search, and which piece each of its kinds is. */
export interface ContainerProblem {
  readonly problem: LoadProblem;
  readonly pieceOfKind: readonly number[];
}

/** Says a task in the words of the search: whole units of length, grams, orientations that pass the door. */
export function containerProblem({ request, kind, counts, values }: ContainerTask): ContainerProblem {
  const pieceOfKind: number[] = [];
  request.pieces.forEach((piece, rank) => {
    if ((counts[rank] ?? 0) > 0 && orientationsOf(piece, kind).length > 0) pieceOfKind.push(rank);
  });
  const unitMm = unitOf(request.pieces, pieceOfKind);
  const groups = groupNumbers(request.pieces);
  const kinds = pieceOfKind.map((rank) =>
    boxKind(at(request.pieces, rank), kind, unitMm, groups, counts[rank] ?? 0, values[rank] ?? 0),
  );
  const { lengthMm, widthMm, heightMm } = kind.inner;
  const isLimited = kinds.some((box) => box.topGPerM2 < UNLIMITED || box.topMassG < UNLIMITED);
  const problem: LoadProblem = {
    size: [Math.floor(lengthMm / unitMm), Math.floor(widthMm / unitMm), Math.floor(heightMm / unitMm)],
    kinds,
    obstacles: (kind.reserved ?? []).map((space) => obstacle(space, kind, unitMm)).filter(isSolid),
    payloadG: kind.payloadKg === undefined ? Number.MAX_SAFE_INTEGER : Math.floor(kind.payloadKg * 1000 + 1e-6),
    isSupported: (request.supportPermille ?? 1000) > 0 || isLimited || kinds.some(hasStackingRule) || hasDrops(kinds),
    unitMm,
    isBearingLimited: isLimited,
  };
  return { problem, pieceOfKind };
}

/** Ways a piece may stand inside a container of the kind, past its door; mm. */
export function orientationsOf(piece: Piece, kind: ContainerKind): readonly Extent[] {
  const { lengthMm, widthMm, heightMm } = kind.inner;
  const door = kind.door ?? { widthMm, heightMm };
  return standings(piece).filter(
    ([length, width, height]) =>
      length <= lengthMm && width <= Math.min(widthMm, door.widthMm) && height <= Math.min(heightMm, door.heightMm),
  );
}

/** Ways a piece may stand at all, mm. */
function standings(piece: Piece): readonly Extent[] {
  const { lengthMm, widthMm, heightMm } = piece.size;
  const lying: Record<UprightSide, readonly [number, number, number]> = {
    length: [widthMm, heightMm, lengthMm],
    width: [lengthMm, heightMm, widthMm],
    height: [lengthMm, widthMm, heightMm],
  };
  const all = new Map<string, Extent>();
  for (const side of piece.upright) {
    const [first, second, up] = lying[side];
    all.set(`${first},${second},${up}`, [first, second, up]);
    if (piece.turnsFlat !== false) all.set(`${second},${first},${up}`, [second, first, up]);
  }
  return [...all.values()];
}

/** Grams, rounded as the checker rounds them. */
export function gramsOf(massKg: number): number {
  return Math.round(massKg * 1000);
}

function boxKind(
  piece: Piece,
  container: ContainerKind,
  unitMm: number,
  groups: ReadonlyMap<string, number>,
  count: number,
  value: number,
): BoxKind {
  const { isStackable, isFloorOnly, isStackOnly, topPressureKgPerM2Max, topMassKgMax, group } = piece.stacking;
  const groupNumber = group === undefined ? 0 : (groups.get(group) ?? 0);
  return {
    orientations: orientationsOf(piece, container).map(
      ([length, width, height]): Extent => [length / unitMm, width / unitMm, height / unitMm],
    ),
    count,
    value,
    massG: gramsOf(piece.massKg),
    topGPerM2: topPressureKgPerM2Max === undefined ? UNLIMITED : limit(topPressureKgPerM2Max),
    topMassG: topMassKgMax === undefined ? UNLIMITED : limit(topMassKgMax),
    isStackable: isStackable && (topMassKgMax === undefined || topMassKgMax >= 0),
    isFloorOnly: isFloorOnly ?? false,
    isStackOnly: isStackOnly ?? false,
    topGroup: groupNumber,
    ownGroup: groupNumber,
    drop: dropOf(piece),
  };
}

/** Thousands of a limit, a hair below it, so that the checker's own rounding never finds it broken. */
function limit(value: number): number {
  return Math.min(UNLIMITED - 1, Math.max(0, Math.floor(value * 1000)));
}

function hasStackingRule(kind: BoxKind): boolean {
  return !kind.isStackable || kind.isFloorOnly || kind.isStackOnly || kind.topGroup !== 0;
}

function hasDrops(kinds: readonly BoxKind[]): boolean {
  return new Set(kinds.map((kind) => kind.drop)).size > 1;
}

function groupNumbers(pieces: readonly Piece[]): ReadonlyMap<string, number> {
  const groups = new Map<string, number>();
  for (const { stacking } of pieces) {
    if (stacking.group !== undefined && !groups.has(stacking.group)) groups.set(stacking.group, groups.size + 1);
  }
  return groups;
}

/** Greatest length that divides every side of the pieces, mm. */
function unitOf(pieces: readonly Piece[], ranks: readonly number[]): number {
  let unit = 0;
  for (const rank of ranks) {
    const { lengthMm, widthMm, heightMm } = at(pieces, rank).size;
    for (const side of [lengthMm, widthMm, heightMm]) unit = greatestDivisor(unit, side);
  }
  return Math.max(1, unit);
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

type Reserved = NonNullable<ContainerKind['reserved']>[number];

/** A reserved space in whole units that hold it, cut to the inside. */
function obstacle({ xMm, yMm, zMm, size }: Reserved, { inner }: ContainerKind, unitMm: number): Obstacle {
  const span = (from: number, length: number, most: number): [number, number] => {
    const first = Math.max(0, Math.floor(from / unitMm));
    return [first, Math.min(Math.ceil(most / unitMm), Math.ceil((from + length) / unitMm)) - first];
  };
  const [x, length] = span(xMm, size.lengthMm, inner.lengthMm);
  const [y, width] = span(yMm, size.widthMm, inner.widthMm);
  const [z, height] = span(zMm, size.heightMm, inner.heightMm);
  return { at: [x, y, z], size: [length, width, height] };
}

function isSolid({ size }: Obstacle): boolean {
  return size.every((side) => side > 0);
}

function at<T>(list: readonly T[], rank: number): T {
  const found = list[rank];
  if (found === undefined) throw new Error(`Rank ${rank} is beyond a list of ${list.length}.`);
  return found;
}
