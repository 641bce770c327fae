import tzLookup from 'tz-lookup';
import { greatCircleKm } from '../road/great-circle.ts';
import { coordinateId, type DoorHit, townHit } from './door-hit.ts';
import { type DoorIndex, townCoordinate } from './door-index.ts';

/** A coordinate farther than this from any town lies at sea or in a state that the network does not serve. */
const SERVED_KM = 300;
/** Within this distance the town's zone holds; beyond it the outline of zones is asked. */
const SAME_ZONE_KM = 30;
/** A coordinate as near to a town as this is the town itself. */
const SAME_SPOT_KM = 0.05;

/** Reads `at:40.2833,69.6222` or `40.2833, 69.6222`; `undefined` when the text is no coordinate on Earth. */
export function parseCoordinate(text: string): { readonly lat: number; readonly lon: number } | undefined {
  const match = /^(?:at:)?\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)$/.exec(text.trim());
  if (match === null) return undefined;
  const [lat, lon] = [Number(match[1]), Number(match[2])];
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined;
}

/**
 * The door at a coordinate: state and region are those of the nearest town, so that close to a border they may be the
 * neighbour's; `undefined` more than 300 km from any town.
 */
export function coordinateDoor(
  index: DoorIndex,
  at: { readonly lat: number; readonly lon: number },
): DoorHit | undefined {
  const row = nearestTown(index, at);
  if (row === undefined) return undefined;
  const km = greatCircleKm(at, townCoordinate(index.towns, row));
  const town = townHit(index, row, 'exact');
  if (km <= SAME_SPOT_KM) return town;
  if (km > SERVED_KM) return undefined;
  const { name, region, state, timeZone } = town;
  return {
    id: coordinateId(at.lat, at.lon),
    name: `${at.lat}, ${at.lon} (${name})`,
    ...(region === undefined ? {} : { region }),
    state,
    ...at,
    timeZone: km <= SAME_ZONE_KM ? timeZone : tzLookup(at.lat, at.lon),
    kind: 'coordinate',
    confidence: 'exact',
  };
}

function nearestTown({ towns }: DoorIndex, at: { readonly lat: number; readonly lon: number }): number | undefined {
  const lonScale = Math.cos((at.lat * Math.PI) / 180);
  const [lat, lon] = [at.lat * 1e5, at.lon * 1e5];
  let nearest: number | undefined;
  let least = Infinity;
  for (let row = 0; row < towns.count; row++) {
    const north = (towns.lats[row] ?? 0) - lat;
    const east = ((towns.lons[row] ?? 0) - lon) * lonScale;
    const square = north * north + east * east;
    if (square < least) [nearest, least] = [row, square];
  }
  return nearest;
}
