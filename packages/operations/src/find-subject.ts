import type { Issue } from '@karvon/contract';
import { fail, ok, type Result } from '@karvon/model';
import { foldName, type NetworkTables } from '@karvon/network';

/** What a change speaks of: a place, a crossing or a service of the network. */
export interface ChangeSubject {
  readonly what: 'place' | 'crossing' | 'service';
  readonly id: string;
  readonly nameEn: string;
  readonly nameRu: string;
  readonly state: string;
  /** True for what goods pass a border, the sea or the air by. */
  readonly isGate: boolean;
}

/** So many candidates are offered when a name is not clear. */
const CANDIDATES_MAX = 6;

/** Finds a place, crossing or service by its id, or by a name that it alone has; what is not clear is asked with candidates. */
export function findSubject(text: string, path: string, tables: NetworkTables): Result<ChangeSubject, Issue> {
  const subjects = subjectsOf(tables);
  const byId = subjects.find(({ id }) => id === text);
  if (byId !== undefined) return ok(byId);
  const wanted = foldName(text);
  const namesOf = ({ nameEn, nameRu }: ChangeSubject) => [foldName(nameEn), foldName(nameRu)];
  const called = subjects.filter((subject) => namesOf(subject).includes(wanted));
  // A town's name alone is said of its port, post or airport, too.
  const isTown = called.length === 1 && called[0]?.isGate === false;
  const gates = isTown
    ? subjects.filter(
        (each) => each.isGate && each.what === 'place' && namesOf(each).some((name) => name.startsWith(wanted)),
      )
    : [];
  const named = [...called, ...gates];
  const [only] = named;
  if (only !== undefined && named.length === 1) return ok(only);
  const near = wanted === '' ? [] : subjects.filter((each) => namesOf(each).some((name) => name.includes(wanted)));
  return fail(unclear(text, path, (named.length > 0 ? named : near).slice(0, CANDIDATES_MAX), named.length > 0));
}

function unclear(found: string, path: string, hits: readonly ChangeSubject[], isNamed: boolean): Issue {
  const candidates = hits.map(({ id, nameEn, nameRu, state }) => ({ id, name: nameEn, nameRu, state }));
  const listed = candidates.map(({ id, name }) => `${name} (${id})`).join('; ');
  return {
    code: isNamed ? 'change-place-ambiguous' : 'change-place-unknown',
    path,
    message: isNamed
      ? `"${found}" may be ${listed}; say which by its id`
      : `"${found}" is no place, crossing or service of the network${listed ? `; near in spelling: ${listed}` : ''}`,
    found,
    wanted: 'the id or the name of a place, crossing or service',
    candidates,
  };
}

const known = new WeakMap<NetworkTables, readonly ChangeSubject[]>();

function subjectsOf(tables: NetworkTables): readonly ChangeSubject[] {
  const listed = known.get(tables) ?? [
    ...tables.places.map(({ id, nameEn, nameRu, state, kind }) => ({
      what: 'place' as const,
      id,
      nameEn,
      nameRu,
      state,
      isGate: kind === 'border' || kind === 'port' || kind === 'airport',
    })),
    ...tables.crossings.map(({ id, nameEn }) => ({
      what: 'crossing' as const,
      id,
      nameEn,
      nameRu: nameEn,
      state: id.slice(0, 2).toUpperCase(),
      isGate: true,
    })),
    ...tables.services.map(({ id, nameEn, earnedBy }) => ({
      what: 'service' as const,
      id,
      nameEn,
      nameRu: nameEn,
      state: earnedBy,
      isGate: true,
    })),
  ];
  known.set(tables, listed);
  return listed;
}
