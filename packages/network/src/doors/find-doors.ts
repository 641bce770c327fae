import { assert } from '@karvon/model';
import { greatCircleKm } from '../road/great-circle.ts';
import type { PlaceRow } from '../tables/place-tables.ts';
import { coordinateDoor, parseCoordinate } from './coordinate-door.ts';
import { type Confidence, type DoorHit, placeHit, townHit } from './door-hit.ts';
import { type DoorIndex, townCoordinate, townState } from './door-index.ts';
import { type DoorQuery, parseDoorQuery } from './door-query.ts';
import { foldName } from './fold-name.ts';
import { matchNames, type NameMatch } from './match-names.ts';

/** Wishes about a search for doors. */
export interface FindDoorsOptions {
  /** Hits wanted at most; 8 when absent. */
  readonly limit?: number;
  /** ISO 3166 alpha-2: only doors of this state. */
  readonly state?: string;
}

/** A town or place that matched, before it is made a hit. */
interface Candidate {
  readonly kind: 'town' | 'place';
  readonly row: number;
  readonly match: NameMatch;
  readonly state: string;
  /** Inhabitants, or what a facility counts for beside a town of so many. */
  readonly weight: number;
  readonly score: number;
}

const LIMIT = 8;
/** Another bearer of the name makes it ambiguous from this share of the first one's weight. */
const COMPARABLE_SHARE = 0.1;
/** Facilities of a town lie within this distance of it and do not make its name ambiguous. */
const SAME_TOWN_KM = 40;
/** A town that the network serves is three times as likely to be meant; a foreign or former name half as likely. */
const SERVED_FACTOR = 3;
const OTHER_NAME_FACTOR = 0.5;

/** One slip in a name shorter than this leaves too little to be sure of. */
const NEAR_UNITS_MIN = 6;

/** What a facility counts for beside a town of so many inhabitants. */
const PLACE_WEIGHTS: Readonly<Record<PlaceRow['kind'], number>> = {
  hub: 40_000,
  'dry-port': 30_000,
  station: 30_000,
  port: 30_000,
  border: 10_000,
  airport: 5_000,
  junction: 2_000,
};

/**
 * Doors that a text may mean, likeliest first: `Худжанд`, `Khujand, TJ`, `Poti Georgia`, `40.28, 69.62`, `重庆`.
 *
 * Names meet across scripts and transliterations and survive a slip or two of the finger. The first hit has confidence
 * `exact` when it may be taken without asking.
 */
export function findDoors(index: DoorIndex, text: string, options: FindDoorsOptions = {}): readonly DoorHit[] {
  const coordinate = parseCoordinate(text);
  if (coordinate !== undefined) {
    const door = coordinateDoor(index, coordinate);
    return door === undefined ? [] : [door];
  }
  const query = parseDoorQuery(index.towns, text);
  const found = listCandidates(index, query, options.state ?? query.state);
  const inRegion = found.filter((candidate) => isInRegion(index, candidate, query.region));
  const isRegionKnown = query.region === undefined || inRegion.length > 0;
  const candidates = isRegionKnown ? inRegion : found;
  candidates.sort((a, b) => b.score - a.score || a.row - b.row);
  const sure = isRegionKnown ? findUnambiguous(index, query, candidates) : undefined;
  return candidates
    .slice(0, options.limit ?? LIMIT)
    .map((candidate) => hitOf(index, candidate, candidate === sure ? 'exact' : confidenceOf(candidate.match, query)));
}

/** The door of an id, which must exist. */
export function getDoor(index: DoorIndex, id: string): DoorHit {
  const door = findDoor(index, id);
  assert(door !== undefined, `door ${id} exists`);
  return door;
}

/** The door of an id: a place of the network, `geonames:1514879`, or `at:40.2833,69.6222`; `undefined` when unknown. */
export function findDoor(index: DoorIndex, id: string): DoorHit | undefined {
  if (id.startsWith('at:')) {
    const at = parseCoordinate(id);
    return at === undefined ? undefined : coordinateDoor(index, at);
  }
  if (id.startsWith('geonames:')) {
    const geonameId = Number(id.slice('geonames:'.length));
    const row = geonameId > 0 ? index.towns.geonameIds.indexOf(geonameId) : -1;
    return row < 0 ? undefined : townHit(index, row, 'exact');
  }
  const place = index.places.find((row) => row.id === id);
  return place === undefined ? undefined : placeHit(place, 'exact');
}

function listCandidates(index: DoorIndex, query: DoorQuery, state: string | undefined): Candidate[] {
  const best = new Map<string, Candidate>();
  const keep = (candidate: Candidate) => {
    if (state !== undefined && candidate.state !== state) return;
    const id = `${candidate.kind}${candidate.row}`;
    if ((best.get(id)?.score ?? -Infinity) < candidate.score) best.set(id, candidate);
  };
  for (const match of matchNames(index.towns.keys, query.key)) keep(townCandidate(index, match.owner, match));
  for (const match of matchNames(index.placeKeys, query.key)) {
    const place = index.places[match.owner] as PlaceRow;
    const town = index.townOfHub.get(place.id);
    if (town !== undefined) keep(townCandidate(index, town, match));
    else keep(scored('place', match.owner, match, place.state, PLACE_WEIGHTS[place.kind]));
  }
  return [...best.values()];
}

function townCandidate(index: DoorIndex, row: number, match: NameMatch): Candidate {
  const { towns, hubOfTown } = index;
  const served = hubOfTown.has(row) ? SERVED_FACTOR : 1;
  const named = match.isMain ? 1 : OTHER_NAME_FACTOR;
  const inhabitants = Math.max(towns.populations[row] ?? 0, 1000);
  return scored('town', row, match, townState(towns, row), inhabitants * served * named);
}

/** A slip in a foreign or former name is less likely than in the own: few type such a name, and all letters are near some. */
const OTHER_NAME_SLIP = 10;

/** Match first, then size: a tenfold size outweighs one step of a worse match, not two. */
function scored(kind: Candidate['kind'], row: number, match: NameMatch, state: string, weight: number): Candidate {
  const quality = {
    same: match.isMain ? 110 : 100,
    begins: Math.max(45, 75 - 3 * match.distance),
    near: (match.isMain ? 85 : 85 - OTHER_NAME_SLIP) - 17 * match.soundsApart,
  };
  return { kind, row, match, state, weight, score: quality[match.how] + 7 * Math.log10(weight) };
}

/** The first candidate, when it has that very name and no other bearer of it, elsewhere, comes near it in size. */
function findUnambiguous(index: DoorIndex, query: DoorQuery, candidates: readonly Candidate[]): Candidate | undefined {
  const [first, ...others] = candidates.filter(({ match }) => match.how === 'same');
  if (first === undefined || first !== candidates[0]) return undefined;
  if (!first.match.isMain && isShortLatin(query.key)) return undefined;
  const rivals = others.filter(
    (other) =>
      other.weight >= first.weight * COMPARABLE_SHARE &&
      (other.state !== first.state || kmBetween(index, first, other) > SAME_TOWN_KM),
  );
  return rivals.length === 0 ? first : undefined;
}

function confidenceOf({ how, distance }: NameMatch, { key }: DoorQuery): Confidence {
  if (how === 'same') return 'close';
  if (how === 'begins') return distance <= key.length / 2 ? 'close' : 'distant';
  return distance === 1 && key.length >= NEAR_UNITS_MIN ? 'close' : 'distant';
}

/** A former or foreign name of three letters is as often the beginning of another. */
function isShortLatin(key: string): boolean {
  return /^[a-z]{1,3}$/.test(key);
}

function isInRegion(index: DoorIndex, candidate: Candidate, region: string | undefined): boolean {
  if (region === undefined) return true;
  if (candidate.kind === 'place') return false;
  const name = index.towns.regions[index.towns.regionOfTown[candidate.row] ?? 0] ?? '';
  return name !== '' && foldName(name).includes(region);
}

function kmBetween(index: DoorIndex, a: Candidate, b: Candidate): number {
  const at = ({ kind, row }: Candidate) =>
    kind === 'town' ? townCoordinate(index.towns, row) : (index.places[row] as PlaceRow);
  return greatCircleKm(at(a), at(b));
}

function hitOf(index: DoorIndex, candidate: Candidate, confidence: Confidence): DoorHit {
  if (candidate.kind === 'town') return townHit(index, candidate.row, confidence);
  return placeHit(index.places[candidate.row] as PlaceRow, confidence);
}
