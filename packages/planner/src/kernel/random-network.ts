import { asRow } from '@karvon/arrays';
import { ALL_CRITERIA, type Connector, type FrontQuery } from './front-query.ts';
import type { EdgeWeights, LegGraph, VertexRow } from './leg-graph.ts';
import { createWeights, LegGraphBuilder, type NewEdge } from './leg-graph-builder.ts';

/** A source of random numbers in [0, 1). */
export type Random = () => number;

/** Makes a source that gives the same numbers for the same seed (mulberry32, Tommy Ettinger, public domain). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Traps that a random network may hold. */
export interface Traps {
  /** Edges into a driver's way that have opening hours, departures or opening dates. */
  readonly storms: boolean;
  readonly storage: boolean;
  /** True where a fresh driver begins every drive, so that nobody carries his hours on. */
  readonly isEveryDriverFresh?: boolean;
}

/** A small network, its weights and a query on it. */
export interface RandomCase {
  readonly graph: LegGraph;
  readonly weights: EdgeWeights;
  readonly query: FrontQuery;
}

/**
 * Draws a network of 3 to 6 vertices with zero-time hops, ties, services that overtake each other, double calls (edges
 * back), cut-offs, opening hours, opening dates, closures, masks, long drives and storage.
 */
export function drawCase(random: Random, traps: Traps): RandomCase {
  const upTo = (limit: number) => Math.floor(random() * (limit + 1));
  const isOnceIn = (times: number) => random() < 1 / times;
  const builder = new LegGraphBuilder();
  const vertexCount = 3 + upTo(3);
  for (let vertex = 0; vertex < vertexCount; vertex++) builder.addVertex(isOnceIn(2) ? upTo(1500) : 0);
  const timetables = [0, 1, 2].map(() => builder.addTimetable(Array.from({ length: 1 + upTo(3) }, () => upTo(3500))));
  const hours = [0, 1].map((i) => {
    const opening = upTo(600);
    const length = 100 + upTo(400);
    return builder.addHours([0, 1, 2].map((day) => [day * 1100 + opening * i, day * 1100 + opening * i + length]));
  });
  const drawEdge = (): NewEdge => {
    const source = upTo(vertexCount - 1);
    const target = isOnceIn(6) ? upTo(vertexCount - 1) : Math.min(vertexCount - 1, source + 1 + upTo(1));
    const kind = (['constant', 'driving', 'scheduled', 'scheduled'] as const)[upTo(3)]!;
    const mayGate = traps.storms || kind === 'scheduled';
    const minutes =
      kind === 'driving' ? upTo(isOnceIn(3) ? 700 : 280) : isOnceIn(4) ? 0 : upTo(isOnceIn(4) ? 900 : 200);
    return {
      source,
      target,
      kind,
      minutes,
      isFreshDriver:
        traps.isEveryDriverFresh === true ||
        (traps.storms ? isOnceIn(4) : kind === 'scheduled' || (kind === 'driving' && isOnceIn(2))),
      transshipments: upTo(1),
      ...(kind === 'scheduled' ? { timetable: timetables[upTo(2)]!, cutOffMinutes: isOnceIn(2) ? upTo(120) : 0 } : {}),
      ...(mayGate && isOnceIn(3) ? { hours: hours[upTo(1)]! } : {}),
      ...(mayGate && isOnceIn(8) ? { usableFromMinutes: upTo(1500) } : {}),
      ...(isOnceIn(8) ? { usableToMinutes: 500 + upTo(2500) } : {}),
      ...(isOnceIn(8) ? { capability: upTo(3), equipment: 0x80000000 + upTo(1) } : {}),
    };
  };
  for (let edge = vertexCount + 2 + upTo(5); edge >= 0; edge--) builder.addEdge(drawEdge());
  const { graph } = builder.build();
  const weights = createWeights(graph);
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    weights.centsOfEdge[edge] = upTo(6) * 10;
    weights.gramsOfEdge[edge] = upTo(5);
    weights.riskOfEdge[edge] = upTo(3);
  }
  if (traps.storage)
    weights.storageCentsPerDayOfVertex.forEach((_, v, rates) => {
      rates[v] = isOnceIn(2) ? upTo(3) * 10 : 0;
    });
  return { graph, weights, query: drawQuery(random, vertexCount, graph.edgeCount, traps) };
}

function drawQuery(random: Random, vertexCount: number, edgeCount: number, traps: Traps): FrontQuery {
  const upTo = (limit: number) => Math.floor(random() * (limit + 1));
  const drawConnector = (vertex: number): Connector => ({
    vertex: asRow<VertexRow>(vertex),
    drivingMinutes: upTo(3) * 100,
    cents: upTo(3) * 10,
    grams: upTo(3),
    risk: upTo(2),
    isFreshDriver: random() < 0.5 || traps.isEveryDriverFresh === true,
  });
  const access = [drawConnector(0)];
  if (random() < 0.5) access.push(drawConnector(1));
  const egress = [drawConnector(vertexCount - 1)];
  if (random() < 0.5) egress.push(drawConnector(vertexCount - 2));
  const readyMinutes = upTo(500);
  return {
    access,
    egress,
    readyMinutes,
    horizonMinutes: readyMinutes + 2500 + upTo(2000),
    requiredCapability: upTo(7) === 0 ? 1 : 0,
    requiredEquipment: upTo(7) === 0 ? 0x80000001 : 0,
    ...(random() < 0.3 ? { isClosedEdge: Uint8Array.from({ length: edgeCount }, () => (random() < 0.1 ? 1 : 0)) } : {}),
    criteria:
      random() < 0.5
        ? ALL_CRITERIA
        : { cents: random() < 0.6, grams: random() < 0.5, risk: random() < 0.5, transshipments: random() < 0.5 },
    slack: 'exact',
    driverDominance: 'strict',
    storageDominance: 'strict',
    labelsMax: 1_000_000,
  };
}
