import { goodsFlags } from './goods.ts';
import { areBound, meansState } from './memberships.ts';
import type { PaperBorder, PaperLeg, PaperQuestion } from './paper-question.ts';
import type { AgreementTables, Circumstance, DocumentRow, PaperScope } from './tables.ts';
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
 * suspended between them), `from`, `to` (of the border), or `passes` (any state of the way). `what` is a state or
 * `@agreement`. All conditions must hold.
 *
 * A party test looks at the states of a leg. `domestic`: the leg stays in one state; every other test wants more than one.
 * `all`: one of the agreements binds every state. `any-end`: one binds the first or the last. `bridge`: none binds them all,
 * yet each is bound by one, and the ends by different ones. `unbound`: none of these holds.
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

function isInCircumstance(circumstance: Circumstance, subject: PaperSubject): boolean {
  switch (circumstance) {
    case 'international':
      return subject.question.originState !== subject.question.destinationState;
    case 'permit':
      return subject.border?.permit === 'permit';
    case 'multilateral-permit':
      return subject.border?.permit === 'multilateral';
    case 'e-queue':
      return subject.border?.hasEQueue === true;
    case 'seal':
      return subject.needsSeal === true;
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
    default:
      return false;
  }
}

function passesPartyTest(tables: AgreementTables, row: DocumentRow, subject: PaperSubject): boolean {
  if (row.partyTest === undefined) return true;
  const states = subject.leg?.states ?? [];
  const isDomestic = new Set(states).size < 2;
  if (isDomestic || row.partyTest === 'domestic') return isDomestic && row.partyTest === 'domestic';
  const binds = (...parties: (string | undefined)[]) =>
    row.agreements.some((agreement) =>
      areBound(tables, {
        agreement,
        states: parties.filter((party) => party !== undefined),
        date: subject.question.date,
      }),
    );
  const isAll = binds(...states);
  const isAnyEnd = binds(states[0]) || binds(states.at(-1));
  const isBridge = !isAll && !binds(states[0], states.at(-1)) && states.every((state) => binds(state));
  switch (row.partyTest) {
    case 'all':
      return isAll;
    case 'any-end':
      return isAnyEnd;
    case 'bridge':
      return isBridge;
    case 'unbound':
      return row.agreements.length > 1 ? !isAll && !isBridge : !isAnyEnd;
  }
}
