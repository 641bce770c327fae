/** An exact ratio of whole numbers; the denominator is positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A decimal number of at most three digits after the point as a fraction. */
export function fractionOf(value: number): Fraction {
  return { numerator: BigInt(Math.round(value * 1000)), denominator: 1000n };
}

/** Sum of two fractions. */
export function add(a: Fraction, b: Fraction): Fraction {
  return reduce(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** A fraction by a whole number, divided by a positive one. */
export function scale(a: Fraction, factor: number, divisor: number): Fraction {
  return reduce(a.numerator * BigInt(factor), a.denominator * BigInt(divisor));
}

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The nearest double, near enough for small cases. */
export function toNumber({ numerator, denominator }: Fraction): number {
  return Number(numerator) / Number(denominator);
}

function reduce(numerator: bigint, denominator: bigint): Fraction {
  let a = numerator < 0n ? -numerator : numerator;
  let b = denominator;
  while (b > 0n) [a, b] = [b, a % b];
  return { numerator: numerator / a, denominator: denominator / a };
}
