import type { Bounds, LonLat } from './map-features.ts';

/** Gives pixels for longitude and latitude. */
export type Projection = (at: LonLat) => readonly [number, number];

/** Fits bounds into a box by the spherical Mercator projection, centred. Source: Snyder, "Map Projections", 1987, §7. */
export function fitMercator(bounds: Bounds, box: { readonly widthPx: number; readonly heightPx: number }): Projection {
  const [[west, south], [east, north]] = bounds;
  const top = mercatorY(north);
  const bottom = mercatorY(south);
  const scale = Math.min(box.widthPx / (east - west), box.heightPx / (top - bottom));
  const left = (box.widthPx - (east - west) * scale) / 2;
  const above = (box.heightPx - (top - bottom) * scale) / 2;
  return ([lon, lat]) => [left + (lon - west) * scale, above + (top - mercatorY(lat)) * scale];
}

/** Height of a latitude in degrees of longitude at the equator. */
function mercatorY(lat: number): number {
  const bounded = Math.max(-85, Math.min(85, lat));
  return (Math.log(Math.tan(Math.PI / 4 + (bounded * Math.PI) / 360)) * 180) / Math.PI;
}
