import type { Consignment, Result } from '@karvon/model';
import { changeNetwork, type NetworkChange } from '../compile/change-network.ts';
import type { PlanningNetwork } from '../compile/planning-network.ts';
import { planConsignment } from './plan-consignment.ts';
import type { PlanIssue, PlannedWays, PlanOptions } from './plan-words.ts';

/** A plan that was made, with all that it was made from. */
export interface PlanState {
  readonly network: PlanningNetwork;
  readonly consignment: Consignment;
  readonly options?: PlanOptions;
  readonly result: Result<PlannedWays, readonly PlanIssue[]>;
}

/** What has become different: something on the network, or the day on which the goods can be loaded. */
export type PlanChange = NetworkChange | { readonly kind: 'ready'; readonly readyAt: string };

/** Plans again after a change; the answer is the one that planning on the changed data from scratch would give. */
export function replan(previous: PlanState, change: PlanChange): PlanState {
  const { consignment, network, options = {} } = previous;
  const next =
    change.kind === 'ready'
      ? { network, consignment: { ...consignment, readyAt: change.readyAt } }
      : { network: changeNetwork(network, change), consignment };
  return { ...next, options, result: planConsignment(next.network, next.consignment, options) };
}
