import type { NameKeys } from './name-keys.ts';
import type { TextColumn } from './text-column.ts';

/** Towns as columns, one row a town, sorted by population, largest first. */
export interface Towns {
  readonly count: number;
  /** GeoNames ids; 0 when only the list without ids has the town. */
  readonly geonameIds: Uint32Array;
  /** Degrees times 100,000. */
  readonly lats: Int32Array;
  readonly lons: Int32Array;
  /** Inhabitants; 0 is unknown. */
  readonly populations: Uint32Array;
  /** Rows of `states`, `regions` and `zones`. */
  readonly stateOfTown: Uint16Array;
  readonly regionOfTown: Uint16Array;
  readonly zoneOfTown: Uint16Array;
  readonly names: TextColumn;
  readonly namesRu: TextColumn;
  readonly namesLocal: TextColumn;
  readonly keys: NameKeys;
  /** ISO 3166 alpha-2. */
  readonly states: readonly string[];
  /** Names of first-level regions; the first is empty, for towns whose region is unknown. */
  readonly regions: readonly string[];
  readonly zones: readonly string[];
  /** State code by folded name of the state, in all languages that we know. */
  readonly stateByName: Readonly<Record<string, string>>;
}
