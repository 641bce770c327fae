import type { PaperRef } from '@karvon/model';
import { areBound } from './memberships.ts';
import { appliesTo, type PaperSubject } from './paper-conditions.ts';
import type { PaperAnswer, PaperBorder, PaperLeg, PaperQuestion } from './paper-question.ts';
import { sealMovement, sealNeed } from './seals.ts';
import type { AgreementTables, DocumentRow } from './tables.ts';

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
