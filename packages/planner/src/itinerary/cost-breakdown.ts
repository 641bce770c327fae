import type { CostBreakdown, CostComponent } from '@karvon/model';
import { storageDays } from '../kernel/gates.ts';
import type { SearchDesk } from '../plan/search-desk.ts';
import type { Charge } from '../price/charge.ts';
import { legMinimums } from '../price/leg-minimums.ts';
import { tripCharges } from '../price/trip-charges.ts';
import { storagePerDay } from '../price/weigh-edges.ts';
import type { WayMove } from './way-moves.ts';

/** Every sum of a way with the leg in which it arises: what its edges and doors cost, storage, and what is due once a trip. */
export function costComponents(desk: SearchDesk, moves: readonly WayMove[]): readonly CostComponent[] {
  const trip = tripCharges(
    desk.pricing,
    moves.flatMap((move) => (move.edge === undefined ? [] : [move.edge])),
  );
  const components = moves.flatMap((move) => [
    ...move.charges.map((charge) => ({ ...charge, leg: move.leg })),
    ...storageOf(desk, move).map((charge) => ({ ...charge, leg: move.leg })),
    ...trip.filter(({ edge }) => edge === move.edge).map(({ charge }) => ({ ...charge, leg: move.leg })),
  ]);
  const isRoad = (leg: number) =>
    moves.every((move) => move.leg !== leg || move.edge === undefined || move.edge.mode === 'road');
  return [
    ...components,
    ...legMinimums(
      desk.pricing,
      components.filter(({ leg }) => isRoad(leg)),
    ),
  ];
}

/** Storage while the goods wait in a yard for a departure, by the started day beyond the free time. */
function storageOf(desk: SearchDesk, move: WayMove): readonly Charge[] {
  const { edge } = move;
  if (edge?.departures === undefined) return [];
  const perDay = storagePerDay(desk.pricing, edge.fromVertex);
  const free = (desk.graph.freeMinutesOfVertex as unknown as Int32Array)[edge.fromVertex]!;
  const days = storageDays(move.entryMinutes - move.readyMinutes, free);
  if (perDay?.cents === undefined || days === 0) return [];
  return [{ ...perDay, cents: perDay.cents * days }];
}

/** Adds the sums up by state, by kind, by claim and by leg; each adds up to the total exactly, for all are whole cents. */
export function costBreakdown(components: readonly CostComponent[], legCount: number): CostBreakdown {
  const byState: Record<string, number> = {};
  const byComponent: Record<string, number> = {};
  const byClaim: Record<string, number> = {};
  const byLeg = new Array<number>(legCount).fill(0);
  let totalCents = 0;
  for (const { cents = 0, state, kind, claim, leg } of components) {
    if (cents === 0) continue;
    totalCents += cents;
    byState[state] = (byState[state] ?? 0) + cents;
    byComponent[kind] = (byComponent[kind] ?? 0) + cents;
    byClaim[claim] = (byClaim[claim] ?? 0) + cents;
    byLeg[leg] = byLeg[leg]! + cents;
  }
  return {
    totalCents,
    currency: 'USD',
    byState,
    byComponent,
    byClaim,
    byLeg,
    components: joinComponents(components),
    isIncomplete: components.some((component) => component.cents === undefined),
  };
}

/**
 * Sums of one rate, state and leg are one line: a run over many stretches is not a hundred lines.
 * The line then names the way from its first to its last place.
 */
function joinComponents(components: readonly CostComponent[]): readonly CostComponent[] {
  const joined = new Map<string, CostComponent>();
  for (const component of components) {
    if (component.cents === 0) continue;
    const { kind, state, tariff, leg, claim } = component;
    const isRun = kind === 'line-haul' || kind === 'container-hire' || kind === 'wagon-hire';
    const key = [kind, state, tariff, leg, claim, isRun ? '' : component.at].join('|');
    const known = joined.get(key);
    if (known === undefined) joined.set(key, component);
    else if (component.cents !== undefined && known.cents !== undefined) {
      joined.set(key, { ...known, cents: known.cents + component.cents, at: throughTo(known.at, component.at) });
    }
  }
  return [...joined.values()];
}

function throughTo(first: string, last: string): string {
  return `${first.split(' ')[0]} ${last.split(' ').at(-1)}`;
}
