import type { ContainerKind, LoadRequest, Piece, Stacking, UprightSide } from '../load-request.ts';
import { drawContainers } from './draw-containers.ts';
import { minimalStandard, type RandomStream } from './minimal-standard.ts';

/**
 * Draws a request with a random mix of all rules, for fuzzing and for benches.
 *
 * `size` is the number of pieces in all, about: from 1 on. Each rule (support, stacking, pressure, drops, shipments,
 * handling, flat turns, doors, payload, centre of gravity, axles, reserved spaces, several containers, pallets) is in
 * the mix or out of it by chance. The same seed and size give the same request on every machine.
 */
export function drawLoadRequest(seed: number, size: number): LoadRequest {
  const random = minimalStandard(seed * 7919 + 12_345);
  for (let drawn = 0; drawn < 10; drawn++) random.next();
  const containers = drawContainers(random);
  const mix = drawMix(random);
  return {
    pieces: drawPieces(random, containers, mix, Math.max(1, Math.trunc(size))),
    containers,
    ...(mix.hasHandling && { incompatible: [['food', 'chemicals'] as const] }),
    supportPermille: mix.supportPermille,
    seed,
  };
}

/** Which rules are in the mix. */
interface RuleMix {
  readonly supportPermille: number;
  readonly hasMasses: boolean;
  readonly hasStacking: boolean;
  readonly hasBearing: boolean;
  readonly dropsMax: number;
  readonly shipmentsMax: number;
  readonly hasHandling: boolean;
  readonly hasPallets: boolean;
}

function drawMix(random: RandomStream): RuleMix {
  return {
    supportPermille: random.pick([1000, 1000, 1000, 800, 750, 500, 0]),
    hasMasses: random.isLucky(0.8),
    hasStacking: random.isLucky(0.4),
    hasBearing: random.isLucky(0.5),
    dropsMax: random.isLucky(0.35) ? random.whole(2, 4) : 0,
    shipmentsMax: random.isLucky(0.3) ? random.whole(1, 5) : 0,
    hasHandling: random.isLucky(0.25),
    hasPallets: random.isLucky(0.4),
  };
}

function drawPieces(
  random: RandomStream,
  containers: readonly ContainerKind[],
  mix: RuleMix,
  size: number,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let left = size;
  const kindsAbout = random.whole(1, Math.max(1, Math.min(40, size)));
  while (left > 0) {
    const count = Math.min(left, random.whole(1, Math.max(1, Math.ceil((2 * size) / kindsAbout))));
    pieces.push(drawPiece(random, containers[0]?.inner.heightMm ?? 2000, mix, `P${pieces.length + 1}`, count));
    left -= count;
  }
  return pieces;
}

function drawPiece(random: RandomStream, innerHeightMm: number, mix: RuleMix, id: string, count: number): Piece {
  const isPallet = mix.hasPallets && random.isLucky(0.4);
  // Steps of 10 and 50 mm make equal heights and exact fits common, where the rules of support are at stake.
  const stepMm = random.pick([1, 10, 50, 50]);
  const side = (leastMm: number, greatestMm: number) =>
    stepMm * random.whole(Math.ceil(leastMm / stepMm), Math.floor(greatestMm / stepMm));
  const base = isPallet ? random.pick(PALLET_BASES_MM) : ([side(200, 1200), side(150, 800)] as const);
  const heightMm = isPallet ? side(400, Math.max(500, innerHeightMm - 100)) : side(100, 900);
  const volumeM3 = (base[0] * base[1] * heightMm) / 1e9;
  const upright = isPallet ? (['height'] as const) : drawUpright(random);
  return {
    id,
    size: { lengthMm: base[0], widthMm: base[1], heightMm },
    massKg: mix.hasMasses ? Math.round(volumeM3 * random.whole(40, 700) * 10) / 10 : 0,
    count,
    upright,
    ...(random.isLucky(0.1) && { turnsFlat: false }),
    stacking: drawStacking(random, mix),
    ...(mix.shipmentsMax > 0 && random.isLucky(0.5) && { shipment: `S${random.whole(1, mix.shipmentsMax)}` }),
    ...(mix.dropsMax > 0 && random.isLucky(0.9) && { drop: random.whole(1, mix.dropsMax) }),
    ...(mix.hasHandling && random.isLucky(0.6) && { handling: random.pick(['food', 'chemicals', 'general']) }),
    kind: isPallet ? 'pallet' : 'box',
  };
}

/** Euro and industrial pallets, ISO 6780. */
const PALLET_BASES_MM: readonly [Base, ...Base[]] = [
  [1200, 800],
  [1200, 1000],
];

type Base = readonly [number, number];

function drawUpright(random: RandomStream): readonly UprightSide[] {
  const every = ['length', 'width', 'height'] as const;
  if (random.isLucky(0.4)) return every;
  if (random.isLucky(0.6)) return ['height'];
  return every.filter((side) => side === 'width' || random.isLucky(0.5));
}

function drawStacking(random: RandomStream, mix: RuleMix): Stacking {
  const isStackable = !(mix.hasStacking && random.isLucky(0.2));
  return {
    isStackable,
    ...(mix.hasStacking && random.isLucky(0.1) && { isFloorOnly: true }),
    ...(mix.hasStacking && random.isLucky(0.1) && { isStackOnly: true }),
    ...(mix.hasStacking && random.isLucky(0.2) && { group: random.pick(['A', 'B']) }),
    ...(mix.hasBearing && random.isLucky(0.5) && { topPressureKgPerM2Max: random.whole(1, 30) * 50 }),
    ...(mix.hasBearing && random.isLucky(0.3) && { topMassKgMax: random.whole(0, 400) }),
  };
}
