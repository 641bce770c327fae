import type { MultiPolygon, Polygon, Position } from 'geojson';
import { type ReactNode, useMemo } from 'react';
import { MODE_COLOUR, MODE_DASH } from '../ui/mode-pattern.ts';
import { useWidth } from '../ui/use-width.ts';
import type { MapContent } from './map-content.ts';
import { MapOverlay } from './map-overlay.tsx';
import { fitMercator, type Projection } from './mercator.ts';

const HEIGHT_PX = 360;

/** The map as a plain drawing: the same countries, lines and marks, without zoom. */
export function SvgMap({ content }: { readonly content: MapContent }): ReactNode {
  const [box, widthPx] = useWidth(700);
  const { world, lines, bounds, theme } = content;
  const project = useMemo(() => fitMercator(bounds, { widthPx, heightPx: HEIGHT_PX }), [bounds, widthPx]);
  const countries = useMemo(() => {
    const isNear = isNearOf(project, widthPx);
    return world.features.map(({ geometry }) => pathOf(geometry, project, isNear)).filter(Boolean);
  }, [world, project, widthPx]);
  return (
    <div ref={box} className="svg-map">
      <svg width={widthPx} height={HEIGHT_PX} aria-hidden="true">
        {countries.map((path) => (
          <path key={path.slice(0, 40)} className="country" d={path} />
        ))}
        {lines.map((line, index) => (
          <polyline
            // biome-ignore lint/suspicious/noArrayIndexKey: Lines are drawn anew together.
            key={index}
            points={line.coordinates
              .map((at) =>
                project(at)
                  .map((px) => px.toFixed(1))
                  .join(','),
              )
              .join(' ')}
            fill="none"
            stroke={MODE_COLOUR[theme][line.mode]}
            strokeWidth={line.isSelected ? 4 : 1.5}
            strokeOpacity={line.isSelected ? 1 : 0.55}
            strokeDasharray={MODE_DASH[line.mode].join(' ')}
            transform={line.lane ? `translate(0 ${line.lane * 2})` : undefined}
          />
        ))}
      </svg>
      <MapOverlay
        marks={content.marks}
        states={content.states}
        project={project}
        widthPx={widthPx}
        heightPx={HEIGHT_PX}
      />
    </div>
  );
}

function isNearOf(project: Projection, widthPx: number): (ring: readonly Position[]) => boolean {
  return (ring) =>
    ring.some(([lon = 0, lat = 0]) => {
      const [x, y] = project([lon, lat]);
      return x > -400 && x < widthPx + 400 && y > -400 && y < HEIGHT_PX + 400;
    });
}

function pathOf(
  geometry: Polygon | MultiPolygon,
  project: Projection,
  isNear: (ring: readonly Position[]) => boolean,
): string {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons
    .flat()
    .filter(isNear)
    .map(
      (ring) =>
        `M${ring
          .map(([lon = 0, lat = 0]) =>
            project([lon, lat])
              .map((px) => px.toFixed(1))
              .join(' '),
          )
          .join('L')}Z`,
    )
    .join('');
}
