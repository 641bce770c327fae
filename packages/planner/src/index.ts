export { checkItinerary } from './check/check-itinerary.ts';
export type { CheckGround, ItineraryViolation } from './check/itinerary-violation.ts';
export { changeNetwork, changeNetworkBy, type NetworkChange } from './compile/change-network.ts';
export { type CompileOptions, compileNetwork } from './compile/compile-network.ts';
export { type HeldRows, type Hold, holdRows } from './compile/hold-rows.ts';
export type { DatedClosure, PlanEdge, PlanningNetwork, PlanVertex } from './compile/planning-network.ts';
export { type DoorMile, isBelievable, listMiles, withMeasuredMiles } from './plan/door-miles.ts';
export { roadPayload } from './plan/equipment-candidates.ts';
export { planConsignment, planInStages } from './plan/plan-consignment.ts';
export {
  PLAN_ISSUE_CODES,
  type PlanIssue,
  type PlanIssueCode,
  type PlannedWays,
  type PlanOptions,
  type PlanProgress,
} from './plan/plan-words.ts';
export { applyChanges, type PlanChange, type PlanState, replan } from './plan/replan.ts';
