import type { AgreementTables } from '@karvon/agreements';
import { assert } from '@karvon/model';
import { CARRIES, type Carries, type NetworkTables } from '@karvon/network';
import type { LegGraph } from '../kernel/index.ts';
import { borderEdges } from './border-edges.ts';
import { type CompileGround, windowLookup } from './compile-ground.ts';
import { indexDwells } from './dwell-index.ts';
import { equipmentBits } from './equipment-bits.ts';
import { freeMinutes, freezeGraph } from './freeze-graph.ts';
import { gaugeEdges } from './gauge-edges.ts';
import { handlingEdges } from './handling-edges.ts';
import { linkEdges } from './link-edges.ts';
import type { DatedClosure, EdgeDraft, GoodsForm, PlanEdge, PlanningNetwork, PlanVertex } from './planning-network.ts';
import { serviceEdges } from './service-edges.ts';

/** When the network's time begins and how far it reaches. */
export interface CompileOptions {
  /** First day, `YYYY-MM-DD`; departures before it are not known. */
  readonly epoch: string;
  readonly horizonDays: number;
  /** Name of the data set's state, shown with each answer. */
  readonly version?: string;
}

/**
 * Freezes the data set into the network on which plans are made.
 *
 * Rows that name unknown places are left out: the checks of the network package report them.
 */
export function compileNetwork(
  tables: NetworkTables,
  agreements: AgreementTables,
  options: CompileOptions,
): PlanningNetwork {
  const ground = compileGround(tables, options);
  const drafts: readonly EdgeDraft[] = [
    ...linkEdges(ground),
    ...borderEdges(ground),
    ...gaugeEdges(ground),
    ...handlingEdges(ground),
    ...serviceEdges(ground),
  ];
  return freezeNetwork(ground, agreements, drafts, options.version ?? 'unnamed');
}

/** Lays drafted edges out as a network. */
export function freezeNetwork(
  ground: CompileGround,
  agreements: AgreementTables,
  drafts: readonly EdgeDraft[],
  version: string,
): PlanningNetwork {
  const { tables, epoch, horizonDays, bits, placeOfId } = ground;
  const { vertices, vertexOfKey } = listVertices(ground, drafts);
  const { graph, edges } = freezeGraph(vertices, nameVertices(drafts, vertexOfKey));
  return Object.freeze({
    tables,
    agreements,
    epoch,
    horizonDays,
    horizonMinutes: horizonDays * 1440,
    graph,
    graphOfKind: graphsOfKind(tables, vertices, graph),
    vertices,
    edges,
    bits,
    placeOfId,
    vertexOfKey,
    version,
    closureOfCrossing: closuresByCrossing(drafts),
    drafts,
  });
}

function closuresByCrossing(drafts: readonly EdgeDraft[]): ReadonlyMap<string, DatedClosure> {
  const entries = drafts.flatMap(({ crossing, closure }) =>
    crossing === undefined || closure === undefined ? [] : [[crossing.row.id, closure] as const],
  );
  return new Map(entries);
}

/** What every step of the compilation reads, worked out once. */
export function compileGround(
  tables: NetworkTables,
  options: Pick<CompileOptions, 'epoch' | 'horizonDays'>,
): CompileGround {
  return {
    tables,
    epoch: options.epoch,
    horizonDays: options.horizonDays,
    placeOfId: new Map(tables.places.map((place) => [place.id, place])),
    bits: equipmentBits(tables.equipment),
    dwells: indexDwells(tables),
    windowsOf: windowLookup(options.epoch, options.horizonDays),
  };
}

function graphsOfKind(
  tables: NetworkTables,
  vertices: readonly PlanVertex[],
  graph: LegGraph,
): Readonly<Record<Carries, LegGraph>> {
  const entries = CARRIES.map((kind) => [kind, { ...graph, freeMinutesOfVertex: freeMinutes(tables, vertices, kind) }]);
  return Object.fromEntries(entries) as Record<Carries, LegGraph>;
}

/** Vertices in the order in which edges first name them. */
function listVertices(
  ground: CompileGround,
  drafts: readonly EdgeDraft[],
): { vertices: PlanVertex[]; vertexOfKey: Map<string, number> } {
  const vertices: PlanVertex[] = [];
  const vertexOfKey = new Map<string, number>();
  for (const key of drafts.flatMap((draft) => [draft.fromKey, draft.toKey])) {
    if (vertexOfKey.has(key)) continue;
    const [placeId = '', form = 'ground', gauge] = key.split(' ');
    const place = ground.placeOfId.get(placeId);
    assert(place !== undefined, `an edge names the place ${placeId}, which the table of places has`);
    vertexOfKey.set(key, vertices.length);
    vertices.push({
      place,
      form: form as GoodsForm,
      ...(gauge === undefined ? {} : { gaugeMm: Number(gauge) }),
    });
  }
  return { vertices, vertexOfKey };
}

function nameVertices(drafts: readonly EdgeDraft[], vertexOfKey: ReadonlyMap<string, number>): PlanEdge[] {
  return drafts.map(({ fromKey, toKey, ...edge }) => ({
    ...edge,
    fromVertex: vertexOfKey.get(fromKey)!,
    toVertex: vertexOfKey.get(toKey)!,
  }));
}
