import type { ContainerKind, LoadRequest, Piece, SizeMm } from '../load-request.ts';
import { type LoadViolation, violationOf } from './load-violation.ts';
import { LENGTH_MM_MAX } from './standing-piece.ts';

const MASS_KG_MAX = 1e9;

/** Finds what in a request keeps every plan from being checked: ids given twice, numbers that are none. */
export function* checkRequest(request: LoadRequest): Generator<LoadViolation> {
  yield* findRepeatedIds('piece', request.pieces);
  yield* findRepeatedIds('container', request.containers);
  for (const piece of request.pieces) yield* checkPiece(piece);
  for (const kind of request.containers) yield* checkKind(kind);
  const permille = request.supportPermille ?? 1000;
  if (!Number.isInteger(permille) || permille < 0 || permille > 1000)
    yield invalid(`support of ${permille}`, 'a whole number of thousandths from 0 to 1000');
}

function* findRepeatedIds(what: string, kinds: readonly { readonly id: string }[]): Generator<LoadViolation> {
  const seen = new Set<string>();
  for (const { id } of kinds) {
    if (seen.has(id)) yield invalid(`${what} ${id} twice`, 'each id once');
    seen.add(id);
  }
}

function* checkPiece(piece: Piece): Generator<LoadViolation> {
  if (!isSize(piece.size)) yield invalid(`piece ${piece.id} of ${describe(piece.size)}`, SIZE_WANTED);
  if (!isMass(piece.massKg)) yield invalid(`piece ${piece.id} of ${piece.massKg} kg`, 'a mass from 0 on');
  if (!Number.isSafeInteger(piece.count) || piece.count < 0)
    yield invalid(`${piece.count} of piece ${piece.id}`, 'a whole count from 0 on');
}

function* checkKind(kind: ContainerKind): Generator<LoadViolation> {
  const { axles, centreOfGravity, reserved = [] } = kind;
  if (!isSize(kind.inner)) yield invalid(`container ${kind.id} of ${describe(kind.inner)}`, SIZE_WANTED);
  const limits: readonly (number | undefined)[] = [
    kind.payloadKg,
    kind.countMax,
    ...Object.values(kind.door ?? {}),
    ...Object.values(axles ?? {}),
    ...Object.values(centreOfGravity ?? {}),
    ...reserved.flatMap(({ size, ...corner }) => [...Object.values(size), ...Object.values(corner)]),
  ];
  const bad = limits.find((value) => value !== undefined && !(Math.abs(value) <= MASS_KG_MAX));
  if (bad !== undefined) yield invalid(`a limit of ${bad} for container ${kind.id}`, 'a finite number');
  if (axles && !(axles.rearXMm > axles.frontXMm))
    yield invalid(`rear axle of ${kind.id} at ${axles.rearXMm} mm`, `behind the front axle at ${axles.frontXMm} mm`);
}

const SIZE_WANTED = 'three whole positive lengths of at most 1 km, in mm';

function isSize({ lengthMm, widthMm, heightMm }: SizeMm): boolean {
  return [lengthMm, widthMm, heightMm].every((side) => Number.isInteger(side) && side > 0 && side <= LENGTH_MM_MAX);
}

function isMass(massKg: number): boolean {
  return massKg >= 0 && massKg <= MASS_KG_MAX;
}

function describe({ lengthMm, widthMm, heightMm }: SizeMm): string {
  return `${lengthMm} × ${widthMm} × ${heightMm} mm`;
}

function invalid(found: string, wanted: string): LoadViolation {
  return violationOf('load-request-invalid', { found, wanted });
}
