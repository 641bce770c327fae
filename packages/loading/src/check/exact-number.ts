/**
 * A number as whole thousandths: kilograms as grams, millimetres as micrometres.
 *
 * Numbers finer than a thousandth are rounded to the nearest, the only rounding in front of the exact rules.
 */
export function thousandthsOf(value: number): bigint {
  return BigInt(Math.round(value * 1000));
}

/** A ratio of whole numbers to six digits after the point, for messages and for comparing stated figures. */
export function quotientOf(numerator: bigint, denominator: bigint): number {
  const whole = numerator / denominator;
  const rest = numerator % denominator;
  return Number(whole) + Number((rest * 1_000_000n) / denominator) / 1_000_000;
}

/** Length that two intervals share; zero or less when they do not meet. */
export function sharedLengthMm(fromMm: number, endMm: number, otherFromMm: number, otherEndMm: number): number {
  return Math.min(endMm, otherEndMm) - Math.max(fromMm, otherFromMm);
}
