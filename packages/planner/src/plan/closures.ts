import { borderClosure, carrierBan } from '@karvon/agreements';
import type { Consignment, Notice } from '@karvon/model';
import { greatCircleKm } from '@karvon/network';
import type { PlanEdge, PlanningNetwork } from '../compile/planning-network.ts';
import type { Cargo } from '../price/cargo.ts';
import { roadPayload } from './equipment-candidates.ts';

/** One hard constraint of a consignment: why, and which edges it closes. */
export interface Closure {
  readonly reason: Notice;
  readonly closes: (edge: PlanEdge) => boolean;
}

/** The hard constraints of a consignment in one equipment: its exclusions, and the bans and limits of the day. */
export function closuresOf(network: PlanningNetwork, consignment: Consignment, cargo: Cargo): readonly Closure[] {
  const states = new Set(network.tables.places.map((place) => place.state));
  return [
    ...exclusions(consignment),
    ...[...states].flatMap((state) => stateClosures(network, cargo, state)),
    ...borderClosures(network, cargo),
  ];
}

/** Marks the edges that any of the closures closes: a column of ones for the search. */
export function closureColumn(network: PlanningNetwork, closures: readonly Closure[]): Uint8Array {
  const column = new Uint8Array(network.edges.length);
  for (const closure of closures) {
    const own = columnOf(network, closure);
    for (let edge = 0; edge < column.length; edge++) column[edge]! |= own[edge]!;
  }
  return column;
}

const columns = new WeakMap<PlanningNetwork, WeakMap<Closure, Uint8Array>>();

/** The column of one closure, worked out once: those of gateways and states come again in many searches. */
function columnOf(network: PlanningNetwork, closure: Closure): Uint8Array {
  const known = columns.get(network) ?? new WeakMap<Closure, Uint8Array>();
  columns.set(network, known);
  const column = known.get(closure) ?? Uint8Array.from(network.edges, (edge) => (closure.closes(edge) ? 1 : 0));
  known.set(closure, column);
  return column;
}

const closureOfState = new Map<string, Closure>();

/** Closes all that touches a state; the same object for the same state. */
export function avoidState(state: string): Closure {
  const known = closureOfState.get(state);
  if (known !== undefined) return known;
  const closure: Closure = {
    reason: { code: 'gateway', params: { state } },
    closes: (edge) => edge.states.includes(state),
  };
  closureOfState.set(state, closure);
  return closure;
}

/** The shipper's own exclusions, one closure each so that each can be lifted alone. */
export function exclusions(consignment: Consignment): readonly Closure[] {
  const { states, modes, places } = consignment.exclude;
  return [
    ...states.map((state) => ({
      reason: { code: 'excluded-state', params: { state } },
      closes: (edge: PlanEdge) => edge.states.includes(state),
    })),
    ...modes.map((mode) => ({
      reason: { code: 'excluded-mode', params: { mode } },
      closes: (edge: PlanEdge) => edge.mode === mode && isCarriage(edge) && !isLocalHaul(consignment, edge),
    })),
    ...places.map((place) => ({
      reason: { code: 'excluded-place', params: { place } },
      closes: (edge: PlanEdge) => edge.path.includes(place),
    })),
  ];
}

/** A truck this near to a door fetches or brings goods: without it no other mode could be reached. */
const LOCAL_HAUL_KM = 100;

/** Whether an edge is a haul by road near a door, which stays open when road is excluded. */
function isLocalHaul(consignment: Consignment, edge: PlanEdge): boolean {
  if (edge.kind !== 'run' || edge.mode !== 'road') return false;
  return [consignment.from, consignment.to].some(
    (door) =>
      door.state === edge.from.state &&
      greatCircleKm(door, edge.from) <= LOCAL_HAUL_KM &&
      greatCircleKm(door, edge.to) <= LOCAL_HAUL_KM,
  );
}

/** Loading and unloading are not carriage: without road, goods may still be lifted where a truck brings them. */
function isCarriage(edge: PlanEdge): boolean {
  return edge.kind === 'run' || edge.kind === 'border' || edge.kind === 'service';
}

function stateClosures(network: PlanningNetwork, cargo: Cargo, state: string): Closure[] {
  const limit = roadPayload(network, state, cargo.equipment, cargo.date);
  const unitKg = cargo.massKg / cargo.count;
  const isHeavy = limit !== undefined && cargo.equipment.kind !== 'loose' && unitKg > limit.payloadKg;
  const ban = carrierBan(network.agreements, {
    carrierState: cargo.carrierState,
    territoryState: state,
    mode: 'road',
    date: cargo.date,
  });
  return [
    ...(isHeavy && cargo.equipment.kind !== 'wagon'
      ? [
          {
            reason: {
              code: 'road-limit',
              params: { state, foundKg: Math.round(unitKg), mostKg: limit.payloadKg },
            },
            closes: (edge: PlanEdge) => edge.mode === 'road' && isCarriage(edge) && edge.states.includes(state),
          },
        ]
      : []),
    ...(ban?.extent === 'full'
      ? [
          {
            reason: { code: 'carrier-ban', params: { territory: state, carrier: cargo.carrierState } },
            closes: (edge: PlanEdge) => entersByTruck(edge) && edge.to.state === state,
          },
        ]
      : []),
  ];
}

/** A foreign truck comes in by a road border or off a ferry. */
function entersByTruck(edge: PlanEdge): boolean {
  const isFerried = edge.kind === 'service' && edge.service?.row.carries.includes('truck') === true;
  return edge.from.state !== edge.to.state && ((edge.kind === 'border' && edge.mode === 'road') || isFerried);
}

function borderClosures(network: PlanningNetwork, cargo: Cargo): Closure[] {
  const pairs = new Map<string, { fromState: string; toState: string; mode: 'road' | 'rail' }>();
  for (const edge of network.edges) {
    if (edge.kind !== 'border' || (edge.mode !== 'road' && edge.mode !== 'rail')) continue;
    const [fromState, toState] = [edge.from.state, edge.to.state].toSorted() as [string, string];
    pairs.set(`${fromState} ${toState} ${edge.mode}`, { fromState, toState, mode: edge.mode });
  }
  return [...pairs.values()].flatMap((pair) => {
    const closed = borderClosure(network.agreements, { ...pair, date: cargo.date });
    if (closed?.extent !== 'full') return [];
    const { fromState, toState, mode } = pair;
    return [
      {
        reason: { code: 'closed-border', params: { fromState, toState, mode } },
        closes: (edge: PlanEdge) =>
          edge.kind === 'border' &&
          edge.mode === mode &&
          edge.states.includes(fromState) &&
          edge.states.includes(toState),
      },
    ];
  });
}
