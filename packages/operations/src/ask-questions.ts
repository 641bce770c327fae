import { type ControlKind, controlListsFor, screenedStates } from '@karvon/agreements';
import { DECLARED, type PlanRequest, type Question, type QuestionSubject } from '@karvon/contract';
import { type Consignment, type PlanOption, statesOnWay } from '@karvon/model';
import type { GoodsRow } from '@karvon/network';
import type { Desk } from './desk.ts';

/** Headings of goods that usually run on lithium batteries: computers, phones, cameras, tools, vehicles, toys, watches, drones. */
const LITHIUM_HEADINGS = [
  ...['8467', '8471', '8506', '8507', '8509', '8510', '8513', '8517', '8518', '8519', '8521', '8525', '8526', '8527'],
  ...['8528', '8543', '8702', '8703', '8704', '8709', '8711', '8713', '8714', '8806', '9018', '9030', '9102', '9503'],
  '9504',
];

/** Words of a description that speak of batteries, whatever the heading. */
const LITHIUM_WORDS =
  /lithium|li-?ion|batter|accumulator|electronic|power ?bank|laptop|notebook|smartphone|e-?bike|e-?scooter|drone|электрони|электронн|лити[йе]|батаре|аккумулятор|акб|пауэрбанк|повербанк|ноутбук|смартфон|электросамокат|электровелосипед|дрон|квадрокоптер|锂|电池/iu;

/** The questions that goods and ways raise, with the answers that the request brings; nothing is answered for the shipper. */
export function listQuestions(
  request: PlanRequest,
  consignment: Consignment,
  options: readonly PlanOption[],
  desk: Pick<Desk, 'tables' | 'agreements'>,
): readonly Question[] {
  const [item] = consignment.items;
  const hsCode = item?.hsCode;
  const goods = hsCode === undefined ? undefined : findGoodsRow(hsCode, desk.tables.goods);
  const { from, to } = consignment;
  const states = [...new Set([from.state, to.state, ...options.flatMap(statesOnWay)])].sort();
  const hs = hsCode ?? '';
  const date = consignment.readyAt.slice(0, 10);
  const lists = (kind: ControlKind) =>
    controlListsFor(desk.agreements, { kind, states, date, ...(hsCode !== undefined && { hsCode }) }).map(
      ({ id, nameEn, nameRu, nameTg, asOf, citation, source }) => ({
        ...{ id, nameEn, nameRu, nameTg, citation, source },
        ...(asOf !== undefined && { asOf }),
      }),
    );
  const ask = (subject: QuestionSubject, more: Partial<Question> = {}): Question => {
    const answered = request.declarations?.[subject];
    return {
      subject,
      hs,
      states: [],
      answers: [...DECLARED[subject]],
      lists: [],
      ...more,
      ...(answered && { answered }),
    };
  };
  const mayHoldLithium = isLithiumLikely(request.goods, hs);
  const isClassSaid = request.dangerousGoodsClass !== undefined;
  const screened = screenedStates(desk.agreements, { states, date }).toSorted();
  const isListed = goods?.dualUseQuestion === true || isNamedByCode(desk, hsCode);
  return [
    ...(mayHoldLithium && (!isClassSaid || request.declarations?.lithiumBatteries) ? [ask('lithiumBatteries')] : []),
    ...(!mayHoldLithium && goods?.dangerousQuestion && !isClassSaid ? [ask('dangerousGoods')] : []),
    ...(isListed ? [ask('exportControl', { lists: lists('export-control'), states: [...states] })] : []),
    ...(isListed || screened.length > 0 ? [ask('sanctions', { lists: lists('sanctions'), states: screened })] : []),
  ];
}

/** Tells whether goods of a heading or a description usually hold lithium batteries. */
export function isLithiumLikely(text: string, hs: string): boolean {
  return LITHIUM_HEADINGS.some((heading) => hs.startsWith(heading)) || LITHIUM_WORDS.test(text);
}

function findGoodsRow(hsCode: string, goods: readonly GoodsRow[]): GoodsRow | undefined {
  return goods.filter(({ hs }) => hsCode.startsWith(hs)).toSorted((a, b) => b.hs.length - a.hs.length)[0];
}

/** A list that goes by codes names the code itself or codes below it. */
function isNamedByCode({ agreements }: Pick<Desk, 'agreements'>, hsCode: string | undefined): boolean {
  if (hsCode === undefined) return false;
  return agreements.controlLists.some(({ hsPrefixes }) =>
    hsPrefixes.some((prefix) => hsCode.startsWith(prefix) || prefix.startsWith(hsCode)),
  );
}
