/** Modulus of the generator, the Mersenne prime 2³¹ − 1. */
const MODULUS = 2_147_483_647;
const MULTIPLIER = 16_807;

/** A stream of pseudo-random numbers; the same seed gives the same stream on every machine. */
export interface RandomStream {
  /** The next number from 0 up to, not including, 1. */
  readonly next: () => number;
  /** A whole number from `from` to `to`, both possible. */
  readonly whole: (from: number, to: number) => number;
  /** True with the given probability. */
  readonly isLucky: (probability: number) => boolean;
  /** One of a list that has at least one. */
  readonly pick: <T>(choices: readonly [T, ...T[]]) => T;
}

/**
 * The minimal standard generator x ← 16,807·x mod 2³¹ − 1, whose products stay exact in a double.
 *
 * A seed outside 1 … 2³¹ − 2 is brought into it. Source: Park, Miller, "Random number generators: good ones are hard
 * to find", Communications of the ACM 31(10), 1988.
 */
export function minimalStandard(seed: number): RandomStream {
  const within = Math.abs(Math.trunc(seed)) % MODULUS;
  let state = Number.isFinite(within) && within > 0 ? within : 1;
  const next = (): number => {
    state = (state * MULTIPLIER) % MODULUS;
    return state / MODULUS;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    isLucky: (probability) => next() < probability,
    pick: (choices) => choices[whole(0, choices.length - 1)] ?? choices[0],
  };
}
