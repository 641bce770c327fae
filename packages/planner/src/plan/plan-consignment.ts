import { type Consignment, fail, type Result } from '@karvon/model';
import type { PlanningNetwork } from '../compile/planning-network.ts';
import type { PlanIssue, PlannedWays, PlanOptions, PlanProgress } from './plan-words.ts';

/** Plans a consignment door to door: a readable set of options with prices, times and reasons, or what stops it. */
export function planConsignment(
  network: PlanningNetwork,
  consignment: Consignment,
  options: PlanOptions = {},
): Result<PlannedWays, readonly PlanIssue[]> {
  const stages = planInStages(network, consignment, options);
  for (;;) {
    const step = stages.next();
    if (step.done) return step.value;
  }
}

/** The same plan in stages, so that a server may breathe between two searches and cancel. */
export function* planInStages(
  _network: PlanningNetwork,
  _consignment: Consignment,
  _options: PlanOptions = {},
): Generator<PlanProgress, Result<PlannedWays, readonly PlanIssue[]>> {
  yield { stage: 'searching', done: 0, total: 1 };
  return fail([{ code: 'no-way', path: 'to', message: 'No way is known yet', params: {} }]);
}
