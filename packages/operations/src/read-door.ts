import type { DoorHit, DoorInput, Issue } from '@karvon/contract';
import { type Door, fail, type Notice, ok, type Result } from '@karvon/model';
import type { z } from 'zod';
import { asDoor, type DoorDirectory } from './desk.ts';

/** A namesake with less than this share of the largest one's people is not asked about. */
const NAMESAKE_SHARE = 0.1;

/** So many candidates are offered when a text is not clear. */
const CANDIDATES_MAX = 6;

/** A door that was understood, and what the shipper should know about how. */
export interface ReadDoor {
  readonly door: Door;
  readonly notices: readonly Notice[];
}

/** Reads a door given as text, id or coordinate; what is not clear is asked with candidates. */
export function readDoor(
  input: z.infer<typeof DoorInput>,
  path: 'from' | 'to',
  doors: DoorDirectory,
): Result<ReadDoor, Issue> {
  if (typeof input === 'string') return readDoorText(input, path, doors);
  const id = 'id' in input ? input.id : `at:${input.lat},${input.lon}`;
  const hit = doors.get(id);
  if (!hit) return fail(unknownDoor(id, path, []));
  const name = 'name' in input && input.name ? input.name : hit.name;
  return ok({ door: asDoor({ ...hit, name }), notices: [] });
}

function readDoorText(text: string, path: 'from' | 'to', doors: DoorDirectory): Result<ReadDoor, Issue> {
  const hits = doors.find(text, CANDIDATES_MAX);
  const first = hits[0];
  if (!first || first.confidence === 'distant') return fail(unknownDoor(text, path, hits));
  const rivals = hits.slice(1).filter((hit) => isRival(hit, first));
  if (rivals.length > 0) return fail(ambiguousDoor(text, path, [first, ...rivals]));
  const notices = first.confidence === 'exact' ? [] : [readAs(text, path, first)];
  return ok({ door: asDoor(first), notices });
}

/** A hit that could as well be meant: as good a match, elsewhere, and not much smaller. */
function isRival(hit: DoorHit, first: DoorHit): boolean {
  if (hit.confidence !== first.confidence || isSameTown(hit, first)) return false;
  return (hit.population ?? 0) >= NAMESAKE_SHARE * Math.max(first.population ?? 0, 1);
}

/** A town and its own station or port are one answer; about half a degree is a day's walk. */
function isSameTown(a: DoorHit, b: DoorHit): boolean {
  return a.state === b.state && Math.abs(a.lat - b.lat) < 0.4 && Math.abs(a.lon - b.lon) < 0.5;
}

function readAs(text: string, path: string, hit: DoorHit): Notice {
  return { code: 'door-read-as', params: { field: path, text, name: hit.name, state: hit.state } };
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
