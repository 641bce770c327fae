export { Plan } from './answer.ts';
export { comparePlans, type PlanChanges } from './compare-plans.ts';
export { ENDPOINTS, ReadTextRequest } from './endpoints.ts';
export { figureSizes } from './figure-sizes.ts';
export { joinNotices } from './join-notices.ts';
export {
  LoadAnswer,
  LoadContainerEntry,
  type LoadEvent,
  type LoadProgress,
} from './load-answer.ts';
export { asLoadIssues } from './load-issues.ts';
export { LoadReportQuery } from './load-report.ts';
export { LOAD_LIMITS, LoadPlanRequest } from './load-request.ts';
export { DoorHit, EquipmentEntry, GoodsHit, Health, SourceEntry, StateEntry, TextReading } from './lookups.ts';
export { NOTICE_WORDS, type NoticeCode } from './notice-words.ts';
export { describeOpenApi } from './openapi.ts';
export { HOLD_HOURS_MAX, PLAN_CHANGES_MAX, PlanChange, PRICE_PERCENT } from './plan-change.ts';
export { parsePlanChange, planChangeText } from './plan-change-text.ts';
export { PlanRequest } from './plan-request.ts';
export type { PlanEvent, PlanStage } from './plan-stream.ts';
export { PLAN_STAGES } from './plan-stream.ts';
export { Issue, Problem } from './problem.ts';
export { DECLARED, Question, type QuestionSubject } from './questions.ts';
