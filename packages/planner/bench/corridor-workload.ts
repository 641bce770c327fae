import { fileURLToPath } from 'node:url';
import { shippedAgreementTables } from '@karvon/agreements';
import type { Consignment, Door } from '@karvon/model';
import { type NetworkTables, readNetworkFolder } from '@karvon/network';
import { compileNetwork } from '../src/compile/compile-network.ts';
import { ALL_CRITERIA, computeBounds, createSearchSpace, searchFront, type Tolerance } from '../src/kernel/index.ts';
import { openDesk, queryOf } from '../src/plan/search-desk.ts';
import { type Figures, percentiles, round, type Workload } from './workload.ts';

const DATA = fileURLToPath(new URL('../../../../network/data', import.meta.url));
/** Kinds of equipment in turn; each goods of twenty tonnes. */
const EQUIPMENT = ['tilt-truck', 'container-40hc', 'covered-wagon'];

const QUESTION =
  'The corridor data set over 400 days; 20 t between random hubs in a truck, a container or a wagon in turn; arrival, cost, CO2e, risk, transshipments; arrival slack 1.3, cost slack 1.3; bounds computed anew in every search.';
const TOLERANCE: Tolerance = { arrival: 0.01, cents: 0.01, grams: 0.05, risk: 0.05 };

/** The corridor data set between random hubs, all criteria within slacks, one way for all that are hardly better. */
export const CORRIDORS: Workload = {
  name: 'corridors',
  description: `${QUESTION} Tolerance of 1 % of duration and cost and of 5 % of CO2e and risk.`,
  run: (count) => measureCorridors(count, TOLERANCE),
};

/** The same with the whole front. */
export const CORRIDORS_WHOLE: Workload = {
  name: 'corridors-whole-front',
  description: `${QUESTION} The whole front.`,
  run: (count) => measureCorridors(count, undefined),
};

function measureCorridors(count: number, tolerance: Tolerance | undefined): Figures {
  const read = readNetworkFolder(DATA);
  if (!read.ok) throw new Error(`The data set at ${DATA} cannot be read`);
  const network = compileNetwork(read.value, shippedAgreementTables(), { epoch: '2026-11-01', horizonDays: 400 });
  const pairs = drawPairs(read.value, count);
  const [totalMs, deskMs, sizes]: number[][] = [[], [], []];
  let cutOffCount = 0;
  let edgeCount = 0;
  for (const [index, consignment] of pairs.entries()) {
    const equipment = read.value.equipment.find((row) => row.id === EQUIPMENT[index % EQUIPMENT.length]);
    if (equipment === undefined) continue;
    const opening = performance.now();
    const desk = openDesk(network, consignment, { equipment, count: 1 });
    deskMs!.push(performance.now() - opening);
    const slack = { arrival: 1.3, cents: 1.3 };
    const query = queryOf(desk, { criteria: ALL_CRITERIA, slack, ...(tolerance && { tolerance }) });
    const space = createSearchSpace(desk.graph);
    const start = performance.now();
    const found = searchFront(space, desk.weights, computeBounds(space, desk.weights, query), query);
    totalMs!.push(performance.now() - start);
    sizes!.push(found.labels.length);
    edgeCount = desk.graph.edgeCount;
    if (found.isCutOff) cutOffCount++;
  }
  const total = percentiles(totalMs!);
  return {
    queryCount: totalMs!.length,
    edgeCount,
    medianMs: total.median,
    p99Ms: total.p99,
    maxMs: total.max,
    deskMedianMs: percentiles(deskMs!).median,
    frontMedian: percentiles(sizes!).median,
    frontP99: percentiles(sizes!).p99,
    withoutWayShare: round(sizes!.filter((size) => size === 0).length / sizes!.length),
    cutOffCount,
  };
}

/** Consignments between hubs drawn by a small linear congruence, so that every run asks the same. */
function drawPairs(tables: NetworkTables, count: number): readonly Consignment[] {
  const hubs = tables.places.filter((place) => place.kind === 'hub' && place.handles.includes('road'));
  let seed = 12_345;
  const draw = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return hubs[Math.floor((seed / 2_147_483_648) * hubs.length)]!;
  };
  const doorOf = ({ id, nameEn, state, lat, lon, timeZone }: (typeof hubs)[number]): Door => ({
    id,
    name: nameEn,
    state,
    lat,
    lon,
    timeZone,
  });
  return Array.from({ length: count }, () => ({
    from: doorOf(draw()),
    to: doorOf(draw()),
    items: [{ goodsDescription: 'cotton yarn', hsCode: '5205', grossMassKg: 20_000, volumeM3: 50 }],
    equipment: [],
    readyAt: '2026-12-01T06:00:00Z',
    exclude: { states: [], modes: [], places: [] },
    via: [],
  }));
}
