import { minimalStandard, type RandomStream } from '../instances/minimal-standard.ts';
import type { LoadPlan, Placement } from '../load-plan.ts';
import type { ContainerKind, LoadRequest, Piece, UprightSide } from '../load-request.ts';
import { statePlan } from './state-plan.ts';

/** A small request and a plan for it that may or may not keep its rules. */
export interface SmallCase {
  readonly request: LoadRequest;
  readonly plan: LoadPlan;
}

/** Draws a case of containers of a few cells and pieces of one to three, with every rule now and then broken. */
export function drawSmallCase(seed: number): SmallCase {
  const random = minimalStandard(seed * 31 + 7);
  for (let drawn = 0; drawn < 5; drawn++) random.next();
  const containers = [drawKind(random, 'C1'), ...(random.isLucky(0.3) ? [drawKind(random, 'C2')] : [])];
  const pieces = Array.from({ length: random.whole(1, 4) }, (_, rank) => drawPiece(random, `P${rank + 1}`));
  const request: LoadRequest = {
    pieces,
    containers,
    incompatible: random.pick([[], [['food', 'chemicals']], [['food', 'food']]]),
    supportPermille: random.pick([1000, 1000, 750, 500, 0]),
  };
  const used = containers.length > 1 || random.isLucky(0.2) ? 2 : 1;
  const loaded = Array.from({ length: used }, () => {
    const kind = random.pick(containers as [ContainerKind, ...ContainerKind[]]);
    return { containerId: kind.id, placements: drawPlacements(random, kind, pieces as [Piece, ...Piece[]]) };
  });
  const plan = statePlan(request, loaded);
  return { request, plan: random.isLucky(0.3) ? spoil(random, plan) : plan };
}

function drawKind(random: RandomStream, id: string): ContainerKind {
  const inner = { lengthMm: random.whole(3, 7), widthMm: random.whole(2, 5), heightMm: random.whole(2, 6) };
  const frontXMm = random.whole(-1, 1);
  return {
    id,
    inner,
    ...(random.isLucky(0.2) && { door: { widthMm: random.whole(1, 4), heightMm: random.whole(1, 5) } }),
    ...(random.isLucky(0.3) && { payloadKg: random.whole(1, 40) / 2 }),
    ...(random.isLucky(0.2) && { countMax: 1 }),
    ...(random.isLucky(0.3) && {
      centreOfGravity: {
        xMinMm: random.whole(0, 3) / 2,
        xMaxMm: inner.lengthMm / 2 + random.whole(0, 2) / 2,
        yMinMm: random.whole(0, 2) / 2,
        yMaxMm: inner.widthMm / 2 + random.whole(0, 2) / 2,
        ...(random.isLucky(0.5) && { zMaxMm: random.whole(2, 6) / 2 }),
      },
    }),
    ...(random.isLucky(0.3) && {
      axles: {
        frontXMm,
        rearXMm: frontXMm + random.whole(1, 6),
        frontTareKg: random.whole(0, 3),
        rearTareKg: random.whole(0, 3),
        frontMaxKg: random.whole(3, 20),
        rearMaxKg: random.whole(3, 20),
        ...(random.isLucky(0.5) && { frontMinKg: random.whole(0, 4) }),
      },
    }),
    ...(random.isLucky(0.2) && {
      reserved: [
        {
          xMm: random.whole(0, 4),
          yMm: random.whole(0, 2),
          zMm: random.whole(0, 3),
          size: { lengthMm: random.whole(1, 2), widthMm: 1, heightMm: random.whole(1, 3) },
        },
      ],
    }),
  };
}

function drawPiece(random: RandomStream, id: string): Piece {
  const every: readonly UprightSide[] = ['length', 'width', 'height'];
  const upright = every.filter(() => random.isLucky(0.7));
  return {
    id,
    size: { lengthMm: random.whole(1, 3), widthMm: random.whole(1, 3), heightMm: random.whole(1, 3) },
    massKg: random.isLucky(0.1) ? 0 : random.whole(1, 12) / 4,
    count: random.whole(1, 5),
    upright: upright.length > 0 ? upright : ['height'],
    ...(random.isLucky(0.2) && { turnsFlat: false }),
    stacking: {
      isStackable: random.isLucky(0.85),
      ...(random.isLucky(0.1) && { isFloorOnly: true }),
      ...(random.isLucky(0.1) && { isStackOnly: true }),
      ...(random.isLucky(0.2) && { group: random.pick(['A', 'B']) }),
      ...(random.isLucky(0.3) && { topPressureKgPerM2Max: random.whole(1, 8) * 250_000 }),
      ...(random.isLucky(0.3) && { topMassKgMax: random.whole(0, 12) / 4 }),
    },
    ...(random.isLucky(0.2) && { shipment: random.pick(['S1', 'S2']) }),
    ...(random.isLucky(0.4) && { drop: random.whole(1, 3) }),
    ...(random.isLucky(0.3) && { handling: random.pick(['food', 'chemicals']) }),
  };
}

/** Mostly drops pieces down to rest, so that many plans break one rule or none; sometimes leaves one where it is. */
function drawPlacements(
  random: RandomStream,
  { inner }: ContainerKind,
  pieces: readonly [Piece, ...Piece[]],
): Placement[] {
  const placements: Placement[] = [];
  for (let left = random.whole(0, 9); left > 0; left--) {
    const { id, size, upright } = random.pick(pieces);
    const [a, b, c] = [size.lengthMm, size.widthMm, size.heightMm];
    const wanted = random.isLucky(0.05) ? random.whole(0, 2) : ['length', 'width', 'height'].indexOf(upright[0] ?? '');
    const [along, across, heightMm] = (
      [
        [b, c, a],
        [a, c, b],
        [a, b, c],
      ] as const
    )[wanted] ?? [a, b, c];
    const [lengthMm, widthMm] = random.isLucky(0.5) ? [along, across] : [across, along];
    const slackMm = random.isLucky(0.03) ? 1 : 0;
    const xMm = random.whole(-slackMm, Math.max(0, inner.lengthMm - lengthMm + slackMm));
    const yMm = random.whole(-slackMm, Math.max(0, inner.widthMm - widthMm + slackMm));
    const free = { pieceId: id, xMm, yMm, zMm: random.whole(0, inner.heightMm), lengthMm, widthMm, heightMm };
    const placed = random.isLucky(0.9) ? { ...free, zMm: restingHeight(free, placements) } : free;
    const isHigh = placed.zMm + heightMm > inner.heightMm || xMm + lengthMm > inner.lengthMm;
    if (!isHigh || random.isLucky(0.02)) placements.push(placed);
  }
  return random.isLucky(0.2) ? placements.reverse() : placements;
}

/** The highest top under a piece. */
function restingHeight(piece: Placement, placements: readonly Placement[]): number {
  return placements.reduce((heightMm, other) => {
    const isApartAlong = other.xMm >= piece.xMm + piece.lengthMm || piece.xMm >= other.xMm + other.lengthMm;
    const isApartAcross = other.yMm >= piece.yMm + piece.widthMm || piece.yMm >= other.yMm + other.widthMm;
    return isApartAlong || isApartAcross ? heightMm : Math.max(heightMm, other.zMm + other.heightMm);
  }, 0);
}

/** Makes one figure, count or bound wrong. */
function spoil(random: RandomStream, plan: LoadPlan): LoadPlan {
  const [first, ...others] = plan.containers;
  if (!first) return plan;
  const fault = random.whole(0, 5);
  if (fault === 0) return { ...plan, bound: { volumeShareMax: random.next() / 2, containersMin: random.whole(0, 3) } };
  if (fault === 1) return { ...plan, left: plan.left.slice(1) };
  const wrong = [
    { massKg: first.massKg + 0.25 },
    { volumeShare: first.volumeShare + 0.01 },
    { centreOfGravityMm: { x: 1, y: (first.centreOfGravityMm?.y ?? 0) + 1, z: 1 } },
    { axleLoadsKg: { front: first.axleLoadsKg?.front ?? 0, rear: (first.axleLoadsKg?.rear ?? 0) + 2 } },
  ][fault - 2];
  return { ...plan, containers: [{ ...first, ...wrong }, ...others] };
}
