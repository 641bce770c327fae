import { MODES } from '@karvon/model';
import type { CellReader } from './cells.ts';
import {
  AGREEMENT_KINDS,
  type AgreementRow,
  type BorderClosureRow,
  type CarrierBanRow,
  CIRCUMSTANCES,
  CONTROL_KINDS,
  type ControlListRow,
  type DocumentRow,
  GOODS_FLAGS,
  MEMBER_ROLES,
  type MembershipRow,
  PAPER_SCOPES,
  PARTY_TESTS,
  PERMIT_KINDS,
  PERMIT_NEEDS,
  type PermitRow,
  type PublicHolidayRow,
  SCREENING_CONCERNS,
  type ScreenedStateRow,
  SEAL_MOVEMENTS,
  type SealRow,
  type SourceRow,
  type StateRow,
  type SuspensionRow,
} from './tables.ts';

const STATE_CODE = /^[A-Z]{2}$/;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const STATE_OR_AGREEMENT = /^([A-Z]{2}|@[a-z0-9-]+|\*)$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENTS = ['before-loading', 'exit', 'transit', 'entry', 'delivery'] as const;
const EXTENTS = ['full', 'partial'] as const;
const REGIMES = [
  'none',
  'customs-union',
  'tir-transit',
  'national-transit',
  'smgs-through',
  'smgs-reconsigned',
  'export-import',
  'port',
] as const;
const CONDITION = /^!?(origin|destination|ends|from|to|passes):([A-Z]{2}|@[a-z0-9-]+)$/;

const columns = (names: string): readonly string[] => names.split(' ');

/** Columns of `states.csv`. */
export const STATE_COLUMNS = columns(
  'code nameEn nameRu nameTg nameLocal currency capitalTimeZone railGauge driving source grade',
);

/** Gives a state from its row. */
export function toState(cells: CellReader): StateRow {
  return {
    code: cells.matching('code', STATE_CODE, 'ISO 3166 alpha-2'),
    ...names(cells),
    nameLocal: cells.text('nameLocal'),
    currency: cells.matching('currency', /^[A-Z]{3}$/, 'ISO 4217'),
    capitalTimeZone: cells.matching('capitalTimeZone', /^[A-Z][A-Za-z]+\/[A-Za-z_]+$/, 'an IANA zone'),
    railGaugesMm: cells.list('railGauge', /^\d{3,4}$/, 'gauges in mm').map(Number),
    driving: cells.oneOf('driving', ['left', 'right'] as const),
    ...cells.sourced(),
  };
}

/** Columns of `agreements.csv`. */
export const AGREEMENT_COLUMNS = columns(
  'id nameEn nameRu nameTg kind citation url validFrom validTo source grade note',
);

/** Gives an agreement from its row. */
export function toAgreement(cells: CellReader): AgreementRow {
  const url = cells.optionalText('url');
  return {
    id: cells.matching('id', SLUG, 'a slug'),
    ...names(cells),
    kind: cells.oneOf('kind', AGREEMENT_KINDS),
    citation: cells.text('citation'),
    ...(url === undefined ? {} : { url }),
    ...cells.validity('validFrom', 'validTo'),
    ...cells.sourced(),
  };
}

/** Columns of `memberships.csv`. */
export const MEMBERSHIP_COLUMNS = columns('agreement state role from to source grade note');

/** Gives a membership from its row. */
export function toMembership(cells: CellReader): MembershipRow {
  return {
    agreement: cells.matching('agreement', SLUG, 'an id of agreements.csv'),
    state: cells.matching('state', /^([A-Z]{2}|[a-z][a-z0-9-]*)$/, 'a state or an id of agreements.csv'),
    role: cells.oneOf('role', MEMBER_ROLES),
    ...cells.validity('from', 'to'),
    ...cells.sourced(),
  };
}

/** Columns of `suspensions.csv`. */
export const SUSPENSION_COLUMNS = columns('agreement stateA stateB from to citation source grade note');

/** Gives a suspension between two parties from its row. */
export function toSuspension(cells: CellReader): SuspensionRow {
  return {
    agreement: cells.matching('agreement', SLUG, 'an id of agreements.csv'),
    stateA: cells.matching('stateA', STATE_CODE, 'ISO 3166 alpha-2'),
    stateB: cells.matching('stateB', STATE_CODE, 'ISO 3166 alpha-2'),
    citation: cells.text('citation'),
    ...cells.validity('from', 'to'),
    ...cells.sourced(),
  };
}

/** Columns of `permits.csv`. */
export const PERMIT_COLUMNS = columns(
  'carrierState territoryState kind need feeAmount feeCurrency validFrom validTo quotaPerYear citation source grade note',
);

/** Gives a permit rule from its row. */
export function toPermit(cells: CellReader): PermitRow {
  const feeAmount = cells.optionalNumber('feeAmount');
  const feeCurrency = cells.optionalText('feeCurrency');
  const quotaPerYear = cells.optionalNumber('quotaPerYear');
  return {
    carrierState: cells.matching('carrierState', STATE_CODE, 'ISO 3166 alpha-2'),
    territoryState: cells.matching('territoryState', STATE_CODE, 'ISO 3166 alpha-2'),
    kind: cells.oneOf('kind', PERMIT_KINDS),
    need: cells.oneOf('need', PERMIT_NEEDS),
    ...(feeAmount === undefined ? {} : { feeAmount }),
    ...(feeCurrency === undefined ? {} : { feeCurrency }),
    ...(quotaPerYear === undefined ? {} : { quotaPerYear }),
    citation: cells.text('citation'),
    ...cells.validity('validFrom', 'validTo'),
    ...cells.sourced(),
  };
}

/** Columns of `documents.csv`. */
export const DOCUMENT_COLUMNS = columns(
  'id nameEn nameRu nameTg scope moment appliesMode appliesRegime appliesGoods appliesState circumstance issuer agreement partyTest citation validFrom validTo source grade note',
);

/** Gives a paper's rule from its row. */
export function toDocument(cells: CellReader): DocumentRow {
  const hasTest = cells.optionalText('partyTest') !== undefined;
  return {
    id: cells.matching('id', SLUG, 'a slug'),
    ...names(cells),
    scope: cells.oneOf('scope', PAPER_SCOPES),
    moment: cells.oneOf('moment', MOMENTS),
    modes: cells.listOf('appliesMode', MODES),
    regimes: cells.listOf('appliesRegime', REGIMES),
    goods: cells.listOf('appliesGoods', GOODS_FLAGS),
    stateConditions: cells.list('appliesState', CONDITION, 'conditions such as !destination:@eaeu'),
    circumstances: cells.listOf('circumstance', CIRCUMSTANCES),
    issuer: cells.text('issuer'),
    agreements: cells.list('agreement', SLUG, 'ids of agreements.csv'),
    ...(hasTest ? { partyTest: cells.oneOf('partyTest', PARTY_TESTS) } : {}),
    citation: cells.text('citation'),
    ...cells.validity('validFrom', 'validTo'),
    ...cells.sourced(),
  };
}

/** Columns of `seals.csv`. */
export const SEAL_COLUMNS = columns(
  'id nameEn nameRu nameTg agreement hsPrefixes appliesMode movement memberStatesMin citation validFrom validTo source grade note',
);

/** Gives a rule of navigation seals from its row. */
export function toSeal(cells: CellReader): SealRow {
  return {
    id: cells.matching('id', SLUG, 'a slug'),
    ...names(cells),
    agreement: cells.matching('agreement', SLUG, 'an id of agreements.csv'),
    hsPrefixes: cells.list('hsPrefixes', /^\d{2,10}$/, 'digits of the Harmonized System'),
    modes: cells.listOf('appliesMode', MODES),
    movement: cells.oneOf('movement', [...SEAL_MOVEMENTS, 'any'] as const),
    memberStatesMin: Number(cells.matching('memberStatesMin', /^\d+$/, 'a whole number')),
    citation: cells.text('citation'),
    ...cells.validity('validFrom', 'validTo'),
    ...cells.sourced(),
  };
}

/** Columns of `carrier-bans.csv`. */
export const CARRIER_BAN_COLUMNS = columns(
  'territoryState carrierState mode extent from to citation source grade note',
);

/** Gives a ban on carriers from its row. */
export function toCarrierBan(cells: CellReader): CarrierBanRow {
  return {
    territoryState: cells.matching('territoryState', STATE_OR_AGREEMENT, 'KZ, @eu or *'),
    carrierState: cells.matching('carrierState', STATE_OR_AGREEMENT, 'KZ, @eu or *'),
    mode: cells.oneOf('mode', MODES),
    extent: cells.oneOf('extent', EXTENTS),
    citation: cells.text('citation'),
    ...cells.validity('from', 'to'),
    ...cells.sourced(),
  };
}

/** Columns of `border-closures.csv`. */
export const BORDER_CLOSURE_COLUMNS = columns('stateA stateB mode extent from to citation source grade note');

/** Gives a closed border from its row. */
export function toBorderClosure(cells: CellReader): BorderClosureRow {
  return {
    stateA: cells.matching('stateA', STATE_CODE, 'ISO 3166 alpha-2'),
    stateB: cells.matching('stateB', STATE_CODE, 'ISO 3166 alpha-2'),
    mode: cells.oneOf('mode', MODES),
    extent: cells.oneOf('extent', EXTENTS),
    citation: cells.text('citation'),
    ...cells.validity('from', 'to'),
    ...cells.sourced(),
  };
}

/** Columns of `public-holidays.csv`. */
export const PUBLIC_HOLIDAY_COLUMNS = columns('state nameEn nameRu nameTg from to citation source grade note');

/** Gives a public holiday from its row. */
export function toPublicHoliday(cells: CellReader): PublicHolidayRow {
  return {
    state: cells.matching('state', STATE_CODE, 'ISO 3166 alpha-2'),
    ...names(cells),
    from: cells.matching('from', DAY, 'YYYY-MM-DD'),
    to: cells.matching('to', DAY, 'YYYY-MM-DD'),
    citation: cells.text('citation'),
    ...cells.sourced(),
  };
}

/** Columns of `control-lists.csv`. */
export const CONTROL_LIST_COLUMNS = columns(
  'id nameEn nameRu nameTg kind hsPrefixes states asOf citation source grade note',
);

/** Gives a list of controls from its row. */
export function toControlList(cells: CellReader): ControlListRow {
  const isDated = cells.optionalText('asOf') !== undefined;
  return {
    id: cells.matching('id', SLUG, 'a slug'),
    ...names(cells),
    kind: cells.oneOf('kind', CONTROL_KINDS),
    hsPrefixes: cells.list('hsPrefixes', /^\d{2,10}$/, 'digits of the Harmonized System'),
    states: cells.list('states', STATE_OR_AGREEMENT, 'KZ, @eu or *'),
    ...(isDated ? { asOf: cells.matching('asOf', DAY, 'YYYY-MM-DD') } : {}),
    citation: cells.text('citation'),
    ...cells.sourced(),
  };
}

/** Columns of `screened-states.csv`. */
export const SCREENED_STATE_COLUMNS = columns('state concern from to citation source grade note');

/** Gives a state whose passage raises the question of sanctions from its row. */
export function toScreenedState(cells: CellReader): ScreenedStateRow {
  return {
    state: cells.matching('state', STATE_CODE, 'ISO 3166 alpha-2'),
    concern: cells.oneOf('concern', SCREENING_CONCERNS),
    citation: cells.text('citation'),
    ...cells.validity('from', 'to'),
    ...cells.sourced(),
  };
}

/** Columns of `sources.csv`. */
export const SOURCE_COLUMNS = columns('id title url date');

/** Gives a source from its row. */
export function toSource(cells: CellReader): SourceRow {
  const url = cells.optionalText('url');
  const date = cells.optionalText('date');
  return {
    id: cells.text('id'),
    title: cells.text('title'),
    ...(url === undefined ? {} : { url }),
    ...(date === undefined ? {} : { date }),
    line: cells.line,
  };
}

function names(cells: CellReader): { readonly nameEn: string; readonly nameRu: string; readonly nameTg: string } {
  return { nameEn: cells.text('nameEn'), nameRu: cells.text('nameRu'), nameTg: cells.text('nameTg') };
}
