import type { LoadPlan } from '../load-plan.ts';
import type { LoadRequest } from '../load-request.ts';
import { sumBalance } from './balance.ts';
import { checkBalance } from './balance-rules.ts';
import { checkBearing } from './bearing-rules.ts';
import { checkBound } from './bound-rules.ts';
import { findContacts } from './contact.ts';
import { checkCounts } from './count-rules.ts';
import { checkDropOrder, checkDropsAcross } from './drop-rules.ts';
import { checkFigures } from './figure-rules.ts';
import { checkHandling } from './handling-rules.ts';
import type { LoadViolation } from './load-violation.ts';
import { checkOrder } from './order-rules.ts';
import { checkOverlaps } from './overlap-rules.ts';
import { checkPlacements } from './placement-rules.ts';
import { checkRequest } from './request-rules.ts';
import { checkShipments } from './shipment-rules.ts';
import { checkStacking } from './stacking-rules.ts';
import { standLoads } from './stand-loads.ts';
import type { StandingLoad } from './standing-piece.ts';

/** Most violations listed of one family of rules, so that a plan with every piece in one corner is answered too. */
export const VIOLATIONS_LISTED_MAX = 1000;

/**
 * Lists every rule that a plan breaks; empty when a loader can build it and all that it says of itself is right.
 *
 * Knows nothing of the engine. All rules are exact: lengths are whole millimetres, masses whole grams, products and
 * moments big integers; the one exception is mass handed down a stack, see `BEARING_TOLERANCE`. Never throws: a
 * request that no plan can be checked against gives `load-request-invalid` alone. Of each family of rules and
 * container at most `VIOLATIONS_LISTED_MAX` are listed.
 */
export function checkLoadPlan(request: LoadRequest, plan: LoadPlan): readonly LoadViolation[] {
  const broken = take(checkRequest(request));
  if (broken.length > 0) return broken;
  const { loads, violations } = standLoads(request, plan);
  return [
    ...violations,
    ...take(checkCounts(request, plan)),
    ...loads.flatMap(checkLoad),
    ...take(checkDropsAcross(loads)),
    ...take(checkShipments(request, plan)),
    ...take(checkBound(plan, loads)),
  ];
}

function checkLoad(load: StandingLoad): LoadViolation[] {
  const contacts = findContacts(load.standing);
  const balance = sumBalance(load.standing);
  return [
    ...take(checkPlacements(load)),
    ...take(checkOverlaps(load)),
    ...take(checkStacking(load, contacts)),
    ...take(checkBearing(load, contacts)),
    ...take(checkBalance(load, balance)),
    ...take(checkDropOrder(load)),
    ...take(checkHandling(load)),
    ...take(checkOrder(load, contacts)),
    ...take(checkFigures(load, balance)),
  ];
}

function take(violations: Iterable<LoadViolation>): LoadViolation[] {
  const taken: LoadViolation[] = [];
  for (const violation of violations) {
    if (taken.length >= VIOLATIONS_LISTED_MAX) break;
    taken.push(violation);
  }
  return taken;
}
