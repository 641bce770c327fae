export { checkLoadPlan, VIOLATIONS_LISTED_MAX } from './check/check-load-plan.ts';
export {
  LOAD_VIOLATION_CODES,
  type LoadViolation,
  type LoadViolationCode,
} from './check/load-violation.ts';
export {
  BISCHOFF_RATCLIFF_SEED,
  type BischoffRatcliffChoice,
  drawBischoffRatcliff,
  KINDS_PER_CLASS,
} from './instances/bischoff-ratcliff.ts';
export { drawLoadRequest } from './instances/draw-load-request.ts';
export {
  readThpack,
  type ThpackLayout,
  type ThpackOptions,
  type ThpackProblem,
  type ThpackReading,
} from './instances/thpack.ts';
export {
  type LeftPieces,
  type LoadedContainer,
  type LoadPlan,
  type Placement,
  REFUSAL_RULES,
  type RefusalRule,
} from './load-plan.ts';
export type {
  AxleModel,
  CentreOfGravityWindow,
  ContainerKind,
  Incompatibility,
  LoadRequest,
  Piece,
  ReservedSpace,
  SizeMm,
  Stacking,
  UprightSide,
} from './load-request.ts';
