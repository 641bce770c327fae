import type { BorderRegime, Mode, PaperRef } from '@karvon/model';
import type { PaperGoods } from './goods.ts';
import { areBound } from './memberships.ts';
import { appliesTo, type PaperSubject } from './paper-conditions.ts';
import { sealMovement, sealNeed } from './seals.ts';
import type { AgreementTables, DocumentRow, PermitNeedWord } from './tables.ts';

/** A leg as its papers see it. */
export interface PaperLeg {
  readonly mode: Mode;
  /** States that the leg passes, ends included, in order; `['UZ']` for a leg within one state. */
  readonly states: readonly string[];
  /** Place or name to print as where the paper belongs; the first state when absent. */
  readonly at?: string;
}

/** A border as its papers see it. */
export interface PaperBorder {
  readonly mode: Mode;
  readonly fromState: string;
  readonly toState: string;
  readonly regime: BorderRegime;
  /** The permit that the truck needs beyond the border, when it is known. */
  readonly permit?: PermitNeedWord;
  /** Whether a slot in an electronic queue must be booked. */
  readonly hasEQueue?: boolean;
  /** Crossing to print; `UZ-KZ` when absent. */
  readonly at?: string;
}

/** A consignment on its way. */
export interface PaperQuestion {
  readonly originState: string;
  readonly destinationState: string;
  /** Day of loading, `YYYY-MM-DD`. */
  readonly date: string;
  readonly goods: PaperGoods;
  readonly legs: readonly PaperLeg[];
  readonly borders: readonly PaperBorder[];
}

/** The papers of a consignment: its own, those of each leg and those of each border, in the order asked. */
export interface PaperAnswer {
  readonly consignment: readonly PaperRef[];
  readonly legs: readonly (readonly PaperRef[])[];
  readonly borders: readonly (readonly PaperRef[])[];
}

/** Lists the papers that the rules of the day ask for, each with the rule that asks. */
export function papersFor(tables: AgreementTables, question: PaperQuestion): PaperAnswer {
  const collect = (subject: PaperSubject, at: string) => paperRefs(tables, subject, at);
  const passed = [...new Set(question.legs.flatMap((leg) => leg.states))];
  return {
    consignment: collect({ scope: 'consignment', question, passed }, question.originState),
    legs: question.legs.map((leg) => collect({ scope: 'leg', question, passed, leg }, leg.at ?? leg.states[0] ?? '')),
    borders: question.borders.map((border) =>
      collect(
        { scope: 'border', question, passed, border, needsSeal: needsSeal(tables, question, border) },
        border.at ?? `${border.fromState}-${border.toState}`,
      ),
    ),
  };
}

/** One reference a paper, even when several of its rules hold; the first rule is cited. */
function paperRefs(tables: AgreementTables, subject: PaperSubject, at: string): readonly PaperRef[] {
  const refs = new Map<string, PaperRef>();
  for (const row of tables.documents) {
    if (!refs.has(row.id) && appliesTo(tables, row, subject)) refs.set(row.id, paperRef(row, at));
  }
  return [...refs.values()];
}

function paperRef(row: DocumentRow, at: string): PaperRef {
  const { id, nameEn, nameRu, nameTg, moment, issuer, citation } = row;
  return { id, nameEn, nameRu, nameTg, moment, issuer, citation, at };
}

/** The seal is put on once for a leg: at its first border that touches the union. */
function needsSeal(tables: AgreementTables, question: PaperQuestion, border: PaperBorder): boolean {
  const { date, originState, destinationState } = question;
  const touchesUnion = ({ fromState, toState }: PaperBorder) =>
    [fromState, toState].some((state) => areBound(tables, { agreement: 'eaeu', states: [state], date }));
  const leg = question.legs.find((candidate) => passesBorder(candidate, border));
  if (leg === undefined) return false;
  const first = question.borders.find((candidate) => passesBorder(leg, candidate) && touchesUnion(candidate));
  if (first !== border) return false;
  const answer = sealNeed(tables, {
    ...(question.goods.hsCode === undefined ? {} : { hsCode: question.goods.hsCode }),
    mode: leg.mode,
    states: question.legs.flatMap((each) => each.states),
    movement: sealMovement(tables, { originState, destinationState, date }),
    date,
  });
  return answer.need === 'required';
}

function passesBorder(leg: PaperLeg, border: PaperBorder): boolean {
  return leg.states.some(
    (state, index) =>
      state === border.fromState && leg.states[index + 1] === border.toState && leg.mode === border.mode,
  );
}
