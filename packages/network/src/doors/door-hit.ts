import type { Door } from '@karvon/model';
import type { PlaceRow } from '../tables/place-tables.ts';
import { type DoorIndex, townCoordinate, townState } from './door-index.ts';
import { textAt } from './text-column.ts';

/**
 * How sure it is that a hit is meant. `exact`: the name is the one asked for, and no other place of that name comes near
 * it in size, so a caller may take it without asking; at most one hit of a search is. `close`: ask. `distant`: a guess.
 */
export type Confidence = 'exact' | 'close' | 'distant';

/** A town, a facility or a coordinate that a text may mean. */
export interface DoorHit extends Door {
  readonly nameRu?: string;
  readonly nameLocal?: string;
  /** Inhabitants, of towns whose number GeoNames knows. */
  readonly population?: number;
  /** `town`, `coordinate`, or the kind of the network's place. */
  readonly kind: 'town' | 'coordinate' | PlaceRow['kind'];
  /** Id of the network's place that the hit is, or that is the road hub of the town. */
  readonly place?: string;
  readonly confidence: Confidence;
}

/** The hit for a town. A town that has a hub in the network is named as the network names it. */
export function townHit(index: DoorIndex, row: number, confidence: Confidence): DoorHit {
  const { towns } = index;
  const hub = index.hubOfTown.get(row);
  const { lat, lon } = townCoordinate(towns, row);
  const geonameId = towns.geonameIds[row] ?? 0;
  const region = towns.regions[towns.regionOfTown[row] ?? 0];
  const population = towns.populations[row];
  return {
    id: geonameId > 0 ? `geonames:${geonameId}` : coordinateId(lat, lon),
    name: hub?.nameEn ?? textAt(towns.names, row) ?? '',
    ...known('nameRu', hub?.nameRu ?? textAt(towns.namesRu, row)),
    ...known('nameLocal', hub?.nameLocal ?? textAt(towns.namesLocal, row)),
    ...known('region', region || undefined),
    state: townState(towns, row),
    lat,
    lon,
    timeZone: towns.zones[towns.zoneOfTown[row] ?? 0] ?? 'UTC',
    ...known('population', population || undefined),
    kind: 'town',
    ...known('place', hub?.id),
    confidence,
  };
}

/** The hit for a place of the network. */
export function placeHit(place: PlaceRow, confidence: Confidence): DoorHit {
  return {
    id: place.id,
    name: place.nameEn,
    nameRu: place.nameRu,
    ...known('nameLocal', place.nameLocal),
    state: place.state,
    lat: place.lat,
    lon: place.lon,
    timeZone: place.timeZone,
    kind: place.kind,
    place: place.id,
    confidence,
  };
}

/** Id of a door that is a coordinate. */
export function coordinateId(lat: number, lon: number): string {
  return `at:${lat},${lon}`;
}

function known<K extends string, T>(key: K, value: T | undefined): { readonly [k in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [k in K]: T });
}
