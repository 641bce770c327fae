import type { BorderCrossing, Leg, Mode, PlaceRef, PlanOption } from '@karvon/model';

/** Longitude and latitude in degrees. */
export type LonLat = readonly [number, number];

/** One leg of an option as a line on the map. */
export interface LegLine {
  readonly option: string;
  readonly mode: Mode;
  readonly isSelected: boolean;
  /** Lane beside the line, so that options which share a road stay apart; 0 is the middle. */
  readonly lane: number;
  readonly coordinates: readonly LonLat[];
}

/** What a mark on the map stands for. */
export type MarkKind = 'door' | 'port' | 'transfer' | 'gauge' | 'border';

/** A mark of the selected option. */
export interface MapMark {
  readonly key: string;
  readonly kind: MarkKind;
  readonly at: LonLat;
  readonly place: PlaceRef | undefined;
  readonly placeId: string;
  readonly border?: BorderCrossing;
}

/** South-west and north-east corner. */
export type Bounds = readonly [LonLat, LonLat];

/** Gives the legs of all options as lines, the selected one last so that it lies on top. */
export function legLines(options: readonly PlanOption[], selected: string | undefined): readonly LegLine[] {
  const ordered = [...options].sort((a, b) => Number(a.id === selected) - Number(b.id === selected));
  let lane = 0;
  return ordered.flatMap((option) => {
    const isSelected = option.id === selected;
    const ownLane = isSelected ? 0 : alternatingLane(++lane);
    return option.legs
      .filter(({ coordinates }) => coordinates.length > 1)
      .map((leg) => ({
        option: option.id,
        mode: leg.mode,
        isSelected,
        lane: ownLane,
        coordinates: leg.coordinates.map(([lon, lat]): LonLat => [lon, lat]),
      }));
  });
}

/** 1, −1, 2, −2, … */
function alternatingLane(turn: number): number {
  return turn % 2 === 1 ? (turn + 1) / 2 : -turn / 2;
}

/** Lists the marks of an option: doors, ports and transfers between legs, gauge breaks, borders. */
export function marksOf(option: PlanOption): readonly MapMark[] {
  const ends = option.legs.flatMap(({ from, to }) => [from, to]);
  const sides = option.borders.flatMap(({ from, to }) => [from, to]);
  const placeOf = new Map([...ends, ...sides].map((place) => [place.id, place]));
  return [...doorMarks(option), ...transferMarks(option), ...gaugeMarks(option, placeOf), ...borderMarks(option)];
}

function doorMarks({ legs }: PlanOption): readonly MapMark[] {
  const doors = [legs[0]?.from, legs.at(-1)?.to].filter((place) => place !== undefined);
  return doors.map((place, index) => markAt(place, 'door', `door-${index}`));
}

function transferMarks({ legs }: PlanOption): readonly MapMark[] {
  return legs
    .slice(1)
    .map(({ from, mode }, index) =>
      markAt(
        from,
        from.kind === 'port' || mode === 'ferry' || mode === 'sea' ? 'port' : 'transfer',
        `transfer-${index}`,
      ),
    );
}

function gaugeMarks({ legs }: PlanOption, placeOf: ReadonlyMap<string, PlaceRef>): readonly MapMark[] {
  return legs.flatMap((leg, index) =>
    leg.steps
      .filter(({ kind }) => kind === 'gauge-change')
      .flatMap(({ place }) => {
        const at = coordinatesOf(place, leg, placeOf);
        const key = `gauge-${index}-${place}`;
        return at ? [{ key, kind: 'gauge' as const, at, place: placeOf.get(place), placeId: place }] : [];
      }),
  );
}

function borderMarks({ borders }: PlanOption): readonly MapMark[] {
  return borders.map((border, index) => ({
    key: `border-${index}`,
    kind: 'border',
    at: [(border.from.lon + border.to.lon) / 2, (border.from.lat + border.to.lat) / 2],
    place: undefined,
    placeId: border.crossing,
    border,
  }));
}

function markAt(place: PlaceRef, kind: MarkKind, key: string): MapMark {
  return { key, kind, at: [place.lon, place.lat], place, placeId: place.id };
}

function coordinatesOf(id: string, leg: Leg, placeOf: ReadonlyMap<string, PlaceRef>): LonLat | undefined {
  const place = placeOf.get(id);
  if (place) return [place.lon, place.lat];
  const isAligned = leg.path.length === leg.coordinates.length;
  const found = isAligned ? leg.coordinates[leg.path.indexOf(id)] : undefined;
  return found ? [found[0], found[1]] : undefined;
}

/** Gives the bounds of points with a margin, at least four degrees wide; the whole region when there are none. */
export function boundsOf(points: readonly LonLat[]): Bounds {
  if (points.length === 0) {
    return [
      [20, 20],
      [125, 62],
    ];
  }
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const marginLon = Math.max((east - west) * 0.04, (4 - (east - west)) / 2);
  const marginLat = Math.max((north - south) * 0.04, (3 - (north - south)) / 2);
  return [
    [west - marginLon, Math.max(south - marginLat, -80)],
    [east + marginLon, Math.min(north + marginLat, 80)],
  ];
}
