import type { BorderRegime, Grade, Mode, PaperRef } from '@karvon/model';

/** What every row says of itself: the ids of its sources, how well they were read, and what to know besides. */
export interface Sourced {
  readonly source: string;
  readonly grade: Grade;
  readonly note?: string;
  /** Line of the CSV file on which the row begins, counted from 1 with the header. */
  readonly line: number;
}

/** The days on which a row holds, both included, as `YYYY-MM-DD`; an absent bound is open. */
export interface Validity {
  readonly from?: string;
  readonly to?: string;
}

/** A state of the network. */
export interface StateRow extends Sourced {
  /** ISO 3166 alpha-2. */
  readonly code: string;
  readonly nameEn: string;
  readonly nameRu: string;
  readonly nameTg: string;
  /** In the state's own language and script. */
  readonly nameLocal: string;
  /** ISO 4217. */
  readonly currency: string;
  /** IANA zone. */
  readonly capitalTimeZone: string;
  /** Main gauges of its railways, mm; empty where it has none. */
  readonly railGaugesMm: readonly number[];
  readonly driving: 'left' | 'right';
}

/** What an agreement is. */
export const AGREEMENT_KINDS = [
  'union',
  'customs-union',
  'free-trade',
  'transit',
  'contract-of-carriage',
  'rail',
  'permit',
  'services',
  'partnership',
] as const;

/** One of `AGREEMENT_KINDS`. */
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

/** A treaty, union or partnership. */
export interface AgreementRow extends Sourced, Validity {
  readonly id: string;
  readonly nameEn: string;
  readonly nameRu: string;
  readonly nameTg: string;
  readonly kind: AgreementKind;
  readonly citation: string;
  readonly url?: string;
}

/** How a state stands to an agreement. `member`, `provisional` and `withdrawing` are bound by it. */
export const MEMBER_ROLES = [
  'member',
  'associate',
  'observer',
  'partner',
  'provisional',
  'suspended',
  'withdrawing',
] as const;

/** One of `MEMBER_ROLES`. */
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** A state's, or a body's, standing to one agreement over some days. */
export interface MembershipRow extends Sourced, Validity {
  readonly agreement: string;
  /** ISO 3166 alpha-2, or the id of a body that is itself an agreement, such as `sco`. */
  readonly state: string;
  readonly role: MemberRole;
}

/** Two parties between which an agreement does not apply, though both are parties. */
export interface SuspensionRow extends Sourced, Validity {
  readonly agreement: string;
  readonly stateA: string;
  readonly stateB: string;
  readonly citation: string;
}

/** What a road permit is asked for. */
export const PERMIT_KINDS = ['bilateral', 'transit', 'third-country'] as const;

/** One of `PERMIT_KINDS`. */
export type PermitKind = (typeof PERMIT_KINDS)[number];

/** Whether a truck needs a permit. `multilateral`: a permit of a multilateral system serves in place of a bilateral one. */
export const PERMIT_NEEDS = ['free', 'permit', 'multilateral', 'unknown'] as const;

/** One of `PERMIT_NEEDS`. */
export type PermitNeedWord = (typeof PERMIT_NEEDS)[number];

/** What a carrier of one state needs on the roads of another. */
export interface PermitRow extends Sourced, Validity {
  readonly carrierState: string;
  readonly territoryState: string;
  readonly kind: PermitKind;
  readonly need: PermitNeedWord;
  /** In whole and decimal units of `feeCurrency`, as published. */
  readonly feeAmount?: number;
  readonly feeCurrency?: string;
  readonly quotaPerYear?: number;
  readonly citation: string;
}

/** To what a paper belongs. */
export const PAPER_SCOPES = ['consignment', 'leg', 'border'] as const;

/** One of `PAPER_SCOPES`. */
export type PaperScope = (typeof PAPER_SCOPES)[number];

/** How the states of a leg must stand to a paper's agreements; see `paper-conditions.ts`. */
export const PARTY_TESTS = ['all', 'any-end', 'bridge', 'unbound', 'domestic'] as const;

/** One of `PARTY_TESTS`. */
export type PartyTest = (typeof PARTY_TESTS)[number];

/** What goods must be for a paper to be asked. */
export const GOODS_FLAGS = ['plants', 'animals', 'food', 'dangerous', 'reefer'] as const;

/** One of `GOODS_FLAGS`. */
export type GoodsFlag = (typeof GOODS_FLAGS)[number];

/** What must hold besides states, goods and regime for a paper to be asked. */
export const CIRCUMSTANCES = ['international', 'permit', 'multilateral-permit', 'e-queue', 'seal'] as const;

/** One of `CIRCUMSTANCES`. */
export type Circumstance = (typeof CIRCUMSTANCES)[number];

/** A rule that asks for a paper. One paper may have several rules. */
export interface DocumentRow extends Sourced, Validity {
  readonly id: string;
  readonly nameEn: string;
  readonly nameRu: string;
  readonly nameTg: string;
  readonly scope: PaperScope;
  readonly moment: PaperRef['moment'];
  /** Empty: every mode. */
  readonly modes: readonly Mode[];
  /** Empty: every regime. Papers of the scope `border` alone look at it. */
  readonly regimes: readonly BorderRegime[];
  /** Any one of them suffices; empty: all goods. */
  readonly goods: readonly GoodsFlag[];
  /** All must hold: `origin:KZ`, `!destination:@eaeu`, …; see `paper-conditions.ts`. */
  readonly stateConditions: readonly string[];
  /** All must hold. */
  readonly circumstances: readonly Circumstance[];
  readonly issuer: string;
  readonly agreements: readonly string[];
  readonly partyTest?: PartyTest;
  readonly citation: string;
}

/** How goods move with regard to a customs union: into or through it, out of it, or between its members. */
export const SEAL_MOVEMENTS = ['transit', 'export', 'mutual-trade'] as const;

/** One of `SEAL_MOVEMENTS`. */
export type SealMovement = (typeof SEAL_MOVEMENTS)[number];

/** Goods that need a navigation seal on the way through a customs union. */
export interface SealRow extends Sourced, Validity {
  readonly id: string;
  readonly nameEn: string;
  readonly nameRu: string;
  readonly nameTg: string;
  readonly agreement: string;
  /** Headings or chapters of the Harmonized System; empty where the list of goods was not found. */
  readonly hsPrefixes: readonly string[];
  readonly modes: readonly Mode[];
  readonly movement: SealMovement | 'any';
  /** Member states that the trip passes at least, ends included. */
  readonly memberStatesMin: number;
  readonly citation: string;
}

/** Carriers that a state keeps off its territory. */
export interface CarrierBanRow extends Sourced, Validity {
  /** ISO 3166 alpha-2, or `@eu` for every member of an agreement on the day. */
  readonly territoryState: string;
  /** As `territoryState`; `*` means every foreign carrier. */
  readonly carrierState: string;
  readonly mode: Mode;
  /** `full`: no such truck passes; `partial`: most do not, or exceptions by goods or place are wide. */
  readonly extent: 'full' | 'partial';
  readonly citation: string;
}

/** A border closed to freight of a mode, whoever carries. */
export interface BorderClosureRow extends Sourced, Validity {
  readonly stateA: string;
  readonly stateB: string;
  readonly mode: Mode;
  readonly extent: 'full' | 'partial';
  readonly citation: string;
}

/** Days on which a state does not work. */
export interface PublicHolidayRow extends Sourced {
  readonly state: string;
  readonly nameEn: string;
  readonly nameRu: string;
  readonly nameTg: string;
  /** First and last day off, both included, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly citation: string;
}

/** What a list of controls is about: goods that need a licence, or people and firms that may not be dealt with. */
export const CONTROL_KINDS = ['export-control', 'sanctions'] as const;

/** One of `CONTROL_KINDS`. */
export type ControlKind = (typeof CONTROL_KINDS)[number];

/** A list that a consignment is held against before it is booked. */
export interface ControlListRow extends Sourced {
  readonly id: string;
  readonly nameEn: string;
  readonly nameRu: string;
  readonly nameTg: string;
  readonly kind: ControlKind;
  /** Codes of the Harmonized System that it names; empty where it names goods by other marks, or none. */
  readonly hsPrefixes: readonly string[];
  /** The states whose goods, roads or markets it concerns: ISO 3166 alpha-2, `@eu` for the members of an agreement, `*` for all. */
  readonly states: readonly string[];
  /** Day of the version that is known here; absent where the list changes without notice. */
  readonly asOf?: string;
  readonly citation: string;
}

/**
 * How far sanctions of a state reach: `passage`, whoever carries through it is held against them, and ways round it are
 * looked for; `parties`, persons and bodies there are listed, and the way may lead through.
 */
export const SCREENING_CONCERNS = ['passage', 'parties'] as const;

/** One of `SCREENING_CONCERNS`. */
export type ScreeningConcern = (typeof SCREENING_CONCERNS)[number];

/** A state whose passage raises the question of sanctions. */
export interface ScreenedStateRow extends Sourced, Validity {
  readonly state: string;
  readonly concern: ScreeningConcern;
  readonly citation: string;
}

/** A page that rows cite. */
export interface SourceRow {
  readonly id: string;
  readonly title: string;
  readonly url?: string;
  readonly date?: string;
  readonly line: number;
}

/** All that holds between states, by date. */
export interface AgreementTables {
  readonly states: readonly StateRow[];
  readonly agreements: readonly AgreementRow[];
  readonly memberships: readonly MembershipRow[];
  readonly suspensions: readonly SuspensionRow[];
  readonly permits: readonly PermitRow[];
  readonly documents: readonly DocumentRow[];
  readonly seals: readonly SealRow[];
  readonly carrierBans: readonly CarrierBanRow[];
  readonly borderClosures: readonly BorderClosureRow[];
  readonly publicHolidays: readonly PublicHolidayRow[];
  readonly controlLists: readonly ControlListRow[];
  readonly screenedStates: readonly ScreenedStateRow[];
  readonly sources: readonly SourceRow[];
}
