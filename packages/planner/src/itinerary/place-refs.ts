import type { Door, PlaceRef } from '@karvon/model';
import type { PlaceRow } from '@karvon/network';

/** A place of the network as an answer names it. */
export function placeRef(place: PlaceRow): PlaceRef {
  const { id, nameEn, nameRu, state, lat, lon, timeZone, kind } = place;
  return { id, nameEn, nameRu, nameLocal: place.nameLocal ?? nameRu, state, lat, lon, timeZone, kind };
}

/** A door as an answer names it; its name is the one that was asked with where it has no other. */
export function doorRef(door: Door): PlaceRef {
  const { id, name, nameRu = name, nameLocal = name, state, lat, lon, timeZone } = door;
  return { id, nameEn: name, nameRu, nameLocal, state, lat, lon, timeZone, kind: 'door' };
}
