import type { DoorHit, Issue, PlanRequest } from '@karvon/contract';
import { type Door, fail, ok, type Result } from '@karvon/model';
import { asDoor, type DoorDirectory } from './desk.ts';

/** So many candidates are offered when a text is not clear. */
const CANDIDATES_MAX = 6;

/** Reads a door given as text, id or coordinate; what is not clear is asked with candidates. */
export function readDoor(input: PlanRequest['from'], path: 'from' | 'to', doors: DoorDirectory): Result<Door, Issue> {
  if (typeof input === 'string') return readDoorText(input, path, doors);
  const id = 'id' in input ? input.id : `at:${input.lat},${input.lon}`;
  const hit = doors.get(id);
  if (!hit) return fail('lat' in input ? offNetwork(id, path) : unknownDoor(id, path, []));
  const name = 'name' in input && input.name ? input.name : hit.name;
  return ok(asDoor({ ...hit, name }));
}

/** Takes a name that is sure to be meant, and asks about every other. */
function readDoorText(text: string, path: 'from' | 'to', doors: DoorDirectory): Result<Door, Issue> {
  const hits = doors.find(text, CANDIDATES_MAX);
  const first = hits[0];
  if (first?.confidence === 'exact') return ok(asDoor(first));
  if (first?.confidence !== 'close') return fail(unknownDoor(text, path, hits));
  return fail(
    ambiguousDoor(
      text,
      path,
      hits.filter(({ confidence }) => confidence === 'close'),
    ),
  );
}

function unknownDoor(found: string, path: string, hits: readonly DoorHit[]): Issue {
  const hint = hits.length > 0 ? `; near in spelling: ${hits.map(describe).join(', ')}` : '';
  return {
    code: 'door-unknown',
    path,
    message: `"${found}" is not a town or facility that is known${hint}`,
    found,
    wanted: 'a town, an id, or lat and lon',
    candidates: hits.map(asCandidate),
  };
}

function offNetwork(found: string, path: string): Issue {
  return {
    code: 'door-unreachable',
    path,
    message: `No town of the network's states is near ${found}`,
    found,
    wanted: 'a coordinate near a town that the network serves',
  };
}

function ambiguousDoor(found: string, path: string, hits: readonly DoorHit[]): Issue {
  return {
    code: 'door-ambiguous',
    path,
    message: `"${found}" may be ${hits.map(describe).join(' or ')}; say which, by id or with the country`,
    found,
    wanted: 'one of the candidates',
    candidates: hits.map(asCandidate),
  };
}

function describe(hit: DoorHit): string {
  return [hit.name, hit.region, hit.state].filter(Boolean).join(', ');
}

function asCandidate(hit: DoorHit): NonNullable<Issue['candidates']>[number] {
  return { id: hit.id, name: hit.name, ...(hit.region !== undefined && { region: hit.region }), state: hit.state };
}
