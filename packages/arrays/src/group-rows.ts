/** Rows of one table listed by a key from another: those of key `k` are `rows[first[k]]` up to `rows[first[k + 1]]`. */
export interface GroupedRows {
  readonly first: Int32Array;
  readonly rows: Int32Array;
}

/** Lists rows by key in linear time, rows of one key in ascending order (counting sort). */
export function groupRows(keyOfRow: ArrayLike<number>, keyCount: number): GroupedRows {
  const first = new Int32Array(keyCount + 1);
  for (let row = 0; row < keyOfRow.length; row++) first[(keyOfRow[row] as number) + 1]++;
  for (let key = 0; key < keyCount; key++) first[key + 1] += first[key];
  const next = first.slice(0, keyCount);
  const rows = new Int32Array(keyOfRow.length);
  for (let row = 0; row < keyOfRow.length; row++) rows[next[keyOfRow[row] as number]++] = row;
  return { first, rows };
}
