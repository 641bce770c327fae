import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import worldUrl from 'world-atlas/countries-50m.json?url';
import type { LonLat } from './map-features.ts';

/** The countries of the world as areas; the id of each is its ISO 3166 numeric code. */
export type World = FeatureCollection<Polygon | MultiPolygon>;

/** Loads the countries from this page's own server. Source: Natural Earth 1:50m, by the package world-atlas. */
export function loadWorld(): Promise<World> {
  loading ??= fetchWorld();
  return loading;
}

/** Arcs and objects in TopoJSON. */
type Topology = Parameters<typeof feature>[0];

let loading: Promise<World> | undefined;

async function fetchWorld(): Promise<World> {
  const response = await fetch(worldUrl);
  if (!response.ok) throw new Error(`the countries answered ${response.status}`);
  const topology = (await response.json()) as Topology;
  const { countries } = topology.objects;
  if (!countries) throw new Error('the file of countries has none');
  const world = feature(topology, countries) as World;
  return { ...world, features: world.features.map((country) => ({ ...country, geometry: unroll(country.geometry) })) };
}

/**
 * Takes areas over the 180th meridian on beyond it, as 181, where the file goes on with -179: drawn on a plane, the jump
 * would be a line across the whole map.
 */
export function unroll<Area extends Polygon | MultiPolygon>(area: Area): Area {
  const coordinates =
    area.type === 'Polygon' ? area.coordinates.map(unrollRing) : area.coordinates.map((rings) => rings.map(unrollRing));
  return { ...area, coordinates };
}

function unrollRing(ring: readonly Position[]): Position[] {
  let turns = 0;
  const unrolled = ring.map(([lon = 0, lat = 0], index): Position => {
    const step = lon - (ring[index - 1]?.[0] ?? lon);
    if (Math.abs(step) > 180) turns -= Math.sign(step);
    return [lon + turns * 360, lat];
  });
  // A ring that does not come back to where it began goes round a pole: it is closed along the pole.
  const [first, last] = [unrolled[0], unrolled.at(-1)];
  if (turns === 0 || !first || !last) return unrolled;
  const pole = Math.sign(last[1] ?? 0) * 90;
  return [...unrolled, [last[0] ?? 0, pole], [first[0] ?? 0, pole], first];
}

/** ISO 3166 numeric codes of the states that the map names, by alpha-2 code. */
const NUMERIC_CODES: Readonly<Record<string, string>> = {
  ...{ AF: '004', AM: '051', AZ: '031', BG: '100', BY: '112', CN: '156', DE: '276', FI: '246', GE: '268' },
  ...{ GR: '300', IN: '356', IQ: '368', IR: '364', KG: '417', KZ: '398', LT: '440', LV: '428', MD: '498' },
  ...{ MN: '496', OM: '512', PK: '586', PL: '616', RO: '642', RU: '643', SA: '682', SY: '760', TJ: '762' },
  ...{ TM: '795', TR: '792', UA: '804', UZ: '860', IT: '380', EE: '233', SK: '703', HU: '348', AE: '784' },
};

/** A state with the points inside it at which its name may stand, best first. */
export interface StateSpots {
  readonly state: string;
  readonly spots: readonly LonLat[];
}

/** Gives points inside the largest area of each state that the map names. */
export function stateLabels(world: World): readonly StateSpots[] {
  const stateOf = new Map(Object.entries(NUMERIC_CODES).map(([state, code]) => [code, state]));
  return world.features.flatMap((country) => {
    const state = stateOf.get(String(country.id ?? '').padStart(3, '0'));
    return state ? [{ state, spots: LABEL_SPOTS[state] ?? [centreOf(country.geometry)] }] : [];
  });
}

/** Large states, whose centre lies off the corridors or outside of most maps: the parts of them that ways pass. */
const LABEL_SPOTS: Readonly<Record<string, readonly LonLat[]>> = {
  RU: [
    [52, 56],
    [44, 51.5],
    [84, 55.5],
    [45, 46.8],
    [62, 56.5],
    [105, 56],
  ],
  CN: [
    [96, 37],
    [84, 42],
    [106, 35],
    [112, 31],
    [84, 38.5],
  ],
  KZ: [
    [67, 48.3],
    [55, 47.3],
    [75, 47.5],
    [61, 45],
    [52, 49.5],
  ],
  UZ: [
    [63, 42.3],
    [65.8, 39.6],
    [59.5, 42.6],
  ],
  IR: [
    [54.5, 32.5],
    [51, 35.2],
    [57.5, 35.6],
    [48.6, 35.4],
    [58, 30],
  ],
  TR: [
    [34, 39],
    [40.5, 39.2],
    [29.5, 39.3],
    [42.5, 38.6],
  ],
  TM: [
    [59, 39.2],
    [56.5, 40.5],
    [62, 37.8],
  ],
  AF: [
    [66, 34],
    [63.5, 33],
    [68.5, 35.5],
  ],
  PK: [
    [69.5, 30],
    [71.5, 33],
    [66, 28],
  ],
  GE: [
    [43.6, 42.2],
    [44.6, 41.7],
    [42.6, 42.6],
  ],
  AZ: [
    [47.6, 40.4],
    [48.6, 39.6],
    [46.6, 40.9],
  ],
};

function centreOf(geometry: Polygon | MultiPolygon): LonLat {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons.map(([outer]) => outer ?? []);
  const largest = rings.reduce(
    (best, ring) => (Math.abs(areaOf(ring)) > Math.abs(areaOf(best)) ? ring : best),
    rings[0] ?? [],
  );
  return centroidOf(largest);
}

function areaOf(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

function centroidOf(ring: readonly Position[]): LonLat {
  const area = areaOf(ring) || 1;
  let [sumX, sumY] = [0, 0];
  ring.forEach(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    const cross = x * nextY - nextX * y;
    sumX += (x + nextX) * cross;
    sumY += (y + nextY) * cross;
  });
  return [sumX / (6 * area), sumY / (6 * area)];
}
