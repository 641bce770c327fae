import type { LoadPlan } from '../load-plan.ts';
import type { ContainerKind, LoadRequest, Piece, SizeMm } from '../load-request.ts';

/** Why a piece cannot get into a container however it is turned: the way of standing that comes nearest, and what bars it. */
export interface Misfit {
  /** The door opening or the inside. */
  readonly place: 'door' | 'inside';
  /** Side of the piece as it would stand: up, across, or along the container. */
  readonly side: 'height' | 'width' | 'length';
  /** That side and the room for it, mm. */
  readonly foundMm: number;
  readonly roomMm: number;
  /** The piece as it would stand: along, across, up. */
  readonly standing: SizeMm;
}

/** Says which side of a piece is too large for the door or the inside; undefined when the piece gets in. */
export function findMisfit(piece: Piece, kind: ContainerKind): Misfit | undefined {
  let nearest: Misfit | undefined;
  for (const standing of listStandings(piece)) {
    const misfit = worstSide(standing, kind);
    if (!misfit) return undefined;
    if (!nearest || misfit.foundMm - misfit.roomMm < nearest.foundMm - nearest.roomMm) nearest = misfit;
  }
  return nearest;
}

/** Says why a piece gets into none of several containers, by the one that comes nearest; undefined when one takes it. */
export function findMisfitOfAll(
  piece: Piece,
  kinds: readonly ContainerKind[],
): (Misfit & { readonly containerId: string }) | undefined {
  let nearest: (Misfit & { readonly containerId: string }) | undefined;
  for (const kind of kinds) {
    const misfit = findMisfit(piece, kind);
    if (!misfit) return undefined;
    if (!nearest || misfit.foundMm - misfit.roomMm < nearest.foundMm - nearest.roomMm)
      nearest = { ...misfit, containerId: kind.id };
  }
  return nearest;
}

/** A piece that is left because it is larger than every door or inside, and the container that comes nearest. */
export interface LeftMisfit extends Omit<Misfit, 'standing'> {
  readonly pieceId: string;
  readonly containerId: string;
}

/** Lists the pieces that a plan leaves because of their size, each with the side that bars it. */
export function listMisfits({ pieces, containers }: LoadRequest, { left }: LoadPlan): readonly LeftMisfit[] {
  return left.flatMap(({ pieceId, rule }): LeftMisfit[] => {
    if (rule !== 'door-too-small' && rule !== 'container-too-small') return [];
    const piece = pieces.find(({ id }) => id === pieceId);
    const misfit = piece && findMisfitOfAll(piece, containers);
    if (!misfit) return [];
    const { containerId, place, side, foundMm, roomMm } = misfit;
    return [{ pieceId, containerId, place, side, foundMm, roomMm }];
  });
}

/** No inside of a container, wagon or truck is 3.5 m wide or high; no piece worth a row is under 1 cm every way. */
const SIDE_MM_MAX = 3500;
const SIDE_MM_MIN = 10;

/** Says whether the sides of a piece are such that its unit of length is in doubt: two over 3.5 m, or none of 1 cm. */
export function isUnitDoubtful({ lengthMm, widthMm, heightMm }: SizeMm): boolean {
  const [, middle = 0, greatest = 0] = [lengthMm, widthMm, heightMm].sort((a, b) => a - b);
  return middle > SIDE_MM_MAX || greatest < SIDE_MM_MIN;
}

/** Ways in which a piece may stand, as measures along, across and up. */
function listStandings({ size, upright, turnsFlat }: Piece): readonly SizeMm[] {
  const { lengthMm, widthMm, heightMm } = size;
  return upright.flatMap((side) => {
    const [up, along, across] =
      side === 'height'
        ? [heightMm, lengthMm, widthMm]
        : side === 'width'
          ? [widthMm, lengthMm, heightMm]
          : [lengthMm, widthMm, heightMm];
    const straight = { lengthMm: along, widthMm: across, heightMm: up };
    return turnsFlat === false ? [straight] : [straight, { lengthMm: across, widthMm: along, heightMm: up }];
  });
}

/** The side that exceeds its room most, of the inside before the door; undefined when all get in. */
function worstSide(standing: SizeMm, { inner, door }: ContainerKind): Misfit | undefined {
  const inside = (side: Misfit['side'], foundMm: number, roomMm: number): Misfit => {
    return { place: 'inside', side, foundMm, roomMm, standing };
  };
  const through = (side: Misfit['side'], foundMm: number, roomMm: number): Misfit => {
    return { place: 'door', side, foundMm, roomMm, standing };
  };
  return (
    pickWorst([
      inside('length', standing.lengthMm, inner.lengthMm),
      inside('width', standing.widthMm, inner.widthMm),
      inside('height', standing.heightMm, inner.heightMm),
    ]) ??
    pickWorst([
      through('width', standing.widthMm, door?.widthMm ?? inner.widthMm),
      through('height', standing.heightMm, door?.heightMm ?? inner.heightMm),
    ])
  );
}

function pickWorst(sides: readonly Misfit[]): Misfit | undefined {
  const over = sides.filter(({ foundMm, roomMm }) => foundMm > roomMm);
  return over.sort((a, b) => b.foundMm - b.roomMm - (a.foundMm - a.roomMm))[0];
}
