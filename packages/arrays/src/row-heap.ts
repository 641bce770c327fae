import type { Row } from './column.ts';

/** A binary min-heap of rows by key; a row may be in it more than once. Memory stays when it empties. */
export class RowHeap<R extends Row<string>> {
  #keys: Float64Array;
  #rows: Int32Array;
  #size = 0;

  constructor(capacity = 1024) {
    this.#keys = new Float64Array(capacity);
    this.#rows = new Int32Array(capacity);
  }

  /** Number of rows in the heap. */
  get size(): number {
    return this.#size;
  }

  /** Least key; only while `size` is positive. */
  get leastKey(): number {
    return this.#keys[0] as number;
  }

  /** Forgets all rows. */
  clear(): void {
    this.#size = 0;
  }

  /** Adds a row. */
  push(key: number, row: R): void {
    if (this.#size === this.#keys.length) this.#grow();
    const keys = this.#keys;
    const rows = this.#rows;
    let hole = this.#size++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const parentKey = keys[parent] as number;
      if (parentKey <= key) break;
      keys[hole] = parentKey;
      rows[hole] = rows[parent] as number;
      hole = parent;
    }
    keys[hole] = key;
    rows[hole] = row;
  }

  /** Takes out a row of least key; only while `size` is positive. */
  pop(): R {
    const keys = this.#keys;
    const rows = this.#rows;
    const least = rows[0] as R;
    const size = --this.#size;
    const key = keys[size] as number;
    const row = rows[size] as number;
    let hole = 0;
    for (let child = 1; child < size; child = 2 * hole + 1) {
      if (child + 1 < size && (keys[child + 1] as number) < (keys[child] as number)) child++;
      const childKey = keys[child] as number;
      if (childKey >= key) break;
      keys[hole] = childKey;
      rows[hole] = rows[child] as number;
      hole = child;
    }
    keys[hole] = key;
    rows[hole] = row;
    return least;
  }

  #grow(): void {
    const keys = new Float64Array(this.#keys.length * 2);
    keys.set(this.#keys);
    this.#keys = keys;
    const rows = new Int32Array(this.#rows.length * 2);
    rows.set(this.#rows);
    this.#rows = rows;
  }
}
