import type { NetworkTables } from '../tables/tables.ts';
import type { Report } from './violation.ts';

/** Places that cannot be reached from the rest, and facilities without the road or rail that they claim. */
export function checkConnections(tables: NetworkTables, report: Report): void {
  const road = new Set<string>();
  const rail = new Set<string>();
  for (const { mode, ends } of listLines(tables)) for (const end of ends) (mode === 'road' ? road : rail).add(end);
  const reached = new Set(largestComponent(tables));
  tables.places.forEach(({ id, kind, handles, gauges }, row) => {
    const at = { table: 'places', row } as const;
    if (handles.includes('road') && !road.has(id)) report(at, 'road-missing', `${id} handles road but has no road`);
    if (gauges.length > 0 && !rail.has(id) && kind !== 'hub') {
      report(at, 'rail-missing', `${id} has gauge ${gauges.join(' ')} but no rail`, 'warning');
    }
    if (reached.has(id)) return;
    const severity = handles.length > 0 ? 'error' : 'warning';
    report(at, 'place-unreachable', `${id} is not joined to the largest part of the network`, severity);
  });
}

/** Ids of the places of each connected part of the network in service or planned, largest part first. */
export function listComponents(tables: NetworkTables): readonly (readonly string[])[] {
  const parent = new Map(tables.places.map((place) => [place.id, place.id]));
  const find = (id: string): string => {
    let root = id;
    while (parent.get(root) !== root) root = parent.get(root) ?? root;
    parent.set(id, root);
    return root;
  };
  for (const [a, b] of listPairs(tables)) if (parent.has(a) && parent.has(b)) parent.set(find(a), find(b));
  const parts = new Map<string, string[]>();
  for (const id of parent.keys()) {
    const root = find(id);
    const part = parts.get(root);
    if (part === undefined) parts.set(root, [id]);
    else part.push(id);
  }
  return [...parts.values()].sort((a, b) => b.length - a.length);
}

function largestComponent(tables: NetworkTables): readonly string[] {
  return listComponents(tables)[0] ?? [];
}

interface JoinedEnds {
  readonly mode: 'road' | 'rail';
  readonly ends: readonly [string, string];
}

function listLines(tables: NetworkTables): readonly JoinedEnds[] {
  const links = tables.links.filter((link) => link.status !== 'closed');
  const crossings = tables.crossings.filter((crossing) => crossing.status !== 'closed');
  return [
    ...links.map(({ mode, from, to }) => ({ mode, ends: [from, to] as const })),
    ...crossings.map(({ mode, placeA, placeB }) => ({ mode, ends: [placeA, placeB] as const })),
  ];
}

function listPairs(tables: NetworkTables): readonly (readonly [string, string])[] {
  const firstCall = new Map<string, string>();
  const rides: (readonly [string, string])[] = [];
  for (const { service, place } of tables.calls) {
    const first = firstCall.get(service);
    if (first === undefined) firstCall.set(service, place);
    else rides.push([first, place]);
  }
  return [...listLines(tables).map((line) => line.ends), ...rides];
}
