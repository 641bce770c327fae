import { asRow } from '@karvon/arrays';
import { describe, expect, test } from 'vitest';
import { computeBounds } from './bounds.ts';
import { listEveryWay, type WayVector, walkEveryWay } from './every-way.ts';
import { ALL_CRITERIA, type FrontLabel, type FrontQuery, type FrontResult, type Slack } from './front-query.ts';
import type { EdgeRow, VertexRow } from './leg-graph.ts';
import { createWeights, LegGraphBuilder } from './leg-graph-builder.ts';
import { createRandom, drawCase, type RandomCase, type Traps } from './random-network.ts';
import { searchFront } from './search-front.ts';
import { createSearchSpace } from './search-space.ts';

function search({ graph, weights, query }: RandomCase): FrontResult {
  const space = createSearchSpace(graph);
  return searchFront(space, weights, computeBounds(space, weights, query), query);
}

function vectorsOf(labels: readonly FrontLabel[], { criteria }: FrontQuery): WayVector[] {
  return labels.map((label) => [
    label.arrivalMinutes,
    criteria.cents ? label.cents : 0,
    criteria.grams ? label.grams : 0,
    criteria.risk ? label.risk : 0,
    criteria.transshipments ? label.transshipments : 0,
  ]);
}

const inOrder = (vectors: readonly WayVector[]) => vectors.map((vector) => vector.join()).sort();

/** The oracle takes its time on a busy machine. */
const PATIENCE = { timeout: 300_000 };

/** Draws cases that the oracle can walk, and gives each with the oracle's front. */
function* drawWalkable(count: number, seed: number, traps: Traps, change: Partial<FrontQuery> = {}) {
  const random = createRandom(seed);
  for (let made = 0; made < count; ) {
    const drawn = drawCase(random, traps);
    const each = { ...drawn, query: { ...drawn.query, ...change } };
    let walked: readonly WayVector[];
    try {
      walked = walkEveryWay(each.graph, each.weights, each.query, 800);
    } catch {
      continue;
    }
    made++;
    yield { ...each, walked };
  }
}

/** What the slack leaves of the whole front, by the rule's own words. */
function withinSlack(walked: readonly WayVector[], { readyMinutes, criteria }: FrontQuery, slack: Slack): WayVector[] {
  if (slack === 'exact') return [...walked];
  const cheapestCents = Math.min(...walked.map(([, cents]) => cents));
  const affordable = walked.filter(([, cents]) => !criteria.cents || cents <= cheapestCents * slack.cents);
  const fastestMinutes = Math.min(...affordable.map(([arrival]) => arrival - readyMinutes));
  return affordable.filter(([arrival]) => arrival - readyMinutes <= fastestMinutes * slack.arrival);
}

describe('the front of ways', () => {
  test('K1 In exact mode with strict dominance the front is that of every way there is', PATIENCE, () => {
    for (const { walked, ...each } of drawWalkable(4000, 1, { storms: true, storage: true })) {
      expect(inOrder(vectorsOf(search(each).labels, each.query))).toEqual(inOrder(walked));
    }
  });

  test('K2 Where no driver meets a gate, tolerant driver dominance gives the same front as strict', PATIENCE, () => {
    for (const { walked, ...each } of drawWalkable(
      3500,
      2,
      { storms: false, storage: true },
      { driverDominance: 'tolerant' },
    )) {
      expect(inOrder(vectorsOf(search(each).labels, each.query))).toEqual(inOrder(walked));
    }
  });

  test(
    'K3 With slacks the front is the part of the whole that costs at most the slack of the cheapest way and, of that, lasts at most the slack of the fastest',
    PATIENCE,
    () => {
      const slack = { arrival: 1.5, cents: 2 };
      for (const { walked, ...each } of drawWalkable(3000, 3, { storms: true, storage: true }, { slack })) {
        const found = search(each);
        expect(inOrder(vectorsOf(found.labels, each.query))).toEqual(inOrder(withinSlack(walked, each.query, slack)));
        if (each.query.criteria.cents && walked.length > 0) {
          expect(found.cheapest?.cents).toBe(Math.min(...walked.map(([, cents]) => cents)));
        }
      }
    },
  );

  test('K4 The labels of a way are a chain of open edges whose values add up to its vector', () => {
    for (const { walked: _, graph, weights, query } of drawWalkable(300, 4, { storms: true, storage: true })) {
      for (const label of search({ graph, weights, query }).labels) {
        const onlyThisWay = Uint8Array.from({ length: graph.edgeCount }, (_, edge) =>
          label.edges.includes(edge as EdgeRow) ? 0 : 1,
        );
        const again = walkEveryWay(graph, weights, { ...query, isClosedEdge: onlyThisWay });
        expect(inOrder(again)).toContain(vectorsOf([label], query)[0]?.join());
        const targets = label.edges.map((edge) => graph.targetOfEdge[edge]);
        expect([query.access[label.access]?.vertex, ...targets].at(-1)).toBe(query.egress[label.egress]?.vertex);
        expect(label.exitMinutes.every((exit, i) => exit <= (label.entryMinutes[i + 1] ?? label.arrivalMinutes))).toBe(
          true,
        );
      }
    }
  });

  test(
    'K10 With a tolerance and strict dominance every way of the front has one found that is worse by at most the shares of it',
    PATIENCE,
    () => {
      const tolerance = { arrival: 0.1, cents: 0.15, grams: 0.4, risk: 0.5 };
      let [wholeCount, foundCount] = [0, 0];
      for (const slack of ['exact', { arrival: 1.5, cents: 2 }] as const) {
        const change = { slack, tolerance, criteria: ALL_CRITERIA };
        for (const { walked, ...each } of drawWalkable(3000, 10, { storms: true, storage: true }, change)) {
          const whole = withinSlack(walked, each.query, slack);
          const { labels, fastest } = search(each);
          const found = vectorsOf(labels, each.query);
          const { readyMinutes } = each.query;
          for (const [arrival, cents, grams, risk, transshipments] of whole) {
            const worst = [
              readyMinutes + (arrival - readyMinutes) * 1.1,
              cents * 1.15,
              grams * 1.4,
              risk * 1.5,
              transshipments,
            ];
            expect(found.some((vector) => vector.every((value, i) => value <= worst[i]!))).toBe(true);
          }
          expect(fastest?.arrivalMinutes).toBe(whole.map(([arrival]) => arrival).sort((a, b) => a - b)[0]);
          wholeCount += whole.length;
          foundCount += found.length;
        }
      }
      expect(foundCount).toBeLessThan(0.9 * wholeCount);
    },
  );

  test('K11 With a tolerance the ways found are ways that there are, within the slack, and none is at least as good as another', () => {
    const slack = { arrival: 1.5, cents: 2 };
    const tolerance = { arrival: 0.1, cents: 0.15, grams: 0.4, risk: 0.5 };
    for (const each of drawWalkable(500, 11, { storms: true, storage: true }, { slack, tolerance })) {
      const { graph, weights, query } = each;
      const found = vectorsOf(search(each).labels, query);
      const there = new Set(inOrder(listEveryWay(graph, weights, query)));
      expect(found.filter((vector) => !there.has(vector.join()))).toEqual([]);
      expect(withinSlack([...each.walked, ...found], query, slack)).toEqual(expect.arrayContaining(found));
      for (const vector of found) {
        expect(found.filter((other) => other.every((value, i) => value <= vector[i]!))).toEqual([vector]);
      }
    }
  });

  test('K5 A search that reaches its label budget says so and gives only ways that there are', () => {
    const { graph, weights, query } = [...drawWalkable(40, 5, { storms: false, storage: false })].reduce((a, b) =>
      a.walked.length > b.walked.length ? a : b,
    );
    expect(search({ graph, weights, query }).isCutOff).toBe(false);
    const cut = search({ graph, weights, query: { ...query, labelsMax: 3 } });
    expect(cut.isCutOff).toBe(true);
    expect(cut.labels.length).toBeLessThanOrEqual(3);
  });

  test('K6 A search asks at least every 1,024 expansions whether it should stop, and says that it was cut off', () => {
    const builder = new LegGraphBuilder();
    const vertices = Array.from({ length: 3000 }, () => builder.addVertex());
    for (const source of vertices.slice(1))
      builder.addEdge({ source: source - 1, target: source, kind: 'constant', minutes: 1 });
    const { graph } = builder.build();
    const door = { drivingMinutes: 0, cents: 0, grams: 0, risk: 0, isFreshDriver: true };
    let askedCount = 0;
    const found = search({
      graph,
      weights: createWeights(graph),
      query: {
        access: [{ ...door, vertex: asRow(0) }],
        egress: [{ ...door, vertex: asRow(2999) }],
        readyMinutes: 0,
        horizonMinutes: 10_000,
        requiredCapability: 0,
        requiredEquipment: 0,
        criteria: ALL_CRITERIA,
        slack: 'exact',
        driverDominance: 'tolerant',
        labelsMax: 100_000,
        shouldStop: () => ++askedCount === 2,
      },
    });
    expect([askedCount, found.isCutOff, found.expandedCount]).toEqual([2, true, 2048]);
  });

  test(
    'K12 Where arrival and transshipments alone count and every driver is fresh, the front is that of every way there is',
    PATIENCE,
    () => {
      const traps = { storms: true, storage: true, isEveryDriverFresh: true };
      for (const transshipments of [true, false]) {
        const change = { criteria: { cents: false, grams: false, risk: false, transshipments } };
        for (const { walked, ...each } of drawWalkable(2000, 12, traps, change)) {
          expect(inOrder(vectorsOf(search(each).labels, each.query))).toEqual(inOrder(walked));
        }
      }
    },
  );

  test('K13 Ways with more transshipments than are told apart are found too', () => {
    const builder = new LegGraphBuilder();
    const hopCount = 40;
    const vertices = Array.from({ length: hopCount + 2 }, () => builder.addVertex());
    const end = vertices.at(-1)!;
    for (let hop = 0; hop <= hopCount; hop++) {
      const edge = { source: hop, kind: 'constant', isFreshDriver: true } as const;
      builder.addEdge({ ...edge, target: end, minutes: 2000 - 30 * hop, transshipments: 0 });
      if (hop < hopCount) builder.addEdge({ ...edge, target: hop + 1, minutes: 10, transshipments: 1 });
    }
    const { graph } = builder.build();
    const door = { drivingMinutes: 0, cents: 0, grams: 0, risk: 0, isFreshDriver: true };
    const found = search({
      graph,
      weights: createWeights(graph),
      query: {
        access: [{ ...door, vertex: asRow(0) }],
        egress: [{ ...door, vertex: asRow(end) }],
        readyMinutes: 0,
        horizonMinutes: 10_000,
        requiredCapability: 0,
        requiredEquipment: 0,
        criteria: { cents: false, grams: false, risk: false, transshipments: true },
        slack: 'exact',
        driverDominance: 'tolerant',
        labelsMax: 100_000,
      },
    });
    const vectors = found.labels.map(({ arrivalMinutes, transshipments }) => [transshipments, arrivalMinutes]);
    expect(vectors.reverse()).toEqual(Array.from({ length: hopCount + 1 }, (_, hop) => [hop, 2000 - 20 * hop]));
  });

  test('K14 Days of opening hours before a departure with storage are tried by strict storage dominance alone', () => {
    const builder = new LegGraphBuilder();
    const days = Array.from({ length: 60 }, (_, day) => day * 1440);
    const hours = builder.addHours(days.map((day) => [day, day + 600]));
    const timetable = builder.addTimetable(days.filter((_, day) => day % 7 === 6));
    const posts = [0, 1, 2, 3].map(() => builder.addVertex());
    const [yard, end] = [builder.addVertex(), builder.addVertex()];
    for (const post of posts) builder.addEdge({ source: post, target: post + 1, kind: 'constant', minutes: 60, hours });
    builder.addEdge({ source: yard, target: end, kind: 'scheduled', minutes: 600, timetable });
    const { graph } = builder.build();
    const weights = createWeights(graph);
    weights.storageCentsPerDayOfVertex[asRow<VertexRow>(yard)] = 100;
    const door = { drivingMinutes: 0, cents: 0, grams: 0, risk: 0, isFreshDriver: true };
    const query = {
      access: [{ ...door, vertex: asRow<VertexRow>(posts[0]!) }],
      egress: [{ ...door, vertex: asRow<VertexRow>(end) }],
      readyMinutes: 0,
      horizonMinutes: 60 * 1440,
      requiredCapability: 0,
      requiredEquipment: 0,
      criteria: { cents: true, grams: false, risk: false, transshipments: false },
      slack: { arrival: 1.5, cents: 2 },
      driverDominance: 'tolerant',
      labelsMax: 100_000,
    } as const;
    const strict = search({ graph, weights, query: { ...query, storageDominance: 'strict' } });
    const tolerant = search({ graph, weights, query });
    // Six started days in the yard, or one when every post is passed a day before the train leaves.
    expect([strict.cheapest?.cents, tolerant.cheapest?.cents]).toEqual([100, 600]);
    expect(tolerant.labelCount).toBeLessThanOrEqual(2 * 7);
    expect(strict.labelCount).toBeGreaterThan(10 * tolerant.labelCount);
  });
});
