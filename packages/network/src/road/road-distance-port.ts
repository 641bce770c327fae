import { fail, ok, type Result } from '@karvon/model';
import type { RoadStretch } from './first-mile.ts';
import type { Coordinate } from './great-circle.ts';

/** Why a routing server gave no distances. */
export type RoadServerIssue =
  | { readonly code: 'road-server-unreachable'; readonly url: string; readonly found: string }
  | { readonly code: 'road-server-refused'; readonly url: string; readonly found: string };

/** A door and the places to or from which a routing server measures the drive. */
export interface RoadQuestion {
  readonly door: Coordinate;
  readonly places: readonly Coordinate[];
  /** Whether the goods leave the door or come to it: one-way streets and mountain roads differ. */
  readonly direction: 'from-door' | 'to-door';
}

/** Road distances between a door and places, of a routing server or of a stand-in. */
export interface RoadDistancePort {
  /** Where the figures come from, fit to be shown: without user, password and query. */
  readonly address: string;
  /** Stretches in the order of `places`; `undefined` where no road leads. */
  readonly listStretches: (
    question: RoadQuestion,
  ) => Promise<Result<readonly (RoadStretch | undefined)[], RoadServerIssue>>;
}

/** The part of the web's fetch that the adapter needs, so that tests and proxies can give their own. */
export type FetchJson = (
  url: string,
  init: { readonly headers: Readonly<Record<string, string>> },
) => Promise<{
  readonly ok: boolean;
  readonly status: number;
  json(): Promise<unknown>;
}>;

/** Where an OSRM-like server listens. */
export interface OsrmOptions {
  /** Such as `http://localhost:5000`; a user and password in it are sent as HTTP Basic, never shown. */
  readonly baseUrl: string;
  /** Profile of the server; `driving` when absent. */
  readonly profile?: string;
  /** Has a time-out of its own: the adapter waits as long as it does. */
  readonly fetch: FetchJson;
}

/**
 * Distances by the table service of an OSRM server (HTTP API v1: durations in seconds, distances in metres).
 *
 * Every failure is a `Result`: the planner then takes `firstMile`. Throws when `baseUrl` is no URL.
 */
export function osrmRoadDistances(options: OsrmOptions): RoadDistancePort {
  const { origin, pathname, search, username, password } = new URL(options.baseUrl);
  const address = `${origin}${pathname.replace(/\/+$/, '')}`;
  const user = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const headers = { accept: 'application/json', ...(user === ':' ? {} : { authorization: `Basic ${base64(user)}` }) };
  return {
    address,
    listStretches: async (question) => {
      if (question.places.length === 0) return ok([]);
      const path = tablePath(question, options.profile ?? 'driving');
      const url = `${address}${path}`;
      try {
        const response = await options.fetch(`${url}${search.replace(/^\?/, '&')}`, { headers });
        if (!response.ok) return fail({ code: 'road-server-refused', url, found: `status ${response.status}` });
        return readTable(await response.json(), question, { url, address });
      } catch (error) {
        return fail({ code: 'road-server-unreachable', url, found: reasonOf(error) });
      }
    },
  };
}

/** The name of what failed: messages of fetch may repeat the address with its password. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? ((error.cause ?? error) as { code?: unknown; name?: unknown }) : {};
  return String(cause.code ?? cause.name ?? 'failure');
}

function base64(text: string): string {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(text)));
}

function tablePath({ door, places, direction }: RoadQuestion, profile: string): string {
  const points = [door, ...places].map(({ lat, lon }) => `${lon.toFixed(6)},${lat.toFixed(6)}`).join(';');
  const rows = places.map((_, index) => index + 1).join(';');
  const ends = direction === 'from-door' ? `sources=0&destinations=${rows}` : `sources=${rows}&destinations=0`;
  return `/table/v1/${profile}/${points}?${ends}&annotations=duration,distance`;
}

function readTable(
  body: unknown,
  { places, direction }: RoadQuestion,
  { url, address }: { readonly url: string; readonly address: string },
): Result<readonly (RoadStretch | undefined)[], RoadServerIssue> {
  const { code, distances, durations } = (body ?? {}) as { code?: unknown; distances?: unknown; durations?: unknown };
  const [metres, seconds] = [distances, durations].map((table) => lineOf(table, direction));
  if (code !== 'Ok' || metres?.length !== places.length || seconds?.length !== places.length) {
    return fail({ code: 'road-server-refused', url, found: `code ${String(code)}, ${metres?.length ?? 0} distances` });
  }
  return ok(metres.map((distance, index) => stretchOf(distance, seconds[index], address)));
}

/** The one row or the one column of a table. */
function lineOf(table: unknown, direction: RoadQuestion['direction']): readonly unknown[] | undefined {
  if (!Array.isArray(table) || !table.every(Array.isArray)) return undefined;
  return direction === 'from-door' ? table[0] : table.map((row) => row[0]);
}

/** OSRM says null where it finds no way. */
function stretchOf(metres: unknown, seconds: unknown, source: string): RoadStretch | undefined {
  const isFigure = (value: unknown): value is number =>
    typeof value === 'number' && Number.isFinite(value) && value >= 0;
  if (!isFigure(metres) || !isFigure(seconds)) return undefined;
  return { distanceKm: metres / 1000, drivingMinutes: seconds / 60, claim: 'modelled', source };
}
