import { computeBounds } from '../src/kernel/bounds.ts';
import { ALL_CRITERIA, type Criteria, type Slack } from '../src/kernel/front-query.ts';
import { searchFront } from '../src/kernel/search-front.ts';
import { createSearchSpace } from '../src/kernel/search-space.ts';
import { generateNetwork } from './generated-network.ts';
import { drawQueries } from './generated-queries.ts';
import { type Figures, percentiles, round, type Workload } from './workload.ts';

const NETWORK =
  'Generated network, 3,000 terminals, 10,000 services, 60 days, doors 1,300 to 1,700 km apart; bounds computed anew in every query.';

/** All five criteria within slacks: what a planner asks. */
export const FIVE_CRITERIA: Workload = {
  name: 'five-criteria',
  description: `${NETWORK} Arrival, cost, CO2e, risk, transshipments; arrival slack 1.5, cost slack 2.`,
  run: (count) => measureQueries(count, ALL_CRITERIA, { arrival: 1.5, cents: 2 }),
};

/** The same with every saving of storage ahead proved. */
export const FIVE_CRITERIA_STRICT: Workload = {
  name: 'five-criteria-strict-storage',
  description: `${FIVE_CRITERIA.description} Strict storage dominance.`,
  run: (count) => measureQueries(count / 5, ALL_CRITERIA, { arrival: 1.5, cents: 2 }, 'strict'),
};

/** Arrival and transshipments, exact: what public transport routers answer. */
export const TWO_CRITERIA: Workload = {
  name: 'two-criteria',
  description: `${NETWORK} Arrival and transshipments, exact.`,
  run: (count) => measureQueries(count, { cents: false, grams: false, risk: false, transshipments: true }, 'exact'),
};

function measureQueries(
  count: number,
  criteria: Criteria,
  slack: Slack,
  storageDominance: 'strict' | 'tolerant' = 'tolerant',
): Figures {
  const network = generateNetwork(1);
  const space = createSearchSpace(network.graph);
  const drawn = drawQueries(network, { count, seed: 2, criteria, slack });
  const queries = drawn.map((query) => ({ ...query, storageDominance }));
  const [totalMs, boundsMs, sizes, expanded]: number[][] = [[], [], [], []];
  let cutOffCount = 0;
  const warmUps = queries.slice(0, 50);
  [...warmUps, ...queries].forEach((query, i) => {
    const start = performance.now();
    const bounds = computeBounds(space, network.weights, query);
    const middle = performance.now();
    const found = searchFront(space, network.weights, bounds, query);
    const end = performance.now();
    if (i < warmUps.length) return;
    totalMs!.push(end - start);
    boundsMs!.push(middle - start);
    sizes!.push(found.labels.length);
    expanded!.push(found.expandedCount);
    if (found.isCutOff) cutOffCount++;
  });
  const total = percentiles(totalMs!);
  return {
    queryCount: count,
    edgeCount: network.graph.edgeCount,
    departureCount: network.graph.departures.length,
    medianMs: total.median,
    p99Ms: total.p99,
    maxMs: total.max,
    boundsMedianMs: percentiles(boundsMs!).median,
    frontMedian: percentiles(sizes!).median,
    frontP99: percentiles(sizes!).p99,
    expandedMedian: percentiles(expanded!).median,
    expandedP99: percentiles(expanded!).p99,
    withoutWayShare: round(sizes!.filter((size) => size === 0).length / count),
    cutOffCount,
  };
}
