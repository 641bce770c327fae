import type { Column, MutableColumn } from '@karvon/arrays';
import { asColumn } from '@karvon/arrays';
import { type Bounds, lowerBounds, minuteBoundsOf } from './bounds.ts';
import type { MinuteBounds } from './drive-bounds.ts';
import type { FrontQuery, FrontResult } from './front-query.ts';
import type { DepartureRow, EdgeRow, EdgeWeights, LegGraph, TimetableRow, VertexRow } from './leg-graph.ts';
import { findLookahead, type Lookahead } from './lookahead.ts';
import { searchFront } from './search-front.ts';
import { openEdges, refreshEdge, type SearchSpace } from './search-space.ts';

/** A change of the network under a query whose front is known. */
export type LegGraphEdit =
  | { readonly kind: 'close'; readonly edge: EdgeRow }
  | { readonly kind: 'open'; readonly edge: EdgeRow }
  /** Sets `minutesOfEdge`. */
  | { readonly kind: 'minutes'; readonly edge: EdgeRow; readonly minutes: number }
  /** Sets `centsOfEdge`. */
  | { readonly kind: 'cents'; readonly edge: EdgeRow; readonly cents: number }
  | { readonly kind: 'ready'; readonly readyMinutes: number }
  /** Adds departures, in any order, to those of a timetable. */
  | { readonly kind: 'add-departures'; readonly timetable: TimetableRow; readonly departures: readonly number[] };

/** A query with its own copy of all that edits change; the network it was made from stays as it is. */
export interface WhatIf {
  readonly space: SearchSpace & { readonly graph: EditableGraph };
  readonly weights: EdgeWeights & { readonly centsOfEdge: MutableColumn<EdgeRow> };
  readonly bounds: Bounds;
  readonly query: FrontQuery & { readonly isClosedEdge: MutableColumn<EdgeRow> };
}

type EditableGraph = Omit<LegGraph, 'minutesOfEdge' | 'firstDeparture' | 'departures'> & {
  readonly minutesOfEdge: MutableColumn<EdgeRow>;
  firstDeparture: Column<TimetableRow, DepartureRow>;
  departures: Column<DepartureRow>;
};

/** Copies what edits change. Searches still share the memory of `space`, so that only one runs at a time. */
export function createWhatIf(space: SearchSpace, weights: EdgeWeights, bounds: Bounds, query: FrontQuery): WhatIf {
  const { graph } = space;
  const lookahead = bounds.lookahead;
  return {
    space: {
      ...space,
      graph: { ...graph, minutesOfEdge: copyOf(graph.minutesOfEdge) },
      leastMinutesOfEdge: copyOf(space.leastMinutesOfEdge),
    },
    weights: { ...weights, centsOfEdge: copyOf(weights.centsOfEdge) },
    bounds: {
      criteria: bounds.criteria,
      minutes: copyOf(bounds.minutes),
      remainders: bounds.remainders,
      othersLeast: bounds.othersLeast,
      cents: copyOf(bounds.cents),
      grams: copyOf(bounds.grams),
      risk: copyOf(bounds.risk),
      transshipments: copyOf(bounds.transshipments),
      lookahead,
    },
    query: { ...query, isClosedEdge: copyOf(query.isClosedEdge ?? new Int32Array(graph.edgeCount)) },
  };
}

/**
 * Gives the query after an edit. What makes ways worse (closing, delays, dearer edges) leaves the bounds as they are,
 * for they stay below the truth; what makes them better lowers the bounds as far as the change reaches. Columns are
 * changed in place, so that the query before the edit is spent.
 */
export function applyEdit(whatIf: WhatIf, edit: LegGraphEdit): WhatIf {
  const { space, weights, bounds, query } = whatIf;
  switch (edit.kind) {
    case 'close':
      query.isClosedEdge[edit.edge] = 1;
      return whatIf;
    case 'open':
      query.isClosedEdge[edit.edge] = 0;
      return reopen(whatIf, edit.edge);
    case 'minutes':
      space.graph.minutesOfEdge[edit.edge] = edit.minutes;
      refreshEdge(space, edit.edge);
      openEdges(space, query);
      return { ...whatIf, bounds: { ...bounds, ...lowerMinutes(whatIf, edit.edge, bounds.lookahead) } };
    case 'cents':
      weights.centsOfEdge[edit.edge] = edit.cents;
      openEdges(space, query);
      if (bounds.criteria.cents) lowerBounds(space, bounds.cents, weights.centsOfEdge, edit.edge);
      return whatIf;
    case 'ready':
      return { ...whatIf, query: { ...query, readyMinutes: edit.readyMinutes } };
    case 'add-departures':
      addDepartures(space.graph, edit.timetable, edit.departures);
      return whatIf;
  }
}

/** Gives the front after the edits so far, with the bounds as they were kept. */
export function searchWhatIf({ space, weights, bounds, query }: WhatIf): FrontResult {
  return searchFront(space, weights, bounds, query);
}

function reopen(whatIf: WhatIf, edge: EdgeRow): WhatIf {
  const { space, weights, bounds, query } = whatIf;
  openEdges(space, query);
  const { criteria } = bounds;
  if (criteria.cents) lowerBounds(space, bounds.cents, weights.centsOfEdge, edge);
  if (criteria.grams) lowerBounds(space, bounds.grams, weights.gramsOfEdge, edge);
  if (criteria.risk) lowerBounds(space, bounds.risk, weights.riskOfEdge, edge);
  if (criteria.transshipments) lowerBounds(space, bounds.transshipments, space.graph.transshipmentsOfEdge, edge);
  const lookahead = findLookahead(space, weights, query);
  return { ...whatIf, bounds: { ...bounds, ...lowerMinutes(whatIf, edge, lookahead), lookahead } };
}

/** Where drivers go on even a slower edge may let one rest, so that their bounds are computed anew. */
function lowerMinutes({ space, bounds, query }: WhatIf, edge: EdgeRow, lookahead: Lookahead): MinuteBounds {
  if (lookahead.isAnyDriver) return minuteBoundsOf(space, lookahead, query);
  lowerBounds(space, bounds.minutes, space.leastMinutesOfEdge, edge);
  return bounds;
}

function addDepartures(graph: EditableGraph, timetable: TimetableRow, added: readonly number[]): void {
  const { departures, firstDeparture } = graph;
  const end = firstDeparture[(timetable + 1) as TimetableRow];
  const all = new Int32Array(departures.length + added.length);
  all.set(departures as unknown as Int32Array);
  all.copyWithin(end + added.length, end, departures.length);
  all.set(added, end);
  all.subarray(firstDeparture[timetable], end + added.length).sort();
  const first = copyOf(firstDeparture) as unknown as Int32Array;
  for (let later = timetable + 1; later < first.length; later++) first[later] = first[later]! + added.length;
  graph.departures = all;
  graph.firstDeparture = asColumn<TimetableRow, DepartureRow>(first);
}

function copyOf<R extends EdgeRow | VertexRow | TimetableRow>(column: Column<R, number>): MutableColumn<R> {
  return asColumn<R, number>(Int32Array.from(column as unknown as ArrayLike<number>));
}
