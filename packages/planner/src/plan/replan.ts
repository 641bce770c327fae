import type { Consignment, Result } from '@karvon/model';
import { changeNetworkBy, type NetworkChange } from '../compile/change-network.ts';
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

/** Plans again after a change, or several; the answer is the one that planning on the changed data from scratch would give. */
export function replan(previous: PlanState, ...changes: readonly PlanChange[]): PlanState {
  const { options = {} } = previous;
  const next = applyChanges(previous, changes);
  return { ...next, options, result: planConsignment(next.network, next.consignment, options) };
}

/** The network and the consignment after changes, of which the last day counts. */
export function applyChanges(
  { network, consignment }: Pick<PlanState, 'network' | 'consignment'>,
  changes: readonly PlanChange[],
): Pick<PlanState, 'network' | 'consignment'> {
  const readyAt = changes.findLast((change) => change.kind === 'ready')?.readyAt;
  const ofNetwork = changes.filter((change) => change.kind !== 'ready');
  return {
    network: changeNetworkBy(network, ofNetwork),
    consignment: readyAt === undefined ? consignment : { ...consignment, readyAt },
  };
}
