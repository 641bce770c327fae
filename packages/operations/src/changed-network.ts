import { changeNetworkBy, type NetworkChange, type PlanningNetwork } from '@karvon/planner';

/** So many changed networks are kept: a question is asked again with other goods, another day, in another language. */
const KEPT_MAX = 3;

const keptOf = new WeakMap<PlanningNetwork, Map<string, PlanningNetwork>>();

/** The network after changes; those that were asked for last are kept. */
export function changedNetwork(network: PlanningNetwork, changes: readonly NetworkChange[]): PlanningNetwork {
  if (changes.length === 0) return network;
  const kept = keptOf.get(network) ?? new Map<string, PlanningNetwork>();
  keptOf.set(network, kept);
  const key = JSON.stringify(changes);
  const changed = kept.get(key) ?? changeNetworkBy(network, changes);
  kept.delete(key);
  kept.set(key, changed);
  for (const oldest of [...kept.keys()].slice(0, -KEPT_MAX)) kept.delete(oldest);
  return changed;
}
