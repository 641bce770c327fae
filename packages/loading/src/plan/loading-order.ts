import { overlapsAcross, overlapsAlong, restsOn, type StandingBox } from './standing-box.ts';

/** A load in an order in which it can be put in, and what no order lets in. */
export interface LoadingOrder {
  readonly boxes: readonly StandingBox[];
  readonly barred: readonly StandingBox[];
}

/**
 * Puts a load in an order from the front wall to the door, what lies below before what lies on it.
 *
 * The order is found backwards, by unloading: a box can leave when nothing rests on it and the way
 * to the door is free at its height or at one above. Taking a box out never bars another one, so
 * the greedy choice of the box nearest the door finds an order whenever there is one. Boxes that
 * bar each other for ever are given back as barred, the highest first, with nothing resting on them.
 */
export function orderForLoading(boxes: readonly StandingBox[], innerHeightMm: number): LoadingOrder {
  const inside = [...boxes].sort((a, b) => b.x + b.length - (a.x + a.length) || b.z - a.z || b.y - a.y || b.x - a.x);
  const unloaded: StandingBox[] = [];
  const barred: StandingBox[] = [];
  while (inside.length > 0) {
    let at = inside.findIndex((box) => isFreeAbove(box, inside) && isWayFree(box, inside, innerHeightMm));
    if (at >= 0) unloaded.push(...inside.splice(at, 1));
    else {
      at = highest(inside);
      barred.push(...inside.splice(at, 1));
    }
  }
  return { boxes: unloaded.reverse(), barred };
}

function isFreeAbove(box: StandingBox, inside: readonly StandingBox[]): boolean {
  return !inside.some((other) => restsOn(other, box));
}

function highest(inside: readonly StandingBox[]): number {
  return inside.reduce((best, box, i) => (box.z > (inside[best]?.z ?? -1) ? i : best), 0);
}

/** True when a box can be lifted, if need be, and drawn straight to the door. */
function isWayFree(box: StandingBox, inside: readonly StandingBox[], innerHeightMm: number): boolean {
  const xEnd = box.x + box.length;
  const zEnd = box.z + box.height;
  const bars: StandingBox[] = [];
  let ceilingMm = Math.max(innerHeightMm, zEnd);
  for (const other of inside) {
    if (other === box || other.x + other.length <= box.x || other.z + other.height <= box.z) continue;
    if (!overlapsAcross(other, box)) continue;
    if (other.x >= xEnd) bars.push(other);
    else if (other.z >= zEnd && overlapsAlong(other, box)) ceilingMm = Math.min(ceilingMm, other.z);
  }
  let atMm = box.z;
  for (const bar of bars.sort((a, b) => a.z - b.z)) {
    if (bar.z >= atMm + box.height) break;
    atMm = Math.max(atMm, bar.z + bar.height);
  }
  return atMm + box.height <= ceilingMm;
}
