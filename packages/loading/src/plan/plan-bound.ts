import { reachableLengths } from '../kernel/reachable-lengths.ts';
import type { LoadPlan } from '../load-plan.ts';
import type { ContainerKind, LoadRequest, Piece } from '../load-request.ts';
import { gramsOf, orientationsOf } from './container-problem.ts';

/** Volume of the inside, mm³. */
export function innerVolumeMm3({ inner }: ContainerKind): number {
  return inner.lengthMm * inner.widthMm * inner.heightMm;
}

/** Volume of one piece, mm³. */
export function pieceVolumeMm3({ size }: Piece): number {
  return size.lengthMm * size.widthMm * size.heightMm;
}

/** How many pieces so many of each are. */
export function sumOfCounts(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Volume of so many of each piece, mm³. */
export function volumeOfCounts({ pieces }: LoadRequest, counts: readonly number[]): number {
  return pieces.reduce((sum, piece, rank) => sum + pieceVolumeMm3(piece) * (counts[rank] ?? 0), 0);
}

/**
 * Upper bound of the volume loaded in the containers used, as a share, and least number of containers for all.
 *
 * A container takes no more than its inside up to the greatest lengths that sums of sides reach, for
 * every load can be pushed to the front, to the left and down; and no more than payload lets in, when
 * the lightest volume goes first. Pieces that no container takes are left out of the number.
 */
export function boundOf(request: LoadRequest, used: readonly ContainerKind[]): LoadPlan['bound'] {
  const loadable = request.pieces.filter((piece) =>
    request.containers.some((kind) => orientationsOf(piece, kind).length > 0),
  );
  const volume = loadable.reduce((sum, piece) => sum + pieceVolumeMm3(piece) * piece.count, 0);
  const room = used.reduce((sum, kind) => sum + innerVolumeMm3(kind), 0);
  const capacity = new Map([...new Set(used)].map((kind) => [kind, capacityMm3(request, kind)]));
  const most = Math.min(
    volume,
    used.reduce((sum, kind) => sum + (capacity.get(kind) ?? 0), 0),
  );
  return { volumeShareMax: room === 0 ? 0 : most / room, containersMin: leastNumber(request, loadable, volume) };
}

/** Greatest volume that any load of the request has in one container of the kind, mm³. */
function capacityMm3(request: LoadRequest, kind: ContainerKind): number {
  const pieces = request.pieces.filter((piece) => piece.count > 0 && orientationsOf(piece, kind).length > 0);
  const { lengthMm, widthMm, heightMm } = kind.inner;
  const reach = [lengthMm, widthMm, heightMm].map((mostMm, axis) => {
    // A reserved space stops a load from being pushed together, so that sums of sides say nothing.
    if (kind.reserved?.length) return mostMm;
    const sides = new Set(pieces.flatMap((piece) => orientationsOf(piece, kind).map((box) => box[axis] ?? 1)));
    return (
      reachableLengths(
        [...sides].sort((a, b) => a - b),
        mostMm,
      )[mostMm] ?? mostMm
    );
  });
  const room = reach.reduce((product, length) => product * length, 1);
  return Math.min(room, volumeWithin(pieces, kind.payloadKg));
}

/** Greatest volume of pieces, parts of them too, whose mass is within the payload. */
function volumeWithin(pieces: readonly Piece[], payloadKg: number | undefined): number {
  let leftG = payloadKg === undefined ? Number.POSITIVE_INFINITY : gramsOf(payloadKg);
  let volume = 0;
  const lightest = [...pieces].sort(
    (a, b) => gramsOf(a.massKg) / pieceVolumeMm3(a) - gramsOf(b.massKg) / pieceVolumeMm3(b),
  );
  for (const piece of lightest) {
    const massG = gramsOf(piece.massKg);
    const count = massG === 0 ? piece.count : Math.min(piece.count, leftG / massG);
    volume += count * pieceVolumeMm3(piece);
    leftG -= count * massG;
  }
  return volume;
}

/** Least number of containers whose insides and payloads hold all pieces, the largest first. */
function leastNumber(request: LoadRequest, pieces: readonly Piece[], volume: number): number {
  const massG = pieces.reduce((sum, piece) => sum + gramsOf(piece.massKg) * piece.count, 0);
  const byVolume = fewest(request.containers, volume, innerVolumeMm3);
  const byMass = fewest(request.containers, massG, ({ payloadKg }) =>
    payloadKg === undefined ? Number.POSITIVE_INFINITY : gramsOf(payloadKg),
  );
  return Math.max(byVolume, byMass);
}

function fewest(kinds: readonly ContainerKind[], wanted: number, holds: (kind: ContainerKind) => number): number {
  let left = wanted;
  let number = 0;
  for (const kind of [...kinds].sort((a, b) => holds(b) - holds(a))) {
    if (left <= 0) break;
    const each = holds(kind);
    if (each <= 0) continue;
    const needed = each === Number.POSITIVE_INFINITY ? 1 : Math.ceil(left / each);
    const count = Math.min(needed, kind.countMax ?? needed);
    number += count;
    left -= count === 0 ? 0 : count * each;
  }
  return number;
}
