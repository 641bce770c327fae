import type { TransportDangerousGoods } from '@karvon/model';
import { checkDangerousGoods } from '@karvon/standards';
import { codeTable } from './code-table.ts';
import type { ConsignmentState } from './consignment-state.ts';
import type { Draft } from './draft.ts';
import { writeText } from './remarks.ts';
import type { SegmentText } from './segment-text.ts';
import { writeMass } from './write-measures.ts';
import type { Writing } from './writing.ts';

/** Packing groups by code list 8339. */
const PACKING_GROUPS: Readonly<Record<string, 'I' | 'II' | 'III'>> = codeTable({ '1': 'I', '2': 'II', '3': 'III' });

/** Reads DGS: dangerous goods of the item. Source: segment DGS; composites C205, C234, C235, C236. */
export function readDangerousGoods(state: ConsignmentState, segment: number): void {
  state.group = 'danger';
  state.danger = undefined;
  if (state.item === undefined || state.level !== 'item') {
    state.group = 'ignored';
    state.drop(segment, `Dangerous goods ${state.value(segment, 3, 1)} are of no item of goods.`);
    return;
  }
  const found = state.value(segment, 3, 1);
  const danger: Draft<TransportDangerousGoods> = { unNumber: found.replace(/^UN ?/i, ''), subsidiaryClasses: [] };
  const dangerClass = state.value(segment, 2, 1);
  const packingGroup = PACKING_GROUPS[state.value(segment, 5)];
  const card = state.value(segment, 8);
  const hazardNumber = state.value(segment, 9, 1);
  if (dangerClass !== '') danger.dangerClass = dangerClass;
  if (packingGroup !== undefined) danger.packingGroup = packingGroup;
  else if (state.value(segment, 5) !== '') sayPackingGroup(state, segment);
  if (card !== '') danger.emergencyCardNumber = card;
  if (hazardNumber !== '') danger.hazardNumber = hazardNumber;
  for (let component = 1; component <= 3; component++) {
    const label = state.value(segment, 10, component);
    if (label !== '') danger.subsidiaryClasses.push(label);
  }
  state.item.dangerousGoods.push(danger);
  state.danger = danger;
  sayDoubts(state, segment, danger);
}

function sayPackingGroup(state: ConsignmentState, segment: number): void {
  const text = `${state.value(segment, 5)} is no packing group of code list 8339.`;
  state.report.say('warning', 'message-code-unknown', text, { segment, element: 5 });
}

function sayDoubts(state: ConsignmentState, segment: number, danger: TransportDangerousGoods): void {
  const { unNumber, dangerClass, packingGroup } = danger;
  const fields = { unNumber, dangerClass: dangerClass ?? '', ...(packingGroup === undefined ? {} : { packingGroup }) };
  for (const finding of checkDangerousGoods(fields)) {
    if (finding.severity === 'note') continue;
    const text = `Dangerous goods ${unNumber || 'without UN number'}: ${finding.message}`;
    state.report.say('warning', 'message-identifier-doubtful', text, { segment });
  }
}

/** Writes dangerous goods of an item: DGS, FTX and MEA. */
export function writeDangerousGoods(danger: TransportDangerousGoods, path: string, writing: Writing): void {
  const groups = { I: '1', II: '2', III: '3' } as const;
  writing.losses.add(`${path}/tunnelCode`, danger.tunnelCode, 'DGS has no place for a tunnel code.');
  if (danger.subsidiaryClasses.length > 3) {
    writing.losses.add(`${path}/subsidiaryClasses`, danger.subsidiaryClasses.slice(3), 'DGS holds three labels.');
  }
  const dgs: SegmentText = [
    'DGS',
    '',
    [writing.fit(danger.dangerClass ?? '', 7, `${path}/dangerClass`)],
    [writing.fit(danger.unNumber, 4, `${path}/unNumber`)],
    '',
    danger.packingGroup === undefined ? '' : groups[danger.packingGroup],
    '',
    '',
    writing.fit(danger.emergencyCardNumber ?? '', 10, `${path}/emergencyCardNumber`),
    [writing.fit(danger.hazardNumber ?? '', 4, `${path}/hazardNumber`)],
    danger.subsidiaryClasses.slice(0, 3).map((label) => writing.fit(label, 4, `${path}/subsidiaryClasses`)),
  ];
  writing.add(path, dgs, () => {
    const { properShippingName: name, netMassKg } = danger;
    if (name !== undefined && Object.keys(name).length === 0) {
      writing.losses.add(`${path}/properShippingName`, name, 'an empty text is not written.');
    }
    if (name !== undefined) writeText('AAD', name, `${path}/properShippingName`, writing);
    writeMass('AAL', netMassKg, `${path}/netMassKg`, writing);
  });
}
