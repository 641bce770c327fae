import type { ContainerKind } from '../load-request.ts';
import type { StandingBox } from './standing-box.ts';

/** Mass of a load in grams, and its moments by twice the distance, gram millimetres. */
export interface MassBalance {
  readonly massG: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Sums a load; `massesG` is by piece. Exact while the moments stay below 2^53, which is 3 million tonnes at 1.5 m. */
export function balanceOf(boxes: readonly StandingBox[], massesG: readonly number[]): MassBalance {
  let [massG, x, y, z] = [0, 0, 0, 0];
  for (const box of boxes) {
    const mass = massesG[box.piece] ?? 0;
    massG += mass;
    x += mass * (2 * box.x + box.length);
    y += mass * (2 * box.y + box.width);
    z += mass * (2 * box.z + box.height);
  }
  return { massG, x, y, z };
}

/** Centre of gravity, mm; undefined when the load weighs nothing. */
export function centreOf(balance: MassBalance): { x: number; y: number; z: number } | undefined {
  const twice = 2 * balance.massG;
  return twice === 0 ? undefined : { x: balance.x / twice, y: balance.y / twice, z: balance.z / twice };
}

/** Loads on the two supports, tare included, kg; undefined without an axle model. */
export function axleLoadsOf(kind: ContainerKind, balance: MassBalance): { front: number; rear: number } | undefined {
  const { axles } = kind;
  if (!axles) return undefined;
  const rearG = (balance.x / 2 - balance.massG * axles.frontXMm) / (axles.rearXMm - axles.frontXMm);
  return { front: (balance.massG - rearG) / 1000 + axles.frontTareKg, rear: rearG / 1000 + axles.rearTareKg };
}

/** How far a load is beyond the window of its centre of gravity and the limits of its axles; 0 when all hold. */
export interface Excess {
  readonly centreMm: number;
  readonly axleKg: number;
}

/** Smallest distance to a limit that counts as kept, so that rounding never lets a broken limit pass. */
const MARGIN = 1e-6;

/** Measures by how much a load breaks window and axle limits. */
export function excessOf(kind: ContainerKind, balance: MassBalance): Excess {
  const centre = centreOf(balance);
  const window = kind.centreOfGravity;
  let centreMm = 0;
  if (window && centre) {
    centreMm += beyond(centre.x, window.xMinMm, window.xMaxMm) + beyond(centre.y, window.yMinMm, window.yMaxMm);
    if (window.zMaxMm !== undefined) centreMm += beyond(centre.z, 0, window.zMaxMm);
  }
  const loads = axleLoadsOf(kind, balance);
  let axleKg = 0;
  if (loads && kind.axles) {
    axleKg += beyond(loads.front, kind.axles.frontMinKg ?? Number.NEGATIVE_INFINITY, kind.axles.frontMaxKg);
    axleKg += beyond(loads.rear, Number.NEGATIVE_INFINITY, kind.axles.rearMaxKg);
  }
  return { centreMm, axleKg };
}

function beyond(value: number, least: number, most: number): number {
  if (value < least - MARGIN) return least - value;
  return value > most + MARGIN ? value - most : 0;
}
