import type { CallRow, DwellRow, NetworkTables } from '@karvon/network';
import { crossingEdges } from './border-edges.ts';
import type { CompileGround } from './compile-ground.ts';
import { compileGround, freezeNetwork } from './compile-network.ts';
import { closeEdges } from './dated-closures.ts';
import type { HeldRows } from './hold-rows.ts';
import type { EdgeDraft, PlanningNetwork } from './planning-network.ts';
import { serviceEdges } from './service-edges.ts';

/**
 * The network with some dwells and calls in place of those of the same key: the crossings and services that they concern
 * are drafted anew, all else stays as it was drafted. It is the network that compiling the changed tables would give.
 */
export function changeRows(network: PlanningNetwork, rows: HeldRows): PlanningNetwork {
  const tables = {
    ...network.tables,
    dwells: layOver(network.tables.dwells, rows.dwells, dwellKey),
    calls: layOver(network.tables.calls, rows.calls, callKey),
  };
  const ground = compileGround(tables, network);
  const redraftOf = redrafts(ground, tables, rows);
  const taken = new Set<string>();
  const drafts = network.drafts.flatMap((draft) => {
    const name = nameOf(draft);
    const redraft = name === undefined ? undefined : redraftOf.get(name);
    if (name === undefined || redraft === undefined) return [draft];
    if (taken.has(name)) return [];
    taken.add(name);
    const { closure } = draft;
    return closure === undefined ? redraft() : closeEdges(redraft(), closure, network.epoch);
  });
  return freezeNetwork(ground, network.agreements, drafts, network.version);
}

function nameOf({ crossing, service }: EdgeDraft): string | undefined {
  if (crossing !== undefined) return `crossing ${crossing.row.id}`;
  return service === undefined ? undefined : `service ${service.row.id}`;
}

/** How each crossing and service that the rows concern is drafted anew. */
function redrafts(
  ground: CompileGround,
  tables: NetworkTables,
  { dwells, calls }: HeldRows,
): ReadonlyMap<string, () => EdgeDraft[]> {
  const isConcerned = (a: string, b: string, mode: string) =>
    dwells.some((row) => row.mode === mode && [a, b].every((id) => id === row.from || id === row.to));
  const ports = dwells
    .filter(({ from, to }) => from === '*' || to === '*')
    .map((row) => ({ place: row.from === '*' ? row.to : row.from, mode: row.mode }));
  const late = new Set(calls.map(({ service }) => service));
  const isCalling = (service: string, mode: string) =>
    tables.calls.some(
      (call) => call.service === service && ports.some((port) => port.mode === mode && port.place === call.place),
    );
  return new Map([
    ...tables.crossings
      .filter((row) => isConcerned(row.placeA, row.placeB, row.mode))
      .map((row) => [`crossing ${row.id}`, () => crossingEdges(ground, row)] as const),
    ...tables.services
      .filter((row) => late.has(row.id) || isCalling(row.id, row.mode))
      .map((row) => {
        const alone = { ...ground, tables: { ...tables, services: [row] } };
        return [`service ${row.id}`, () => serviceEdges(alone)] as const;
      }),
  ]);
}

/** Rows of the same key are replaced where they stand; unknown ones are added at the end. */
function layOver<Row>(rows: readonly Row[], changed: readonly Row[], keyOf: (row: Row) => string): readonly Row[] {
  const byKey = new Map(changed.map((row) => [keyOf(row), row]));
  const known = new Set(rows.map(keyOf));
  return [...rows.map((row) => byKey.get(keyOf(row)) ?? row), ...changed.filter((row) => !known.has(keyOf(row)))];
}

function dwellKey({ from, to, mode, part }: DwellRow): string {
  return `${from} ${to} ${mode} ${part}`;
}

function callKey({ service, seq }: CallRow): string {
  return `${service} ${seq}`;
}
