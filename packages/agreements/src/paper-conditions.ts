import { goodsFlags } from './goods.ts';
import { areBound, meansState } from './memberships.ts';
import type { PaperBorder, PaperLeg, PaperQuestion } from './papers.ts';
import type { AgreementTables, DocumentRow, PaperScope } from './tables.ts';
import { holdsOn } from './validity.ts';

/** What a paper would belong to: the consignment, one of its legs, or one of its borders. */
export interface PaperSubject {
  readonly scope: PaperScope;
  readonly question: PaperQuestion;
  /** Every state that the consignment passes. */
  readonly passed: readonly string[];
  readonly leg?: PaperLeg;
  readonly border?: PaperBorder;
  readonly needsSeal?: boolean;
}

/**
 * Whether a rule asks for its paper here.
 *
 * Conditions on states are `[!]where:what`. `where` is `origin`, `destination`, `ends` (both of them, and the agreement not
 * suspended between them), `from`, `to` (of the border), `passes` (any state of the way) or `crosses` (the consignment
 * passes more than one state of the agreement). `what` is a state or `@agreement`. All conditions must hold.
 *
 * A party test looks at the states of a leg: `all` are bound by one of the agreements; `any-end`, its first or last is;
 * `bridge`, no agreement binds them all but each is bound by one, and both ends are bound by different ones.
 */
export function appliesTo(tables: AgreementTables, row: DocumentRow, subject: PaperSubject): boolean {
  const { question, border, leg } = subject;
  const mode = leg?.mode ?? border?.mode;
  return (
    row.scope === subject.scope &&
    holdsOn(row, question.date) &&
    (row.modes.length === 0 || (mode !== undefined && row.modes.includes(mode))) &&
    (row.regimes.length === 0 || (border !== undefined && row.regimes.includes(border.regime))) &&
    hasGoods(row, question) &&
    row.circumstances.every((circumstance) => isInCircumstance(circumstance, subject)) &&
    row.stateConditions.every((condition) => meetsCondition(tables, condition, subject)) &&
    passesPartyTest(tables, row, subject)
  );
}

function hasGoods(row: DocumentRow, question: PaperQuestion): boolean {
  const flags = goodsFlags(question.goods);
  return row.goods.length === 0 || row.goods.some((flag) => flags.has(flag));
}

/** Circumstances are what the caller knows of a border besides its regime. */
function isInCircumstance(circumstance: string, subject: PaperSubject): boolean {
  switch (circumstance) {
    case 'permit':
      return subject.border?.permit === 'permit';
    case 'multilateral-permit':
      return subject.border?.permit === 'multilateral';
    case 'permit-unknown':
      return subject.border?.permit === 'unknown';
    case 'e-queue':
      return subject.border?.hasEQueue === true;
    case 'seal':
      return subject.needsSeal === true;
    default:
      return false;
  }
}

function meetsCondition(tables: AgreementTables, condition: string, subject: PaperSubject): boolean {
  const isNegated = condition.startsWith('!');
  const [where = '', what = ''] = condition.slice(isNegated ? 1 : 0).split(':');
  return isNegated !== holdsWhere(tables, where, what, subject);
}

function holdsWhere(tables: AgreementTables, where: string, what: string, subject: PaperSubject): boolean {
  const { originState, destinationState, date } = subject.question;
  const means = (state: string | undefined) => state !== undefined && meansState(tables, what, state, date);
  switch (where) {
    case 'origin':
      return means(originState);
    case 'destination':
      return means(destinationState);
    case 'ends':
      return areBound(tables, { agreement: what.slice(1), states: [originState, destinationState], date });
    case 'from':
      return means(subject.border?.fromState);
    case 'to':
      return means(subject.border?.toState);
    case 'passes':
      return subject.passed.some(means);
    case 'crosses':
      return subject.passed.filter(means).length > 1;
    default:
      return false;
  }
}

function passesPartyTest(tables: AgreementTables, row: DocumentRow, subject: PaperSubject): boolean {
  const states = subject.leg?.states ?? [];
  const { date } = subject.question;
  const binds = (agreement: string, ...parties: string[]) => areBound(tables, { agreement, states: parties, date });
  const bindsAll = row.agreements.some((agreement) => binds(agreement, ...states));
  const first = states[0];
  const last = states.at(-1);
  if (row.partyTest === undefined) return true;
  if (first === undefined || last === undefined) return false;
  switch (row.partyTest) {
    case 'all':
      return bindsAll;
    case 'any-end':
      return row.agreements.some((agreement) => binds(agreement, first) || binds(agreement, last));
    case 'bridge':
      return (
        !bindsAll &&
        states.every((state) => row.agreements.some((agreement) => binds(agreement, state))) &&
        !row.agreements.some((agreement) => binds(agreement, first, last))
      );
  }
}
