import { MODES } from '@karvon/model';
import type { FeatureCollection, LineString } from 'geojson';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { MODE_COLOUR, MODE_DASH } from '../ui/mode-pattern.ts';
import type { World } from './world.ts';

const GROUND = {
  light: { water: '#dfe8ee', land: '#f7f7f3', edge: '#b9c2c9', casing: '#ffffff' },
  dark: { water: '#0d161f', land: '#1b2733', edge: '#3d4d5c', casing: '#0d161f' },
} as const;

const SELECTED_PX = 4.5;
const OTHER_PX = 1.6;

/** The style of the map: two sources of its own, no tile, no glyph, no sprite. */
export function styleOf(
  world: World,
  lines: FeatureCollection<LineString>,
  theme: 'light' | 'dark',
): StyleSpecification {
  const ground = GROUND[theme];
  return {
    version: 8,
    sources: {
      world: { type: 'geojson', data: world, maxzoom: 6, tolerance: 0.3 },
      lines: { type: 'geojson', data: lines, tolerance: 0.1 },
    },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': ground.water } },
      { id: 'land', type: 'fill', source: 'world', paint: { 'fill-color': ground.land } },
      { id: 'edges', type: 'line', source: 'world', paint: { 'line-color': ground.edge, 'line-width': 0.8 } },
      ...MODES.map((mode) => lineLayer(mode, false, theme)),
      {
        id: 'casing',
        type: 'line',
        source: 'lines',
        filter: ['==', ['get', 'isSelected'], true],
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: { 'line-color': ground.casing, 'line-width': SELECTED_PX + 3, 'line-opacity': 0.85 },
      },
      ...MODES.map((mode) => lineLayer(mode, true, theme)),
    ],
  };
}

function lineLayer(mode: (typeof MODES)[number], isSelected: boolean, theme: 'light' | 'dark'): LayerSpecification {
  const widthPx = isSelected ? SELECTED_PX : OTHER_PX;
  const dash = MODE_DASH[mode].map((px) => px / (isSelected ? 3.2 : OTHER_PX));
  return {
    id: `${mode}-${isSelected ? 'selected' : 'other'}`,
    type: 'line',
    source: 'lines',
    filter: ['all', ['==', ['get', 'mode'], mode], ['==', ['get', 'isSelected'], isSelected]],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': MODE_COLOUR[theme][mode],
      'line-width': widthPx,
      'line-opacity': isSelected ? 1 : 0.6,
      'line-offset': ['*', ['get', 'lane'], 2.2],
      ...(dash.length > 0 && { 'line-dasharray': dash }),
    },
  };
}
