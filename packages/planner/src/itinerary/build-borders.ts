import { borderRegime, permitKind, permitNeed } from '@karvon/agreements';
import type { BorderCrossing, Mode, QueueChoice } from '@karvon/model';
import type { CallRow, CrossingRow } from '@karvon/network';
import { edgesLeaving, type PlanEdge } from '../compile/planning-network.ts';
import type { SearchDesk } from '../plan/search-desk.ts';
import { edgeCharges } from '../price/edge-charges.ts';
import { placeRef } from './place-refs.ts';
import { hoursOf } from './way-clock.ts';
import type { WayMove } from './way-moves.ts';

/** A border before its papers are known. */
export type BorderDraft = Omit<BorderCrossing, 'papers'> & { readonly hasEQueue: boolean };

/** Every state border of a way: those that trucks and wagons cross, and those that lie within a ride. */
export function buildBorders(desk: SearchDesk, moves: readonly WayMove[]): readonly BorderDraft[] {
  return moves.flatMap((move) => {
    const { edge } = move;
    if (edge === undefined) return [];
    if (edge.kind === 'border') return [crossedBorder(desk, move, edge)];
    return edge.kind === 'service' ? riddenBorders(desk, move, edge) : [];
  });
}

/** The name of a crossing, "A - B (rail)", with its sides in the order in which goods from a place pass them. */
export function nameOnTheWay({ nameEn, placeB }: Pick<CrossingRow, 'nameEn' | 'placeB'>, fromPlace: string): string {
  const [, a, b, mode = ''] = /^(.+?) - (.+?)( \((?:road|rail)\))?$/.exec(nameEn) ?? [];
  return placeB === fromPlace && a !== undefined && b !== undefined ? `${b} - ${a}${mode}` : nameEn;
}

function crossedBorder(desk: SearchDesk, move: WayMove, edge: PlanEdge): BorderDraft {
  const row = edge.crossing!.row;
  const queue = queueChoice(desk, edge);
  return {
    ...ruleOf(desk, edge.mode, edge.from.state, edge.to.state, edge.mode === 'road'),
    leg: move.leg,
    crossing: row.id,
    nameEn: nameOnTheWay(row, edge.from.id),
    nameRu: `${edge.from.nameRu} – ${edge.to.nameRu}`,
    from: placeRef(edge.from),
    to: placeRef(edge.to),
    mode: edge.mode,
    dwellHours: dwellHours(edge),
    feeCents: feeCents(desk, edge),
    claim: edge.claim,
    source: edge.source,
    derivation: edge.parts.find((part) => part.derivation !== undefined)?.derivation ?? '',
    openingHours: row.hours ?? '',
    hasEQueue: edge.crossing?.queue !== undefined,
    ...(queue === undefined ? {} : { queue }),
  };
}

/** The band of a border: its parts follow each other and are not one another's fault, but a bad day is bad for all. */
function dwellHours(edge: PlanEdge): BorderDraft['dwellHours'] {
  const sum = (at: 'p10' | 'p50' | 'p90') => edge.parts.reduce((total, part) => total + part.minutes[at], 0);
  return hoursOf({ p10: sum('p10'), p50: sum('p50'), p90: sum('p90') });
}

function feeCents(desk: SearchDesk, edge: PlanEdge): number {
  return edgeCharges(desk.pricing, edge)
    .filter((charge) => charge.kind === 'border' || charge.kind === 'e-queue')
    .reduce((total, charge) => total + (charge.cents ?? 0), 0);
}

/** Both lanes of a crossing that has a paid one. */
function queueChoice(desk: SearchDesk, edge: PlanEdge): QueueChoice | undefined {
  const lanes = edgesLeaving(desk.network, edge.fromVertex).filter(
    (other) =>
      other.kind === 'border' &&
      other.toVertex === edge.toVertex &&
      other.crossing?.row.id === edge.crossing?.row.id &&
      other.usableFromMinutes === edge.usableFromMinutes,
  );
  const wait = lanes.find((lane) => lane.crossing?.lane === 'wait');
  const pay = lanes.find((lane) => lane.crossing?.lane === 'pay');
  const queue = pay?.crossing?.queue;
  if (wait === undefined || pay === undefined || queue === undefined) return undefined;
  const priced = (lane: PlanEdge) => ({ hours: dwellHours(lane), cents: feeCents(desk, lane) });
  return {
    scheme: queue.id,
    taken: edge.crossing?.lane ?? 'wait',
    wait: priced(wait),
    pay: priced(pay),
    source: queue.source,
  };
}

/** Borders between two calls of a ride. Their time is that of the train's steps; at a port it is the dwell after landing. */
function riddenBorders(desk: SearchDesk, move: WayMove, edge: PlanEdge): BorderDraft[] {
  const calls = edge.service?.calls ?? [];
  return calls.slice(1).flatMap((call, index) => {
    const before = calls[index]!;
    const from = desk.network.placeOfId.get(before.place);
    const to = desk.network.placeOfId.get(call.place);
    if (from === undefined || to === undefined || from.state === to.state) return [];
    return [riddenBorder(desk, move, edge, before, call)];
  });
}

function riddenBorder(desk: SearchDesk, move: WayMove, edge: PlanEdge, before: CallRow, call: CallRow): BorderDraft {
  const from = desk.network.placeOfId.get(before.place)!;
  const to = desk.network.placeOfId.get(call.place)!;
  const row = desk.network.tables.crossings.find(
    (crossing) =>
      crossing.mode === edge.mode && [crossing.placeA, crossing.placeB].every((id) => id === from.id || id === to.id),
  );
  const isTruck = desk.network.vertices[edge.toVertex]?.form === 'truck';
  const within = edge.parts.flatMap((each) => each.within ?? []);
  const part = within.find((each) => each.kind === 'border' && each.place === from.id);
  return {
    ...ruleOf(desk, edge.mode, from.state, to.state, isTruck),
    leg: move.leg,
    crossing: row?.id ?? `${from.id}--${to.id}`,
    nameEn: row ? nameOnTheWay(row, from.id) : `${from.nameEn} – ${to.nameEn}`,
    nameRu: `${from.nameRu} – ${to.nameRu}`,
    from: placeRef(from),
    to: placeRef(to),
    mode: edge.mode,
    dwellHours: hoursOf(part?.minutes ?? { p10: 0, p50: 0, p90: 0 }),
    feeCents: 0,
    claim: edge.claim,
    source: edge.source,
    derivation: part?.derivation ?? 'within the time of the service',
    openingHours: row?.hours ?? '',
    hasEQueue: false,
  };
}

function ruleOf(
  desk: SearchDesk,
  mode: Mode,
  fromState: string,
  toState: string,
  isTruck: boolean,
): Pick<BorderDraft, 'regime' | 'regimeCitation' | 'permit'> {
  const { cargo } = desk.pricing;
  const { date, originState, destinationState, carrierState } = cargo;
  const { agreements } = desk.network;
  const answer = borderRegime(agreements, { fromState, toState, mode, date, originState, destinationState });
  const kind = permitKind({ carrierState, territoryState: toState, originState, destinationState });
  const permit = permitNeed(agreements, { carrierState, territoryState: toState, kind, date });
  return {
    regime: answer.regime,
    regimeCitation: answer.citation,
    permit: isTruck ? { need: permit.need, citation: permit.citation } : undefined,
  };
}
