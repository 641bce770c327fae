import { findNearKeys } from '../kernel/near-keys.ts';
import { findKey, ownersOf } from './door-index.ts';
import { findPrefix, keyLength, keyText, type NameKeys } from './name-keys.ts';
import { soundDistance } from './sound-distance.ts';

/** How a name meets the one asked for, best first. */
export interface NameMatch {
  readonly owner: number;
  readonly how: 'same' | 'begins' | 'near';
  readonly isMain: boolean;
  /** Letters that follow the prefix, or edits that lead to the name. */
  readonly distance: number;
  /** How far a near name sounds from the one asked for, see `soundDistance`; 0 for the others. */
  readonly soundsApart: number;
}

/** Prefixes shorter than this would match half of the world. */
const PREFIX_UNITS_MIN = 2;
/** So many completions are looked at; towns of one key count once. */
const COMPLETIONS_MAX = 4000;

/** All owners whose names are the key, begin with it, or, when none is, lie within a few edits of it. */
export function matchNames(keys: NameKeys, key: string): readonly NameMatch[] {
  const matches: NameMatch[] = [];
  const add = (row: number, how: NameMatch['how'], distance: number, soundsApart = 0) => {
    for (const { owner, isMain } of ownersOf(keys, row)) matches.push({ owner, how, isMain, distance, soundsApart });
  };
  const same = findKey(keys, key);
  if (same !== undefined) add(same, 'same', 0);
  if (key.length >= PREFIX_UNITS_MIN) {
    const [first, after] = findPrefix(keys, key);
    for (let row = first; row < Math.min(after, first + COMPLETIONS_MAX); row++) {
      if (row !== same) add(row, 'begins', keyLength(keys, row) - key.length);
    }
  }
  if (same === undefined) {
    for (const near of findNearKeys(key, editsMax(key), keys)) {
      if (near.distance === 0) continue;
      add(near.key, 'near', near.distance, soundDistance(key, keyText(keys, near.key)));
    }
  }
  return matches;
}

/** How many slips of the finger a name of this length may hold. Letters of other scripts than Latin weigh more. */
function editsMax(key: string): number {
  if (!/^[a-z0-9]+$/.test(key)) return key.length >= 4 ? 1 : 0;
  if (key.length <= 3) return 0;
  return key.length <= 5 ? 1 : 2;
}
