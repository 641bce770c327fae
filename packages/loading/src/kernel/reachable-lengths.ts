/**
 * For each length up to `lengthMax`, the greatest length not above it that sums of `sides` reach.
 *
 * A side counts any number of times. The scan leaves at the first side that fits, so it is short
 * where many sides are at hand. Source: the expected waste of Araya, Guerrero, Nunez, "VCS: a new
 * heuristic function for selecting boxes in the single container loading problem", 2017.
 */
export function reachableLengths(sides: readonly number[], lengthMax: number): Int32Array {
  const reached = new Int32Array(lengthMax + 1);
  for (let length = 1; length <= lengthMax; length++) {
    reached[length] = reached[length - 1];
    for (const side of sides) {
      if (side <= length && reached[length - side] === length - side) {
        reached[length] = length;
        break;
      }
    }
  }
  return reached;
}
