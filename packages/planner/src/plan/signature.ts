import type { Mode } from '@karvon/model';
import type { PlanEdge } from '../compile/planning-network.ts';
import type { FoundWay } from './search-desk.ts';

/** What tells one way from another for a forwarder. */
export interface WaySignature {
  /** Kind of equipment, modes, states and ports: two ways that share it are the same idea. */
  readonly idea: string;
  /** States, landings and means but for hauls by truck before, between or behind: what a haul to another terminal or port leaves. */
  readonly trunk: string;
  /** The idea with its border posts: two ways that share it differ in trifles. */
  readonly path: string;
}

/** The signature of a way: its means of carriage, the states it passes, its ports and border posts. */
export function signatureOf(way: FoundWay): WaySignature {
  const known = signatures.get(way.label);
  if (known !== undefined) return known;
  const signature = computeSignature(way);
  signatures.set(way.label, signature);
  return signature;
}

/** Signatures are asked for again and again while ways are compared; a label keeps its own. */
const signatures = new WeakMap<FoundWay['label'], WaySignature>();

function computeSignature(way: FoundWay): WaySignature {
  const edges = edgesOf(way);
  const modes = [...new Set(modesOf(way))].toSorted();
  const chain = modes.join('-');
  const trunkChain = modes.filter((mode) => mode !== 'road').join('-');
  const states = [way.desk.consignment.from.state, ...edges.flatMap((edge) => edge.states)];
  const stateChain = states.filter((state, index) => state !== states[index - 1]).join(' ');
  const ships = edges.filter((edge) => edge.kind === 'service' && edge.mode !== 'rail');
  const ports = ships.map(pairOf);
  const posts = edges.filter((edge) => edge.kind === 'border').map(pairOf);
  const idea = [way.desk.candidate.equipment.kind, chain, stateChain, ports.join(' ')].join('|');
  const landings = ships.map((edge) => `${edge.from.state}>${edge.to.id}`);
  const trunk = [trunkChain, stateChain, landings.join(' ')].join('|');
  return { idea, trunk, path: `${idea}|${posts.join(' ')}` };
}

/** The edges of a way, in order. */
export function edgesOf(way: FoundWay): readonly PlanEdge[] {
  return way.label.edges.map((row) => way.desk.network.edges[row]!);
}

/** The ends of every border and ride of a way, in order: the places at which it turns. */
export function turnsOf(way: FoundWay): readonly string[] {
  const turns = edgesOf(way).filter((edge) => edge.kind === 'border' || edge.kind === 'service');
  const places = turns.flatMap((edge) => [edge.from.id, edge.to.id]);
  return places.filter((place, index) => place !== places[index - 1]);
}

/** The means of carriage of a way in order, a short haul to or from a terminal left out. */
export function modesOf(way: FoundWay): readonly Mode[] {
  const runs = edgesOf(way).filter((edge) => edge.kind === 'run' || edge.kind === 'border' || edge.kind === 'service');
  const kmOf = new Map<number, number>();
  const stretches: { mode: Mode; row: number }[] = [];
  for (const edge of runs) {
    const last = stretches.at(-1);
    if (last === undefined || last.mode !== edge.mode) stretches.push({ mode: edge.mode, row: stretches.length });
    const { row } = stretches.at(-1)!;
    kmOf.set(row, (kmOf.get(row) ?? 0) + edge.distanceKm);
  }
  const long = stretches.filter(({ mode, row }) => mode !== 'road' || (kmOf.get(row) ?? 0) >= SHORT_HAUL_KM);
  const modes = (long.length > 0 ? long : stretches).map(({ mode }) => mode);
  return modes.length === 0 ? ['road'] : modes.filter((mode, index) => mode !== modes[index - 1]);
}

/** A truck that goes less far than this brings goods to a terminal or fetches them. */
const SHORT_HAUL_KM = 200;

function pairOf(edge: PlanEdge): string {
  return `${edge.from.id}>${edge.to.id}`;
}
