/** Modulus of the generator, the Mersenne prime 2³¹ − 1. */
const MODULUS = 2_147_483_647;
const MULTIPLIER = 48_271;

/**
 * Numbers from 0 up to, not including, 1; the same seed gives the same ones on every machine.
 *
 * Source: x ← 48,271·x mod 2³¹ − 1, the second multiplier of Park, Miller, Stockmeyer, Communications
 * of the ACM 36(7), 1993; its products stay exact in a double.
 */
export function randomDraw(seed: number): () => number {
  let state = (Math.abs(Math.trunc(seed)) % (MODULUS - 1)) + 1;
  return () => {
    state = (state * MULTIPLIER) % MODULUS;
    return state / MODULUS;
  };
}
