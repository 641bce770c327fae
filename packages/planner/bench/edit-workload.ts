import { asRow } from '@karvon/arrays';
import { computeBounds } from '../src/kernel/bounds.ts';
import { ALL_CRITERIA, type FrontResult } from '../src/kernel/front-query.ts';
import type { EdgeRow } from '../src/kernel/leg-graph.ts';
import { createRandom, type Random } from '../src/kernel/random-network.ts';
import { searchFront } from '../src/kernel/search-front.ts';
import { createSearchSpace } from '../src/kernel/search-space.ts';
import { applyEdit, createWhatIf, type LegGraphEdit, searchWhatIf, type WhatIf } from '../src/kernel/what-if.ts';
import { generateNetwork } from './generated-network.ts';
import { drawQueries } from './generated-queries.ts';
import { type Figures, percentiles, type Workload } from './workload.ts';

/** Edits that follow each other on one query before the next begins. */
const EDITS_PER_QUERY = 20;

/** From an edit to the new front, the bounds being kept; ten times as many edits as the count. */
export const EDITS: Workload = {
  name: 'edits',
  description: `Generated network, 3,000 terminals, 10,000 services, 60 days; five criteria, arrival slack 1.5, cost slack 2. Random closures, openings, delays, prices, ready times and departures, half of them on the front's own ways; every front is held against a search built anew, outside the measured time.`,
  run: (count) => measureEdits(count * 10),
};

function measureEdits(editCount: number): Figures {
  const network = generateNetwork(1);
  const space = createSearchSpace(network.graph);
  const slack = { arrival: 1.5, cents: 2 };
  const random = createRandom(4);
  const queries = drawQueries(network, {
    count: Math.ceil(editCount / EDITS_PER_QUERY),
    seed: 5,
    criteria: ALL_CRITERIA,
    slack,
  });
  const sampleMs: number[] = [];
  const byKind = new Map<string, number[]>();
  let [checkedCount, differingCount] = [0, 0];
  for (const query of queries) {
    let whatIf = createWhatIf(space, network.weights, computeBounds(space, network.weights, query), query);
    let found = searchWhatIf(whatIf);
    for (let number = 0; number < EDITS_PER_QUERY && sampleMs.length < editCount; number++) {
      const edit = drawEdit(random, whatIf, found);
      const start = performance.now();
      whatIf = applyEdit(whatIf, edit);
      found = searchWhatIf(whatIf);
      const elapsedMs = performance.now() - start;
      sampleMs.push(elapsedMs);
      byKind.set(edit.kind, [...(byKind.get(edit.kind) ?? []), elapsedMs]);
      checkedCount++;
      if (vectorsOf(found) !== vectorsOf(searchAnew(whatIf))) differingCount++;
    }
  }
  const total = percentiles(sampleMs);
  const medians = [...byKind].map(([kind, sample]) => [`${kind}MedianMs`, percentiles(sample).median]);
  return {
    editCount,
    medianMs: total.median,
    p99Ms: total.p99,
    maxMs: total.max,
    checkedCount,
    differingCount,
    ...Object.fromEntries(medians),
  };
}

function drawEdit(random: Random, { space: { graph }, query }: WhatIf, found: FrontResult): LegGraphEdit {
  const upTo = (limit: number) => Math.floor(random() * (limit + 1));
  const way = found.labels[upTo(found.labels.length - 1)];
  const onWay = way?.edges[upTo(Math.max(0, way.edges.length - 1))];
  const edge = onWay !== undefined && random() < 0.5 ? onWay : asRow<EdgeRow>(upTo(graph.edgeCount - 1));
  switch (upTo(5)) {
    case 0:
      return { kind: 'close', edge };
    case 1:
      return { kind: 'open', edge: asRow(Math.max(0, (query.isClosedEdge as unknown as Int32Array).indexOf(1))) };
    case 2:
      return { kind: 'minutes', edge, minutes: Math.round(graph.minutesOfEdge[edge] * (0.6 + random())) };
    case 3:
      return { kind: 'cents', edge, cents: upTo(200_000) };
    case 4:
      return { kind: 'ready', readyMinutes: upTo(20 * 1440) };
    default: {
      const timetable = graph.timetableOfEdge[edge];
      if (timetable < 0) return { kind: 'close', edge };
      return { kind: 'add-departures', timetable, departures: [upTo(60 * 1440), upTo(60 * 1440)] };
    }
  }
}

function searchAnew({ space, weights, query }: WhatIf): FrontResult {
  const fresh = createSearchSpace({ ...space.graph });
  return searchFront(fresh, weights, computeBounds(fresh, weights, query), query);
}

function vectorsOf(found: FrontResult): string {
  return found.labels
    .map((label) => [label.arrivalMinutes, label.cents, label.grams, label.risk, label.transshipments].join())
    .sort()
    .join(' ');
}
