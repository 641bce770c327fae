/** A box as seen from above, and its mass. */
export interface FloorBox {
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly width: number;
  readonly massG: number;
}

/** A rectangle of the floor, and mass and moments of what stands in it, by twice the distance along the axes. */
export interface FloorPart {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly massG: number;
  readonly momentX: number;
  readonly momentY: number;
}

/**
 * Goes through all rectangles of the floor whose sides no box crosses, so that what stands there may be moved as one.
 *
 * Rectangles lie between the lines along which sides of boxes run. For each pair of lines along, those
 * across that cut no box between the two are the ends of parts, as far as neither of the pair is crossed.
 * The work is the square of the lines along times those across; beyond `looksMax` none is gone through.
 */
export function* floorParts(boxes: readonly FloorBox[], looksMax: number): Generator<FloorPart> {
  const xs = linesOf(boxes.flatMap(({ x, length }) => [x, x + length]));
  const ys = linesOf(boxes.flatMap(({ y, width }) => [y, y + width]));
  if (xs.length * xs.length * ys.length > looksMax) return;
  const floor = new FloorSums(boxes, xs, ys);
  const ends = new Int32Array(ys.length);
  for (let i1 = 0; i1 < xs.length; i1++) {
    for (let i2 = i1 + 1; i2 < xs.length; i2++) {
      let endCount = 0;
      for (let j = 0; j < ys.length; j++) {
        if (floor.isAcrossFree(j, i1, i2)) {
          for (let e = 0; e < endCount; e++) {
            const part = floor.part(i1, i2, ends[e], j);
            if (part.massG > 0) yield part;
          }
          ends[endCount++] = j;
        }
        if (!floor.isAlongFree(i1, j) || !floor.isAlongFree(i2, j)) endCount = 0;
      }
    }
  }
}

function linesOf(ends: readonly number[]): readonly number[] {
  return [...new Set(ends)].sort((a, b) => a - b);
}

/** What lies between the lines of the floor, summed from the near left corner on. */
class FloorSums {
  private readonly xs: readonly number[];
  private readonly ys: readonly number[];
  /** Numbers of a row of the tables: one for each line across, and one before them. */
  private readonly stride: number;
  /** 1 or more where a box crosses a line along, from the line across of that number to the next. */
  private readonly crossedAlong: Int32Array;
  /** Boxes that cross a line across, before each line along. */
  private readonly crossedAcross: Int32Array;
  private readonly massesG: Float64Array;
  private readonly momentsX: Float64Array;
  private readonly momentsY: Float64Array;

  constructor(boxes: readonly FloorBox[], xs: readonly number[], ys: readonly number[]) {
    this.xs = xs;
    this.ys = ys;
    this.stride = ys.length + 1;
    const cells = (xs.length + 1) * this.stride;
    this.crossedAlong = new Int32Array(cells);
    this.crossedAcross = new Int32Array(cells);
    this.massesG = new Float64Array(cells);
    this.momentsX = new Float64Array(cells);
    this.momentsY = new Float64Array(cells);
    const lineOfX = new Map(xs.map((x, i) => [x, i]));
    const lineOfY = new Map(ys.map((y, j) => [y, j]));
    for (const box of boxes) {
      this.add(
        box,
        lineOfX.get(box.x)!,
        lineOfX.get(box.x + box.length)!,
        lineOfY.get(box.y)!,
        lineOfY.get(box.y + box.width)!,
      );
    }
    this.sumUp();
  }

  private add({ x, y, length, width, massG }: FloorBox, i1: number, i2: number, j1: number, j2: number): void {
    const { stride } = this;
    for (let i = i1 + 1; i < i2; i++) for (let j = j1; j < j2; j++) this.crossedAlong[i * stride + j]++;
    for (let i = i1; i < i2; i++) for (let j = j1 + 1; j < j2; j++) this.crossedAcross[(i + 1) * stride + j]++;
    const at = (i1 + 1) * stride + j1 + 1;
    this.massesG[at] += massG;
    this.momentsX[at] += massG * (2 * x + length);
    this.momentsY[at] += massG * (2 * y + width);
  }

  /** Makes of each cell the sum of all before it, along alone for what is crossed across. */
  private sumUp(): void {
    const { stride, crossedAcross } = this;
    for (let at = stride; at < crossedAcross.length; at++) crossedAcross[at] += crossedAcross[at - stride];
    for (const table of [this.massesG, this.momentsX, this.momentsY]) {
      for (let at = stride + 1; at < table.length; at++) {
        if (at % stride > 0) table[at] += table[at - 1] + table[at - stride] - table[at - stride - 1];
      }
    }
  }

  /** True when no box crosses line `j` across between lines `i1` and `i2` along. */
  isAcrossFree(j: number, i1: number, i2: number): boolean {
    return this.crossedAcross[i1 * this.stride + j] === this.crossedAcross[i2 * this.stride + j];
  }

  /** True when no box crosses line `i` along between line `j` across and the next. */
  isAlongFree(i: number, j: number): boolean {
    return this.crossedAlong[i * this.stride + j] === 0;
  }

  part(i1: number, i2: number, j1: number, j2: number): FloorPart {
    const { xs, ys, stride } = this;
    const sum = (table: Float64Array): number =>
      table[i2 * stride + j2] - table[i1 * stride + j2] - table[i2 * stride + j1] + table[i1 * stride + j1];
    return {
      x1: xs[i1],
      y1: ys[j1],
      x2: xs[i2],
      y2: ys[j2],
      massG: sum(this.massesG),
      momentX: sum(this.momentsX),
      momentY: sum(this.momentsY),
    };
  }
}
