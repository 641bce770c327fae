export { DoorHit, EquipmentEntry, GoodsHit, Health, SourceEntry, StateEntry, TextReading } from './lookups.ts';
export { DoorInput, MassInput, PlanRequest } from './plan-request.ts';
export type { Plan, PlanEvent, PlanStage } from './plan-stream.ts';
export { PLAN_STAGES } from './plan-stream.ts';
export { Issue, Problem } from './problem.ts';
