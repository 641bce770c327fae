import { asRow } from '@karvon/arrays';
import type { Connector } from '../src/kernel/front-query.ts';
import type { EdgeWeights, LegGraph, VertexRow } from '../src/kernel/leg-graph.ts';
import { createWeights, LegGraphBuilder, type NewEdge } from '../src/kernel/leg-graph-builder.ts';
import { createRandom, type Random } from '../src/kernel/random-network.ts';

const DAY_MINUTES = 1440;
/** Days over which services run. */
export const HORIZON_DAYS = 60;
const WIDTH_KM = 6000;
const HEIGHT_KM = 3500;

/** How a mode runs: share of services, speed, cut-off, days between departures, rates for a 20 t container. */
interface ModeProfile {
  readonly share: number;
  readonly speedKmh: number;
  readonly cutOffMinutes: number;
  readonly headwayDays: readonly number[];
  readonly calls: readonly [least: number, most: number];
  readonly hopKm: readonly [least: number, most: number];
  readonly centsPerKm: number;
  readonly handlingCents: number;
  readonly gramsPerKm: number;
  readonly riskPerHour: number;
}

const RAIL: ModeProfile = {
  share: 0.45,
  speedKmh: 32,
  cutOffMinutes: 360,
  headwayDays: [1, 1, 2, 3.5, 7],
  calls: [2, 6],
  hopKm: [150, 700],
  centsPerKm: 55,
  handlingCents: 9000,
  gramsPerKm: 320,
  riskPerHour: 12,
};
const ROAD: ModeProfile = {
  share: 0.35,
  speedKmh: 45,
  cutOffMinutes: 120,
  headwayDays: [1, 1, 2],
  calls: [2, 3],
  hopKm: [100, 600],
  centsPerKm: 120,
  handlingCents: 5000,
  gramsPerKm: 1600,
  riskPerHour: 16,
};
const FERRY: ModeProfile = {
  share: 0.05,
  speedKmh: 20,
  cutOffMinutes: 480,
  headwayDays: [1, 2, 3],
  calls: [2, 2],
  hopKm: [200, 500],
  centsPerKm: 90,
  handlingCents: 15000,
  gramsPerKm: 700,
  riskPerHour: 40,
};
const SEA: ModeProfile = {
  share: 0.1,
  speedKmh: 26,
  cutOffMinutes: 1440,
  headwayDays: [7, 7, 14],
  calls: [3, 8],
  hopKm: [400, 1500],
  centsPerKm: 20,
  handlingCents: 20000,
  gramsPerKm: 200,
  riskPerHour: 9,
};
const AIR: ModeProfile = {
  share: 0.05,
  speedKmh: 600,
  cutOffMinutes: 300,
  headwayDays: [1, 2, 3.5],
  calls: [2, 2],
  hopKm: [1000, 4000],
  centsPerKm: 900,
  handlingCents: 60000,
  gramsPerKm: 12000,
  riskPerHour: 20,
};
const MODES = [RAIL, ROAD, FERRY, SEA, AIR];

/** The generated network with its weights, and what a query needs to start from a terminal. */
export interface GeneratedNetwork {
  readonly graph: LegGraph;
  readonly weights: EdgeWeights;
  readonly xKm: Float64Array;
  readonly yKm: Float64Array;
}

interface Draft {
  readonly builder: LegGraphBuilder;
  readonly random: Random;
  readonly xKm: Float64Array;
  readonly yKm: Float64Array;
  readonly values: { readonly cents: number; readonly grams: number; readonly risk: number }[];
}

/** Generates terminals on a plane, services that call at 2 to 8 of them, and trucks between near terminals. */
export function generateNetwork(seed: number, terminalCount = 3000, serviceCount = 10_000): GeneratedNetwork {
  const random = createRandom(seed);
  const builder = new LegGraphBuilder();
  const place = (extentKm: number) => Float64Array.from({ length: terminalCount }, () => random() * extentKm);
  const draft: Draft = { builder, random, xKm: place(WIDTH_KM), yKm: place(HEIGHT_KM), values: [] };
  for (let terminal = 0; terminal < terminalCount; terminal++) builder.addVertex(3 * DAY_MINUTES);
  for (const mode of MODES) {
    for (let service = Math.round(mode.share * serviceCount); service > 0; service--) addService(draft, mode);
  }
  for (let terminal = 0; terminal < terminalCount; terminal++) addTrucks(draft, terminal);
  const { graph, edgeOfAdded } = builder.build();
  const weights = createWeights(graph);
  edgeOfAdded.forEach((edge, added) => {
    const value = draft.values[added]!;
    weights.centsOfEdge[edge] = value.cents;
    weights.gramsOfEdge[edge] = value.grams;
    weights.riskOfEdge[edge] = value.risk;
  });
  for (let terminal = 0; terminal < terminalCount; terminal += 10) weights.storageCentsPerDayOfVertex[terminal] = 2500;
  return { graph, weights, xKm: draft.xKm, yKm: draft.yKm };
}

/** Trucks between a door at a terminal's place and the three terminals next to it. */
export function connectDoor(network: GeneratedNetwork, terminal: number): readonly Connector[] {
  return nearest(network, terminal, 3).map((near) => {
    const km = 10 + distanceKm(network, terminal, near);
    return {
      vertex: asRow<VertexRow>(near),
      drivingMinutes: Math.round(km),
      cents: Math.round(km * 150),
      grams: Math.round(km * 1100),
      risk: Math.round(km / 5),
      isFreshDriver: true,
    };
  });
}

/** Distance between two terminals. */
export function distanceKm({ xKm, yKm }: Pick<Draft, 'xKm' | 'yKm'>, a: number, b: number): number {
  return Math.hypot(xKm[a]! - xKm[b]!, yKm[a]! - yKm[b]!);
}

function addService(draft: Draft, mode: ModeProfile): void {
  const { random, builder } = draft;
  const calls = drawCalls(draft, mode);
  if (calls.length < 2) return;
  const headwayMinutes = mode.headwayDays[Math.floor(random() * mode.headwayDays.length)]! * DAY_MINUTES;
  const start = Math.floor(random() * headwayMinutes);
  const price = 0.7 + 0.6 * random();
  const offsets = [0];
  for (let call = 1; call < calls.length; call++) {
    const hours = distanceKm(draft, calls[call - 1]!, calls[call]!) / mode.speedKmh;
    offsets.push(offsets[call - 1]! + Math.round(hours * 60) + 120);
  }
  for (let board = 0; board < calls.length - 1; board++) {
    const departures: number[] = [];
    for (let day = start; day < HORIZON_DAYS * DAY_MINUTES; day += headwayMinutes)
      departures.push(day + offsets[board]!);
    const timetable = builder.addTimetable(departures);
    let km = 0;
    for (let alight = board + 1; alight < calls.length; alight++) {
      km += distanceKm(draft, calls[alight - 1]!, calls[alight]!);
      const minutes = offsets[alight]! - offsets[board]! + mode.cutOffMinutes / 2;
      addEdge(
        draft,
        {
          source: calls[board]!,
          target: calls[alight]!,
          kind: 'scheduled',
          timetable,
          cutOffMinutes: mode.cutOffMinutes,
          minutes,
          transshipments: 1,
        },
        {
          cents: Math.round(price * (mode.handlingCents + km * mode.centsPerKm)),
          grams: Math.round(km * mode.gramsPerKm),
          risk: Math.round((minutes / 60) * mode.riskPerHour),
        },
      );
    }
  }
}

/** A line of terminals, each a hop on in about the same direction; sea and air keep to every fifth terminal. */
function drawCalls(draft: Draft, mode: ModeProfile): number[] {
  const { random, xKm, yKm } = draft;
  const stride = mode === SEA || mode === AIR || mode === FERRY ? 5 : 1;
  const draw = () => Math.floor((random() * xKm.length) / stride) * stride;
  const calls = [draw()];
  const wanted = mode.calls[0] + Math.floor(random() * (mode.calls[1] - mode.calls[0] + 1));
  const heading = random() * 2 * Math.PI;
  for (let tries = 0; tries < 400 && calls.length < wanted; tries++) {
    const [last, next] = [calls.at(-1)!, draw()];
    const km = distanceKm(draft, last, next);
    const turn = Math.cos(Math.atan2(yKm[next]! - yKm[last]!, xKm[next]! - xKm[last]!) - heading);
    if (km >= mode.hopKm[0] && km <= mode.hopKm[1] && turn > 0.5) calls.push(next);
  }
  return calls;
}

function addTrucks(draft: Draft, terminal: number): void {
  for (const near of nearest(draft, terminal, 6)) {
    if (near === terminal) continue;
    const km = distanceKm(draft, terminal, near) * 1.3;
    addEdge(
      draft,
      {
        source: terminal,
        target: near,
        kind: 'driving',
        minutes: Math.round(km),
        isFreshDriver: true,
        transshipments: 1,
      },
      {
        cents: Math.round(8000 + km * 150),
        grams: Math.round(km * 1100),
        risk: Math.round(km / 4),
      },
    );
  }
}

function addEdge(draft: Draft, edge: NewEdge, value: Draft['values'][number]): void {
  draft.builder.addEdge(edge);
  draft.values.push(value);
}

function nearest(at: Pick<Draft, 'xKm' | 'yKm'>, terminal: number, count: number): number[] {
  const byDistance = Array.from(at.xKm, (_, other) => ({ other, km: distanceKm(at, terminal, other) }));
  byDistance.sort((a, b) => a.km - b.km);
  return byDistance.slice(0, count).map(({ other }) => other);
}
