import type { Bounds, LegLine, MapMark } from './map-features.ts';
import type { StateSpots, World } from './world.ts';

/** What either kind of map is given to draw. */
export interface MapContent {
  readonly world: World;
  readonly states: readonly StateSpots[];
  readonly lines: readonly LegLine[];
  readonly marks: readonly MapMark[];
  readonly bounds: Bounds;
  readonly theme: 'light' | 'dark';
}
