import type { DoorIndex } from '../doors/door-index.ts';
import type { NameKeys } from '../doors/name-keys.ts';
import type { Towns } from '../doors/towns.ts';
import type { PlaceRow } from '../tables/place-tables.ts';

/** The part of a door index that comes from the network's places, as it is kept on disk: folding names takes time. */
export interface CompiledDoorIndex {
  /** Pairs of the row of a hub in the table of places and the row of its town. */
  readonly hubs: readonly (readonly [place: number, town: number])[];
  readonly placeKeys: Readonly<Record<keyof NameKeys, readonly number[]>>;
}

/** Packs what `buildDoorIndex` found out about places. */
export function packDoorIndex(index: DoorIndex): CompiledDoorIndex {
  const { firstUnit, units, masks, firstOwner, owners } = index.placeKeys;
  const rowOf = new Map(index.places.map((place, row) => [place.id, row]));
  return {
    hubs: [...index.townOfHub].map(([place, town]) => [rowOf.get(place) ?? 0, town]),
    placeKeys: {
      firstUnit: [...firstUnit],
      units: [...units],
      masks: [...masks],
      firstOwner: [...firstOwner],
      owners: [...owners],
    },
  };
}

/** Restores the index for the same towns and places. */
export function unpackDoorIndex(packed: CompiledDoorIndex, towns: Towns, places: readonly PlaceRow[]): DoorIndex {
  const { firstUnit, units, masks, firstOwner, owners } = packed.placeKeys;
  const hubs = packed.hubs.map(([place, town]) => ({ place: places[place] as PlaceRow, town }));
  return {
    towns,
    places,
    placeKeys: {
      firstUnit: Uint32Array.from(firstUnit),
      units: Uint16Array.from(units),
      masks: Uint32Array.from(masks),
      firstOwner: Uint32Array.from(firstOwner),
      owners: Uint32Array.from(owners),
    },
    townOfHub: new Map(hubs.map(({ place, town }) => [place.id, town])),
    hubOfTown: new Map(hubs.map(({ place, town }) => [town, place])),
  };
}
