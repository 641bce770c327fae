import type { Extent } from './load-problem.ts';
import type { LoadState } from './load-state.ts';

/**
 * How much of a block's surface would touch walls, floor or other blocks in one corner of a space.
 *
 * `gather` lists once per space what stands beside each of its four sides; `share` then only meets
 * those few. A gap up to the tolerance counts as touching. Source of the measure: Araya, Guerrero,
 * Nunez, 2017, section 3.2.
 */
export class TouchingSolids {
  private readonly size: Extent;
  private readonly gapX: number;
  private readonly gapY: number;
  private readonly gapZ: number;
  /** Beside each side: from, to (across), bottom, top, distance from the side. */
  private readonly nearX = new Side();
  private readonly farX = new Side();
  private readonly nearY = new Side();
  private readonly farY = new Side();
  /** Share of the outline along which neighbours are as high as the block last asked for. */
  levelShare = 0;
  private length = 0;
  private width = 0;
  private height = 0;

  constructor(size: Extent, tolerance: number) {
    this.size = size;
    this.gapX = Math.floor(size[0] * tolerance);
    this.gapY = Math.floor(size[1] * tolerance);
    this.gapZ = Math.floor(size[2] * tolerance);
  }

  /** Lists what touches the space at `at`; measures are taken from the corner where blocks go. */
  gather(state: LoadState, at: number, isFarX: number, isFarY: number): void {
    const s = state.spaces;
    const x1 = s[at];
    const y1 = s[at + 1];
    const z1 = s[at + 2];
    const x2 = s[at + 3];
    const y2 = s[at + 4];
    const z2 = s[at + 5];
    this.length = x2 - x1;
    this.width = y2 - y1;
    this.height = z2 - z1;
    const { gapX, gapY } = this;
    const lowX = isFarX ? this.farX : this.nearX;
    const highX = isFarX ? this.nearX : this.farX;
    const lowY = isFarY ? this.farY : this.nearY;
    const highY = isFarY ? this.nearY : this.farY;
    lowX.reset(x1, gapX);
    highX.reset(this.size[0] - x2, gapX);
    lowY.reset(y1, gapY);
    highY.reset(this.size[1] - y2, gapY);
    const solids = state.solids;
    for (let i = 0, end = state.solidCount * 6; i < end; i += 6) {
      const bz2 = solids[i + 5];
      if (bz2 <= z1) continue;
      const bx1 = solids[i];
      const bx2 = solids[i + 3];
      const by1 = solids[i + 1];
      const by2 = solids[i + 4];
      const low = solids[i + 2] - z1;
      const high = bz2 - z1;
      if (by1 < y2 && by2 > y1) {
        const from = isFarY ? y2 - by2 : by1 - y1;
        if (bx2 <= x1 && bx2 >= x1 - gapX) lowX.add(from, from + by2 - by1, low, high, x1 - bx2);
        else if (bx1 >= x2 && bx1 <= x2 + gapX) highX.add(from, from + by2 - by1, low, high, bx1 - x2);
      }
      if (bx1 < x2 && bx2 > x1) {
        const from = isFarX ? x2 - bx2 : bx1 - x1;
        if (by2 <= y1 && by2 >= y1 - gapY) lowY.add(from, from + bx2 - bx1, low, high, y1 - by2);
        else if (by1 >= y2 && by1 <= y2 + gapY) highY.add(from, from + bx2 - bx1, low, high, by1 - y2);
      }
    }
  }

  /** A share that `share` does not exceed, at a fraction of its cost: sides with neighbours count in full. */
  shareMax(l: number, w: number, h: number): number {
    const base = l * w;
    const front = w * h;
    const side = l * h;
    let area = base;
    if (this.height - h <= this.gapZ) area += base;
    if (this.nearX.isTouched) area += front;
    if (this.nearY.isTouched) area += side;
    if (this.farX.isTouched && this.length - l <= this.gapX) area += front;
    if (this.farY.isTouched && this.width - w <= this.gapY) area += side;
    return area / (2 * (base + front + side));
  }

  /** Share of the surface of a block that touches, when it goes to the gathered corner. */
  share(l: number, w: number, h: number): number {
    const gapX = this.length - l;
    const gapY = this.width - w;
    let area = l * w;
    if (this.height - h <= this.gapZ) area += l * w;
    area += this.nearX.touched(w, h, this.gapX);
    area += this.nearY.touched(l, h, this.gapY);
    let level = this.nearX.level + this.nearY.level;
    if (gapX <= this.gapX) {
      area += this.farX.touched(w, h, this.gapX - gapX);
      level += this.farX.level;
    }
    if (gapY <= this.gapY) {
      area += this.farY.touched(l, h, this.gapY - gapY);
      level += this.farY.level;
    }
    this.levelShare = level / (2 * (l + w));
    return area / (2 * (l * w + l * h + w * h));
  }
}

/** Solids beside one side of a space. */
class Side {
  private rows = new Int32Array(5 * 64);
  private count = 0;
  private wallGap = 0;
  /** False when neither the wall nor a solid is near. */
  isTouched = false;
  /** Length along which neighbours are as high as the face last asked for. */
  level = 0;

  reset(wallGap: number, gapMax: number): void {
    this.count = 0;
    this.isTouched = wallGap <= gapMax;
    this.wallGap = wallGap;
  }

  add(from: number, to: number, low: number, high: number, gap: number): void {
    this.isTouched = true;
    const at = this.count++ * 5;
    if (at + 5 > this.rows.length) {
      const greater = new Int32Array(this.rows.length * 2);
      greater.set(this.rows);
      this.rows = greater;
    }
    const { rows } = this;
    rows[at] = from;
    rows[at + 1] = to;
    rows[at + 2] = low;
    rows[at + 3] = high;
    rows[at + 4] = gap;
  }

  /** Area of a face from 0 to `width` and 0 to `height` that lies within `gapMax` of the side. */
  touched(width: number, height: number, gapMax: number): number {
    this.level = 0;
    if (this.wallGap <= gapMax) return width * height;
    const { rows } = this;
    let area = 0;
    for (let at = 0, end = this.count * 5; at < end; at += 5) {
      if (rows[at + 4] > gapMax) continue;
      const from = rows[at] > 0 ? rows[at] : 0;
      const to = rows[at + 1] < width ? rows[at + 1] : width;
      if (from >= to) continue;
      const low = rows[at + 2] > 0 ? rows[at + 2] : 0;
      const high = rows[at + 3] < height ? rows[at + 3] : height;
      if (low < high) area += (to - from) * (high - low);
      if (rows[at + 3] === height) this.level += to - from;
    }
    return area < width * height ? area : width * height;
  }
}
