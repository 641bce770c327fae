import { greatCircleKm } from '../road/great-circle.ts';
import type { PlaceRow } from '../tables/place-tables.ts';
import { foldName } from './fold-name.ts';
import { findPrefix, keyLength, type NameKey, type NameKeys, packNameKeys } from './name-keys.ts';
import type { Towns } from './towns.ts';

/** Everything in which doors are looked for: towns of GeoNames and places of the network. */
export interface DoorIndex {
  readonly towns: Towns;
  readonly places: readonly PlaceRow[];
  readonly placeKeys: NameKeys;
  /** Town row by id of the hub that stands for it: such a hub is shown as its town. */
  readonly townOfHub: ReadonlyMap<string, number>;
  readonly hubOfTown: ReadonlyMap<number, PlaceRow>;
}

/** A hub is the road hub of a town of the same name that lies no farther off. */
const HUB_KM = 30;

/** Words that say what a facility is, not what it is called. */
const FACILITY_WORDS =
  /\([^)]*\)|\b(sea port|dry port|port|airport|station|rail|road|terminal|logistics|hub)\b|(^|\s)(морской|сухой)?\s*(порт|аэропорт|станция|терминал|узел)(?=\s|$)/giu;

/** Joins towns and the places of a network into one index of doors. */
export function buildDoorIndex(towns: Towns, places: readonly PlaceRow[]): DoorIndex {
  const townOfHub = new Map<string, number>();
  const hubOfTown = new Map<number, PlaceRow>();
  for (const place of places) {
    const town = place.kind === 'hub' ? findTownOf(towns, place) : undefined;
    if (town === undefined || hubOfTown.has(town)) continue;
    townOfHub.set(place.id, town);
    hubOfTown.set(town, place);
  }
  return { towns, places, placeKeys: packNameKeys(listPlaceKeys(places)), townOfHub, hubOfTown };
}

/** Coordinate of a town, degrees. */
export function townCoordinate(towns: Towns, row: number): { readonly lat: number; readonly lon: number } {
  return { lat: (towns.lats[row] ?? 0) / 1e5, lon: (towns.lons[row] ?? 0) / 1e5 };
}

/** State of a town, ISO 3166 alpha-2. */
export function townState(towns: Towns, row: number): string {
  return towns.states[towns.stateOfTown[row] ?? 0] ?? '';
}

/** Rows of the key that is exactly `key`, or none. */
export function findKey(keys: NameKeys, key: string): number | undefined {
  const [first, after] = findPrefix(keys, key);
  return first < after && keyLength(keys, first) === key.length ? first : undefined;
}

/** Owners of a key, with whether it is a main name of theirs. */
export function ownersOf(keys: NameKeys, key: number): readonly { readonly owner: number; readonly isMain: boolean }[] {
  const owners = keys.owners.subarray(keys.firstOwner[key], keys.firstOwner[key + 1]);
  return Array.from(owners, (packed) => ({ owner: packed >>> 1, isMain: (packed & 1) === 1 }));
}

function findTownOf(towns: Towns, hub: PlaceRow): number | undefined {
  for (const name of [hub.nameEn, hub.nameRu]) {
    const key = findKey(towns.keys, foldName(withoutFacility(name)));
    if (key === undefined) continue;
    const rows = ownersOf(towns.keys, key).map(({ owner }) => owner);
    const near = rows.filter(
      (row) => townState(towns, row) === hub.state && greatCircleKm(townCoordinate(towns, row), hub) <= HUB_KM,
    );
    // Towns stand by population, so that the least row is the largest town.
    if (near.length > 0) return Math.min(...near);
  }
  return undefined;
}

function listPlaceKeys(places: readonly PlaceRow[]): readonly NameKey[] {
  return places.flatMap((place, owner) => {
    const names = [place.nameEn, place.nameRu, place.nameLocal ?? '', place.unlocode ?? '', place.esr ?? ''];
    const spellings = new Set(names.flatMap((name) => [name, withoutFacility(name)]));
    const keys = [...spellings].map(foldName).filter((key) => key.length >= 2);
    return keys.map((key) => ({ key, owner, isMain: true }));
  });
}

function withoutFacility(name: string): string {
  const bare = name.replace(FACILITY_WORDS, ' ').trim();
  return bare === '' ? name : bare;
}
