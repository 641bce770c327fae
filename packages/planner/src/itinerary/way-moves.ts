import type { PlanEdge, PlanningNetwork } from '../compile/planning-network.ts';
import { advanceDriving } from '../kernel/index.ts';
import type { DoorConnector } from '../plan/door-connectors.ts';
import type { FoundWay } from '../plan/search-desk.ts';
import type { Charge } from '../price/charge.ts';

/** One move of a way with its planned moments: the first mile, an edge of the network, or the last mile. */
export interface WayMove {
  readonly kind: 'from-door' | 'edge' | 'to-door';
  /** Index of the leg in which it happens. */
  readonly leg: number;
  readonly network: PlanningNetwork;
  readonly edge?: PlanEdge;
  readonly row?: number;
  readonly connector?: DoorConnector;
  /** When the goods are there for it, minutes since the epoch. */
  readonly readyMinutes: number;
  /** When it begins after every wait; for a scheduled ride its departure. */
  readonly entryMinutes: number;
  readonly exitMinutes: number;
  readonly charges: readonly Charge[];
  readonly grams: number;
}

/** The moves of a found way in order of time, each with its leg. */
export function wayMoves(way: FoundWay): readonly WayMove[] {
  const { desk, label } = way;
  const access = desk.from[label.access]!;
  const egress = desk.to[label.egress]!;
  const legs = new LegCounter();
  const start = desk.readyMinutes;
  const arrived = start + advanceDriving(0, access.drivingMinutes).elapsed;
  const moves: WayMove[] = [doorMove(way, 'from-door', access, legs.road(), start, arrived)];
  for (const [step, row] of label.edges.entries()) {
    const edge = desk.network.edges[row]!;
    moves.push({
      kind: 'edge',
      network: desk.network,
      leg: legs.take(edge),
      edge,
      row,
      readyMinutes: moves.at(-1)!.exitMinutes,
      entryMinutes: label.entryMinutes[step]!,
      exitMinutes: label.exitMinutes[step]!,
      charges: desk.pricing.chargesOf(row),
      grams: desk.weights.gramsOfEdge[row]!,
    });
  }
  moves.push(doorMove(way, 'to-door', egress, legs.road(), moves.at(-1)!.exitMinutes, label.arrivalMinutes));
  return moves;
}

function doorMove(
  way: FoundWay,
  kind: 'from-door' | 'to-door',
  connector: DoorConnector,
  leg: number,
  readyMinutes: number,
  exitMinutes: number,
): WayMove {
  const { charges, grams } = connector;
  const { network } = way.desk;
  return { kind, network, leg, connector, readyMinutes, entryMinutes: readyMinutes, exitMinutes, charges, grams };
}

/**
 * Counts legs: a leg is one means of transport from loading to unloading. A truck's leg goes on over road borders until
 * the goods leave it or it boards a ferry; a wagon's until it is unloaded or shipped; each ride of a service is a leg.
 */
class LegCounter {
  #count = -1;
  #open: 'road' | 'rail' | undefined;

  road(): number {
    return this.#in('road');
  }

  take(edge: PlanEdge): number {
    if (edge.kind === 'stay') return this.#count;
    if (edge.kind === 'service') {
      this.#open = undefined;
      this.#count++;
      return this.#count;
    }
    if (edge.kind === 'load') this.#open = undefined;
    const leg = this.#in(edge.mode === 'rail' ? 'rail' : 'road');
    if (edge.kind === 'unload') this.#open = undefined;
    return leg;
  }

  #in(mode: 'road' | 'rail'): number {
    if (this.#open !== mode) {
      this.#open = mode;
      this.#count++;
    }
    return this.#count;
  }
}
