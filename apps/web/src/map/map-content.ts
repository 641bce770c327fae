import type { Bounds, LegLine, LonLat, MapMark } from './map-features.ts';
import type { World } from './world.ts';

/** What either kind of map is given to draw. */
export interface MapContent {
  readonly world: World;
  readonly states: readonly { readonly state: string; readonly at: LonLat }[];
  readonly lines: readonly LegLine[];
  readonly marks: readonly MapMark[];
  readonly bounds: Bounds;
  readonly theme: 'light' | 'dark';
}
