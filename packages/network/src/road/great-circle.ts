/** Where a thing lies, in decimal degrees. */
export interface Coordinate {
  readonly lat: number;
  readonly lon: number;
}

/** Mean radius of the Earth, kilometres (IUGG R1). */
const EARTH_RADIUS_KM = 6371.0088;

/** Great-circle distance by the haversine formula, kilometres; within 0.6 % of the distance on the ellipsoid. */
export function greatCircleKm(a: Coordinate, b: Coordinate): number {
  const radians = Math.PI / 180;
  const sinLat = Math.sin(((b.lat - a.lat) * radians) / 2);
  const sinLon = Math.sin(((b.lon - a.lon) * radians) / 2);
  const h = sinLat * sinLat + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * sinLon * sinLon;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
