import { asRow } from '@karvon/arrays';
import { describe, expect, test } from 'vitest';
import { computeBounds } from './bounds.ts';
import type { FrontResult } from './front-query.ts';
import type { EdgeRow, TimetableRow } from './leg-graph.ts';
import { createRandom, drawCase, type Random } from './random-network.ts';
import { searchFront } from './search-front.ts';
import { createSearchSpace } from './search-space.ts';
import { applyEdit, createWhatIf, type LegGraphEdit, searchWhatIf, type WhatIf } from './what-if.ts';

function drawEdit(random: Random, { space: { graph }, query }: WhatIf): LegGraphEdit {
  const upTo = (limit: number) => Math.floor(random() * (limit + 1));
  const edge = asRow<EdgeRow>(upTo(graph.edgeCount - 1));
  switch (upTo(5)) {
    case 0:
      return { kind: 'close', edge };
    case 1:
      return { kind: 'open', edge: asRow(Math.max(0, (query.isClosedEdge as unknown as Int32Array).indexOf(1))) };
    case 2:
      return { kind: 'minutes', edge, minutes: upTo(400) };
    case 3:
      return { kind: 'cents', edge, cents: upTo(80) };
    case 4:
      return { kind: 'ready', readyMinutes: upTo(800) };
    default:
      return {
        kind: 'add-departures',
        timetable: asRow<TimetableRow>(upTo(2)),
        departures: [upTo(3000), upTo(3000)],
      };
  }
}

function searchAnew({ space, weights, query }: WhatIf): FrontResult {
  const fresh = createSearchSpace({ ...space.graph });
  return searchFront(fresh, weights, computeBounds(fresh, weights, query), query);
}

const vectorsOf = (found: FrontResult) =>
  found.labels.map((label) => [label.arrivalMinutes, label.cents, label.grams, label.risk, label.transshipments]);

describe('a network under edits', () => {
  test('K9 After any edits the front is that of a search built anew on the edited graph', () => {
    const random = createRandom(9);
    let ways = 0;
    for (let drawn = 0; drawn < 200; drawn++) {
      const { graph, weights, query: exact } = drawCase(random, { storms: false, storage: true });
      const query = {
        ...exact,
        criteria: { cents: true, grams: true, risk: true, transshipments: true },
        slack: drawn % 2 === 0 ? exact.slack : { arrival: 1.5, cents: 2 },
      };
      const space = createSearchSpace(graph);
      let whatIf = createWhatIf(space, weights, computeBounds(space, weights, query), query);
      for (let edit = 0; edit < 5; edit++) {
        whatIf = applyEdit(whatIf, drawEdit(random, whatIf));
        const found = vectorsOf(searchWhatIf(whatIf));
        expect(found).toEqual(vectorsOf(searchAnew(whatIf)));
        ways += found.length;
      }
    }
    expect(ways).toBeGreaterThan(1000);
  });
});
