import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asRow } from '@karvon/arrays';
import { computeBounds } from '../src/kernel/bounds.ts';
import type { Connector, FrontQuery } from '../src/kernel/front-query.ts';
import { createWeights } from '../src/kernel/leg-graph-builder.ts';
import { createRandom } from '../src/kernel/random-network.ts';
import { searchFront } from '../src/kernel/search-front.ts';
import { createSearchSpace } from '../src/kernel/search-space.ts';
import { readGtfsDay } from './gtfs-day.ts';
import { percentiles } from './workload.ts';

const NODE_MAJOR_LEAST = 22;

/**
 * `minotor.js <gtfs folder> <YYYY-MM-DD> [queries]`: asks the public router minotor (RAPTOR) and the kernel's search for
 * the same earliest arrivals on one service day of a feed, and sets answers and times side by side.
 */
async function main([folder, date, count = '500']: readonly string[]): Promise<void> {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < NODE_MAJOR_LEAST) {
    console.error(`minotor needs Node ${NODE_MAJOR_LEAST} or newer; this is ${process.version}. Nothing was compared.`);
    process.exitCode = 1;
    return;
  }
  if (folder === undefined || date === undefined) throw new Error('Wanted: a GTFS folder and a date YYYY-MM-DD.');
  const askMinotor = await openMinotor(folder, date);
  const day = readGtfsDay(folder, date.replaceAll('-', ''));
  const askKernel = openKernel(day.graph);
  const random = createRandom(11);
  const [minotorMs, kernelMs]: [number[], number[]] = [[], []];
  const [differing, reached, impossible]: [string[], string[], string[]] = [[], [], []];
  for (let query = 0; query < Number(count); query++) {
    const [from, to] = [0, 0].map(() => Math.floor(random() * day.stopIds.length)) as [number, number];
    if (from === to) continue;
    const ready = Math.floor(random() * 12 * 60);
    const theirs = timed(minotorMs, () => askMinotor(day.stopIds[from]!, day.stopIds[to]!, ready));
    const ours = timed(kernelMs, () => askKernel(from, to, ready));
    const name = `${day.stopIds[from]} ${day.stopIds[to]} ${ready}: minotor ${theirs}, kernel ${ours}`;
    if (ours !== undefined) reached.push(name);
    if (theirs === 'impossible') impossible.push(name);
    else if (ours !== theirs) differing.push(name);
  }
  console.log(
    JSON.stringify(
      {
        date,
        node: process.version,
        stopCount: day.stopIds.length,
        tripCount: day.tripCount,
        queryCount: kernelMs.length,
        reachedCount: reached.length,
        minotorImpossibleCount: impossible.length,
        differingCount: differing.length,
        differing: differing.slice(0, 10),
        minotorMs: percentiles(minotorMs),
        kernelMs: percentiles(kernelMs),
      },
      null,
      2,
    ),
  );
}

/** Arrival, absent when there is no way, `impossible` when a ride of the way departs before the one before arrives. */
type AskArrival<Stop> = (from: Stop, to: Stop, readyMinutes: number) => number | 'impossible' | undefined;

interface Ride {
  readonly departureTime?: { toSeconds(): number };
  readonly arrivalTime?: { toSeconds(): number };
}

function isChronological(legs: readonly Ride[]): boolean {
  let presentSeconds = 0;
  for (const { departureTime, arrivalTime } of legs) {
    if (departureTime === undefined || arrivalTime === undefined) continue;
    if (departureTime.toSeconds() < presentSeconds) return false;
    presentSeconds = arrivalTime.toSeconds();
  }
  return true;
}

async function openMinotor(folder: string, date: string): Promise<AskArrival<string>> {
  const { Query, Router, Time } = await import('minotor');
  const { GtfsParser } = await import('minotor/parser');
  const { packStoredZip } = await import('./stored-zip.ts');
  const zip = join(mkdtempSync(join(tmpdir(), 'karvon-gtfs-')), 'feed.zip');
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  writeFileSync(zip, packStoredZip(new Map(names.map((name) => [name, readFileSync(join(folder, name))]))));
  const { timetable, stopsIndex } = await new GtfsParser(zip, { routeTypeParser: () => 'RAIL' }).parse(
    new Date(`${date}T12:00:00Z`),
  );
  const router = new Router(timetable, stopsIndex);
  return (from, to, readyMinutes) => {
    const departure = Time.fromSeconds(readyMinutes * 60);
    const query = new Query.Builder().from(from).to(to).departureTime(departure).maxTransfers(10).build();
    const result = router.route(query);
    const found = result.arrivalAt(to);
    if (found === undefined) return undefined;
    return isChronological((result.bestRoute(to)?.legs ?? []) as readonly Ride[])
      ? Math.ceil(found.time.toSeconds() / 60)
      : 'impossible';
  };
}

function openKernel(graph: Parameters<typeof createSearchSpace>[0]): AskArrival<number> {
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
      horizonMinutes: 60 * 1440,
      requiredCapability: 0,
      requiredEquipment: 0,
      criteria: { cents: false, grams: false, risk: false, transshipments: true },
      slack: 'exact',
      driverDominance: 'tolerant',
      labelsMax: 1_000_000,
    };
    return searchFront(space, weights, computeBounds(space, weights, query), query).fastest?.arrivalMinutes;
  };
}

function timed<Answer>(sampleMs: number[], ask: () => Answer): Answer {
  const start = performance.now();
  const answer = ask();
  sampleMs.push(performance.now() - start);
  return answer;
}

await main(process.argv.slice(2));
