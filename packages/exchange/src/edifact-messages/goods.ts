import type { TransportItem, TransportPackage } from '@karvon/model';
import { checkHsCode, checkPackageType } from '@karvon/standards';
import { codeTable } from './code-table.ts';
import type { ConsignmentState } from './consignment-state.ts';
import type { Draft } from './draft.ts';
import { checkStateId, findDoubt } from './identifiers.ts';
import { readMeasure, readQuantity } from './measures.ts';
import { joinComponents, languageOf } from './texts.ts';

/** Begins with the next item of goods, and lists it. */
export function beginItem(state: ConsignmentState): Draft<TransportItem> {
  const item: Draft<TransportItem> = { description: {}, packages: [], dangerousGoods: [], loads: [] };
  state.level = 'item';
  state.group = 'none';
  state.item = item;
  state.danger = undefined;
  state.load = undefined;
  state.markedPackage = 0;
  state.draft.items.push(item);
  return item;
}

/** Reads GID: an item and the packages it is in. Source: segment GID, composite C213; code list 7065. */
export function readGoodsItem(state: ConsignmentState, segment: number): void {
  const item = beginItem(state);
  for (let element = 2; element <= 6; element++) {
    if (state.message.componentCountOf(segment, element) === 0) break;
    const isGiven = state.value(segment, element, 1) !== '' || state.value(segment, element, 2) !== '';
    if (!isGiven) continue;
    const count = readQuantity(state.message, state.report, { segment, element, component: 1 });
    const kindCode = readPackageKind(state, segment, element, 2);
    if (count !== undefined) item.packages.push(kindCode === '' ? { count } : { kindCode, count });
  }
}

/** The code of a kind of package; one that the list has not is kept, with a finding. */
export function readPackageKind(state: ConsignmentState, segment: number, element: number, component: number): string {
  const code = state.value(segment, element, component);
  const doubt = code === '' ? undefined : findDoubt(checkPackageType, 'package', code);
  if (doubt !== undefined) {
    state.report.say('warning', 'message-code-unknown', `${code}: ${doubt}`, { segment, element, component });
  }
  return code;
}

/** Lists in 1131 that tell apart the codes of rail goods, and the field each is for. */
const GOODS_LISTS: Readonly<Record<string, 'nhmCode' | 'etsngCode' | undefined>> = codeTable({
  NHM: 'nhmCode',
  GNG: 'nhmCode',
  ETS: 'etsngCode',
});

/** Reads PIA: codes of the goods. Source: segment PIA, composite C212; code list 7143. */
export function readGoodsCodes(state: ConsignmentState, segment: number): void {
  for (let element = 2; element <= 6; element++) {
    const code = state.value(segment, element, 1);
    if (code === '') continue;
    const field = GOODS_LISTS[state.value(segment, element, 3)] ?? hsFieldOf(state.value(segment, element, 2));
    if (field === undefined || state.item === undefined || state.item[field] !== undefined) {
      state.drop(segment, `Code ${code} (${state.value(segment, element, 2)}) of goods has no place in the model.`);
      continue;
    }
    state.item[field] = code;
    if (field === 'hsCode') checkHs(state, segment, element, code);
  }
}

function hsFieldOf(type: string): 'hsCode' | undefined {
  return type === 'HS' || type === 'CV' || type === 'TSP' ? 'hsCode' : undefined;
}

function checkHs(state: ConsignmentState, segment: number, element: number, code: string): void {
  const doubt = findDoubt(checkHsCode, 'hs', code);
  if (doubt === undefined) return;
  state.report.say('warning', 'message-identifier-doubtful', `${code}: ${doubt}`, { segment, element });
}

/** Reads CST: the customs code of the goods in a cargo report. Source: segment CST, composite C246. */
export function readCustomsCode(state: ConsignmentState, segment: number): void {
  const code = state.value(segment, 2, 1);
  if (state.item === undefined || state.item.hsCode !== undefined || code === '') {
    state.drop(segment, `Customs code ${code} has no place in the model.`);
    return;
  }
  state.item.hsCode = code;
  checkHs(state, segment, 2, code);
}

/** Reads IMD: the description of goods in a despatch advice. Source: segment IMD, composite C273. */
export function readDescription(state: ConsignmentState, segment: number): void {
  const text = joinComponents(state.message, segment, 3, 4, 5);
  if (state.item === undefined || text === '') {
    state.drop(segment, 'A description of no goods, or by code alone, has no place in the model.');
    return;
  }
  const language = languageOf(state.value(segment, 3, 6));
  const before = state.item.description[language];
  state.item.description = { ...state.item.description, [language]: before === undefined ? text : `${before} ${text}` };
}

/** Reads PCI: marks and numbers of the packages, the first PCI of the first kind of package, and so on. */
export function readMarks(state: ConsignmentState, segment: number): void {
  state.group = 'mark';
  const marks = joinComponents(state.message, segment, 2, 1, 10);
  const at = state.markedPackage++;
  const packages = state.item?.packages as Draft<TransportPackage>[] | undefined;
  if (marks === '') return;
  const pack = packages?.[Math.min(at, packages.length - 1)];
  if (pack === undefined) state.drop(segment, `Marks ${marks} are of no packages.`);
  else pack.marks = pack.marks === undefined ? marks : `${pack.marks} ${marks}`;
}

/** Reads MEA, of what the segments before are about. */
export function readMeasureSegment(state: ConsignmentState, segment: number): void {
  const measure = readMeasure(state.message, state.report, segment);
  if (measure === undefined) return;
  if (state.level === 'equipment') keepEquipmentMeasure(state, segment, measure);
  else if (state.group === 'danger') keepDangerMeasure(state, segment, measure);
  else if (state.group === 'placement' && state.load !== undefined) keepLoadMeasure(state, segment, measure);
  else if (state.level === 'item') keepItemMeasure(state, segment, measure);
  else keepTotal(state, segment, measure);
}

type Kept = NonNullable<ReturnType<typeof readMeasure>>;

function keepEquipmentMeasure(state: ConsignmentState, segment: number, { kind, value }: Kept): void {
  if (state.equipment === undefined) sayNoPlace(state, segment, kind);
  else if (kind === 'tare') state.equipment.tareMassKg = value;
  else if (kind === 'gross') state.equipment.goodsMassKg = value;
  else if (kind === 'verified-gross') state.equipment.verifiedGrossMassKg = value;
  else if (kind === 'count') state.equipment.packageCount = value;
  else sayNoPlace(state, segment, kind);
}

function keepDangerMeasure(state: ConsignmentState, segment: number, { kind, value }: Kept): void {
  if (kind === 'net' && state.danger !== undefined) state.danger.netMassKg = value;
  else sayNoPlace(state, segment, kind);
}

function keepLoadMeasure(state: ConsignmentState, segment: number, { kind, value }: Kept): void {
  if (kind === 'gross' && state.load !== undefined) state.load.grossMassKg = value;
  else sayNoPlace(state, segment, kind);
}

function keepItemMeasure(state: ConsignmentState, segment: number, { kind, value }: Kept): void {
  if (state.item === undefined) sayNoPlace(state, segment, kind);
  else if (kind === 'gross') state.item.grossMassKg = value;
  else if (kind === 'net') state.item.netMassKg = value;
  else if (kind === 'volume') state.item.volumeM3 = value;
  else sayNoPlace(state, segment, kind);
}

function keepTotal(state: ConsignmentState, segment: number, { kind, value }: Kept): void {
  const field = ({ gross: 'grossMassKg', net: 'netMassKg', volume: 'volumeM3' } as const)[kind as 'gross'];
  if (field === undefined) sayNoPlace(state, segment, kind);
  else state.draft.totals = { ...state.draft.totals, [field]: value };
}

function sayNoPlace(state: ConsignmentState, segment: number, kind: string): void {
  state.drop(segment, `A measure of ${kind} has no place here in the model.`);
}

/** Reads LOC behind the goods: the state of origin. */
export function readItemPlace(state: ConsignmentState, segment: number): void {
  const code = state.value(segment, 2, 1);
  if (state.value(segment, 1) !== '27' || state.item === undefined || code === '' || state.group === 'party') {
    state.drop(segment, `Place ${state.value(segment, 1)} of goods has no place in the model.`);
    return;
  }
  state.item.originState = code;
  checkStateId(code, state.report, { segment, element: 2, component: 1 });
}

/** Reads TMP: the temperature to be kept, in degrees Celsius. Source: segment TMP, composite C239. */
export function readTemperature(state: ConsignmentState, segment: number): void {
  const value = readCelsius(state, segment, 2, 1, 2);
  if (value === undefined) return;
  keepTemperature(state, segment, value, value);
}

/** Reads RNG: the range of temperatures. Source: segment RNG, composite C280. */
export function readTemperatureRange(state: ConsignmentState, segment: number): void {
  if (state.value(segment, 1) !== '5') {
    state.drop(segment, `Range ${state.value(segment, 1)} is none of temperatures.`);
    return;
  }
  const minC = readCelsius(state, segment, 2, 2, 1);
  const maxC = readCelsius(state, segment, 2, 3, 1);
  keepTemperature(state, segment, minC, maxC);
}

function readCelsius(
  state: ConsignmentState,
  segment: number,
  element: number,
  component: number,
  unitComponent: number,
): number | undefined {
  const value = state.message.numberOf(segment, element, component);
  const unit = state.value(segment, element, unitComponent);
  if (value === undefined) {
    const found = state.value(segment, element, component);
    if (found !== '') {
      state.report.say('error', 'message-number-wrong', `${found} is no number.`, { segment, element, component });
    }
    return undefined;
  }
  if (unit === 'CEL' || unit === '') return value;
  if (unit === 'FAH') return Math.round(((value - 32) / 1.8) * 100) / 100;
  const text = `Unit ${unit} is none of temperature.`;
  state.report.say('warning', 'message-unit-unknown', text, { segment, element, component: unitComponent });
  return undefined;
}

/** A range stands for the set point that came before it; a second temperature that differs is said. */
function keepTemperature(state: ConsignmentState, segment: number, minC?: number, maxC?: number): void {
  if (minC === undefined && maxC === undefined) return;
  const before = state.draft.temperature;
  const isRange = before !== undefined && before.minC === before.maxC && minC !== maxC;
  const temperature = { ...(minC === undefined ? {} : { minC }), ...(maxC === undefined ? {} : { maxC }) };
  if (before === undefined || isRange) state.draft.temperature = temperature;
  else if (before.minC !== minC || before.maxC !== maxC) {
    const text = `A second temperature, ${minC} to ${maxC} degrees Celsius; the first one stays.`;
    state.report.say('note', 'message-value-repeated', text, { segment });
  }
}
