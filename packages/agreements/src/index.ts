export type { BorderQuestion, RegimeAnswer, RegimeReason } from './border-regime.ts';
export { borderRegime } from './border-regime.ts';
export type { AgreementViolation } from './check-agreements.ts';
export { checkAgreements } from './check-agreements.ts';
export { borderClosure, carrierBan } from './closures.ts';
export type { ControlQuestion } from './control-lists.ts';
export { controlListsFor } from './control-lists.ts';
export type { TableDescription } from './describe-tables.ts';
export { describeAgreements } from './describe-tables.ts';
export { readAgreementFolder, shippedAgreementFolder } from './folder/read-agreement-folder.ts';
export { shippedAgreementTables } from './folder/shipped-tables.ts';
export type { PaperGoods } from './goods.ts';
export { goodsFlags } from './goods.ts';
export { areBound, isMember, membershipsOn } from './memberships.ts';
export type { PaperAnswer, PaperBorder, PaperLeg, PaperQuestion } from './paper-question.ts';
export { papersFor } from './papers.ts';
export { parseAgreementTables } from './parse-tables.ts';
export type { PermitAnswer, PermitQuestion } from './permits.ts';
export { permitKind, permitNeed } from './permits.ts';
export { holidayOn } from './public-holidays.ts';
export type { ScreeningQuestion } from './screened-states.ts';
export { screenedStates } from './screened-states.ts';
export type { SealAnswer, SealQuestion } from './seals.ts';
export { sealMovement, sealNeed } from './seals.ts';
export type { TableIssue } from './table-issue.ts';
export type {
  AgreementKind,
  AgreementRow,
  AgreementTables,
  BorderClosureRow,
  CarrierBanRow,
  ControlKind,
  ControlListRow,
  DocumentRow,
  GoodsFlag,
  MemberRole,
  MembershipRow,
  PermitKind,
  PermitNeedWord,
  PermitRow,
  PublicHolidayRow,
  ScreenedStateRow,
  ScreeningConcern,
  SealMovement,
  SealRow,
  SourceRow,
  StateRow,
  SuspensionRow,
} from './tables.ts';
export { holdsOn } from './validity.ts';
