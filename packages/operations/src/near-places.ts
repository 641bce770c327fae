import type { Issue } from '@karvon/contract';
import type { Consignment, Notice } from '@karvon/model';
import { type Coordinate, greatCircleKm, type PlaceRow } from '@karvon/network';
import { listMiles, type PlanningNetwork } from '@karvon/planner';

/** So many places of the network are offered for a door that has none near. */
const OFFERED_MAX = 3;
/** From this distance on the reader is told that the network is far from a door, kilometres as the crow flies. */
const FAR_KM = 50;

/** A place of the network with its distance as the crow flies. */
export interface NearPlace {
  readonly place: PlaceRow;
  readonly km: number;
}

/** Lists the places at which goods are handled that lie nearest to a coordinate, nearest first. */
export function listNearPlaces(places: readonly PlaceRow[], at: Coordinate, count = OFFERED_MAX): readonly NearPlace[] {
  return places
    .filter((place) => place.handles.length > 0)
    .map((place) => ({ place, km: Math.round(greatCircleKm(place, at)) }))
    .sort((a, b) => a.km - b.km)
    .slice(0, count);
}

/** A place of the network as a candidate for a door that lies so far from it. */
export function asFarCandidate({ place, km }: NearPlace): NonNullable<Issue['candidates']>[number] {
  return { id: place.id, name: place.nameEn, nameRu: place.nameRu, state: place.state, kmAway: km };
}

/** Says where the nearest place of the network is, for a message in English. */
export function sayNear({ place, km }: NearPlace): string {
  return `the nearest place of the network is ${place.nameEn}, ${place.state}, ${km} km away`;
}

/** How an issue or a notice names a place of the network and its distance. */
export function nearParams({ place, km }: NearPlace): Record<string, string | number> {
  const { nameEn, nameRu, nameLocal, state } = place;
  return { nameEn, nameRu, nameTg: state === 'TJ' ? (nameLocal ?? nameRu) : nameRu, placeState: state, km };
}

/** Says of each door that lies far from every place of the network in its state which one is nearest, and how far. */
export function farNotices(network: PlanningNetwork, consignment: Consignment): readonly Notice[] {
  const miles = listMiles(network, consignment);
  return (['from', 'to'] as const).flatMap((field) => {
    const first = miles.find(({ side }) => side === field);
    if (first === undefined) return [];
    const km = Math.round(greatCircleKm(first.door, first.place));
    return km < FAR_KM ? [] : [{ code: 'door-far', params: { field, ...nearParams({ place: first.place, km }) } }];
  });
}
