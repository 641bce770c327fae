import { greatCircleKm } from '@karvon/network';
import type { PlanEdge, PlanningNetwork } from '../compile/planning-network.ts';
import type { FoundWay } from './search-desk.ts';
import { edgesOf } from './signature.ts';

/** Where a way passes from one state to another: over land at a post, or over water between two ports. */
export interface Gateway {
  readonly fromState: string;
  readonly toState: string;
  readonly isWater: boolean;
  readonly place: string;
  readonly lat: number;
  readonly lon: number;
}

/** Posts and ports of the same two states this near to each other are one gateway. */
const ONE_GATEWAY_KM = 150;

/** The gateways of a way, in order. */
export function gatewaysOf(way: FoundWay): readonly Gateway[] {
  return edgesOf(way).flatMap((edge) => edgeGateways(way.desk.network, edge));
}

/** Whether two gateways are one for a forwarder. */
export function isSameGateway(a: Gateway, b: Gateway): boolean {
  return (
    a.fromState === b.fromState &&
    a.toState === b.toState &&
    a.isWater === b.isWater &&
    (a.place === b.place || greatCircleKm(a, b) <= ONE_GATEWAY_KM)
  );
}

/** The gateways within an edge: a border, or each change of state between two calls of a ride. */
export function edgeGateways(network: PlanningNetwork, edge: PlanEdge): readonly Gateway[] {
  if (edge.states.length < 2 || (edge.kind !== 'border' && edge.kind !== 'service')) return [];
  const isWater = edge.mode === 'ferry' || edge.mode === 'sea' || edge.mode === 'air';
  return edge.path.slice(1).flatMap((id, index) => {
    const from = network.placeOfId.get(edge.path[index]!);
    const to = network.placeOfId.get(id);
    if (from === undefined || to === undefined || from.state === to.state) return [];
    return [{ fromState: from.state, toState: to.state, isWater, place: from.id, lat: from.lat, lon: from.lon }];
  });
}
