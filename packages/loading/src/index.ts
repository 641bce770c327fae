export { checkLoadPlan, VIOLATIONS_LISTED_MAX } from './check/check-load-plan.ts';
export {
  LOAD_VIOLATION_CODES,
  type LoadViolation,
  type LoadViolationCode,
} from './check/load-violation.ts';
export { type LoadLevel, listLevels } from './describe/load-levels.ts';
export {
  findMisfit,
  findMisfitOfAll,
  isUnitDoubtful,
  type LeftMisfit,
  listMisfits,
  type Misfit,
} from './describe/misfit.ts';
export {
  type CentreRange,
  centreRangeOf,
  ECCENTRICITY_MAX,
  type Gauge,
  gaugesOf,
  kindOf,
  type PlanFigures,
  sumPlan,
} from './describe/plan-figures.ts';
export { groupSteps, partSteps, type StepGroup } from './describe/step-groups.ts';
export { describeStep, type StepWords, sidesOf, type Touch } from './describe/step-words.ts';
export { type BadCell, LOAD_LIST_CODES, type LoadListCode, type TableCell } from './import/bad-cell.ts';
export { PIECE_FIELDS, type PieceField } from './import/piece-fields.ts';
export { PIECES_MAX_DEFAULT, type PieceTableOptions } from './import/piece-table-options.ts';
export { PIECE_TABLE_TEMPLATE, type TemplateLanguage } from './import/piece-table-template.ts';
export { type PieceTable, readPieceTable } from './import/read-piece-table.ts';
export { headersOf, type PieceMapping } from './import/table-mapping.ts';
export type { LengthUnit, MassUnit } from './import/table-units.ts';
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
export { closeLoadMemory, countRollOuts, makeLoadMemory } from './kernel/roll-out-board.ts';
export { serveRollOuts } from './kernel/serve-roll-outs.ts';
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
export { type LockedPlan, planLoadLocked } from './lock/plan-locked.ts';
export { EFFORT_DEFAULT, type PlanLoadOptions, planLoad } from './plan/plan-load.ts';
export { type BadRowWords, makeBadRowSheet } from './sheet/bad-row-sheet.ts';
export { LOAD_FILE_CODES, type LoadFileCode, type LoadFileFault } from './sheet/file-fault.ts';
export {
  isWorkbook,
  LIST_FILE_BYTES_MAX,
  type ListFileReading,
  readListFile,
  type WorkbookReader,
} from './sheet/read-list-file.ts';
export type { SheetRemarks } from './sheet/sheet-rows.ts';
export { formatTextTable, parseTextTable, withoutFormula } from './sheet/text-table.ts';
