import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asRow } from '@karvon/arrays';
import { computeBounds } from '../src/kernel/bounds.ts';
import type { Connector, FrontQuery } from '../src/kernel/front-query.ts';
import type { LegGraph } from '../src/kernel/leg-graph.ts';
import { createWeights } from '../src/kernel/leg-graph-builder.ts';
import { createRandom } from '../src/kernel/random-network.ts';
import { searchFront } from '../src/kernel/search-front.ts';
import { createSearchSpace } from '../src/kernel/search-space.ts';
import { graphOfSpan } from './gtfs-graph.ts';
import { type GtfsSpan, readGtfsSpan, writeSpanFeed } from './gtfs-span.ts';
import { describeMachine, percentiles } from './workload.ts';

const NODE_MAJOR_LEAST = 22;
/** Rides that minotor may take; ways of the kernel with more are left out of the comparison. */
const RIDES_MAX = 11;
/** Queries are ready within so many days of the span's first. */
const READY_DAYS = 20;

/** By number of rides, from none on: the earliest arrival with so many or fewer; absent when there is no way. */
type Arrivals = readonly (number | undefined)[];
type AskArrivals = (from: number, to: number, readyMinutes: number) => Arrivals;

/**
 * `minotor.js <gtfs folder> <YYYY-MM-DD> [days] [queries]`: asks the public router minotor (RAPTOR) and the kernel's
 * search for the same earliest arrivals by number of rides over some days of a feed, and sets answers and times side by
 * side.
 */
async function main([folder, date, days = '60', count = '500']: readonly string[]): Promise<void> {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < NODE_MAJOR_LEAST) {
    console.error(`minotor needs Node ${NODE_MAJOR_LEAST} or newer; this is ${process.version}. Nothing was compared.`);
    process.exitCode = 1;
    return;
  }
  if (folder === undefined || date === undefined) throw new Error('Wanted: a GTFS folder and a date YYYY-MM-DD.');
  const span = readGtfsSpan(folder, date, Number(days));
  const graph = graphOfSpan(span);
  const askMinotor = await openMinotor(span, date);
  const askKernel = openKernel(graph, Number(days));
  const figures = compare(span.stopIds, Number(count), askMinotor, askKernel);
  const { length: tripCount } = span.trips;
  const feed = { date, days: Number(days), stopCount: span.stopIds.length, tripCount, edgeCount: graph.edgeCount };
  console.log(JSON.stringify({ machine: describeMachine(), ...feed, ...figures }, null, 2));
}

function compare(stopIds: readonly string[], count: number, askMinotor: AskArrivals, askKernel: AskArrivals) {
  const random = createRandom(11);
  const [minotorMs, kernelMs]: [number[], number[]] = [[], []];
  const differing: string[] = [];
  let [queryCount, reachedCount, rideCountsCompared] = [0, 0, 0];
  while (queryCount < count) {
    const [from, to] = [0, 0].map(() => Math.floor(random() * stopIds.length)) as [number, number];
    const ready = Math.floor(random() * READY_DAYS * 1440);
    if (from === to) continue;
    queryCount++;
    const theirs = timed(minotorMs, () => askMinotor(from, to, ready));
    const ours = timed(kernelMs, () => askKernel(from, to, ready));
    if (ours.at(-1) !== undefined) reachedCount++;
    rideCountsCompared += new Set(ours).size;
    if (ours.join() !== theirs.join()) {
      differing.push(`${stopIds[from]} ${stopIds[to]} ${ready}: minotor ${theirs.join()}, kernel ${ours.join()}`);
    }
  }
  return {
    queryCount,
    reachedCount,
    rideCountsCompared,
    differingCount: differing.length,
    differing: differing.slice(0, 10),
    minotorMs: percentiles(minotorMs),
    kernelMs: percentiles(kernelMs),
  };
}

async function openMinotor(span: GtfsSpan, date: string): Promise<AskArrivals> {
  const { Duration, Query, Router, Time } = await import('minotor');
  const { GtfsParser } = await import('minotor/parser');
  const { packStoredZip } = await import('./stored-zip.ts');
  const zip = join(mkdtempSync(join(tmpdir(), 'karvon-gtfs-')), 'feed.zip');
  writeFileSync(zip, packStoredZip(writeSpanFeed(span, date)));
  const parser = new GtfsParser(zip, { routeTypeParser: () => 'RAIL' });
  const { timetable, stopsIndex } = await parser.parse(new Date(`${date}T12:00:00Z`));
  const router = new Router(timetable, stopsIndex);
  return (from, to, readyMinutes) => {
    const query = new Query.Builder()
      .from(span.stopIds[from]!)
      .to(span.stopIds[to]!)
      .departureTime(Time.fromSeconds(readyMinutes))
      .minTransferTime(Duration.zero())
      .maxTransfers(RIDES_MAX - 1)
      .build();
    const { earliestArrivalsPerRound } = router.route(query);
    let earliest: number | undefined;
    return Array.from({ length: RIDES_MAX + 1 }, (_, rides) => {
      const found = earliestArrivalsPerRound[rides]?.get(span.stopIds[to]!)?.time.toSeconds();
      if (found !== undefined && (earliest === undefined || found < earliest)) earliest = found;
      return earliest;
    });
  };
}

function openKernel(graph: LegGraph, days: number): AskArrivals {
  const space = createSearchSpace(graph);
  const weights = createWeights(graph);
  const at = (vertex: number): Connector => ({
    vertex: asRow(vertex),
    drivingMinutes: 0,
    cents: 0,
    grams: 0,
    risk: 0,
    isFreshDriver: true,
  });
  return (from, to, readyMinutes) => {
    const query: FrontQuery = {
      access: [at(2 * from)],
      egress: [at(2 * to), at(2 * to + 1)],
      readyMinutes,
      // Trips of the last days arrive after them.
      horizonMinutes: 2 * days * 1440,
      requiredCapability: 0,
      requiredEquipment: 0,
      criteria: { cents: false, grams: false, risk: false, transshipments: true },
      slack: 'exact',
      driverDominance: 'tolerant',
      labelsMax: 1_000_000,
    };
    const { labels } = searchFront(space, weights, computeBounds(space, weights, query), query);
    return Array.from({ length: RIDES_MAX + 1 }, (_, rides) => {
      const arrivals = labels.filter((label) => label.transshipments <= rides).map((label) => label.arrivalMinutes);
      return arrivals.length === 0 ? undefined : Math.min(...arrivals);
    });
  };
}

function timed<Answer>(sampleMs: number[], ask: () => Answer): Answer {
  const start = performance.now();
  const answer = ask();
  sampleMs.push(performance.now() - start);
  return answer;
}

await main(process.argv.slice(2));
