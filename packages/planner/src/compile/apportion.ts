/**
 * Whole shares of a whole total in proportion to weights, which add up to it exactly; in equal parts where all weights
 * are 0. With limits that add up to at least the total no share passes its limit: where a weight would, the shares are
 * in proportion to the limits.
 */
export function apportion(total: number, weights: readonly number[], limits?: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0 && limits === undefined && total > 0) return apportion(total, new Array(weights.length).fill(1));
  let before = 0;
  let given = 0;
  const shares = weights.map((weight) => {
    before += weight;
    const until = sum === 0 ? 0 : Math.round((total * before) / sum);
    const share = until - given;
    given = until;
    return share;
  });
  const isWithin = given === total && (limits === undefined || shares.every((share, index) => share <= limits[index]!));
  return isWithin || limits === undefined ? shares : apportion(total, limits);
}
