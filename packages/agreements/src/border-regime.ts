import type { BorderRegime, Mode } from '@karvon/model';
import { areBound } from './memberships.ts';
import type { AgreementKind, AgreementTables } from './tables.ts';

/** A border as one consignment meets it. */
export interface BorderQuestion {
  readonly fromState: string;
  readonly toState: string;
  readonly mode: Mode;
  /** Day of crossing, `YYYY-MM-DD`. */
  readonly date: string;
  /** State from which the goods are sent. */
  readonly originState: string;
  /** State to which the goods go in the end. */
  readonly destinationState: string;
}

/** One step of the reasoning: a stable code and the agreement it rests on. */
export interface RegimeReason {
  readonly code:
    | 'same-state'
    | 'single-market'
    | 'customs-union'
    | 'by-water-or-air'
    | 'both-smgs'
    | 'smgs-ends-here'
    | 'cim-alone'
    | 'no-rail-law-in-common'
    | 'single-border'
    | 'both-tir'
    | 'tir-not-shared';
  readonly agreement?: string;
}

/** What holds at a border, where it is written, and why. */
export interface RegimeAnswer {
  readonly regime: BorderRegime;
  readonly citation: string;
  readonly reasons: readonly RegimeReason[];
}

/** Answers what holds at a border on a day: customs first, then the contract of rail carriage, then transit by road. */
export function borderRegime(tables: AgreementTables, question: BorderQuestion): RegimeAnswer {
  const { fromState, toState, date } = question;
  if (fromState === toState) return answer(tables, 'none', { code: 'same-state' });
  const market = sharedAgreement(tables, 'union', [fromState, toState], date);
  if (market !== undefined) return answer(tables, 'none', { code: 'single-market', agreement: market });
  const union = sharedAgreement(tables, 'customs-union', [fromState, toState], date);
  if (union !== undefined) return answer(tables, 'customs-union', { code: 'customs-union', agreement: union });
  if (question.mode === 'rail') return railRegime(tables, question);
  if (question.mode !== 'road') return answer(tables, 'port', { code: 'by-water-or-air' });
  return roadRegime(tables, question);
}

/** By road: one border only is export and import; more are transit, under TIR where both sides are parties. */
function roadRegime(tables: AgreementTables, question: BorderQuestion): RegimeAnswer {
  const { fromState, toState, date } = question;
  if (isSingleBorder(question)) return answer(tables, 'export-import', { code: 'single-border' });
  return areBound(tables, { agreement: 'tir', states: [fromState, toState], date })
    ? answer(tables, 'tir-transit', { code: 'both-tir', agreement: 'tir' })
    : answer(tables, 'national-transit', { code: 'tir-not-shared' });
}

/** By rail: SMGS through where both sides are parties and the goods stay in its lands; reconsigned where they leave them. */
function railRegime(tables: AgreementTables, question: BorderQuestion): RegimeAnswer {
  const { fromState, toState, originState, destinationState, date } = question;
  const isBound = (agreement: string, ...states: string[]) => areBound(tables, { agreement, states, date });
  if (isBound('smgs', fromState, toState)) {
    return leavesSmgsHere(tables, question)
      ? answer(tables, 'smgs-reconsigned', { code: 'smgs-ends-here', agreement: 'smgs' })
      : answer(tables, 'smgs-through', { code: 'both-smgs', agreement: 'smgs' });
  }
  const regime = isSingleBorder(question) ? 'export-import' : 'national-transit';
  if (isBound('cim', fromState, toState, originState, destinationState)) {
    return answer(tables, regime, { code: 'cim-alone', agreement: 'cim' });
  }
  return isBound('smgs', fromState) || isBound('smgs', toState)
    ? answer(tables, 'smgs-reconsigned', { code: 'smgs-ends-here', agreement: 'smgs' })
    : answer(tables, regime, { code: 'no-rail-law-in-common' });
}

/** Inside the single market no border is left at which to reconsign, so the break lies at its edge when the far end has no SMGS. */
function leavesSmgsHere(tables: AgreementTables, question: BorderQuestion): boolean {
  const { fromState, toState, originState, destinationState, date } = question;
  const isBeyond = (edge: string, end: string) =>
    sharedAgreement(tables, 'union', [edge, end], date) !== undefined &&
    !areBound(tables, { agreement: 'smgs', states: [end], date });
  return isBeyond(toState, destinationState) || isBeyond(fromState, originState);
}

/** The id of an agreement of a kind that binds all the states on a day. */
function sharedAgreement(
  tables: AgreementTables,
  kind: AgreementKind,
  states: readonly string[],
  date: string,
): string | undefined {
  return tables.agreements.find((row) => row.kind === kind && areBound(tables, { agreement: row.id, states, date }))
    ?.id;
}

/** Goods that pass this one border only are exported and imported; no third state sees them in transit. */
function isSingleBorder(question: BorderQuestion): boolean {
  return question.fromState === question.originState && question.toState === question.destinationState;
}

/** An answer cites the agreement it rests on, or the customs law of both sides. */
function answer(tables: AgreementTables, regime: BorderRegime, reason: RegimeReason): RegimeAnswer {
  const agreement = tables.agreements.find((row) => row.id === reason.agreement);
  return { regime, citation: agreement?.citation ?? 'Customs law of the two states', reasons: [reason] };
}
