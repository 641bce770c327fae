import type { DurationPiece } from './duration-pieces.ts';

/** Points that a grid may have: a span of a day is kept by the minute, one of ten days by ten minutes. */
const GRID_POINTS_MAX = 1500;
/** Mass that may be left out at either end of a grid. */
const NEGLIGIBLE_MASS = 1e-7;

/**
 * When something happens: masses at exact moments (departures, openings) and mass spread over a grid. The two are kept
 * apart so that a cut-off met to the minute is met. The total falls short of 1 by what was stranded.
 */
export interface MomentDistribution {
  /** Ascending, each once. */
  readonly moments: Float64Array;
  /** Mass at or before each of `moments`. */
  readonly massUpToMoment: Float64Array;
  /** Moment of the first grid point, at which no spread mass has passed. */
  readonly originMinutes: number;
  /** Step of the grid; between its points the spread mass is taken as even. */
  readonly stepMinutes: number;
  /** Spread mass that has passed at each grid point. */
  readonly spreadUpTo: Float64Array;
}

/** All mass at one moment. */
export function certainMoment(minutes: number): MomentDistribution {
  return { ...gatherMoments([[minutes, 1]]), ...NO_SPREAD };
}

/** Mass at or before a moment. */
export function massBy(when: MomentDistribution, minutes: number): number {
  return spreadBy(when, minutes) + momentsBy(when, minutes);
}

/** Total mass. */
export function totalMass(when: MomentDistribution): number {
  return (when.massUpToMoment.at(-1) ?? 0) + (when.spreadUpTo.at(-1) ?? 0);
}

/** First whole minute by which a share 0..1 has happened; `Infinity` when that share never happens. */
export function momentOfShare(when: MomentDistribution, share: number): number {
  const wanted = share - NEGLIGIBLE_MASS * 10;
  if (totalMass(when) < wanted) return Number.POSITIVE_INFINITY;
  let low = Math.floor(Math.min(when.moments[0] ?? when.originMinutes, firstOfSpread(when))) - 1;
  let high = Math.ceil(Math.max(when.moments.at(-1) ?? lastOfSpread(when), lastOfSpread(when)));
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (massBy(when, middle) >= wanted) high = middle;
    else low = middle;
  }
  return high;
}

/** Adds an independent duration. */
export function addDuration(when: MomentDistribution, pieces: readonly DurationPiece[]): MomentDistribution {
  const fixed = pieces.filter((piece) => piece.mass > 0 && piece.to === piece.from);
  const even = pieces.filter((piece) => piece.mass > 0 && piece.to > piece.from);
  const moments: [number, number][] = [];
  for (let i = 0; i < when.moments.length; i++) {
    for (const piece of fixed) moments.push([when.moments[i]! + piece.from, massOfMoment(when, i) * piece.mass]);
  }
  const isOnlyShift = even.length === 0 && fixed.every((piece) => piece.from === fixed[0]!.from);
  const spread = isOnlyShift
    ? { ...when, originMinutes: when.originMinutes + fixed[0]!.from }
    : convolve(when, fixed, even);
  return { ...spread, ...gatherMoments(moments) };
}

/** Gathers moments with their masses in any order. */
export function gatherMoments(
  entries: readonly (readonly [minutes: number, mass: number])[],
): Pick<MomentDistribution, 'moments' | 'massUpToMoment'> {
  const sorted = entries.filter(([, mass]) => mass > 0).sort((a, b) => a[0] - b[0]);
  const moments: number[] = [];
  const massUpTo: number[] = [];
  let mass = 0;
  for (const [minutes, more] of sorted) {
    mass += more;
    if (moments.at(-1) === minutes) massUpTo[massUpTo.length - 1] = mass;
    else {
      moments.push(minutes);
      massUpTo.push(mass);
    }
  }
  return { moments: Float64Array.from(moments), massUpToMoment: Float64Array.from(massUpTo) };
}

/** No spread mass. */
export const NO_SPREAD = { originMinutes: 0, stepMinutes: 1, spreadUpTo: new Float64Array(0) } as const;

type Spread = Pick<MomentDistribution, 'originMinutes' | 'stepMinutes' | 'spreadUpTo'>;

/** Spread mass at or before a moment. */
export function spreadBy({ originMinutes, stepMinutes, spreadUpTo }: MomentDistribution, minutes: number): number {
  const count = spreadUpTo.length;
  if (count === 0) return 0;
  const position = (minutes - originMinutes) / stepMinutes;
  if (position <= 0) return 0;
  if (position >= count - 1) return spreadUpTo[count - 1]!;
  const point = Math.floor(position);
  const before = spreadUpTo[point]!;
  return before + (spreadUpTo[point + 1]! - before) * (position - point);
}

function momentsBy({ moments, massUpToMoment }: MomentDistribution, minutes: number): number {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (moments[middle]! <= minutes) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : massUpToMoment[low - 1]!;
}

function massOfMoment({ massUpToMoment }: MomentDistribution, index: number): number {
  return massUpToMoment[index]! - (massUpToMoment[index - 1] ?? 0);
}

function firstOfSpread({ originMinutes, spreadUpTo }: MomentDistribution): number {
  return spreadUpTo.length === 0 ? Number.POSITIVE_INFINITY : originMinutes;
}

function lastOfSpread({ originMinutes, stepMinutes, spreadUpTo }: MomentDistribution): number {
  return spreadUpTo.length === 0 ? Number.NEGATIVE_INFINITY : originMinutes + (spreadUpTo.length - 1) * stepMinutes;
}

/**
 * Spread mass of the sum. An even piece turns the mass that has passed into a mean of itself over the piece, which is a
 * difference of its integral; a moment becomes a ramp; a fixed piece shifts.
 */
function convolve(when: MomentDistribution, fixed: readonly DurationPiece[], even: readonly DurationPiece[]): Spread {
  const pieces = [...fixed, ...even];
  const first = Math.min(firstOfSpread(when), when.moments[0] ?? Number.POSITIVE_INFINITY);
  const last = Math.max(lastOfSpread(when), when.moments.at(-1) ?? Number.NEGATIVE_INFINITY);
  if (first > last) return NO_SPREAD;
  const originMinutes = Math.floor(first + Math.min(...pieces.map((piece) => piece.from)));
  const spanMinutes = last + Math.max(...pieces.map((piece) => piece.to)) - originMinutes;
  const stepMinutes = Math.max(1, Math.ceil(spanMinutes / GRID_POINTS_MAX));
  const sum: Spread = {
    originMinutes,
    stepMinutes,
    spreadUpTo: new Float64Array(Math.ceil(spanMinutes / stepMinutes) + 1),
  };
  if (when.spreadUpTo.length > 0) {
    for (const piece of fixed) addShifted(sum, when, piece);
    addMeans(sum, when, even);
  }
  const slopes = new Float64Array(sum.spreadUpTo.length + 1);
  for (const piece of even) {
    for (let i = 0; i < when.moments.length; i++) addRamp(sum, slopes, when.moments[i]!, massOfMoment(when, i), piece);
  }
  addRunningSum(sum, slopes);
  return trimmed(sum);
}

/** Integral of the passed mass up to each grid point, in minutes. */
function integralOf({ spreadUpTo, stepMinutes }: MomentDistribution): Float64Array {
  const integral = new Float64Array(spreadUpTo.length);
  for (let k = 1; k < integral.length; k++) {
    integral[k] = integral[k - 1]! + ((spreadUpTo[k - 1]! + spreadUpTo[k]!) / 2) * stepMinutes;
  }
  return integral;
}

function addShifted(
  { originMinutes, stepMinutes, spreadUpTo }: Spread,
  when: MomentDistribution,
  piece: DurationPiece,
) {
  for (let k = 0; k < spreadUpTo.length; k++) {
    spreadUpTo[k]! += piece.mass * spreadBy(when, originMinutes + k * stepMinutes - piece.from);
  }
}

/** Adds the mean over every even piece; pieces that touch share the integral at their common end. */
function addMeans(sum: Spread, when: MomentDistribution, pieces: readonly DurationPiece[]): void {
  const { spreadUpTo, stepMinutes } = sum;
  const integral = integralOf(when);
  const scaleAt = new Map<number, number>();
  for (const { from, to, mass } of pieces) {
    scaleAt.set(from, (scaleAt.get(from) ?? 0) + mass / (to - from));
    scaleAt.set(to, (scaleAt.get(to) ?? 0) - mass / (to - from));
  }
  for (const [minutes, scale] of scaleAt) {
    const start = sum.originMinutes - when.originMinutes - minutes;
    for (let k = Math.max(0, Math.ceil(-start / stepMinutes)); k < spreadUpTo.length; k++) {
      spreadUpTo[k]! += scale * integralBy(when, integral, start + k * stepMinutes);
    }
  }
}

/** Integral of the passed mass up to `offset` minutes after the origin; the mass is straight between grid points. */
function integralBy({ spreadUpTo, stepMinutes }: MomentDistribution, integral: Float64Array, offset: number): number {
  if (offset <= 0) return 0;
  const last = spreadUpTo.length - 1;
  const point = Math.floor(offset / stepMinutes);
  const rest = offset - point * stepMinutes;
  if (point >= last) return integral[last]! + spreadUpTo[last]! * (offset - last * stepMinutes);
  const passed = spreadUpTo[point]!;
  return integral[point]! + rest * (passed + ((spreadUpTo[point + 1]! - passed) * rest) / (2 * stepMinutes));
}

/**
 * A mass at one moment, plus an even duration, passes along a ramp. `slopes` takes what the ramp adds at each grid point
 * over the one before, so that a ramp costs its own length and not that of the grid.
 */
function addRamp(sum: Spread, slopes: Float64Array, minutes: number, mass: number, piece: DurationPiece): void {
  const { originMinutes, stepMinutes } = sum;
  const from = (minutes + piece.from - originMinutes) / stepMinutes;
  const to = (minutes + piece.to - originMinutes) / stepMinutes;
  const full = mass * piece.mass;
  let passed = 0;
  for (let k = Math.max(0, Math.ceil(from)); passed < full && k < slopes.length; k++) {
    const now = k >= to ? full : (full * (k - from)) / (to - from);
    slopes[k]! += now - passed;
    passed = now;
  }
}

function addRunningSum({ spreadUpTo }: Spread, slopes: Float64Array): void {
  let passed = 0;
  for (let k = 0; k < spreadUpTo.length; k++) {
    passed += slopes[k]!;
    spreadUpTo[k]! += passed;
  }
}

function trimmed({ originMinutes, stepMinutes, spreadUpTo }: Spread): Spread {
  const total = spreadUpTo.at(-1) ?? 0;
  let start = 0;
  let end = spreadUpTo.length - 1;
  while (start < end && spreadUpTo[start + 1]! < NEGLIGIBLE_MASS) start++;
  while (end > start && total - spreadUpTo[end - 1]! < NEGLIGIBLE_MASS) end--;
  return {
    originMinutes: originMinutes + start * stepMinutes,
    stepMinutes,
    spreadUpTo: spreadUpTo.slice(start, end + 1),
  };
}

/** Leaves out what would happen after the horizon. */
export function cutAt(when: MomentDistribution, horizonMinutes: number): MomentDistribution {
  const momentCount = when.moments.findLastIndex((moment) => moment <= horizonMinutes) + 1;
  const pointCount = Math.floor((horizonMinutes - when.originMinutes) / when.stepMinutes) + 1;
  return {
    ...when,
    moments: when.moments.subarray(0, momentCount),
    massUpToMoment: when.massUpToMoment.subarray(0, momentCount),
    spreadUpTo: when.spreadUpTo.subarray(0, Math.max(0, pointCount)),
  };
}
