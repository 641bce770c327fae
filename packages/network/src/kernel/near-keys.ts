/** Keys of names as columns; keys stand one after another in UTF-16 code units. */
export interface KeyColumns {
  /** Units of key `k` are those from `firstUnit[k]` up to `firstUnit[k + 1]`. */
  readonly firstUnit: Uint32Array;
  readonly units: Uint16Array;
  /** The letters that each key has, one bit a letter, see `letterMask`. */
  readonly masks: Uint32Array;
}

/** A key near the one asked for. */
export interface NearKey {
  readonly key: number;
  readonly distance: number;
}

/**
 * Keys within an edit distance of a query, with their distance; a swap of neighbours counts one.
 *
 * Looks at every key, but at the letters of few: a key that differs in length by more than the distance, or has more
 * letters of its own than edits could bring in, is passed over. Source of the distance: optimal string alignment, Boytsov,
 * "Indexing methods for approximate dictionary searching", 2011, section 2.
 */
export function findNearKeys(query: string, distanceMax: number, keys: KeyColumns): readonly NearKey[] {
  const { firstUnit, units, masks } = keys;
  const queryUnits = Uint16Array.from(query, (letter) => letter.charCodeAt(0));
  const queryMask = letterMask(query);
  const rows = [0, 1, 2].map(() => new Int32Array(queryUnits.length + 1)) as unknown as Rows;
  const near: NearKey[] = [];
  for (let key = 0; key < masks.length; key++) {
    const first = firstUnit[key] as number;
    const length = (firstUnit[key + 1] as number) - first;
    if (Math.abs(length - queryUnits.length) > distanceMax) continue;
    const mask = masks[key] as number;
    if (countBits(mask & ~queryMask) > distanceMax || countBits(queryMask & ~mask) > distanceMax) continue;
    const distance = editDistance(queryUnits, units, first, length, distanceMax, rows);
    if (distance <= distanceMax) near.push({ key, distance });
  }
  return near;
}

/** The letters of a key: bits 0 to 25 for a to z, the five bits above shared by all others. */
export function letterMask(key: string): number {
  let mask = 0;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    mask |= unit >= 97 && unit <= 122 ? 1 << (unit - 97) : 1 << (26 + (unit % 5));
  }
  return mask;
}

type Rows = [Int32Array, Int32Array, Int32Array];

/** Distance, or `distanceMax + 1` as soon as it must be more. `rows` are three rows of scratch of the query's length + 1. */
function editDistance(
  query: Uint16Array,
  units: Uint16Array,
  first: number,
  length: number,
  distanceMax: number,
  rows: Rows,
): number {
  let [before, last, row] = rows;
  const width = query.length;
  for (let j = 0; j <= width; j++) last[j] = j;
  for (let i = 1; i <= length; i++) {
    const unit = units[first + i - 1] as number;
    const unitBefore = i > 1 ? (units[first + i - 2] as number) : -1;
    row[0] = i;
    let least = i;
    for (let j = 1; j <= width; j++) {
      const wanted = query[j - 1] as number;
      let cost = (last[j - 1] as number) + (unit === wanted ? 0 : 1);
      cost = Math.min(cost, (last[j] as number) + 1, (row[j - 1] as number) + 1);
      if (j > 1 && wanted === unitBefore && query[j - 2] === unit) cost = Math.min(cost, (before[j - 2] as number) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > distanceMax) return distanceMax + 1;
    [before, last, row] = [last, row, before];
  }
  return last[width] as number;
}

function countBits(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
