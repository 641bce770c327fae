import { spacesLeft } from '../kernel/spaces-left.ts';
import type { LeftPieces, RefusalRule } from '../load-plan.ts';
import type { ContainerKind, LoadRequest, Piece } from '../load-request.ts';
import { containerProblem, gramsOf, orientationsOf } from './container-problem.ts';
import type { FilledContainer } from './fill-container.ts';
import { balanceOf } from './mass-balance.ts';
import { hasManyDrops } from './piece-drops.ts';

/** Names for each kind of piece that is left the rule that kept it out. */
export function explainLeft(
  request: LoadRequest,
  containers: readonly FilledContainer[],
  droppedShipments: ReadonlySet<string>,
): readonly LeftPieces[] {
  const loaded = request.pieces.map((_, rank) => containers.reduce((sum, { counts }) => sum + (counts[rank] ?? 0), 0));
  const rooms = new Map<FilledContainer, Room>();
  const roomOf = (filled: FilledContainer): Room => {
    const known = rooms.get(filled) ?? measureRoom(request, filled);
    rooms.set(filled, known);
    return known;
  };
  return request.pieces.flatMap((piece, rank) => {
    const count = piece.count - (loaded[rank] ?? 0);
    if (count <= 0) return [];
    if (piece.shipment !== undefined && droppedShipments.has(piece.shipment) && fitsSome(request, piece)) {
      return [{ pieceId: piece.id, count, rule: 'shipment-incomplete' as const }];
    }
    return [{ pieceId: piece.id, count, rule: ruleFor(request, rank, containers, roomOf) }];
  });
}

function fitsSome(request: LoadRequest, piece: Piece): boolean {
  return request.containers.some((kind) => orientationsOf(piece, kind).length > 0);
}

function ruleFor(
  request: LoadRequest,
  rank: number,
  containers: readonly FilledContainer[],
  roomOf: (filled: FilledContainer) => Room,
): RefusalRule {
  const piece = request.pieces[rank];
  if (!piece) return 'no-free-space';
  const kinds = request.containers.filter(({ countMax }) => countMax !== 0);
  if (kinds.length === 0) return 'containers-used-up';
  const fitting = kinds.filter((kind) => orientationsOf(piece, kind).length > 0);
  if (fitting.length === 0)
    return kinds.some((kind) => isInside(piece, kind)) ? 'door-too-small' : 'container-too-small';
  if (containers.length === 0) return rulesOfEmpty(piece, fitting);
  const rules = containers
    .filter(({ kind }) => orientationsOf(piece, kind).length > 0)
    .map((filled) => ruleIn(request, piece, rank, filled, roomOf(filled)));
  const number = request.containers.reduce((sum, { countMax }) => sum + (countMax ?? Number.POSITIVE_INFINITY), 0);
  const telling = rules.find((rule) => rule !== 'no-free-space') ?? 'no-free-space';
  return telling === 'no-free-space' && number > 1 ? 'containers-used-up' : telling;
}

function isInside(piece: Piece, { door: _, ...kind }: ContainerKind): boolean {
  return orientationsOf(piece, kind).length > 0;
}

/** No container could be loaded at all: by mass, or because the load cannot be balanced. */
function rulesOfEmpty(piece: Piece, kinds: readonly ContainerKind[]): RefusalRule {
  if (kinds.every(({ payloadKg }) => payloadKg !== undefined && gramsOf(piece.massKg) > gramsOf(payloadKg))) {
    return 'payload-exceeded';
  }
  if (piece.stacking.isStackOnly === true) return 'stack-only';
  if (kinds.some(({ axles }) => axles)) return 'axle-overloaded';
  if (kinds.some(({ centreOfGravity }) => centreOfGravity)) return 'centre-of-gravity';
  return 'no-free-space';
}

/** What is left of a container when stacking does not count. */
interface Room {
  readonly spaces: readonly (readonly [number, number, number])[];
  readonly unitMm: number;
  readonly massG: number;
}

function measureRoom(request: LoadRequest, { kind, boxes }: FilledContainer): Room {
  const all = request.pieces.map(({ count }) => count);
  const { problem, pieceOfKind } = containerProblem({ request, kind, counts: all, values: all });
  const unit = problem.unitMm;
  const placed = boxes.map((box) => ({
    kind: pieceOfKind.indexOf(box.piece),
    x: Math.floor(box.x / unit),
    y: Math.floor(box.y / unit),
    z: box.z / unit,
    length: Math.ceil((box.x + box.length) / unit) - Math.floor(box.x / unit),
    width: Math.ceil((box.y + box.width) / unit) - Math.floor(box.y / unit),
    height: box.height / unit,
  }));
  const massG = balanceOf(
    boxes,
    request.pieces.map((piece) => gramsOf(piece.massKg)),
  ).massG;
  return { spaces: spacesLeft(problem, placed), unitMm: unit, massG };
}

function ruleIn(request: LoadRequest, piece: Piece, rank: number, filled: FilledContainer, room: Room): RefusalRule {
  const refused = filled.refused.get(rank);
  if (refused) return refused;
  const { payloadKg } = filled.kind;
  if (payloadKg !== undefined && room.massG + gramsOf(piece.massKg) > gramsOf(payloadKg)) return 'payload-exceeded';
  if (clashes(request, piece, filled)) return 'handling-incompatible';
  const fits = orientationsOf(piece, filled.kind).some((box) =>
    room.spaces.some((space) => space.every((side, axis) => (box[axis] ?? 0) <= side * room.unitMm)),
  );
  if (!fits) return 'no-free-space';
  if (piece.stacking.isStackOnly === true) return 'stack-only';
  return hasManyDrops(request) && piece.stacking.isFloorOnly !== true ? 'drop-order' : 'top-overloaded';
}

function clashes(request: LoadRequest, piece: Piece, { counts }: FilledContainer): boolean {
  return (request.incompatible ?? []).some(([first, second]) =>
    request.pieces.some(
      ({ handling }, rank) =>
        (counts[rank] ?? 0) > 0 &&
        ((handling === first && piece.handling === second) || (handling === second && piece.handling === first)),
    ),
  );
}
