import { type Consignment, fail, ok, type PlanOption, type Result } from '@karvon/model';
import type { PlanningNetwork } from '../compile/planning-network.ts';
import { assembleOption } from '../itinerary/assemble-option.ts';
import { checkConsignment } from './check-consignment.ts';
import { equipmentCandidates } from './equipment-candidates.ts';
import type { PlanIssue, PlannedWays, PlanOptions, PlanProgress } from './plan-words.ts';
import { openDesk, runSearch } from './search-desk.ts';

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
    options.onProgress?.(step.value);
  }
}

/** The same plan in stages, so that a server may breathe between two searches and cancel. */
export function* planInStages(
  network: PlanningNetwork,
  consignment: Consignment,
  options: PlanOptions = {},
): Generator<PlanProgress, Result<PlannedWays, readonly PlanIssue[]>> {
  const issues = checkConsignment(network, consignment);
  if (issues.length > 0) return fail(issues);
  const { candidates, issues: misfits } = equipmentCandidates(network, consignment, options);
  if (misfits.length > 0) return fail(misfits);
  const found: PlanOption[] = [];
  for (const [done, candidate] of candidates.entries()) {
    yield { stage: 'searching', done, total: candidates.length };
    const desk = openDesk(network, consignment, candidate);
    const result = runSearch(desk, { slack: { arrival: 2, cents: 1.5 } });
    for (const label of result.labels) found.push(assembleOption({ desk, label }));
  }
  return ok({
    options: found,
    rejected: [],
    notices: [],
    network: { version: network.version, horizon: { from: network.epoch, to: network.epoch } },
    rates: {},
  });
}
