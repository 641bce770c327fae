import { fail, ok, type Result } from '@karvon/model';
import type { RoadStretch } from './first-mile.ts';
import type { Coordinate } from './great-circle.ts';

/** Why a routing server gave no distances. */
export type RoadServerIssue =
  | { readonly code: 'road-server-unreachable'; readonly url: string; readonly found: string }
  | { readonly code: 'road-server-refused'; readonly url: string; readonly found: string };

/** Road distances from one point to many, of a routing server or of a stand-in. */
export interface RoadDistancePort {
  /** Stretches in the order of `to`; `undefined` where no road leads. */
  readonly listStretches: (
    from: Coordinate,
    to: readonly Coordinate[],
  ) => Promise<Result<readonly (RoadStretch | undefined)[], RoadServerIssue>>;
}

/** The part of the web's fetch that the adapter needs, so that tests and proxies can give their own. */
export type FetchJson = (url: string) => Promise<{
  readonly ok: boolean;
  readonly status: number;
  json(): Promise<unknown>;
}>;

/** Where an OSRM-like server listens. */
export interface OsrmOptions {
  /** Such as `http://localhost:5000`, without a slash at the end. */
  readonly baseUrl: string;
  /** Profile of the server; `driving` when absent. */
  readonly profile?: string;
  readonly fetch: FetchJson;
}

/**
 * Distances by the table service of an OSRM server (HTTP API v1: durations in seconds, distances in metres).
 *
 * Every failure is a `Result`: the planner then takes `firstMile`.
 */
export function osrmRoadDistances(options: OsrmOptions): RoadDistancePort {
  return {
    listStretches: async (from, to) => {
      if (to.length === 0) return ok([]);
      const url = tableUrl(options, from, to);
      try {
        const response = await options.fetch(url);
        const body = await response.json();
        if (!response.ok) return fail({ code: 'road-server-refused', url, found: `status ${response.status}` });
        return readTable(body, to.length, url);
      } catch (error) {
        return fail({ code: 'road-server-unreachable', url, found: String(error) });
      }
    },
  };
}

function tableUrl({ baseUrl, profile = 'driving' }: OsrmOptions, from: Coordinate, to: readonly Coordinate[]): string {
  const points = [from, ...to].map(({ lat, lon }) => `${lon.toFixed(6)},${lat.toFixed(6)}`).join(';');
  const destinations = to.map((_, i) => i + 1).join(';');
  return `${baseUrl}/table/v1/${profile}/${points}?sources=0&destinations=${destinations}&annotations=duration,distance`;
}

function readTable(
  body: unknown,
  count: number,
  url: string,
): Result<readonly (RoadStretch | undefined)[], RoadServerIssue> {
  const { code, distances, durations } = body as { code?: unknown; distances?: unknown[][]; durations?: unknown[][] };
  const [metres, seconds] = [distances?.[0], durations?.[0]];
  if (code !== 'Ok' || metres?.length !== count || seconds?.length !== count) {
    return fail({ code: 'road-server-refused', url, found: `code ${String(code)}, ${metres?.length ?? 0} distances` });
  }
  return ok(metres.map((distance, i) => stretchOf(distance, seconds[i])));
}

/** OSRM says null where it finds no way. */
function stretchOf(metres: unknown, seconds: unknown): RoadStretch | undefined {
  if (typeof metres !== 'number' || typeof seconds !== 'number') return undefined;
  return { distanceKm: metres / 1000, drivingMinutes: seconds / 60, claim: 'modelled', source: 'road-server' };
}
