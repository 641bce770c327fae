import type { DoorHit, Issue, PlanRequest } from '@karvon/contract';
import { type Door, fail, ok, type Result } from '@karvon/model';
import { type Coordinate, foldName, type PlaceRow } from '@karvon/network';
import { asDoor, type Desk } from './desk.ts';
import { asFarCandidate, listNearPlaces, nearParams, sayNear } from './near-places.ts';

/** So many candidates are offered when a text is not clear. */
const CANDIDATES_MAX = 6;

/** What reading a door needs of a desk. */
type DoorDesk = Pick<Desk, 'doors' | 'tables' | 'agreements'>;

/** Reads a door given as text, id or coordinate; what is not clear is asked with candidates. */
export function readDoor(input: PlanRequest['from'], path: 'from' | 'to', desk: DoorDesk): Result<Door, Issue> {
  if (typeof input === 'string') return readDoorText(input, path, desk);
  const id = 'id' in input ? input.id : `at:${input.lat},${input.lon}`;
  const hit = desk.doors.get(id);
  if (!hit) return fail('lat' in input ? offNetwork(input, path, desk.tables.places) : unknownDoor(id, path, []));
  const name = 'name' in input && input.name ? input.name : hit.name;
  return ok(asDoor({ ...hit, name }));
}

/** Takes a name that is sure to be meant, and asks about every other. */
function readDoorText(text: string, path: 'from' | 'to', desk: DoorDesk): Result<Door, Issue> {
  const { doors, tables } = desk;
  const hits = doors.find(text, CANDIDATES_MAX);
  const [first] = hits;
  const at = first ? undefined : coordinateOf(text);
  if (at) return fail(offNetwork(at, path, tables.places));
  if (first?.confidence === 'exact') return ok(asDoor(first));
  const state = findState(text, desk);
  if (state) return fail(stateNamed(text, path, state, desk));
  if (first?.confidence !== 'close') return fail(unknownDoor(text, path, hits, tables.places));
  return fail(
    ambiguousDoor(
      text,
      path,
      hits.filter(({ confidence }) => confidence === 'close'),
      tables.places,
    ),
  );
}

type NamedState = DoorDesk['agreements']['states'][number];

/** The state that a text names, in any of its languages. */
function findState(text: string, { agreements }: DoorDesk): NamedState | undefined {
  const wanted = foldName(text);
  return agreements.states.find(({ nameEn, nameRu, nameTg, nameLocal }) =>
    [nameEn, nameRu, nameTg, nameLocal].some((name) => name !== undefined && foldName(name) === wanted),
  );
}

function stateNamed(found: string, path: string, { code, nameEn }: NamedState, desk: DoorDesk): Issue {
  const hubs = desk.tables.places.filter(({ kind, state }) => kind === 'hub' && state === code);
  const candidates = hubs
    .slice(0, CANDIDATES_MAX)
    .map(({ id, nameEn: name, nameRu, state }) => ({ id, name, nameRu, state }));
  return {
    code: 'door-is-state',
    path,
    message: `"${found}" is the state ${nameEn}; wanted a town in it${candidates.length > 0 ? `, such as ${candidates.map(({ name }) => name).join(', ')}` : ''}`,
    found,
    wanted: 'a town, an id, or lat and lon',
    candidates,
  };
}

/** Reads what `DoorDirectory` reads as a coordinate, even far from every town. */
function coordinateOf(text: string): Coordinate | undefined {
  const found = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text);
  return found ? { lat: Number(found[1]), lon: Number(found[2]) } : undefined;
}

function unknownDoor(found: string, path: string, hits: readonly DoorHit[], places: readonly PlaceRow[] = []): Issue {
  const candidates = hits.map((hit) => asCandidate(hit, places));
  const hint = hits.length > 0 ? `; near in spelling: ${candidates.map(describe).join('; ')}` : '';
  return {
    code: 'door-unknown',
    path,
    message: `"${found}" is not a town or facility that is known${hint}; a larger town nearby or a coordinate such as "40.28, 69.62" serves as well`,
    found,
    wanted: 'a town, an id, or lat and lon, for which the nearest place of the network is told',
    candidates,
  };
}

function offNetwork(at: Coordinate, path: string, places: readonly PlaceRow[]): Issue {
  const found = `${at.lat}, ${at.lon}`;
  const near = listNearPlaces(places, at);
  const [nearest] = near;
  const hint = nearest ? `; ${sayNear(nearest)}` : '';
  return {
    code: 'door-unreachable',
    path,
    message: `No town of the network's states is near ${found}${hint}`,
    found,
    wanted: 'a coordinate near a town that the network serves',
    candidates: near.map(asFarCandidate),
    ...(nearest && { params: nearParams(nearest) }),
  };
}

function ambiguousDoor(found: string, path: string, hits: readonly DoorHit[], places: readonly PlaceRow[]): Issue {
  const candidates = hits.map((hit) => asCandidate(hit, places));
  return {
    code: 'door-ambiguous',
    path,
    message: `"${found}" may be ${candidates.map(describe).join(' or ')}; say which, by id or with the country`,
    found,
    wanted: 'one of the candidates',
    candidates,
  };
}

type DoorCandidate = NonNullable<Issue['candidates']>[number];

function describe({ name, region, state, near }: DoorCandidate): string {
  const distance = near && `${near.km} km from ${near.name}`;
  return [name, region, state, distance].filter(Boolean).join(', ');
}

/** A hit with its state, its region and, unless it is one, its nearest place of the network. */
function asCandidate(hit: DoorHit, places: readonly PlaceRow[]): DoorCandidate {
  const { id, name, nameRu, region, state } = hit;
  const [near] = hit.place === undefined ? listNearPlaces(places, hit, 1) : [];
  return {
    id,
    name,
    ...(nameRu !== undefined && { nameRu }),
    ...(region !== undefined && { region }),
    state,
    ...(near && { near: { id: near.place.id, name: near.place.nameEn, nameRu: near.place.nameRu, km: near.km } }),
  };
}
