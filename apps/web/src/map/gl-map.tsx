import 'maplibre-gl/dist/maplibre-gl.css';
import type { FeatureCollection, LineString } from 'geojson';
import { type GeoJSONSource, LngLatBounds, Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../words/words.tsx';
import { styleOf } from './gl-style.ts';
import type { MapContent } from './map-content.ts';
import type { Bounds, LegLine } from './map-features.ts';
import { MapOverlay } from './map-overlay.tsx';
import type { Projection } from './mercator.ts';

setWorkerUrl(workerUrl);

/** The map on WebGL: it can be moved and scaled; lines come from the plan, countries from the page's own file. */
export function GlMap({ content, onLost }: { readonly content: MapContent; readonly onLost: () => void }): ReactNode {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<MapLibre | undefined>(undefined);
  const [view, setView] = useState<{
    readonly project: Projection;
    readonly widthPx: number;
    readonly heightPx: number;
  }>();
  const [isDrawn, setIsDrawn] = useState(false);
  const { world, theme, lines, bounds } = content;
  const first = useRef({ lines, bounds, title: t('map.canvas'), onLost });
  first.current = { lines, bounds, title: t('map.canvas'), onLost };
  useEffect(() => {
    if (!box.current) return;
    const { title } = first.current;
    const made = openMap(
      box.current,
      styleOf(world, featuresOf(first.current.lines), theme),
      first.current.bounds,
      title,
    );
    if (!made) {
      first.current.onLost();
      return;
    }
    map.current = made;
    const show = () => setView(viewOf(made));
    for (const event of ['move', 'resize', 'load'] as const) made.on(event, show);
    keepFitted(made, () => first.current.bounds);
    made.on('render', () => made.isStyleLoaded() && made.areTilesLoaded() && setIsDrawn(true));
    made.on('webglcontextlost', () => first.current.onLost());
    show();
    return () => {
      map.current = undefined;
      made.remove();
    };
  }, [world, theme]);
  useEffect(() => {
    const source = map.current?.getSource<GeoJSONSource>('lines');
    source?.setData(featuresOf(lines));
  }, [lines]);
  useEffect(() => {
    map.current?.fitBounds(asBounds(bounds), { padding: PADDING, duration: isStill() ? 0 : 600 });
  }, [bounds]);
  return (
    <div className="gl-map">
      <div ref={box} className="gl-canvas" />
      {!(view && isDrawn) && <p className="map-wait">{t('map.loading')}</p>}
      {view && (
        <MapOverlay marks={content.marks} states={isDrawn ? content.states : NO_STATES} corner={BUTTONS_PX} {...view} />
      )}
      <MapButtons map={map} bounds={bounds} />
    </div>
  );
}

/** Names of states wait for their areas. */
const NO_STATES: readonly never[] = [];
/** The buttons of the map with their margin. */
const BUTTONS_PX = { widthPx: 50, heightPx: 122 };
const PADDING = { top: 34, bottom: 30, left: 46, right: 60 };

function MapButtons(props: {
  readonly map: { readonly current: MapLibre | undefined };
  readonly bounds: Bounds;
}): ReactNode {
  const { t } = useWords();
  return (
    <div className="map-buttons no-print">
      <button
        type="button"
        aria-label={t('map.zoomIn')}
        title={t('map.zoomIn')}
        onClick={() => props.map.current?.zoomIn()}
      >
        +
      </button>
      <button
        type="button"
        aria-label={t('map.zoomOut')}
        title={t('map.zoomOut')}
        onClick={() => props.map.current?.zoomOut()}
      >
        −
      </button>
      <button
        type="button"
        aria-label={t('map.fit')}
        title={t('map.fit')}
        onClick={() => props.map.current?.fitBounds(asBounds(props.bounds), { padding: PADDING })}
      >
        ⤢
      </button>
    </div>
  );
}

/** A map that nobody has moved still shows the whole way when its frame changes, as on a phone that is turned. */
function keepFitted(map: MapLibre, boundsNow: () => Bounds): void {
  let isMoved = false;
  map.on('movestart', ({ originalEvent }) => {
    isMoved ||= originalEvent !== undefined;
  });
  map.on('resize', () => {
    if (!isMoved) map.fitBounds(asBounds(boundsNow()), { padding: PADDING, duration: 0 });
  });
}

function openMap(
  container: HTMLElement,
  style: ReturnType<typeof styleOf>,
  bounds: Bounds,
  title: string,
): MapLibre | undefined {
  try {
    return new MapLibre({
      container,
      style,
      bounds: asBounds(bounds),
      fitBoundsOptions: { padding: PADDING },
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      scrollZoom: false,
      renderWorldCopies: false,
      maxZoom: 8,
      fadeDuration: 0,
      locale: { 'Map.Title': title },
    });
  } catch {
    return undefined;
  }
}

function viewOf(map: MapLibre) {
  const { clientWidth, clientHeight } = map.getContainer();
  const project: Projection = ([lon, lat]) => {
    const { x, y } = map.project([lon, lat]);
    return [x, y];
  };
  return { project, widthPx: clientWidth, heightPx: clientHeight };
}

function asBounds([[west, south], [east, north]]: Bounds): LngLatBounds {
  return new LngLatBounds([west, south], [east, north]);
}

function featuresOf(lines: readonly LegLine[]): FeatureCollection<LineString> {
  return {
    type: 'FeatureCollection',
    features: lines.map(({ coordinates, mode, isSelected, lane }) => ({
      type: 'Feature',
      properties: { mode, isSelected, lane },
      geometry: { type: 'LineString', coordinates: coordinates.map(([lon, lat]) => [lon, lat]) },
    })),
  };
}

function isStill(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
