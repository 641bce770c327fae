import type { Placement, SizeMm } from '@karvon/loading';

/** A point on paper, before it is scaled: right and up, mm of the load. */
export type Point = readonly [right: number, up: number];

/** A face of a piece that is seen, by its corners. */
export interface Face {
  readonly side: 'top' | 'left' | 'door';
  readonly corners: readonly [Point, Point, Point, Point];
}

/** The eye stands at the left of the door and looks down on the load: it sees tops, left sides and door sides. */
const AZIMUTH = (32 * Math.PI) / 180;
const ELEVATION = (24 * Math.PI) / 180;
const COS_A = Math.cos(AZIMUTH);
const SIN_A = Math.sin(AZIMUTH);
const COS_E = Math.cos(ELEVATION);
const SIN_E = Math.sin(ELEVATION);

/** Projects a point of a container, mm from front, left and floor, along parallel rays. */
export function project(x: number, y: number, z: number): Point {
  return [x * COS_A + y * SIN_A, -x * SIN_A * SIN_E + y * COS_A * SIN_E + z * COS_E];
}

/** The three faces of a piece that are turned to the eye. */
export function facesOf(one: Placement): readonly Face[] {
  const [x, y, z] = [one.xMm, one.yMm, one.zMm];
  const [x2, y2, z2] = [x + one.lengthMm, y + one.widthMm, z + one.heightMm];
  return [
    { side: 'left', corners: [project(x, y, z), project(x2, y, z), project(x2, y, z2), project(x, y, z2)] },
    { side: 'door', corners: [project(x2, y, z), project(x2, y2, z), project(x2, y2, z2), project(x2, y, z2)] },
    { side: 'top', corners: [project(x, y, z2), project(x2, y, z2), project(x2, y2, z2), project(x, y2, z2)] },
  ];
}

/** How far a container reaches on paper: right and up from its corner at front, left and floor. */
export function extentOf({ lengthMm, widthMm, heightMm }: SizeMm): {
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
} {
  const bottom = project(lengthMm, 0, 0)[1];
  const [width] = project(lengthMm, widthMm, 0);
  return { bottom, width, height: project(0, widthMm, heightMm)[1] - bottom };
}

/**
 * Ranks of pieces from the farthest to the nearest, so that each may be painted over those before it.
 *
 * Of two pieces that share a spot on paper the one behind is that which ends before the other begins, seen along the
 * container, from the right, or upwards. Three pieces can bar one another in a ring; then one of them goes first.
 */
export function paintingOrder(placements: readonly Placement[]): readonly number[] {
  const boxes = placements.map(boundsOf);
  const isDone = new Uint8Array(placements.length);
  const order: number[] = [];
  // Every piece is entered once; it waits for those behind it, and what waits for itself is let go.
  const enter = (start: number): void => {
    const waiting: { readonly at: number; next: number }[] = [{ at: start, next: 0 }];
    isDone[start] = 1;
    for (let top = waiting.at(-1); top; top = waiting.at(-1)) {
      let behind = -1;
      while (top.next < placements.length && behind < 0) {
        const other = top.next++;
        if (isDone[other] === 0 && isBehind(placements, boxes, other, top.at)) behind = other;
      }
      if (behind >= 0) {
        isDone[behind] = 1;
        waiting.push({ at: behind, next: 0 });
      } else {
        order.push(top.at);
        waiting.pop();
      }
    }
  };
  for (let at = 0; at < placements.length; at++) if (isDone[at] === 0) enter(at);
  return order;
}

type Bounds = readonly [left: number, right: number, low: number, high: number];

function boundsOf(one: Placement): Bounds {
  const [x, y, z] = [one.xMm, one.yMm, one.zMm];
  const [x2, y2, z2] = [x + one.lengthMm, y + one.widthMm, z + one.heightMm];
  return [project(x, y, z)[0], project(x2, y2, z)[0], project(x2, y, z)[1], project(x, y2, z2)[1]];
}

function isBehind(placements: readonly Placement[], boxes: readonly Bounds[], first: number, second: number): boolean {
  const p = boxes[first];
  const q = boxes[second];
  if (!p || !q || p[1] <= q[0] || q[1] <= p[0] || p[3] <= q[2] || q[3] <= p[2]) return false;
  const a = placements[first];
  const b = placements[second];
  if (!a || !b) return false;
  if (a.xMm + a.lengthMm <= b.xMm || b.yMm + b.widthMm <= a.yMm || a.zMm + a.heightMm <= b.zMm) {
    // It may be nearer all the same along another axis: then neither covers the other, or the nearer axis decides.
    const isNearer = b.xMm + b.lengthMm <= a.xMm || a.yMm + a.widthMm <= b.yMm || b.zMm + b.heightMm <= a.zMm;
    return !isNearer;
  }
  return false;
}
