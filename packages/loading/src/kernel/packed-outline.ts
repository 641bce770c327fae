import type { Extent } from './load-problem.ts';

/** How three measures are put into one number of 32 bits, with a guard bit over each. */
export interface OutlinePacking {
  /** Bits by which each measure is cut: what fits still fits, what does not may seem to. */
  readonly cuts: Extent;
  readonly shiftY: number;
  readonly shiftZ: number;
  /** The three guard bits: all stay set when no measure of a block exceeds that of a space. */
  readonly guards: number;
}

/**
 * A packing for measures up to `size`.
 *
 * With the guards set in the space's number, one subtraction compares all three measures: a guard
 * is lost where the block is greater. Measures too large for the bits are cut, so that the test
 * passes all that fit, and exact measures have the last word.
 */
export function outlinePacking(size: Extent): OutlinePacking {
  const bits = size.map((measure) => 32 - Math.clz32(measure));
  const cuts: [number, number, number] = [0, 0, 0];
  while (bits[0] + bits[1] + bits[2] > 28) {
    const widest = bits.indexOf(Math.max(...bits));
    bits[widest]--;
    cuts[widest]++;
  }
  const shiftY = bits[0] + 1;
  const shiftZ = shiftY + bits[1] + 1;
  return { cuts, shiftY, shiftZ, guards: (1 << bits[0]) | (1 << (shiftY + bits[1])) | (1 << (shiftZ + bits[2])) };
}

/** Three measures as one number. */
export function packedOutline(packing: OutlinePacking, length: number, width: number, height: number): number {
  const { cuts, shiftY, shiftZ } = packing;
  return (length >> cuts[0]) | ((width >> cuts[1]) << shiftY) | ((height >> cuts[2]) << shiftZ);
}
