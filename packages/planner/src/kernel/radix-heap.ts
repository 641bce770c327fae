import type { Row } from '@karvon/arrays';

const BUCKETS = 33;
const NONE = -1;

/**
 * A queue of rows by whole keys from 0 to 2^31 − 1 for searches that never add a key below the last one taken: less
 * than half the work of a binary heap. Bucket b holds the keys whose highest bit that differs from the last key is
 * the b-th, so that only the first bucket in use must be sorted apart when the ones before it are empty.
 * Source: Ahuja, Mehlhorn, Orlin, Tarjan, "Faster algorithms for the shortest path problem", J. ACM 37(2), 1990.
 */
export class RadixHeap<R extends Row<string>> {
  #keys = new Int32Array(1024);
  #rows = new Int32Array(1024);
  #next = new Int32Array(1024);
  readonly #firstOfBucket = new Int32Array(BUCKETS).fill(NONE);
  #used = 0;
  #lastKey = 0;

  /** Number of rows in the queue. */
  size = 0;

  /** Forgets all rows. */
  clear(): void {
    this.#firstOfBucket.fill(NONE);
    this.#used = 0;
    this.#lastKey = 0;
    this.size = 0;
  }

  /** Adds a row; its key is not below the last one taken. */
  push(key: number, row: R): void {
    if (this.#used === this.#keys.length) this.#grow();
    const entry = this.#used++;
    this.#keys[entry] = key;
    this.#rows[entry] = row;
    this.#put(entry, key);
    this.size++;
  }

  /** Least key; only while `size` is positive. */
  get leastKey(): number {
    if (this.#firstOfBucket[0] === NONE) this.#spread();
    return this.#lastKey;
  }

  /** Takes out a row of least key; only while `size` is positive. */
  pop(): R {
    if (this.#firstOfBucket[0] === NONE) this.#spread();
    const entry = this.#firstOfBucket[0] as number;
    this.#firstOfBucket[0] = this.#next[entry] as number;
    this.size--;
    return this.#rows[entry] as R;
  }

  #put(entry: number, key: number): void {
    const bucket = 32 - Math.clz32(key ^ this.#lastKey);
    this.#next[entry] = this.#firstOfBucket[bucket] as number;
    this.#firstOfBucket[bucket] = entry;
  }

  /** Makes the least key of the first bucket in use the last, which sends its entries to the buckets before it. */
  #spread(): void {
    const keys = this.#keys;
    const next = this.#next;
    let bucket = 1;
    while (this.#firstOfBucket[bucket] === NONE) bucket++;
    const first = this.#firstOfBucket[bucket] as number;
    let least = keys[first] as number;
    for (let entry = first; entry !== NONE; entry = next[entry] as number) {
      if ((keys[entry] as number) < least) least = keys[entry] as number;
    }
    this.#lastKey = least;
    this.#firstOfBucket[bucket] = NONE;
    for (let entry = first; entry !== NONE; ) {
      const following = next[entry] as number;
      this.#put(entry, keys[entry] as number);
      entry = following;
    }
  }

  #grow(): void {
    const grown = (column: Int32Array) => {
      const copy = new Int32Array(2 * column.length);
      copy.set(column);
      return copy;
    };
    this.#keys = grown(this.#keys);
    this.#rows = grown(this.#rows);
    this.#next = grown(this.#next);
  }
}
