import { type KeyColumns, letterMask } from '../kernel/near-keys.ts';

/** Folded names in ascending order, and the owners of each. */
export interface NameKeys extends KeyColumns {
  /** Owners of key `k` are `owners[firstOwner[k]]` up to `owners[firstOwner[k + 1]]`: twice the owner's row, plus 1 when
   * the name is one of its main names and not a former or foreign one. */
  readonly firstOwner: Uint32Array;
  readonly owners: Uint32Array;
}

/** One folded name of an owner. */
export interface NameKey {
  readonly key: string;
  readonly owner: number;
  readonly isMain: boolean;
}

/** Sorts folded names into columns; the same key of the same owner counts once, as a main name if it is one. */
export function packNameKeys(names: readonly NameKey[]): NameKeys {
  const ownersOfKey = new Map<string, Map<number, boolean>>();
  for (const { key, owner, isMain } of names) {
    const owners = ownersOfKey.get(key) ?? new Map<number, boolean>();
    owners.set(owner, isMain || owners.get(owner) === true);
    ownersOfKey.set(key, owners);
  }
  const keys = [...ownersOfKey.keys()].sort(byCodeUnit);
  const firstUnit = offsets(keys.map((key) => key.length));
  const firstOwner = offsets(keys.map((key) => ownersOfKey.get(key)?.size ?? 0));
  const units = new Uint16Array(firstUnit.at(-1) ?? 0);
  const owners = new Uint32Array(firstOwner.at(-1) ?? 0);
  keys.forEach((key, k) => {
    for (let i = 0; i < key.length; i++) units[(firstUnit[k] ?? 0) + i] = key.charCodeAt(i);
    let at = firstOwner[k] ?? 0;
    for (const [owner, isMain] of ownersOfKey.get(key) ?? []) owners[at++] = owner * 2 + (isMain ? 1 : 0);
  });
  return { firstUnit, units, masks: Uint32Array.from(keys, letterMask), firstOwner, owners };
}

/** Rows of the keys that begin with `prefix`: from the first up to but without the second. */
export function findPrefix(keys: NameKeys, prefix: string): readonly [number, number] {
  return [lowerBound(keys, prefix, false), lowerBound(keys, prefix, true)];
}

/** Length of a key in code units. */
export function keyLength(keys: NameKeys, key: number): number {
  return (keys.firstUnit[key + 1] ?? 0) - (keys.firstUnit[key] ?? 0);
}

/** The text of a key. */
export function keyText(keys: NameKeys, key: number): string {
  return String.fromCharCode(...keys.units.subarray(keys.firstUnit[key], keys.firstUnit[key + 1]));
}

/** First key not before `prefix`, or first key after all that begin with it. */
function lowerBound(keys: NameKeys, prefix: string, isAfter: boolean): number {
  let low = 0;
  let high = keys.masks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = comparePrefix(keys, middle, prefix);
    if (order < 0 || (isAfter && order === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function comparePrefix(keys: NameKeys, key: number, prefix: string): number {
  const first = keys.firstUnit[key] ?? 0;
  const length = keyLength(keys, key);
  for (let i = 0; i < prefix.length; i++) {
    if (i >= length) return -1;
    const difference = (keys.units[first + i] ?? 0) - prefix.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return 0;
}

function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function offsets(lengths: readonly number[]): Uint32Array {
  const first = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, i) => {
    first[i + 1] = (first[i] ?? 0) + length;
  });
  return first;
}
